Describe 'The nightly run' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        . (Join-Path $PSScriptRoot 'Sshd.ps1')
        $server = Start-Sshd

        # A district's folder: an export, a configuration, and the password in a file.
        function New-Night([string] $Name) {
            $folder = Join-Path $TestDrive $Name
            $null = New-Item -ItemType Directory (Join-Path $folder 'export')
            Copy-Item (Join-Path $clever '*.csv') (Join-Path $folder 'export')
            $port = if ($server) { $server.Port } else { 9 }
            $user = if ($server) { $server.User } else { 'somebody' }
            $fingerprint = if ($server) { $server.Fingerprint } else { 'SHA256:' + 'A' * 43 }
            $path = Join-Path $folder 'rostersync.json'
            $file = New-RosterSyncConfig -ConfigPath $path -ComputerName 127.0.0.1 -Port $port -User $user -HostKeyFingerprint $fingerprint -PasswordFile secret
            $file.FullName | Should -Be $path
            (Get-Content $path -Raw).Replace('"allowHold": []', '"allowHold": ["UnconfirmedLayout"]').Replace('// "statePath"', '"statePath"').Replace('"maximumAgeHours": 36,', '') | Set-Content $path
            Set-Content (Join-Path $folder 'secret') $(if ($server) { $server.Password } else { 'unused' })
            if ($server) { chmod 600 (Join-Path $folder 'secret') }
            $path
        }
    }

    AfterAll {
        if ($server) { Stop-Sshd $server }
    }

    It 'is written down by New-RosterSyncConfig, which keeps a file that is there; -WhatIf writes nothing' {
        $path = New-Night 'config'
        { New-RosterSyncConfig -ConfigPath $path -ErrorAction Stop } | Should -Throw -ErrorId 'DestinationExists,RosterSync.Commands.NewRosterSyncConfigCommand'
        New-RosterSyncConfig -ConfigPath (Join-Path $TestDrive 'none.json') -WhatIf
        Join-Path $TestDrive 'none.json' | Should -Not -Exist
    }

    It 'does everything but send with -WhatIf' {
        $path = New-Night 'trial'
        $result = Invoke-RosterSync -ConfigPath $path -WhatIf
        $result.Outcome | Should -Be 'DryRun'
        $result.Counts.Students | Should -Be 64
        $result.ReportPath | Should -Exist
        (Get-RosterSyncStatus -ConfigPath $path).LastSent | Should -BeNullOrEmpty
    }

    It 'sends once a day, holds a removal, and says how things stand' {
        if (-not $server) { Set-ItResult -Skipped -Because 'an SSH server can be started by root on Linux only'; return }
        $path = New-Night 'night'
        $first = Invoke-RosterSync -ConfigPath $path
        $first.Outcome | Should -Be 'Sent'
        (Get-ChildItem $server.Upload).Count | Should -Be 5
        $second = Invoke-RosterSync -ConfigPath $path
        $second.Outcome, $second.ExitCode | Should -Be 'NotSent', 0

        # A whole school goes.
        foreach ($file in 'students.csv', 'schools.csv', 'sections.csv', 'enrollments.csv') {
            $csv = Join-Path (Split-Path $path) "export/$file"
            Set-Content $csv (Get-Content $csv | Where-Object { $_ -notlike '300,*' })
        }

        $held = Invoke-RosterSync -ConfigPath $path -ErrorVariable problem -ErrorAction SilentlyContinue
        $held.Outcome, $held.ExitCode | Should -Be 'Held', 3
        $held.Holds.RuleName | Should -Contain 'LargeRemoval'
        $problem[0].FullyQualifiedErrorId | Should -BeLike 'R*,RosterSync.Commands.InvokeRosterSyncCommand'
        $problem[0].ErrorDetails.RecommendedAction | Should -BeLike '*LargeRemoval*'
        $status = Get-RosterSyncStatus -ConfigPath $path
        $status.IsHealthy | Should -BeFalse
        $status.HeldBy.RuleName | Should -Contain 'LargeRemoval'
        { Invoke-RosterSync -ConfigPath $path -ErrorAction Stop } | Should -Throw

        $sent = Invoke-RosterSync -ConfigPath $path -AllowHold LargeRemoval, ShrunkenInput -AgainToday -Credential $server.Credential
        $sent.Outcome | Should -Be 'Sent'
        (Get-RosterSyncStatus -ConfigPath $path).IsHealthy | Should -BeTrue
    }

    It 'ends a script with its exit code' {
        $path = New-Night 'exit'
        Remove-Item (Join-Path (Split-Path $path) 'export/students.csv')
        $run = Invoke-Script "Import-Module '$modulePath'; exit (Invoke-RosterSync -ConfigPath '$path' -ErrorAction SilentlyContinue).ExitCode"
        $run.ExitCode | Should -BeIn 4, 7
        $runner = Invoke-Script "& '$(Join-Path $root 'examples/Invoke-NightlyRosterSync.ps1')' -ConfigPath '$path' -ModulePath '$modulePath'; exit `$LASTEXITCODE"
        $runner.ExitCode | Should -Be $run.ExitCode
    }

    It 'refuses a mistake in its configuration, and a hold that is none' {
        $path = New-Night 'mistake'
        Set-Content $path '{ "input": { "path": "export", "formt": "Clever" }, "destination": {} }'
        { Invoke-RosterSync -ConfigPath $path } | Should -Throw -ErrorId 'ConfigurationInvalid,RosterSync.Commands.InvokeRosterSyncCommand'
        { Get-RosterSyncStatus -ConfigPath $path } | Should -Throw '*formt*format may be meant*'
        { Invoke-RosterSync -ConfigPath $path -AllowHold MissingId } | Should -Throw -ErrorId 'RuleIsNoHold,RosterSync.Commands.InvokeRosterSyncCommand'
        { Invoke-RosterSync -ConfigPath (Join-Path $TestDrive 'nowhere.json') } | Should -Throw -ErrorId 'PathNotFound,RosterSync.Commands.InvokeRosterSyncCommand'
    }

    It 'is registered with the Task Scheduler on Windows only' {
        $path = New-Night 'task'
        Register-RosterSyncTask -ConfigPath $path -At 19:30 -WhatIf
        if ($PSVersionTable.PSEdition -eq 'Core' -and -not $IsWindows) {
            { Register-RosterSyncTask -ConfigPath $path -At 19:30 } | Should -Throw -ErrorId 'TaskSchedulerMissing,RosterSync.Commands.RegisterRosterSyncTaskCommand'
            { Register-RosterSyncTask -ConfigPath $path -At 29:30 } | Should -Throw -ErrorId 'TimeInvalid,RosterSync.Commands.RegisterRosterSyncTaskCommand'
        }
    }
}
