BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $completed = foreach ($cmdlet in (Get-Module RosterSync).ExportedCmdlets.Values) {
        foreach ($parameter in $cmdlet.Parameters.Values | Where-Object Name -notin ([System.Management.Automation.PSCmdlet]::CommonParameters)) {
            $type = if ($parameter.ParameterType.IsArray) { $parameter.ParameterType.GetElementType() } else { $parameter.ParameterType }
            if ($type.IsEnum -or $parameter.Attributes.Where({ $_ -is [ArgumentCompleter] -or $_ -is [ValidateSet] })) {
                @{ Cmdlet = $cmdlet.Name; Parameter = $parameter.Name }
            }
        }
    }
}

Describe 'Completion' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        function Complete([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches }
    }

    It 'completes <line> with <first>' -ForEach @(
        @{ Line = 'Get-RemindRule -Name TooM'; First = 'TooManyContacts' }
        @{ Line = 'Test-RemindRoster -IncludeRule MissingF'; First = 'MissingFile' }
        @{ Line = 'Test-RemindRoster -ExcludeRule MissingF'; First = 'MissingFile' }
        @{ Line = 'Test-RemindRoster -AllowHold Part'; First = 'PartialRoster' }
        @{ Line = 'Test-RemindRoster -Severity Ho'; First = 'Hold' }
        @{ Line = 'Get-SisStudent -Format Cl'; First = 'Clever' }
        @{ Line = 'Get-SisStudent -Encoding Win'; First = 'Windows-1252' }
        @{ Line = 'ConvertTo-RemindCsv -PhoneType Wo'; First = 'Work' }
        @{ Line = 'ConvertTo-RemindCsv -IncludeContactType Fam'; First = 'Family' }
        @{ Line = 'ConvertTo-RemindCsv -ExcludeContactType Par'; First = 'Parent/Guardian' }
        @{ Line = 'ConvertTo-RemindCsv -IncludeRelationship Foster'; First = "'Foster Parent'" }
        @{ Line = 'ConvertTo-RemindCsv -IdFormat student'; First = "'student=s-{id}'" }
        @{ Line = 'ConvertTo-RemindCsv -Version '; First = '1.0' }
        @{ Line = 'ConvertTo-RemindCsv -DateFormat MM'; First = 'MM/dd/yyyy' }
    ) {
        (Complete $Line)[0].CompletionText | Should -Be $First
        (Complete $Line)[0].ToolTip | Should -Not -BeNullOrEmpty
    }

    It 'offers something for <Cmdlet> -<Parameter>' -ForEach $completed {
        $offered = @(Complete "$Cmdlet -$Parameter ")
        $offered.Count | Should -BeGreaterThan 0
        $offered | Where-Object { -not $_.ToolTip -or $_.ResultType -ne 'ParameterValue' } | Should -BeNullOrEmpty
    }

    It 'offers only holds to -AllowHold' {
        (Complete 'Test-RemindRoster -AllowHold ').ListItemText | Should -Be (Get-RemindRule | Where-Object { $_.Severity -eq 'Hold' -or $_.Name -eq 'UnconfirmedLayout' }).Name
    }

    It 'takes an encoding as an object, too' {
        (Get-SisStudent $clever -Encoding ([System.Text.Encoding]::UTF8)).Count | Should -Be 68
    }
}
