Describe 'The ids of errors' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $listed = Get-Content (Join-Path $root 'docs/errors.md') | Select-String -CaseSensitive '^\| ([A-Z][A-Za-z]+) \| [A-Z]' | ForEach-Object { $_.Matches[0].Groups[1].Value }
        # Each of these stands in a test that makes the error and compares its id.
        $reached = Get-ChildItem $PSScriptRoot -Filter *.Tests.ps1 | Select-String "Id = '([A-Z][A-Za-z]+)'|'([A-Z][A-Za-z]+),(?:RosterSync\.Commands\.\w+|\*)'" -AllMatches -CaseSensitive |
            ForEach-Object Matches | ForEach-Object { $_.Groups[1].Value + $_.Groups[2].Value } | Sort-Object -Unique
        # What a server does wrong, or a library does alone, is made by the tests of the C# code.
        $coded = Get-ChildItem (Join-Path $root 'tests') -Recurse -Filter *.cs | Select-String 'DeliveryError\.([A-Z][A-Za-z]+)|"([A-Z][A-Za-z]+)"' -AllMatches -CaseSensitive |
            ForEach-Object Matches | ForEach-Object { $_.Groups[1].Value + $_.Groups[2].Value } | Sort-Object -Unique
    }

    It 'are each met in a test' {
        $listed.Count | Should -BeGreaterThan 30
        $listed | Where-Object { $_ -notin $reached -and $_ -notin $coded } | Should -BeNullOrEmpty
    }

    It 'are each listed in docs/errors.md' {
        $reached | Where-Object { $_ -notin $listed -and $_ -ne 'ParameterArgumentValidationError' } | Should -BeNullOrEmpty
    }
}
