# Loads the cmdlets. In PowerShell 7 they and their packages have a load context of their own, so that a module with another version
# of a package stands in nobody's way; RosterSync.Core, whose types scripts see, stays in the default one. In Windows PowerShell,
# which has no load contexts, a resolver answers for the packages.
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# ROSTERSYNC_BUILD names another build, to test the one of Windows PowerShell in PowerShell 7.
$build = if ($env:ROSTERSYNC_BUILD) { $env:ROSTERSYNC_BUILD } elseif ($PSVersionTable.PSEdition -eq 'Core') { 'net8.0' } else { 'netstandard2.0' }
$folder = [System.IO.Path]::Combine($PSScriptRoot, 'bin', $build)
if (-not [System.IO.Directory]::Exists($folder)) {
    # The manifest at the root of the repository.
    $folder = [System.IO.Path]::GetFullPath([System.IO.Path]::Combine($PSScriptRoot, '..', 'out', 'RosterSync', 'bin', $build))
}

$core = [System.IO.Path]::Combine($folder, 'RosterSync.Core.dll')
if (-not [System.IO.File]::Exists($core)) {
    throw "RosterSync is not built: there is no $core. Run 'dotnet build' in the folder of the repository, then import the module again."
}

$loader = 'RosterSync.Hosting.ModuleAssembly' -as [type]
$isAgain = $null -ne $loader
if (-not $isAgain) {
    $loader = [System.Reflection.Assembly]::LoadFrom($core).GetType('RosterSync.Hosting.ModuleAssembly', $true)
}
elseif ($loader.Assembly.Location -ne $core) {
    throw "Another copy of RosterSync ($($loader.Assembly.Location)) was loaded in this session. Start a new session to import this one."
}

$cmdlets = Import-Module -Assembly $loader::Load($folder) -PassThru
if ($isAgain) {
    # A second import in a session finds the assembly loaded and leaves its cmdlets out of this module:
    # https://github.com/PowerShell/PowerShell/issues/20710
    $flags = [System.Reflection.BindingFlags]'Instance, NonPublic'
    $addCmdlet = [System.Management.Automation.PSModuleInfo].GetMethod('AddExportedCmdlet', $flags)
    foreach ($cmdlet in $cmdlets.ExportedCmdlets.Values) {
        $null = $addCmdlet.Invoke($ExecutionContext.SessionState.Module, @(, $cmdlet))
    }
}

# Set-Alias would load another module first, which takes longer than all the rest.
${Alias:Get-SisStudents} = 'Get-SisStudent'
Export-ModuleMember -Cmdlet * -Alias Get-SisStudents
