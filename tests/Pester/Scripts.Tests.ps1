BeforeDiscovery {
    $root = Split-Path (Split-Path $PSScriptRoot)
    $scripts = Get-ChildItem $root, (Join-Path $root 'module'), (Join-Path $root 'tests/Pester'), (Join-Path $root 'examples') -ErrorAction Ignore -File |
        Where-Object Extension -in '.ps1', '.psm1', '.psd1' |
        ForEach-Object { @{ Name = $_.Name; Path = $_.FullName } }
}

# Windows PowerShell 5.1 reads a script without a byte order mark in the code page of the machine, and lacks the operators of PowerShell 7.
Describe 'The script <Name>' -ForEach $scripts {
    It 'is read alike by every PowerShell' {
        Select-String -LiteralPath $Path -Pattern '[^\x00-\x7F]' | ForEach-Object LineNumber | Should -BeNullOrEmpty
    }

    It 'uses only what Windows PowerShell 5.1 knows' {
        $tokens = $null
        $errors = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseFile($Path, [ref] $tokens, [ref] $errors)
        $errors | Should -BeNullOrEmpty
        $tree.FindAll({ $args[0].GetType().Name -in 'TernaryExpressionAst', 'PipelineChainAst' }, $true) | Should -BeNullOrEmpty
        $tokens | Where-Object { "$($_.Kind)" -like 'Question*' } | Should -BeNullOrEmpty
        $tree.FindAll({ param($node) $node -is [System.Management.Automation.Language.CommandAst] -and $node.GetCommandName() -eq 'Join-Path' -and $node.CommandElements.Count -gt 3 }, $true) | Should -BeNullOrEmpty
    }
}
