Describe 'Test-RemindRoster' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $roster = Get-Roster
        $part = Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore
        $set = Join-Path $TestDrive 'set'
        $null = $roster | Export-RemindCsv -Path $set
        $broken = Join-Path $TestDrive 'broken'
        Copy-Item $set $broken -Recurse
        Remove-Item (Join-Path $broken 'classes.csv')
    }

    It 'says what goes in and one line a reason, even where all is well' {
        $findings = $roster | Test-RemindRoster
        $findings | Should -BeOfType RosterSync.RosterFinding
        ($findings | Where-Object RuleName -eq RosterSummary).Message | Should -BeLike '4 schools*'
        ($findings | Where-Object RuleName -eq ContactLeftOut).Count | Should -Be @($roster.LeftOutCounts | Where-Object Kind -eq Contact).Count
        ($findings | Where-Object RuleName -eq RecordLeftOut).Count | Should -Be @($roster.LeftOutCounts | Where-Object Kind -ne Contact).Count
    }

    It 'checks a folder, files, what Get-Item gives, and the current location' {
        $summary = (Test-RemindRoster $set -IncludeRule RosterSummary).Message
        $summary | Should -BeLike '4 schools*'
        (Test-RemindRoster (Join-Path $set '*.csv') -IncludeRule RosterSummary).Message | Should -Be $summary
        (Get-Item $set | Test-RemindRoster -IncludeRule RosterSummary).Message | Should -Be $summary
        ($set | Test-RemindRoster -IncludeRule RosterSummary).Message | Should -Be $summary
        (Get-ChildItem (Join-Path $set '*.csv') | Test-RemindRoster -IncludeRule RosterSummary).Message | Should -Be $summary
        Push-Location $set
        try { (Test-RemindRoster -IncludeRule RosterSummary).Message | Should -Be $summary } finally { Pop-Location }
    }

    It 'finds the same in files that were just written as in memory' {
        $again = $roster | Export-RemindCsv -Path (Join-Path $TestDrive 'again')
        ($again | Test-RemindRoster | ForEach-Object ToString | Sort-Object) | Should -Be ($roster | Test-RemindRoster | ForEach-Object ToString | Sort-Object)
    }

    It 'reads files on disk again, for somebody may have changed them' {
        $folder = Join-Path $TestDrive 'edited'
        $written = $roster | Export-RemindCsv -Path $folder
        Add-Content (Join-Path $folder 'users.csv') 'one cell'
        ($written | Test-RemindRoster).RuleName | Should -Contain 'ColumnCountMismatch'
        $written | Test-RemindRoster -Quiet | Should -BeFalse
    }

    It 'runs the rules that are wanted' {
        $roster | Test-RemindRoster -IncludeRule ContactLeft* | ForEach-Object RuleName | Select-Object -Unique | Should -Be 'ContactLeftOut'
        ($roster | Test-RemindRoster -ExcludeRule *LeftOut).RuleName | Should -Not -Contain 'ContactLeftOut'
        $roster | Test-RemindRoster -Severity Warning | ForEach-Object Severity | Select-Object -Unique | Should -Be 'Warning'
        $part | Test-RemindRoster -Severity Hold, Error | ForEach-Object RuleName | Should -Be 'PartialRoster'
    }

    It 'gives true or false with -Quiet' {
        $roster | Test-RemindRoster -Quiet | Should -BeTrue
        $part | Test-RemindRoster -Quiet | Should -BeFalse
        $part | Test-RemindRoster -Quiet -AllowHold PartialRoster | Should -BeTrue
        Test-RemindRoster $set -Quiet | Should -BeTrue
        Test-RemindRoster $broken -Quiet | Should -BeFalse
    }

    It 'lets through with -PassThru what has neither errors nor holds' {
        $roster | Test-RemindRoster -PassThru | Should -Be $roster
        $part | Test-RemindRoster -PassThru -AllowHold partialroster | Should -Be $part
        $read = Test-RemindRoster $set -PassThru
        $read.Counts.Students | Should -Be 64
        $read.Counts.Parents | Should -Be $roster.Counts.Parents
        $read.Path | Should -Be (Resolve-Path $set).ProviderPath
    }

    It 'stops the pipeline with -PassThru at a hold, warns why and says how to let it pass' {
        $record = Get-ErrorOf { $part | Test-RemindRoster -PassThru }
        $record.FullyQualifiedErrorId | Should -Be 'RosterHeld,RosterSync.Commands.TestRemindRosterCommand'
        "$record" | Should -BeLike '*-AllowHold PartialRoster*'
        $warnings = try { $part | Test-RemindRoster -PassThru 3>&1 } catch { }
        try { $part | Test-RemindRoster -PassThru -WarningVariable warnings -WarningAction SilentlyContinue } catch { }
        "$warnings" | Should -BeLike 'Hold: PartialRoster: 50 of the 68 students*'
    }

    It 'stops the pipeline with -PassThru at an error, whatever hold is allowed' {
        (Get-ErrorOf { Test-RemindRoster $broken -PassThru -AllowHold PartialRoster }).FullyQualifiedErrorId | Should -Be 'RosterInvalid,RosterSync.Commands.TestRemindRosterCommand'
    }

    It 'says <id> of <what>' -ForEach @(
        @{ What = 'a rule that is not there'; Id = 'RuleNotFound'; Work = { $roster | Test-RemindRoster -IncludeRule Nothing } }
        @{ What = 'a rule not to run that is not there'; Id = 'RuleNotFound'; Work = { $roster | Test-RemindRoster -ExcludeRule Nothing* } }
        @{ What = 'a hold that is not there'; Id = 'RuleNotFound'; Work = { $roster | Test-RemindRoster -AllowHold Partial* } }
        @{ What = 'a rule that does not hold'; Id = 'RuleIsNoHold'; Work = { $roster | Test-RemindRoster -AllowHold MissingFile } }
        @{ What = '-Quiet with -PassThru'; Id = 'OutputModeConflict'; Work = { $roster | Test-RemindRoster -Quiet -PassThru } }
        @{ What = 'a folder that is not there'; Id = 'PathNotFound'; Work = { Test-RemindRoster 'no such folder' } }
        @{ What = 'a path of another provider'; Id = 'PathNotFileSystem'; Work = { Test-RemindRoster 'env:PATH' } }
        @{ What = 'a student'; Id = 'InputNotRoster'; Work = { Get-SisStudent $clever | Test-RemindRoster } }
        @{ What = 'an object that is no roster'; Id = 'InputNotRoster'; Work = { Import-Csv (Join-Path $clever 'students.csv') | Test-RemindRoster } }
        @{ What = 'an empty pipeline'; Id = 'PipelineEmpty'; Work = { @() | Test-RemindRoster -PassThru } }
        @{ What = 'two files of one name'; Id = 'DuplicateFile'; Work = { Test-RemindRoster (Join-Path $set 'users.csv'), (Join-Path $broken 'users.csv') } }
        @{ What = 'a null path'; Id = 'PathEmpty'; Work = { Test-RemindRoster -Path $null } }
        @{ What = 'a null roster'; Id = 'InputNull'; Work = { Test-RemindRoster -InputObject $null } }
    ) {
        (Get-ErrorOf $Work).FullyQualifiedErrorId | Should -Be "$Id,RosterSync.Commands.TestRemindRosterCommand"
    }

    It 'closes the files at once when the pipeline ends early' {
        Test-RemindRoster $set | Select-Object -First 1 | Should -Not -BeNullOrEmpty
        foreach ($file in Get-ChildItem $set) { Test-Free $file.FullName | Should -BeTrue }
    }

    It 'shows severity, rule, place and message as a table' {
        $part | Test-RemindRoster -IncludeRule PartialRoster | Out-String -Width 200 | Should -Match 'Severity\s+RuleName\s+File\s+Line\s+RecordId\s+Message[\s\S]*Hold\s+PartialRoster'
    }
}
