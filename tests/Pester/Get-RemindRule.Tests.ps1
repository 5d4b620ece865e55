Describe 'Get-RemindRule' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
    }

    It 'gives all rules, or those of a name' {
        (Get-RemindRule).Count | Should -BeGreaterThan 40
        (Get-RemindRule MissingId).Severity | Should -Be 'Error'
        (Get-RemindRule -Name Missing*, partialroster).Name | Should -Contain 'PartialRoster'
        ('MissingId', 'MissingFile' | Get-RemindRule).Count | Should -Be 2
        (Get-Roster | Test-RemindRoster -IncludeRule RosterSummary | Get-RemindRule).Name | Should -Be 'RosterSummary'
    }

    It 'has a page a rule' {
        foreach ($rule in Get-RemindRule) {
            Join-Path $root "docs/rules/$($rule.Name).md" | Should -Exist
        }
    }

    It 'goes on where a name is of no rule' {
        $rules = Get-RemindRule Nothing, MissingId -ErrorVariable errors -ErrorAction SilentlyContinue
        $rules.Name | Should -Be 'MissingId'
        $errors[0].FullyQualifiedErrorId | Should -Be 'RuleNotFound,RosterSync.Commands.GetRemindRuleCommand'
    }
}
