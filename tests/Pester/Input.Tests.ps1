BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    $taking = (Get-Module RosterSync).ExportedCmdlets.Values | ForEach-Object {
        $cmdlet = $_
        $set = $cmdlet.ParameterSets | Where-Object { $_.Parameters | Where-Object ValueFromPipeline } | Select-Object -First 1
        if ($set) { @{ Name = $cmdlet.Name; Mandatory = @($set.Parameters | Where-Object { $_.IsMandatory -and -not $_.ValueFromPipeline }) } }
    }
}

Describe 'What comes down the pipeline into <Name>' -ForEach $taking {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $given = @{ ErrorAction = 'Continue' }
        foreach ($parameter in $Mandatory) {
            $given[$parameter.Name] = if ($parameter.Name -eq 'ComputerName') { 'sftp.example.org' } else { Join-Path $TestDrive 'nowhere' }
        }

        if ($given.ContainsKey('ComputerName')) {
            $given.Credential = [pscredential]::new('somebody', (ConvertTo-SecureString 'made-up' -AsPlainText -Force))
            $given.HostKeyFingerprint = 'SHA256:' + 'A' * 43
        }

        if ((Get-Command $Name).Parameters.ContainsKey('WhatIf')) { $given.WhatIf = $true }
        $row = [pscustomobject]@{ Last_name = 'Canaryname'; Contact_phone = '612-555-0177'; Contact_email = 'canary@example.org'; School = 'Canaryschool' }
    }

    It 'is an error of its own where it is the row of a person, and shows nothing of it' {
        $streams = @(try { $row | & $Name @given *>&1 } catch { $_ })
        $records = @($streams | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] })
        $records | Should -Not -BeNullOrEmpty
        $records[0].FullyQualifiedErrorId | Should -Match '^(Input|RuleNotFound).*,RosterSync\.Commands\.'
        $records[0].ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        foreach ($stream in $streams) {
            # The views of both editions, and what a script may look at.
            "$stream $($stream.CategoryInfo) $($stream.TargetObject) $($stream.Exception)" | Should -Not -Match '(?i)canary|0177'
            $stream | Format-List * -Force | Out-String | Should -Not -Match '(?i)canary|0177'
        }
    }

    It 'is an error of its own where it is null' {
        $records = @(try { $null, $null | & $Name @given 2>&1 } catch { $_ }) | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] }
        $records | Select-Object -First 1 | ForEach-Object FullyQualifiedErrorId | Should -Match '^(InputNull|PathEmpty|ParameterArgumentValidationError),RosterSync\.Commands\.'
    }
}
