Describe 'Get-SisExport' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
    }

    It 'says what an export is and what is in it' {
        $export = Get-SisExport -Path $clever
        $export.Format | Should -Be 'Clever'
        $export.Standing | Should -Be 'Confirmed'
        $export.Schools | Should -Be 4
        $export.Sections | Should -Be 22
        ($export.Files | Where-Object Kind -eq students).ColumnsIgnored | Should -Contain 'Password'
        ($export.ContactKinds | Measure-Object Count -Sum).Sum | Should -Be $export.Contacts
        ($export.ContactKinds | Where-Object Type -eq Emergency).GoesIn | Should -Not -Contain $true
        $export.ContactsGoingIn | Should -BeLessOrEqual $export.ContactsByKind
    }

    It 'agrees with the conversion on who is left with nobody' {
        $export = Get-SisExport -LiteralPath $clever
        $left = (Get-Roster).Counts.StudentsWithoutContact
        $export.StudentsWithoutContactInExport + $export.StudentsWithoutContactByKind + $export.StudentsWithoutContactPoint | Should -Be $left
    }

    It 'takes paths from the pipeline and goes on where one is no export' {
        $other = Join-Path $TestDrive 'menu'
        $null = New-Item -ItemType Directory $other
        Set-Content -LiteralPath (Join-Path $other 'lunch.csv') -Value 'when,what'
        $exports = $other, $clever | Get-SisExport -ErrorVariable errors -ErrorAction SilentlyContinue
        @($exports).Count | Should -Be 1
        $errors[0].FullyQualifiedErrorId | Should -Be 'FormatNotRecognized,RosterSync.Commands.GetSisExportCommand'
    }

    It 'has a table that shows no name' {
        $text = Get-SisExport $clever | Format-Table | Out-String
        $text | Should -BeLike '*Clever*Confirmed*'
        (Get-SisExport $clever).ContactKinds | Out-String | Should -BeLike '*Parent/Guardian*'
    }
}
