<#
.SYNOPSIS
    Builds, tests and packages the module. Runs in Windows PowerShell 5.1 and in PowerShell 7; needs the .NET SDK 10.
.EXAMPLE
    ./build.ps1
    Puts the module together in out/RosterSync.
.EXAMPLE
    ./build.ps1 -Task Build, Test
    Then runs its tests in PowerShell, in this edition. The tests of the C# code are run by dotnet test.
.EXAMPLE
    ./build.ps1 -Task Package
    Makes out/RosterSync.<version>.nupkg, which a local repository and the gallery take.
#>
[CmdletBinding()]
param(
    [ValidateSet('Build', 'Test', 'Package')]
    [string[]] $Task = 'Build',

    [ValidateSet('Debug', 'Release')]
    [string] $Configuration = 'Release'
)

$ErrorActionPreference = 'Stop'

function Invoke-Program([string] $Name, [string[]] $Arguments) {
    & $Name @Arguments
    if ($LASTEXITCODE -ne 0) {
        throw "$Name $($Arguments -join ' ') ended with exit code $LASTEXITCODE."
    }
}

function Invoke-Build {
    Invoke-Program dotnet @('build', (Join-Path $PSScriptRoot 'src/RosterSync.PowerShell'), '-c', $Configuration, '-v', 'quiet', '--nologo')
    Write-Host "Built: $(Join-Path $PSScriptRoot 'out/RosterSync')"
}

function Invoke-Test {
    # In a new process: assemblies that were loaded once cannot be let go, and the next build could not replace them.
    $shell = (Get-Process -Id $PID).Path
    Invoke-Program $shell @('-NoProfile', '-NonInteractive', '-File', (Join-Path $PSScriptRoot 'tests/Pester/Invoke-Tests.ps1'))
}

function Invoke-Package {
    Invoke-Build
    $builder = Join-Path $PSScriptRoot "tools/RosterSync.ModuleBuilder/bin/$Configuration/net10.0/RosterSync.ModuleBuilder.dll"
    Invoke-Program dotnet @($builder, 'package', $PSScriptRoot, $Configuration)
}

foreach ($name in $Task) {
    & "Invoke-$name"
}
