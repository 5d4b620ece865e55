Describe 'Import-RemindTemplate' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $templates = Join-Path $TestDrive 'templates'
        $null = New-Item -ItemType Directory -Path $templates
        Set-Content (Join-Path $templates 'schools.csv') 'school_id,school_name'
        Set-Content (Join-Path $templates 'classes.csv') 'class_id,school_id,class_name'
        Set-Content (Join-Path $templates 'users.csv') 'User ID,First Name,Last Name,Email,Phone,Role,DOB,Grade,Student Number,Student IDs'
        Set-Content (Join-Path $templates 'class_enrollments.csv') 'Class ID,User ID,Role'
        Set-Content (Join-Path $templates 'school_enrollments.csv') 'School ID,User ID'
        $layout = Join-Path $TestDrive 'layout.json'
    }

    It 'writes nothing with -WhatIf' {
        Import-RemindTemplate $templates $layout -WhatIf
        $layout | Should -Not -Exist
    }

    It 'makes a layout that the other cmdlets take, and its headers are confirmed' {
        $file = Import-RemindTemplate -Path $templates -OutputPath $layout -WarningVariable warnings
        $file | Should -BeOfType System.IO.FileInfo
        $warnings | Should -BeNullOrEmpty
        $roster = Get-Roster -Policy @{ Layout = $layout }
        $roster.Findings.RuleName | Should -Not -Contain 'UnconfirmedLayout'
        $written = $roster | Export-RemindCsv -Path (Join-Path $TestDrive 'remind')
        Get-Content (Join-Path $written.Path 'users.csv') -TotalCount 1 | Should -Be 'User ID,First Name,Last Name,Email,Phone,Role,DOB,Grade,Student Number,Student IDs'
        Test-RemindRoster $written.Path -Layout $layout -Quiet | Should -BeTrue
        Test-RemindRoster $written.Path -Quiet | Should -BeFalse
    }

    It 'keeps a layout that is there' {
        (Get-ErrorOf { Import-RemindTemplate $templates $layout }).FullyQualifiedErrorId | Should -Be 'DestinationExists,RosterSync.Commands.ImportRemindTemplateCommand'
    }

    It 'warns of a header nobody knows, with the line to put in' {
        Set-Content (Join-Path $templates 'users.csv') 'user_id,first_name,last_name,email,phone,role,dob,grade,student_number,wards'
        $null = Import-RemindTemplate $templates (Join-Path $TestDrive 'other.json') -WarningVariable warnings -WarningAction SilentlyContinue
        "$warnings" | Should -Match '"header": "wards", "field": "StudentIds"'
    }

    It 'stops where nothing is a template, two are for one file, or a layout has a mistake' {
        (Get-ErrorOf { Import-RemindTemplate $clever (Join-Path $TestDrive 'x.json') -WarningAction SilentlyContinue }).FullyQualifiedErrorId | Should -Match '^Template(NotUsable|Ambiguous),'
        Set-Content (Join-Path $templates 'users (1).csv') 'user_id,first_name,last_name,role'
        (Get-ErrorOf { Import-RemindTemplate $templates (Join-Path $TestDrive 'x.json') }).FullyQualifiedErrorId | Should -Be 'TemplateAmbiguous,RosterSync.Commands.ImportRemindTemplateCommand'
        Set-Content (Join-Path $TestDrive 'bad.json') '{ "version": 2 }'
        $failure = Get-ErrorOf { Get-Roster -Policy @{ Layout = (Join-Path $TestDrive 'bad.json') } }
        $failure.FullyQualifiedErrorId | Should -Be 'LayoutInvalid,RosterSync.Commands.ConvertToRemindCsvCommand'
        "$failure" | Should -Match 'line 1, column 14'
    }
}
