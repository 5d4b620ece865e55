BeforeDiscovery {
    . (Join-Path $PSScriptRoot 'Common.ps1')
    . (Join-Path $PSScriptRoot 'Sshd.ps1')
    $probe = Start-Sshd
    $hasServer = [bool] $probe
    if ($probe) { Stop-Sshd $probe }
}

Describe 'Send-RemindSftp, before a connection is opened' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $roster = Get-Roster
        # Counts connections: there must be none.
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $to = @{
            ComputerName       = "sftp://127.0.0.1:$($listener.LocalEndpoint.Port)"
            Credential         = [pscredential]::new('district', (ConvertTo-SecureString 'C4nary-Secret' -AsPlainText -Force))
            HostKeyFingerprint = 'SHA256:' + 'A' * 43
            StatePath          = Join-Path $TestDrive 'state'
        }
    }

    AfterAll {
        $listener.Pending() | Should -BeFalse
        $listener.Stop()
    }

    It 'refuses a roster cut down by a filter, by its own name' {
        $part = Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore
        $refused = Get-ErrorOf { $part | Send-RemindSftp @to -AllowHold UnconfirmedLayout }
        $refused.FullyQualifiedErrorId | Should -Be 'RosterHeld,RosterSync.Commands.SendRemindSftpCommand'
        $refused.Exception.Findings.RuleName | Should -Be 'PartialRoster'
        $refused.ErrorDetails.RecommendedAction | Should -BeLike '*-AllowHold PartialRoster.'
        (Get-ErrorOf { $part | Send-RemindSftp @to -AllowHold PartialRoster }).Exception.Findings.RuleName | Should -Be 'UnconfirmedLayout'
        $part | Send-RemindSftp @to -AllowHold UnconfirmedLayout, PartialRoster -WhatIf | Should -BeNullOrEmpty
    }

    It 'refuses a filtered roster after it was written, too' {
        $part = Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore | Export-RemindCsv (Join-Path $TestDrive 'part') 3>$null
        (Get-ErrorOf { $part | Send-RemindSftp @to -AllowHold UnconfirmedLayout }).Exception.Findings.RuleName | Should -Be 'PartialRoster'
    }

    It 'refuses what Import-Csv alone gives' {
        $alone = Import-Csv (Join-Path $clever 'students.csv') | ConvertTo-RemindCsv -InformationAction Ignore 3>$null
        $refused = Get-ErrorOf { $alone | Send-RemindSftp @to -AllowHold UnconfirmedLayout }
        $refused.FullyQualifiedErrorId | Should -BeLike 'RosterHeld,*'
        $refused.Exception.Findings.RuleName | Should -Be 'PartialRoster'
        (Get-ErrorOf { $alone | Send-RemindSftp @to -AllowHold UnconfirmedLayout, LargeRemoval, TooManyContacts }).FullyQualifiedErrorId | Should -BeLike 'RosterHeld,*'
        $alone | Send-RemindSftp @to -AllowHold UnconfirmedLayout, PartialRoster -WhatIf | Should -BeNullOrEmpty
    }

    It 'refuses headers nobody has confirmed' {
        (Get-ErrorOf { $roster | Send-RemindSftp @to }).Exception.Findings.RuleName | Should -Be 'UnconfirmedLayout'
    }

    It 'refuses errors, a missing file, a path that is not there, null and a second roster' {
        $set = Join-Path $TestDrive 'broken'
        $null = $roster | Export-RemindCsv $set
        Add-Content (Join-Path $set 'users.csv') 'one cell'
        (Get-ErrorOf { Send-RemindSftp $set @to }).FullyQualifiedErrorId | Should -BeLike 'RosterInvalid,*'
        (Get-ErrorOf { Send-RemindSftp (Join-Path $TestDrive 'nowhere') @to }).FullyQualifiedErrorId | Should -BeLike 'PathNotFound,*'
        (Get-ErrorOf { $null | Send-RemindSftp @to }).FullyQualifiedErrorId | Should -BeLike 'PathEmpty,*'
        (Get-ErrorOf { $roster, $roster | Send-RemindSftp @to }).FullyQualifiedErrorId | Should -BeLike 'SecondRoster,*'
    }

    It 'wants a host key and a login, and asks nobody' {
        $login = $to.Credential
        $bare = @{ ComputerName = $to.ComputerName; StatePath = $to.StatePath }
        (Get-ErrorOf { $roster | Send-RemindSftp @bare -Credential $login }).FullyQualifiedErrorId | Should -BeLike 'HostKeyRequired,*'
        $bare.HostKeyFingerprint = $to.HostKeyFingerprint
        (Get-ErrorOf { $roster | Send-RemindSftp @bare -User district }).FullyQualifiedErrorId | Should -BeLike 'ConnectionSettingInvalid,*'
        (Get-ErrorOf { $roster | Send-RemindSftp @bare -Credential $null }).FullyQualifiedErrorId | Should -BeLike 'ConnectionSettingInvalid,*'
        (Get-ErrorOf { $roster | Send-RemindSftp @bare -User district -KeyFilePath (Join-Path $TestDrive 'no-key') -AllowHold UnconfirmedLayout }).FullyQualifiedErrorId | Should -BeLike 'KeyFileInvalid,*'
        (Get-ErrorOf { $roster | Send-RemindSftp @to -AllowHold TooMany }).FullyQualifiedErrorId | Should -BeLike 'RuleNotFound,*'
        (Get-ErrorOf { $roster | Send-RemindSftp @to -AllowHold MissingId }).FullyQualifiedErrorId | Should -BeLike 'RuleIsNoHold,*'
    }
}

