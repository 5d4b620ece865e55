@{
    RootModule           = 'RosterSync.psm1'
    ModuleVersion        = '0.1.0'
    GUID                 = 'b4a2f0f2-6d0e-4a0e-9a52-0c7d5a1f7c31'
    Author               = 'The RosterSync authors'
    CompanyName          = 'RosterSync'
    Copyright            = '(c) 2026 The RosterSync authors. MIT licence.'
    Description          = 'Makes the files Remind takes from SIS and Clever exports, without emergency and secondary contacts, checks them beforehand and sends them by SFTP.'
    PowerShellVersion    = '5.1'
    CompatiblePSEditions = @('Desktop', 'Core')
}
