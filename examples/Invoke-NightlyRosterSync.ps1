# For a scheduled task: pwsh -NoProfile -NonInteractive -File Invoke-NightlyRosterSync.ps1 -ConfigPath C:\RosterSync\rostersync.json
# (powershell.exe takes the same arguments). Every way a run can end becomes the exit code of the task; docs/exit-codes.md lists them.
param(
    [Parameter(Mandatory)]
    [string] $ConfigPath,

    # The module, where it is not installed for the account of the task.
    [string] $ModulePath = 'RosterSync'
)

$ErrorActionPreference = 'Stop'
try {
    Import-Module $ModulePath
    $result = Invoke-RosterSync -ConfigPath $ConfigPath -ErrorAction SilentlyContinue -WarningAction SilentlyContinue
    # One line of JSON, without personal data, for whoever collects the output of tasks.
    $result | Select-Object Outcome, ExitCode, Message, Action, ErrorId, Finished, ReportPath | ConvertTo-Json -Compress
    exit $result.ExitCode
}
catch {
    # Where not even a run could be begun: the module or the configuration.
    [Console]::Error.WriteLine("$($_.FullyQualifiedErrorId): $_")
    exit $(if ($_.FullyQualifiedErrorId -like 'ConfigurationInvalid,*') { 64 } elseif ($_.FullyQualifiedErrorId -like 'PathNotFound,*') { 7 } else { 1 })
}
