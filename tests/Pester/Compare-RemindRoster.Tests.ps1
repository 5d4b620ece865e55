Describe 'Compare-RemindRoster' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $last = Join-Path $TestDrive 'last'
        $now = Join-Path $TestDrive 'now'
        $null = Get-Roster | Export-RemindCsv -Path $last
        $null = Get-Roster -Policy @{ ExcludeSchool = '400' } | Export-RemindCsv -Path $now
    }

    It 'gives nothing where nothing changed' {
        Compare-RemindRoster $last $last -WarningVariable warnings | Should -BeNullOrEmpty
        $warnings | Should -BeNullOrEmpty
    }

    It 'gives what was removed, and warns of a removal that would hold the set' {
        $changes = Compare-RemindRoster -ReferencePath $last -DifferencePath $now -WarningVariable warnings -WarningAction SilentlyContinue
        $changes | Should -BeOfType RosterSync.Comparison.RosterChange
        ($changes | Where-Object Record -eq School).RecordId | Should -Be '400'
        ($changes | Where-Object { $_.Record -eq 'Student' -and $_.Change -eq 'Removed' }).Count | Should -Be 18
        "$warnings" | Should -Match 'LargeRemoval, school 400'
        ($changes | Format-Table | Out-String) | Should -Match '(?m)^Removed +School +400 +400'
    }

    It 'stops where a set is not whole' {
        Remove-Item (Join-Path $now 'users.csv')
        (Get-ErrorOf { Compare-RemindRoster $last $now }).FullyQualifiedErrorId | Should -Be 'RosterSetIncomplete,RosterSync.Commands.CompareRemindRosterCommand'
    }

    It 'is what Test-RemindRoster and ConvertTo-RemindCsv hold the set for' {
        $null = Get-Roster -Policy @{ ExcludeSchool = '400' } | Export-RemindCsv -Path $now
        (Test-RemindRoster $now -ReferencePath $last | Where-Object RuleName -eq LargeRemoval).SchoolId | Should -Be '400'
        Test-RemindRoster $now -ReferencePath $last -Quiet | Should -BeFalse
        Test-RemindRoster $now -Quiet | Should -BeTrue
        $roster = Get-Roster -Policy @{ ExcludeSchool = '400'; ReferencePath = $last }
        ($roster.Findings | Where-Object RuleName -eq LargeRemoval).SchoolId | Should -Be '400'
    }
}
