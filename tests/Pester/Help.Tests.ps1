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
            $type = $command.Parameters[$parameter.name].ParameterType
            if ([Nullable]::GetUnderlyingType($type)) { $type = [Nullable]::GetUnderlyingType($type) }
            $parameter.type.name | Should -Be $type.Name
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

        # The set sent before, of two schools only, and templates with the headers the set has.
        if ($Code -like '*./last*') {
            $null = Get-Roster -Policy @{ School = '12', '200' } | Export-RemindCsv -Path (Join-Path $folder 'last')
        }

        if ($Code -like '*./templates*') {
            $null = New-Item -ItemType Directory (Join-Path $folder 'templates')
            foreach ($file in Get-ChildItem (Join-Path $folder 'remind')) {
                Set-Content (Join-Path $folder "templates/$($file.Name)") (Get-Content $file.FullName -TotalCount 1)
            }
        }

        if ($Code -like '*-ConfigPath ./rostersync.json*' -and $Code -notlike 'New-RosterSyncConfig*') {
            $null = New-RosterSyncConfig (Join-Path $folder 'rostersync.json') -InputPath samples/clever -ComputerName sftp.example.com -User somebody -HostKeyFingerprint ('SHA256:' + 'A' * 43) -PasswordFile secret
            (Get-Content (Join-Path $folder 'rostersync.json') -Raw).Replace('"allowHold": []', '"allowHold": ["UnconfirmedLayout"]').Replace('// "statePath"', '"statePath"').Replace('"maximumAgeHours": 36,', '') | Set-Content (Join-Path $folder 'rostersync.json')
        }

        Push-Location $folder

        # Those that send speak of a server at sftp.example.org: here it is one of this machine.
        $isSending = $Code -like '*sftp.example.org*'
        if ($isSending) {
            . (Join-Path $PSScriptRoot 'Sshd.ps1')
            $server = Start-Sshd
            if ($server) {
                $Code = $Code.Replace('sftp.example.org:22', "127.0.0.1:$($server.Port)").Replace('sftp.example.org', "127.0.0.1:$($server.Port)").Replace("SHA256:$([char]0x2026)", $server.Fingerprint).Replace('district', $server.User)
                $login = $server.Credential
                $login | Export-Clixml (Join-Path $folder 'login.xml')
                Copy-Item $server.KeyPath (Join-Path $folder 'key')
                Set-Content (Join-Path $folder 'known_hosts') "[127.0.0.1]:$($server.Port) $($server.HostKey)"
                $null = New-Item -ItemType Directory (Join-Path $folder 'export')
                Copy-Item (Join-Path $clever '*.csv') (Join-Path $folder 'export')
                # Of this block alone: those of the session would reach the tests of other files.
                $PSDefaultParameterValues = @{ 'Send-RemindSftp:AllowHold' = 'UnconfirmedLayout'; 'Send-RemindSftp:StatePath' = Join-Path $folder 'state' }
            }
        }
    }

    AfterAll {
        Pop-Location
        if ($isSending -and $server) { Stop-Sshd $server }
    }

    It 'runs without an error and gives something' {
        if ($isSending -and -not $server) { Set-ItResult -Skipped -Because 'an SSH server can be started by root on Linux only'; return }
        $output = & ([scriptblock]::Create($Code)) 3>$null 6>$null
        if ($Code -notlike '*-WhatIf*') { $output | Should -Not -BeNullOrEmpty }
    }
}

Describe 'The topic about the module' {
    It 'is found for <_>' -ForEach 'Scheduling', 'Credentials', 'HostKeys' {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        Get-Help "about_RosterSync_$_" | Out-String | Should -BeLike '*Invoke-RosterSync*'
    }

    It 'is found' {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        Get-Help about_RosterSync | Out-String | Should -BeLike '*ConvertTo-RemindCsv*'
    }
}
