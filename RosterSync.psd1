@{
    # In the repository the files of the module lie in module/; the package has them beside this manifest.
    RootModule             = 'module/RosterSync.psm1'
    FormatsToProcess       = @('module/RosterSync.Format.ps1xml')
    # The one place of the version.
    ModuleVersion          = '0.1.0'
    GUID                   = 'b4a2f0f2-6d0e-4a0e-9a52-0c7d5a1f7c31'
    Author                 = 'The RosterSync authors'
    CompanyName            = 'RosterSync'
    Copyright              = '(c) 2026 The RosterSync authors. MIT licence.'
    Description            = 'Makes the files Remind takes from SIS and Clever exports, without emergency and secondary contacts, checks them beforehand and sends them by SFTP.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    CmdletsToExport        = @(
        'Compare-RemindRoster'
        'ConvertTo-RemindCsv'
        'Export-RemindCsv'
        'Get-RemindHostKey'
        'Get-RemindRule'
        'Get-RosterSyncStatus'
        'Get-SisExport'
        'Get-SisStudent'
        'Import-RemindTemplate'
        'Invoke-RosterSync'
        'New-RemindReport'
        'New-RosterSyncConfig'
        'New-SisColumnMap'
        'Register-RosterSyncTask'
        'Send-RemindSftp'
        'Test-RemindRoster'
    )
    AliasesToExport        = @('Get-SisStudents')
    FunctionsToExport      = @()
    VariablesToExport      = @()
    PrivateData            = @{
        PSData = @{
            Tags         = @('Remind', 'SIS', 'Clever', 'OneRoster', 'Roster', 'Rostering', 'K12', 'School', 'Student', 'CSV', 'SFTP', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri   = 'https://github.com/rostersync/rostersync/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/rostersync/rostersync'
            ReleaseNotes = 'https://github.com/rostersync/rostersync/blob/main/CHANGELOG.md'
        }
    }
}
