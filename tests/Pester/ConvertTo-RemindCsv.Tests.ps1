Describe 'ConvertTo-RemindCsv' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        Add-Type 'namespace RosterSyncTest { public class Fault : System.IFormattable { public string ToString(string format, System.IFormatProvider culture) { throw new System.Exception("Canaryname"); } } }'
        $whole = Get-RosterText (Get-Roster)
        $byHand = [pscustomobject]@{
            School_id = '12'; Student_id = '1'; Last_name = 'Hart'; First_name = 'Mia'; DOB = '2014-05-06'
            Contact_name = 'Dana Hart'; Contact_relationship = 'Mother'; Contact_type = 'Parent/Guardian'; Contact_phone = '612-555-0101'
        }
    }

    It 'makes the five files' {
        $roster = Get-Roster
        $roster | Should -BeOfType RosterSync.RemindRoster
        $roster.Files.Name | Should -Be 'schools.csv', 'classes.csv', 'users.csv', 'class_enrollments.csv', 'school_enrollments.csv'
        $roster.Version | Should -Be '2.0'
        $roster.Counts.Students | Should -Be 64
        $roster.LeftOut.Count | Should -BeGreaterThan 50
    }

    It 'makes the same of a variable as of a pipeline, and of the rows of Import-Csv' {
        $students = Get-SisStudent $clever
        Get-RosterText ($students | ConvertTo-RemindCsv -AsOf 2026-11-21 -InformationAction Ignore) | Should -Be $whole
        Get-RosterText (Import-Csv (Join-Path $clever 'students.csv') | ConvertTo-RemindCsv -AsOf 2026-11-21 -SisPath $clever -InformationAction Ignore) | Should -Be $whole
    }

    It 'makes the same of students in another order' {
        Get-RosterText (Get-SisStudent $clever | Sort-Object { $_.StudentId.GetHashCode() } | ConvertTo-RemindCsv -AsOf 2026-11-21 -InformationAction Ignore) | Should -Be $whole
    }

    It 'holds a roster of imported rows alone as a part' {
        $roster = Import-Csv (Join-Path $clever 'students.csv') | ConvertTo-RemindCsv -InformationAction Ignore
        $roster.Findings | Where-Object RuleName -eq PartialRoster | Should -Not -BeNullOrEmpty
        $roster.Counts.Parents | Should -BeGreaterThan 50
    }

    It 'holds what a filter left as a part, and not what -School left' {
        (Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore).Findings.RuleName | Should -Contain 'PartialRoster'
        $atOnce = Get-SisStudent $clever -School 12 | ConvertTo-RemindCsv -AsOf 2026-11-21 -InformationAction Ignore
        $atOnce.Findings.RuleName | Should -Not -Contain 'PartialRoster'
        Get-RosterText $atOnce | Should -Be (Get-RosterText (Get-Roster -Policy @{ School = '12' }))
    }

    It 'shows a roster as a table of counts, without a name' {
        $table = Get-Roster | Out-String -Width 200
        $table | Should -Match '2\.0'
        $table | Should -Match '\b64\b'
        $table | Should -Not -Match 'Hartwell'
    }

    It 'shows its summary as Write-Host would' {
        $null = Get-SisStudent $clever | ConvertTo-RemindCsv -InformationVariable said 6>$null
        $said[0].Tags | Should -Be 'PSHOST'
        "$($said[0])" | Should -BeLike 'Remind CSV 2.0: 4 schools, *'
        "$($said -match 'Contact:')" | Should -BeLike '*EmergencyContact 6*Blocked 5*'
    }

    It 'lists with -Verbose what was left out, by id and reason' {
        $roster = Get-SisStudent $clever | ConvertTo-RemindCsv -Verbose -InformationAction Ignore 4>&1
        $lines = @($roster | Where-Object { $_ -is [System.Management.Automation.VerboseRecord] })
        $lines.Count | Should -Be ($roster | Where-Object { $_ -is [RosterSync.RemindRoster] }).LeftOut.Count
        "$($lines -match 'C5002')" | Should -BeLike '*Contact C5002 of student 1001, school 12: Blocked*students.csv:4*'
        $VerbosePreference = 'Continue'
        @(Get-SisStudent $clever | ConvertTo-RemindCsv -InformationAction Ignore 4>&1).Count | Should -BeGreaterThan 50
    }

    It 'lets in whom -<parameter> names' -ForEach @(
        @{ Parameter = 'IncludeRelationship'; Value = 'Parent'; More = 3 }
        @{ Parameter = 'IncludeContactType'; Value = 'Other'; More = 1 }
        @{ Parameter = 'IncludeNonCustodial'; Value = $true; More = 1 }
        @{ Parameter = 'PhoneType'; Value = 'Mobile', 'Home', 'Work'; More = 1 }
    ) {
        (Get-Roster -Policy @{ $Parameter = $Value }).Counts.Parents | Should -BeGreaterOrEqual ((Get-Roster).Counts.Parents + $More)
    }

    It 'leaves out whom -<parameter> names' -ForEach @(
        @{ Parameter = 'ExcludeContactType'; Value = 'Guardian*'; Count = 'Parents' }
        @{ Parameter = 'MaximumContact'; Value = 1; Count = 'Parents' }
        @{ Parameter = 'ExcludeSchool'; Value = '400'; Count = 'Schools' }
        @{ Parameter = 'ExcludeSection'; Value = 'Music'; Count = 'Classes' }
        @{ Parameter = 'SkipEmptyClass'; Value = $true; Count = 'Classes' }
        @{ Parameter = 'AsOf'; Value = [datetime]'2200-01-01'; Count = 'Classes' }
    ) {
        (Get-Roster -Policy @{ $Parameter = $Value }).Counts.$Count | Should -BeLessThan (Get-Roster).Counts.$Count
    }

    It 'never lets in whom the block list names' {
        $list = Join-Path $TestDrive 'blocks.csv'
        Set-Content $list 'student_id,contact_id', '1001,C5001'
        $text = Get-RosterText (Get-Roster -Policy @{ BlockListPath = $list; IncludeRelationship = 'Parent'; School = '12' })
        $mother = ($text -split "`n") -match 'C5001'
        $mother | Should -Not -BeNullOrEmpty
        "$mother" | Should -Not -Match 's-1001'
    }

    It 'keeps the ids of the set before, and takes patterns of ids' {
        $before = Join-Path $TestDrive 'before'
        $null = Get-Roster -Policy @{ IdFormat = 'parent=old-{id}' } | Export-RemindCsv -Path $before
        "$(Get-RosterText (Get-Roster -Policy @{ ReferencePath = $before }))" | Should -Match 'old-C5001'
        "$(Get-RosterText (Get-Roster -Policy @{ IdFormat = 'student={id}', 'class={id}@{school}' }))" | Should -Match '(?m)^1001,'
        "$(Get-RosterText (Get-Roster -Policy @{ DateFormat = 'MM/dd/yyyy' }))" | Should -Match ',03/14/2021,'
    }

    It 'takes any object whose properties are called as the columns' {
        $roster = $byHand | ConvertTo-RemindCsv -InformationAction Ignore
        $roster.Counts.Parents | Should -Be 1
        $dated = [pscustomobject]@{ 'school id' = 12; 'STUDENT-ID' = 7; 'last name' = 'Hart'; firstname = 'Mia'; dob = [datetime]'2014-05-06' }
        "$(Get-RosterText ($dated | ConvertTo-RemindCsv -InformationAction Ignore))" | Should -Match 's-7,Mia,Hart,.*2014/05/06'
    }

    It 'takes a student a script made or changed' {
        $student = New-Object RosterSync.SisStudent -Property @{ StudentId = '5'; SchoolId = '12'; FirstName = 'Mia'; LastName = 'Hart'; BirthDate = '2014-05-06' }
        ($student | ConvertTo-RemindCsv -InformationAction Ignore).Counts.Students | Should -Be 1
        $changed = Get-SisStudent $clever | ForEach-Object { if ($_.StudentId -eq '1002') { $_.Contacts = @() }; $_ } | ConvertTo-RemindCsv -InformationAction Ignore
        $changed.Findings | Where-Object { $_.RuleName -eq 'StudentWithoutContact' -and $_.RecordId -eq '1002' } | Should -Not -BeNullOrEmpty
    }

    It 'goes on with the next object where one is no student' {
        $roster = 1, $byHand, (Get-Date) | ConvertTo-RemindCsv -ErrorVariable errors -ErrorAction SilentlyContinue -InformationAction Ignore
        $roster.Counts.Students | Should -Be 1
        $errors.FullyQualifiedErrorId | Should -Be (@('InputTypeNotSupported,RosterSync.Commands.ConvertToRemindCsvCommand') * 2)
    }

    It 'says <id> of <what>' -ForEach @(
        @{ What = 'null'; Id = 'InputNull'; Work = { $null | ConvertTo-RemindCsv } }
        @{ What = 'an empty pipeline'; Id = 'NoStudent'; Work = { Get-SisStudent $clever | Where-Object SchoolId -eq '999' | ConvertTo-RemindCsv } }
        @{ What = 'an object without the properties'; Id = 'InputTypeNotSupported'; Work = { Get-Item $clever | ConvertTo-RemindCsv } }
        @{ What = 'an object whose property cannot be read'; Id = 'InputTypeNotSupported'; Work = { New-Object psobject | Add-Member ScriptProperty School_id { throw 'Canaryname' } -PassThru | ConvertTo-RemindCsv } }
        @{ What = 'an object that fails in a way nobody foresaw'; Id = 'Unexpected'; Work = { [pscustomobject]@{ School_id = New-Object RosterSyncTest.Fault } | ConvertTo-RemindCsv } }
        @{ What = 'a student without its export'; Id = 'InputNotWhole'; Work = { Get-SisStudent $clever | Select-Object StudentId, Contacts | ConvertTo-RemindCsv } }
        @{ What = 'a pattern that is none'; Id = 'IdFormatInvalid'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -IdFormat 'student' } }
        @{ What = 'two school filters'; Id = 'SchoolFilterConflict'; Work = { Get-SisStudent $clever -School 12 | ConvertTo-RemindCsv -School 200 } }
        @{ What = 'an export that is not there'; Id = 'PathNotFound'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -SisPath 'no such folder' } }
        @{ What = 'a set before that is not there'; Id = 'PathNotFound'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -ReferencePath 'no such folder' } }
        @{ What = 'a block list that is not there'; Id = 'PathNotFound'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -BlockListPath 'no such file' } }
        @{ What = 'a block list of another provider'; Id = 'PathNotFileSystem'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -BlockListPath 'env:PATH' } }
        @{ What = 'a block list that blocks nobody'; Id = 'BlockListInvalid'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -BlockListPath (Join-Path $clever 'schools.csv') } }
        @{ What = 'a layout that is none'; Id = 'LayoutInvalid'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -Layout (Join-Path $clever 'schools.csv') } }
        @{ What = 'a set before that is none'; Id = 'ReferenceInvalid'; Work = { Get-SisStudent $clever | ConvertTo-RemindCsv -ReferencePath $clever } }
    ) {
        $record = Get-ErrorOf $Work
        $record.FullyQualifiedErrorId | Should -Be "$Id,RosterSync.Commands.ConvertToRemindCsvCommand"
        $record.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        "$record $($record.Exception)" | Should -Not -BeLike '*Canaryname*'
    }

    It 'says that the export changed after the students were read' {
        $export = New-Export 'changed'
        $students = Get-SisStudent $export
        Add-Content (Join-Path $export 'teachers.csv') ' '
        (Get-ErrorOf { $students | ConvertTo-RemindCsv }).FullyQualifiedErrorId | Should -BeLike 'ExportChanged,*'
    }

    It 'refuses a list that is given and empty: a variable may not have been set' {
        (Get-ErrorOf { Get-SisStudent $clever | ConvertTo-RemindCsv -School $notSet }).FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
        (Get-ErrorOf { Get-SisStudent $clever | ConvertTo-RemindCsv -IncludeRelationship '' }).FullyQualifiedErrorId | Should -BeLike 'ParameterArgumentValidationError,*'
    }
}
