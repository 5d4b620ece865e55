# A real sshd on 127.0.0.1 with a login of its own, for the tests that send. Dot-source it in BeforeAll.

# Starts a server; gives nothing where this machine cannot have one.
function Start-Sshd([string[]] $Setting = @()) {
    $isLinux6 = $PSVersionTable.PSEdition -eq 'Core' -and $IsLinux
    if (-not ($isLinux6 -and (Test-Path /usr/sbin/sshd) -and [Environment]::UserName -eq 'root')) {
        if ($env:ROSTERSYNC_REQUIRE_SSHD -eq '1' -and $isLinux6) { throw 'ROSTERSYNC_REQUIRE_SSHD=1 says that an SSH server must be here, and none can be started.' }
        return
    }

    $user = 'rp' + [guid]::NewGuid().ToString('N').Substring(0, 10)
    $password = 'p "w'' s%P%&^!$HOME\'
    $folder = "/var/tmp/rostersync-sshd-$([guid]::NewGuid().ToString('N'))"
    $null = New-Item -ItemType Directory -Force /run/sshd
    $null = New-Item -ItemType Directory $folder
    chmod 755 $folder
    useradd --system --no-create-home --home-dir / --shell /usr/sbin/nologin $user
    "${user}:$password" | chpasswd
    install -d -o $user -m 0700 "$folder/up"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/other"
    ssh-keygen -q -t ed25519 -N '' -f "$folder/user"
    chmod 644 "$folder/user.pub"
    $server = [pscustomobject]@{
        User        = $user
        Credential  = [pscredential]::new($user, (ConvertTo-SecureString $password -AsPlainText -Force))
        Password    = $password
        Folder      = $folder
        Upload      = "$folder/up"
        KeyPath     = "$folder/user"
        HostKey     = ((Get-Content "$folder/host.pub") -split ' ')[0, 1] -join ' '
        Fingerprint = (ssh-keygen -l -f "$folder/host.pub").Split(' ')[1]
        Port        = 0
        Process     = $null
    }
    Restart-Sshd $server $Setting
    $server
}

# Starts the server of a login again, perhaps with other settings; the first of two lines of one name counts.
function Restart-Sshd($Server, [string[]] $Setting = @()) {
    Stop-SshdProcess $Server
    if ($Server.Port -eq 0) {
        $listener = [System.Net.Sockets.TcpListener]::new([System.Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $Server.Port = $listener.LocalEndpoint.Port
        $listener.Stop()
    }

    $hostKey = if ($Setting -like 'HostKey *') { @() } else { "HostKey $($Server.Folder)/host" }
    $lines = $Setting + $hostKey + @(
        'ListenAddress 127.0.0.1', "Port $($Server.Port)", 'PidFile none', 'UsePAM no', 'PasswordAuthentication yes', 'KbdInteractiveAuthentication no',
        "AuthorizedKeysFile $($Server.Folder)/user.pub", 'StrictModes no', "AllowUsers $($Server.User)", 'MaxStartups 100', 'Subsystem sftp internal-sftp',
        "ForceCommand internal-sftp -d $($Server.Upload)")
    Set-Content "$($Server.Folder)/config" $lines
    $Server.Process = Start-Process /usr/sbin/sshd -ArgumentList '-D', '-E', "$($Server.Folder)/log", '-f', "$($Server.Folder)/config" -PassThru
    for ($i = 0; $i -lt 100; $i++) {
        try {
            [System.Net.Sockets.TcpClient]::new('127.0.0.1', $Server.Port).Dispose()
            return
        }
        catch {
            Start-Sleep -Milliseconds 50
        }
    }

    throw 'sshd does not start.'
}

# Its sessions would outlive it.
function Stop-SshdProcess($Server) {
    if ($Server.Process) {
        foreach ($child in @(Get-SshdSession $Server)) { Stop-Process -Id $child -Force -ErrorAction Ignore }
        $Server.Process.Kill()
        $Server.Process.WaitForExit()
        $Server.Process = $null
    }
}

# The processes of its sessions.
function Get-SshdSession($Server) {
    $open = @($Server.Process.Id)
    while ($open) {
        $open = @(foreach ($id in $open) { (& ps -o pid= --ppid $id) -split '\s+' | Where-Object { $_ } })
        $open
    }
}

function Stop-Sshd($Server) {
    Stop-SshdProcess $Server
    userdel $Server.User
    Remove-Item $Server.Folder -Recurse -Force
}
