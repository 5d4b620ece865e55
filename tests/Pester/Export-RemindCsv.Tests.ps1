Describe 'Export-RemindCsv' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $roster = Get-Roster
    }

    It 'writes the files and gives the roster with its path' {
        $folder = Join-Path $TestDrive 'new/deep'
        $written = $roster | Export-RemindCsv -Path $folder
        $written.Path | Should -Be (Resolve-Path $folder).ProviderPath
        (Get-ChildItem $folder -Force).Name | Sort-Object | Should -Be ($roster.Files.Name | Sort-Object)
        Get-RosterText $written | Should -Be (Get-RosterText $roster)
    }

    It 'takes a path beside the current location' {
        Push-Location $TestDrive
        try { ($roster | Export-RemindCsv ./here).Path | Should -Be (Join-Path (Get-Location).ProviderPath 'here') } finally { Pop-Location }
    }

    It 'replaces its own files, and leaves others' {
        $folder = Join-Path $TestDrive 'others'
        $null = New-Item -ItemType Directory $folder
        Set-Content (Join-Path $folder 'notes.txt') 'stays'
        Set-Content (Join-Path $folder 'users.csv') 'old'
        $null = $roster | Export-RemindCsv $folder
        Get-Content (Join-Path $folder 'notes.txt') | Should -Be 'stays'
        (Get-Content (Join-Path $folder 'users.csv'))[0] | Should -BeLike 'user_id,*'
    }

    It 'writes all or none with -NoClobber' {
        $folder = Join-Path $TestDrive 'kept'
        $null = New-Item -ItemType Directory $folder
        Set-Content (Join-Path $folder 'users.csv') 'old'
        (Get-ErrorOf { $roster | Export-RemindCsv $folder -NoClobber }).FullyQualifiedErrorId | Should -Be 'DestinationExists,RosterSync.Commands.ExportRemindCsvCommand'
        (Get-ChildItem $folder -Force).Name | Should -Be 'users.csv'
        Get-Content (Join-Path $folder 'users.csv') | Should -Be 'old'
    }

    It 'writes nothing with -WhatIf' {
        $folder = Join-Path $TestDrive 'whatif'
        $roster | Export-RemindCsv $folder -WhatIf | Should -BeNullOrEmpty
        Test-Path $folder | Should -BeFalse
    }

    It 'is readable by its owner alone' {
        if ($IsLinux -or $IsMacOS) {
            $folder = Join-Path $TestDrive 'private'
            $null = $roster | Export-RemindCsv $folder
            (Get-Item (Join-Path $folder 'users.csv')).UnixFileMode | Should -Be ([System.IO.UnixFileMode]'UserRead, UserWrite')
        }
        else {
            Set-ItResult -Skipped -Because 'the rights of the folder apply on Windows'
        }
    }

    It 'writes a roster on hold, with a warning' {
        $part = Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore
        $null = $part | Export-RemindCsv (Join-Path $TestDrive 'part') -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -BeLike '*on hold: PartialRoster*'
        Test-Path (Join-Path $TestDrive 'part/users.csv') | Should -BeTrue
    }

    It 'writes nothing of a roster that Remind would refuse' {
        $export = Join-Path $TestDrive 'clash'
        $null = New-Item -ItemType Directory $export
        Set-Content (Join-Path $export 'students.csv') 'School_id,Student_id,Last_name,First_name,DOB', '12,1,Hart,Mia,2014-05-06'
        Set-Content (Join-Path $export 'teachers.csv') 'School_id,Teacher_id,Last_name,First_name,Teacher_email', '12,1,Hill,Ann,ann.hill@example.org'
        $bad = Get-SisStudent $export | ConvertTo-RemindCsv -IdFormat 'student={id}', 'teacher={id}' -InformationAction Ignore
        (Get-ErrorOf { $bad | Export-RemindCsv (Join-Path $TestDrive 'refused') }).FullyQualifiedErrorId | Should -Be 'RosterInvalid,RosterSync.Commands.ExportRemindCsvCommand'
        Test-Path (Join-Path $TestDrive 'refused') | Should -BeFalse
    }

    It 'says <id> of <what>' -ForEach @(
        @{ What = 'null'; Id = 'InputNull'; Work = { $null | Export-RemindCsv (Join-Path $TestDrive 'x') } }
        @{ What = 'a student'; Id = 'InputNotRoster'; Work = { Get-SisStudent $clever | Export-RemindCsv (Join-Path $TestDrive 'x') } }
        @{ What = 'an object that is no roster'; Id = 'InputNotRoster'; Work = { Import-Csv (Join-Path $clever 'students.csv') | Export-RemindCsv (Join-Path $TestDrive 'x') } }
        @{ What = 'an empty pipeline'; Id = 'PipelineEmpty'; Work = { @() | Export-RemindCsv (Join-Path $TestDrive 'x') } }
        @{ What = 'the folder of the export'; Id = 'DestinationIsInput'; Work = { $roster | Export-RemindCsv $clever } }
        @{ What = 'a file'; Id = 'ExportFailed'; Work = { $roster | Export-RemindCsv (Join-Path $clever 'README.md') } }
        @{ What = 'a path of another provider'; Id = 'PathNotFileSystem'; Work = { $roster | Export-RemindCsv 'env:x' } }
        @{ What = 'a drive that is not there'; Id = 'PathNotFound'; Work = { $roster | Export-RemindCsv 'NoDrive:/x' } }
        @{ What = 'two rosters'; Id = 'SecondRoster'; Work = { $roster, $roster | Export-RemindCsv (Join-Path $TestDrive 'both') } }
    ) {
        (Get-ErrorOf $Work).FullyQualifiedErrorId | Should -Be "$Id,RosterSync.Commands.ExportRemindCsvCommand"
    }
}
