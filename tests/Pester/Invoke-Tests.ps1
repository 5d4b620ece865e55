# Runs the Pester tests against the package in out/RosterSync, and closes with one line of counts.
[CmdletBinding()]
param(
    # The module to test: the package as it is shipped.
    [string] $ModulePath = (Join-Path (Split-Path (Split-Path $PSScriptRoot)) 'out/RosterSync')
)

$ErrorActionPreference = 'Stop'
if (-not (Test-Path (Join-Path $ModulePath 'RosterSync.psd1'))) {
    throw "There is no module in $ModulePath. Run 'dotnet build' first."
}

Import-Module Pester -MinimumVersion 5.0
$env:ROSTERSYNC_MODULE = (Resolve-Path $ModulePath).Path
$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Normal'
$configuration.Output.CIFormat = 'None'
$result = Invoke-Pester -Configuration $configuration

$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
foreach ($test in $result.Skipped) {
    "Skipped: $($test.ExpandedPath)$(if ($test.ErrorRecord) { ": $($test.ErrorRecord[0].Exception.Message)" })"
}

"Pester: $($result.PassedCount) passed, $failed failed, $($result.SkippedCount) skipped"
exit [int]($failed -gt 0)