Describe 'Send-RemindSftp to a real server' -Skip:(-not $hasServer) {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        . (Join-Path $PSScriptRoot 'Sshd.ps1')
        $server = Start-Sshd
        $roster = Get-Roster
        $set = Join-Path $TestDrive 'set'
        $null = $roster | Export-RemindCsv $set
    }

    BeforeEach {
        $to = @{
            ComputerName       = '127.0.0.1'
            Port               = $server.Port
            Credential         = $server.Credential
            HostKeyFingerprint = $server.Fingerprint
            StatePath          = Join-Path $TestDrive ([guid]::NewGuid().ToString('N'))
            AllowHold          = 'UnconfirmedLayout'
            MaximumRetryCount  = 0
        }
        Get-ChildItem $server.Upload -Force | Remove-Item -Force
    }

    AfterAll {
        Stop-Sshd $server
    }

    It 'puts the very bytes there, from memory, from a folder and from files, and gives a result a file' {
        $results = $roster | Send-RemindSftp @to
        $results | Should -BeOfType RosterSync.TransferResult
        $results.Name | Should -Be @('schools.csv', 'classes.csv', 'users.csv', 'class_enrollments.csv', 'school_enrollments.csv')
        $results.State | Select-Object -Unique | Should -Be 'Sent'
        foreach ($file in $results) {
            (Get-FileHash (Join-Path $server.Upload $file.Name)).Hash | Should -Be $file.Sha256
            (Get-FileHash (Join-Path $set $file.Name)).Hash | Should -Be $file.Sha256
        }

        (Send-RemindSftp -Path $set @to -AgainToday -TransferMode Atomic -Verify Content).Verified | Select-Object -Unique | Should -Be 'Content'
        @(Get-ChildItem (Join-Path $set '*.csv') | Send-RemindSftp @to -AgainToday).Count | Should -Be 5
        Get-ChildItem $server.Upload | ForEach-Object Name | Sort-Object | Should -Be (Get-ChildItem $set | ForEach-Object Name | Sort-Object)
        $receipts = Get-ChildItem $to.StatePath -Recurse -Filter '2*.json'
        $receipts.Count | Should -Be 3
        (Get-Content $receipts[0].FullName -Raw | ConvertFrom-Json).hostKeyFingerprint | Should -Be $server.Fingerprint
    }

    It 'sends what is on hold with exactly its own name' {
        $part = Get-SisStudent $clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore
        $to.AllowHold = 'UnconfirmedLayout', 'PartialRoster'
        @($part | Send-RemindSftp @to).State | Select-Object -Unique | Should -Be 'Sent'
        $alone = Import-Csv (Join-Path $clever 'students.csv') | ConvertTo-RemindCsv -InformationAction Ignore 3>$null
        $to.StatePath += '-2'
        @($alone | Send-RemindSftp @to).State | Select-Object -Unique | Should -Be 'Sent'
    }

    It 'changes nothing with -WhatIf, and still says what holds the set' {
        $roster | Send-RemindSftp @to -WhatIf | Should -BeNullOrEmpty
        Get-ChildItem $server.Upload | Should -BeNullOrEmpty
        $to.AllowHold = 'TooManyContacts'
        (Get-ErrorOf { $roster | Send-RemindSftp @to -WhatIf }).FullyQualifiedErrorId | Should -BeLike 'RosterHeld,*'
    }

    It 'sends once a day' {
        $null = $roster | Send-RemindSftp @to
        $results = $roster | Send-RemindSftp @to -WarningVariable warnings 3>$null
        $results.State | Select-Object -Unique | Should -Be 'NotSent'
        $warnings | Should -BeLike '*-AgainToday*'
    }

    It 'logs in with a key and a known_hosts file' {
        $to.Remove('Credential')
        $to.Remove('HostKeyFingerprint')
        $known = Join-Path $TestDrive 'known_hosts'
        Set-Content $known "[127.0.0.1]:$($server.Port) $($server.HostKey)"
        $results = $roster | Send-RemindSftp @to -User $server.User -KeyFilePath $server.KeyPath -KnownHostsPath $known
        @($results).Count | Should -Be 5
    }

    It 'refuses a wrong password and a changed key, with ids, categories and what to do' {
        $to.Credential = [pscredential]::new($server.User, (ConvertTo-SecureString 'C4nary-Secret' -AsPlainText -Force))
        $refused = Get-ErrorOf { $roster | Send-RemindSftp @to }
        $refused.FullyQualifiedErrorId | Should -Be 'AuthenticationFailed,RosterSync.Commands.SendRemindSftpCommand'
        $refused.CategoryInfo.Category | Should -Be 'AuthenticationError'
        $refused.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
        ($refused | Format-List * -Force | Out-String) | Should -Not -BeLike '*C4nary*'

        $to.HostKeyFingerprint = 'SHA256:' + 'A' * 43
        $refused = Get-ErrorOf { $roster | Send-RemindSftp @to }
        $refused.FullyQualifiedErrorId | Should -BeLike 'HostKeyChanged,*'
        $refused.CategoryInfo.Category | Should -Be 'SecurityError'
        $refused.Exception.HostKeys.Fingerprint | Should -Be $server.Fingerprint
        $refused.ErrorDetails.RecommendedAction | Should -BeLike "*-HostKeyFingerprint $($server.Fingerprint)*"
    }

    It 'makes a scheduled script fail with an exit code' {
        $text = "`$ErrorActionPreference = 'Stop'; Import-Module '$modulePath'; Send-RemindSftp -Path '$set' -ComputerName 127.0.0.1 -Port $($server.Port) -User x -KeyFilePath '$($server.KeyPath)' -HostKeyFingerprint $($server.Fingerprint) -StatePath '$($to.StatePath)'"
        (Invoke-Script $text).ExitCode | Should -Be 1
    }

    It 'ends within seconds when the pipeline is stopped while a server says nothing, and leaves no program behind' {
        kill -STOP $server.Process.Id
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript("Import-Module '$modulePath'").Invoke()
            $shell.Commands.Clear()
            $null = $shell.AddCommand('Send-RemindSftp').AddParameter('Path', $set).AddParameters($to)
            $null = $shell.BeginInvoke()
            for ($i = 0; $i -lt 300 -and -not ((ps -o comm= --ppid $PID) -match '^ssh(-keyscan)?$'); $i++) { Start-Sleep -Milliseconds 100 }
            (ps -o comm= --ppid $PID) -match '^ssh(-keyscan)?$' | Should -Not -BeNullOrEmpty
            $since = [System.Diagnostics.Stopwatch]::StartNew()
            $shell.Stop()
            $since.Elapsed.TotalSeconds | Should -BeLessThan 8
            (ps -o comm= --ppid $PID) -match '^ssh(-keyscan)?$' | Should -BeNullOrEmpty
        }
        finally {
            kill -CONT $server.Process.Id
            $shell.Dispose()
        }

        @(Send-RemindSftp -Path $set @to).Count | Should -Be 5
    }
}

