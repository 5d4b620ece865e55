Describe 'New-SisColumnMap' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $siras = Join-Path $root 'samples/siras'
    }

    It 'proposes a map and writes it only where it is told to' {
        $map = New-SisColumnMap -Path (Join-Path $siras 'export.csv')
        $map.Files[0].Columns['LOCAL_ID'] | Should -Be 'StudentId'
        $map.Files[0].Ignore | Should -Contain 'DOCTOR_NAME'

        $file = Join-Path $TestDrive 'map.json'
        $null = New-SisColumnMap (Join-Path $siras 'export.csv') $file -WhatIf
        $file | Should -Not -Exist
        $null = New-SisColumnMap (Join-Path $siras 'export.csv') $file
        (Get-Content $file -Raw | ConvertFrom-Json).files[0].columns.LOCAL_ID | Should -Be 'StudentId'
        (Get-ErrorOf { New-SisColumnMap (Join-Path $siras 'export.csv') $file }).FullyQualifiedErrorId | Should -Be 'DestinationExists,RosterSync.Commands.NewSisColumnMapCommand'
    }

    It 'is taken as what it gives, as a file, and as a hashtable' {
        $export = Join-Path $siras 'export.csv'
        $columns = @{ LOCAL_ID = 'StudentId'; STUDENT_FIRST = 'FirstName'; STUDENT_LAST = 'LastName'; STUDENT_DOB = 'BirthDate'; CONTACT_FIRST_NAME = 'ContactFirstName'; CONTACT_LAST_NAME = 'ContactLastName'; RELATIONSHIP = 'ContactRelationship' }
        (Get-SisStudent $export -ColumnMap $columns).StudentId | Should -Be '730001', '730002'
        (Get-SisStudent $export -ColumnMap (New-SisColumnMap $export)).StudentId | Should -Be '730001', '730002'
        (Get-SisStudent $export -ColumnMap (Join-Path $siras 'map.json')).StudentId | Should -Be '730001', '730002'
        (Get-SisExport $export -ColumnMap (Join-Path $siras 'map.json')).Format | Should -Be 'Siras'
    }

    It 'says what is wrong with a map' {
        { Get-SisStudent $siras -ColumnMap @{ LOCAL_ID = 'StudentId'; STUDENT_LAST = 'Surname' } } | Should -Throw '*meaning that does not exist*'
        { Get-SisStudent $siras -ColumnMap 7 } | Should -Throw '*column map is a hashtable*'
    }
}

Describe 'Several exports' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
    }

    It 'joins a folder of contacts to the students of another' {
        $contacts = Join-Path $TestDrive 'contacts'
        $null = New-Item -ItemType Directory $contacts
        Set-Content -LiteralPath (Join-Path $contacts 'con.csv') -Value 'CON.PID,CON.FN,CON.LN,CON.RL,CON.CP', '3008,Vera,Quist,Mother,541-555-0101'
        $students = Get-SisStudent -Path $clever, $contacts
        ($students | Where-Object StudentId -eq '3008').Contacts.FirstName | Should -Be 'Vera'
        $students.Count | Should -Be @(Get-SisStudent $clever).Count
    }
}
