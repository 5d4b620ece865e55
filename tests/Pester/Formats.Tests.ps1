Describe 'Formats of Remind' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $sets = @{}
        foreach ($version in '2.0', '1.0', 'OneRoster') {
            $sets[$version] = Join-Path $TestDrive $version
            $null = Get-Roster -Policy @{ Version = $version } | Export-RemindCsv -Path $sets[$version]
        }
    }

    It 'are written with -Version, and seen by the names of the files: <Version>' -ForEach @(
        @{ Version = '2.0'; Names = 'class_enrollments.csv', 'classes.csv', 'school_enrollments.csv', 'schools.csv', 'users.csv' }
        @{ Version = '1.0'; Names = 'classes.csv', 'enrollments.csv', 'schools.csv', 'students.csv', 'teachers.csv' }
        @{ Version = 'OneRoster'; Names = 'classes.csv', 'courses.csv', 'enrollments.csv', 'manifest.csv', 'orgs.csv', 'users.csv' }
    ) {
        (Get-ChildItem $sets[$Version]).Name | Sort-Object | Should -Be $Names
        (Test-RemindRoster $sets[$Version] | Where-Object Severity -eq Error) | Should -BeNullOrEmpty
        (Test-RemindRoster $sets[$Version] -PassThru -AllowHold TooManyContacts).Version | Should -Be $Version
        Compare-RemindRoster $sets[$Version] $sets[$Version] | Should -BeNullOrEmpty
        (New-RemindReport -Path $sets[$Version] -OutputPath (Join-Path $TestDrive "$Version.html")).Count | Should -Be 2
    }

    It 'take a number as it was typed' {
        $roster = Get-SisStudent $clever | ConvertTo-RemindCsv -Version 1.0 -AsOf '2026-11-21' -InformationAction Ignore
        $roster.Version | Should -Be '1.0'
    }

    It 'are not mixed: <What>' -ForEach @(
        @{ What = 'two sets'; Work = { Compare-RemindRoster $sets['1.0'] $sets['2.0'] } }
        @{ What = 'an earlier set of another one'; Work = { Get-Roster -Policy @{ Version = '1.0'; ReferencePath = $sets['2.0'] } } }
        @{ What = 'the check against one'; Work = { Test-RemindRoster $sets['1.0'] -ReferencePath $sets['OneRoster'] } }
        @{ What = 'the report against one'; Work = { New-RemindReport -Path $sets['1.0'] -OutputPath (Join-Path $TestDrive 'x.html') -ReferencePath $sets['2.0'] } }
    ) {
        (Get-ErrorOf $Work).FullyQualifiedErrorId | Should -BeLike 'VersionMismatch,*'
    }

    It 'have templates, which -Version names where their names do not' {
        $templates = Join-Path $TestDrive 'templates'
        $layout = Join-Path $TestDrive 'layout.json'
        $null = New-Item -ItemType Directory $templates
        Set-Content (Join-Path $templates 'enrollments.csv') 'school_id,class_id,user_id'
        $null = Import-RemindTemplate $templates $layout -Version 1.0 -WarningVariable warnings
        $warnings | Should -BeNullOrEmpty
        $roster = Get-Roster -Policy @{ Layout = $layout }
        $roster.Version | Should -Be '1.0'
        $roster.Findings.RuleName | Should -Not -Contain 'UnconfirmedLayout'
        (Get-ErrorOf { Get-Roster -Policy @{ Layout = $layout; Version = '2.0' } }).FullyQualifiedErrorId | Should -BeLike 'VersionMismatch,*'
    }
}
