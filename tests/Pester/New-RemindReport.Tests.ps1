Describe 'New-RemindReport' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $page = Join-Path $TestDrive 'report/report.html'
    }

    It 'writes nothing with -WhatIf' {
        New-RemindReport -Path $clever -OutputPath $page -WhatIf
        $page | Should -Not -Exist
    }

    It 'writes a page and a table of a roster of the pipeline' {
        $files = Get-Roster -Policy @{ IncludeRelationship = 'Parent' } | New-RemindReport -OutputPath $page
        $files.Name | Should -Be 'report.html', 'findings.csv'
        $text = Get-Content $page -Raw
        $text | Should -Match 'What was left out'
        $text | Should -Match 'Cedar Bend Middle School'
        $text | Should -Match '-IncludeContactType'
        (Import-Csv $files[1].FullName).rule | Should -Contain 'EmergencyContactPresent'
    }

    It 'writes that of an export and of a set, with what changed' {
        $null = New-RemindReport $clever $page
        $set = Join-Path $TestDrive 'set'
        $null = Get-Roster | Export-RemindCsv -Path $set
        $null = New-RemindReport $set $page -ReferencePath $set
        Get-Content $page -Raw | Should -Match 'Nothing: the two sets hold the same records'
    }

    It 'shows names only where they are asked for' {
        $names = (Import-Csv (Join-Path $clever 'students.csv')).Last_name | Where-Object { $_.Length -gt 5 } | Select-Object -Unique
        $null = New-RemindReport $clever $page
        $text = (Get-Content $page -Raw) + (Get-Content (Join-Path $TestDrive 'report/findings.csv') -Raw)
        foreach ($name in $names) {
            $text | Should -Not -Match ([regex]::Escape($name))
        }

        $null = New-RemindReport $clever $page -IncludeValues
        Get-Content $page -Raw | Should -Match 'class="name"'
    }

    It 'stops at a page that is none, a path that is not there, and a second roster' {
        (Get-ErrorOf { New-RemindReport $clever (Join-Path $TestDrive 'x.csv') }).FullyQualifiedErrorId | Should -Be 'ReportPathInvalid,RosterSync.Commands.NewRemindReportCommand'
        (Get-ErrorOf { New-RemindReport (Join-Path $TestDrive 'nowhere') $page }).FullyQualifiedErrorId | Should -Be 'PathNotFound,RosterSync.Commands.NewRemindReportCommand'
        $roster = Get-Roster
        (Get-ErrorOf { $roster, $roster | New-RemindReport -OutputPath $page }).FullyQualifiedErrorId | Should -Be 'SecondRoster,RosterSync.Commands.NewRemindReportCommand'
    }
}
