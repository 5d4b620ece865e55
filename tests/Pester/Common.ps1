# What the tests share. Dot-source it in BeforeAll.
$root = Split-Path (Split-Path $PSScriptRoot)
$modulePath = if ($env:ROSTERSYNC_MODULE) { $env:ROSTERSYNC_MODULE } else { Join-Path $root 'out/RosterSync' }
$clever = Join-Path $root 'samples/clever'
$shell = (Get-Process -Id $PID).Path

Import-Module $modulePath

# A copy of the sample, so that no test touches the repository.
function New-Export([string] $Name) {
    $folder = Join-Path $TestDrive $Name
    $null = New-Item -ItemType Directory -Path $folder
    Copy-Item (Join-Path $clever '*.csv') $folder
    $folder
}

function Get-Roster([string] $Path = $clever, [hashtable] $Policy = @{}) {
    if (-not $Policy.ContainsKey('AsOf')) { $Policy = $Policy + @{ AsOf = [datetime]'2026-11-21' } }
    Get-SisStudent -Path $Path | ConvertTo-RemindCsv -InformationAction Ignore @Policy
}

# Every file of a roster as one text, to compare.
function Get-RosterText($Roster) {
    foreach ($file in $Roster.Files) {
        $stream = $file.OpenRead()
        try {
            $reader = [System.IO.StreamReader]::new($stream)
            "$($file.Name)`n$($reader.ReadToEnd())"
        }
        finally {
            $stream.Dispose()
        }
    }
}

# The first error of a script block.
function Get-ErrorOf([scriptblock] $Work) {
    $ErrorActionPreference = 'Stop'
    try { $null = & $Work 3>$null 6>$null } catch { $_ }
}

# Runs lines in a new process of the same PowerShell, as a scheduled task would.
function Invoke-Script([string] $Text, [hashtable] $Environment = @{}) {
    $file = Join-Path $TestDrive "$([guid]::NewGuid().ToString('N')).ps1"
    Set-Content -LiteralPath $file -Value $Text -Encoding UTF8
    $before = @{}
    try {
        foreach ($name in $Environment.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $Environment[$name])
        }

        $output = & $shell -NoProfile -NonInteractive -File $file 2>&1
        [pscustomobject]@{ ExitCode = $LASTEXITCODE; Output = @($output | ForEach-Object { "$_" }) }
    }
    finally {
        foreach ($name in $before.Keys) {
            [Environment]::SetEnvironmentVariable($name, $before[$name])
        }
    }
}

# Whether nobody holds a file open.
function Test-Free([string] $Path) {
    try {
        [System.IO.File]::Open($Path, 'Open', 'ReadWrite', 'None').Dispose()
        $true
    }
    catch {
        $false
    }
}