Describe 'Get-RemindHostKey' -Skip:(-not $hasServer) {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        . (Join-Path $PSScriptRoot 'Sshd.ps1')
        $server = Start-Sshd
    }

    AfterAll {
        Stop-Sshd $server
    }

    It 'reads the key without logging in' {
        $key = Get-RemindHostKey -ComputerName 127.0.0.1 -Port $server.Port
        $key | Should -BeOfType RosterSync.Delivery.HostKeyInfo
        $key.Fingerprint | Should -Be $server.Fingerprint
        (Get-RemindHostKey -HostName "sftp://somebody@127.0.0.1:$($server.Port)/").Fingerprint | Should -Be $server.Fingerprint
        Get-Content "$($server.Folder)/log" | Should -Not -Match 'Failed|Accepted'
    }

    It 'shows the type and the fingerprint in a table' {
        Get-RemindHostKey 127.0.0.1 -Port $server.Port | Out-String -Width 120 | Should -BeLike "*ssh-ed25519*$($server.Fingerprint)*"
    }

    It 'says that nothing answers' {
        $free = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $free.Start()
        $port = $free.LocalEndpoint.Port
        $free.Stop()
        (Get-ErrorOf { Get-RemindHostKey 127.0.0.1 -Port $port }).FullyQualifiedErrorId | Should -Be 'ConnectionFailed,RosterSync.Commands.GetRemindHostKeyCommand'
    }
}
