BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $cmdlets = (Get-Module RosterSync).ExportedCmdlets.Keys | Sort-Object | ForEach-Object { @{ Name = $_ } }
    $examples = foreach ($cmdlet in $cmdlets) {
        $number = 0
        foreach ($example in (Get-Help $cmdlet.Name).examples.example) {
            $number++
            @{ Name = $cmdlet.Name; Number = $number; Code = $example.code }
        }
    }
}

Describe 'The help of <Name>' -ForEach $cmdlets {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $help = Get-Help $Name -Full
        $command = Get-Command $Name
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters |
            Where-Object { $_ -notin 'WhatIf', 'Confirm' }
    }

    It 'has a synopsis, a description, examples and links' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        $help.Synopsis | Should -Not -BeLike "*$Name *"
        $help.description.Text | Should -Not -BeNullOrEmpty
        $help.examples.example.Count | Should -BeGreaterThan 0
        $help.relatedLinks.navigationLink.linkText | Should -Not -BeNullOrEmpty
    }

    It 'tells every parameter, as the cmdlet has it' {
        $names = $command.Parameters.Keys | Where-Object { $_ -notin $common } | Sort-Object
        $help.parameters.parameter.name | Sort-Object | Should -Be $names
        foreach ($parameter in $help.parameters.parameter) {
            $parameter.description.Text | Should -Not -BeNullOrEmpty
            $parameter.type.name | Should -Be $command.Parameters[$parameter.name].ParameterType.Name.Replace('Nullable`1', $(if ($parameter.name -eq 'AsOf') { 'DateTime' } else { 'Char' }))
            $mandatory = [bool]($command.Parameters[$parameter.name].ParameterSets.Values | Where-Object IsMandatory)
            $parameter.required | Should -Be $mandatory.ToString().ToLowerInvariant()
        }
    }

    It 'shows the syntax of every parameter set' {
        @($help.syntax.syntaxItem).Count | Should -Be $command.ParameterSets.Count
    }
}

Describe 'Example <Number> of <Name>' -ForEach $examples {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        # A folder that is an export, and has the samples and a written set beside it: what the examples speak of.
        $folder = New-Export "example-$Name-$Number"
        $null = New-Item -ItemType Directory (Join-Path $folder 'samples')
        Copy-Item $clever (Join-Path $folder 'samples/clever') -Recurse
        $null = Get-Roster | Export-RemindCsv -Path (Join-Path $folder 'remind')
        Push-Location $folder
    }

    AfterAll {
        Pop-Location
    }

    It 'runs without an error and gives something' {
        $output = & ([scriptblock]::Create($Code)) 3>$null 6>$null
        $output | Should -Not -BeNullOrEmpty
    }
}

Describe 'The topic about the module' {
    It 'is found' {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        Get-Help about_RosterSync | Out-String | Should -BeLike '*ConvertTo-RemindCsv*'
    }
}
