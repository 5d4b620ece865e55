Describe 'The pipelines of the README' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $export = New-Export 'pipelines'
        Copy-Item $clever (Join-Path $TestDrive 'samples/clever') -Recurse -Force
        function Use([string] $Location, [scriptblock] $Work) {
            Push-Location $Location
            try { & $Work } finally { Pop-Location }
        }
    }

    It 'run as they stand there, one after the other' {
        # The folder of a fresh clone after dotnet build, as far as the lines know it.
        $clone = Join-Path $TestDrive 'clone'
        $null = New-Item -ItemType Directory (Join-Path $clone 'samples'), (Join-Path $clone 'out')
        Copy-Item $clever (Join-Path $clone 'samples/clever') -Recurse
        Copy-Item $modulePath (Join-Path $clone 'out/RosterSync') -Recurse
        $readme = [System.IO.File]::ReadAllText((Join-Path $root 'README.md'))
        $lines = [regex]::Match($readme, '(?s)## PowerShell.*?```powershell\s*(.*?)```').Groups[1].Value -split '\r?\n' | Where-Object { $_ }
        $lines.Count | Should -BeGreaterThan 5
        $run = Invoke-Script ((@("Set-Location '$clone'") + ($lines | ForEach-Object { "try { $_ } catch { `"caught `$(`$_.FullyQualifiedErrorId)`" }" })) -join "`n")
        $run.Output -like '*is not recognized*' | Should -BeNullOrEmpty
        $run.Output -like 'caught *' | Should -Be 'caught RosterHeld,RosterSync.Commands.TestRemindRosterCommand'
        $run.Output -like 'Remind CSV 2.0: 4 schools*' | Should -HaveCount 2
        $run.Output -like 'Remind CSV 2.0: 1 schools, 5 classes*' | Should -HaveCount 1
        Join-Path $clone 'remind' | Should -Not -Exist
        "$($run.Output)" | Should -BeLike '*Hold: PartialRoster*'
    }

    It 'Get-SisStudents | ConvertTo-RemindCsv | Test-RemindRoster' {
        $findings = Use $export { Get-SisStudents | ConvertTo-RemindCsv -InformationAction Ignore | Test-RemindRoster }
        $findings.RuleName | Should -Contain 'RosterSummary'
        $findings | Where-Object Severity -in Error, Hold | Should -BeNullOrEmpty
    }

    It 'a school that is not there ends with an error that says so, and writes nothing' {
        $null = New-Item -ItemType Directory (Join-Path $TestDrive 'samples') -Force
        $record = Use $TestDrive { Get-ErrorOf { Get-SisStudents -Path .\samples\clever | Where-Object SchoolId -eq '999' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru | Export-RemindCsv -Path .\remind } }
        $record.FullyQualifiedErrorId | Should -BeLike 'NoStudent,*'
        Join-Path $TestDrive 'remind' | Should -Not -Exist
    }

    It 'one school of the district is held as a part, and goes where somebody allows it' {
        $record = Use $TestDrive { Get-ErrorOf { Get-SisStudents -Path .\samples\clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru | Export-RemindCsv -Path .\remind } }
        $record.FullyQualifiedErrorId | Should -BeLike 'RosterHeld,*'
        Join-Path $TestDrive 'remind' | Should -Not -Exist
        $written = Use $TestDrive { Get-SisStudents -Path .\samples\clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv -InformationAction Ignore | Test-RemindRoster -PassThru -AllowHold PartialRoster | Export-RemindCsv -Path .\remind -WarningAction Ignore }
        $written.Counts.Schools | Should -Be 1
        (Get-ChildItem (Join-Path $TestDrive 'remind')).Count | Should -Be 5
    }

    It 'Import-Csv .\students.csv | ConvertTo-RemindCsv' {
        (Use $export { Import-Csv .\students.csv | ConvertTo-RemindCsv -InformationAction Ignore }).Counts.Students | Should -Be 64
    }
}

Describe 'A pipeline that is stopped' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        # Long enough that it cannot be done when it is stopped.
        $export = Join-Path $TestDrive 'large'
        $null = New-Item -ItemType Directory $export
        $rows = [System.Text.StringBuilder]::new('School_id,Student_id,Last_name,First_name,DOB,Contact_name,Contact_type,Contact_relationship,Contact_phone')
        foreach ($id in 1..300000) { $null = $rows.Append("`n12,$id,Hart,Mia,2014-05-06,Dana Hart,Parent/Guardian,Mother,612-555-0101") }
        [System.IO.File]::WriteAllText((Join-Path $export 'students.csv'), $rows.ToString())
    }

    It 'stops within two seconds and closes its files: <_>' -ForEach 'Get-SisStudent | Out-Null', 'Get-SisStudent | ConvertTo-RemindCsv' {
        $shell = [powershell]::Create()
        $null = $shell.AddScript("Import-Module '$modulePath'; Set-Location '$export'; 'begun'; $_")
        $output = [System.Management.Automation.PSDataCollection[psobject]]::new()
        $run = $shell.BeginInvoke([System.Management.Automation.PSDataCollection[psobject]]::new(), $output)
        while ($output.Count -eq 0) { Start-Sleep -Milliseconds 10 }
        Start-Sleep -Milliseconds 150
        $clock = [System.Diagnostics.Stopwatch]::StartNew()
        $shell.Stop()
        $clock.Elapsed.TotalSeconds | Should -BeLessThan 2
        $shell.InvocationStateInfo.State | Should -Be 'Stopped'
        $run.IsCompleted | Should -BeTrue
        $shell.Dispose()
        Test-Free (Join-Path $export 'students.csv') | Should -BeTrue
    }
}

Describe 'Exit codes of a script' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $import = "Import-Module '$modulePath'"
        $part = "Get-SisStudent '$clever' | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru"
    }

    It 'is <code> for <what>' -ForEach @(
        @{ What = 'a good run'; Code = 0; Lines = { "`$ErrorActionPreference = 'Stop'; $import; Get-SisStudent '$clever' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru" } }
        @{ What = 'a bad path without Stop'; Code = 0; Lines = { "$import; Get-SisStudent nothing; 'after'" } }
        @{ What = 'a bad path with Stop'; Code = 1; Lines = { "`$ErrorActionPreference = 'Stop'; $import; Get-SisStudent nothing; 'after'" } }
        @{ What = 'a roster on hold with Stop'; Code = 1; Lines = { "`$ErrorActionPreference = 'Stop'; $import; $part; 'after'" } }
        @{ What = 'a roster on hold that is caught'; Code = 3; Lines = { "`$ErrorActionPreference = 'Stop'; $import; try { $part } catch { exit 3 }" } }
    ) {
        $run = Invoke-Script (& $Lines)
        $run.ExitCode | Should -Be $Code
        ($run.Output -contains 'after') | Should -Be ($What -like '*without Stop')
    }
}

Describe 'No stream' {
    It 'holds a name, a phone, an e-mail, a birth date or a password of a person' {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $export = Join-Path $TestDrive 'canary'
        $null = New-Item -ItemType Directory $export
        $canaries = 'Canaryfirst', 'Canarylast', 'Canarycontact', '6125550177', '612-555-0177', 'canary@example', '2014-05-07', '05/07/2014', 'Canarypassword', 'Canarystreet'
        $header = 'School_id,Student_id,Last_name,First_name,DOB,Student_email,Contact_name,Contact_type,Contact_relationship,Contact_phone,Contact_email,ext.note,Password,Student_street'
        $row = '12,{0},Canarylast,Canaryfirst,2014-05-07,canary@example.org,Canarycontact Canarylast,{1},{2},612-555-0177,canary@example.org,{3},Canarypassword,Canarystreet'
        Set-Content (Join-Path $export 'students.csv') @(
            $header
            $row -f 1, 'Parent/Guardian', 'Mother', ''
            $row -f 1, 'Emergency', 'Aunt', 'Canarycontact no contact'
            $row -f 2, 'Other', 'Canarycontact', ''
            '12,3,Canarylast,Canaryfirst,05/07/2014 Canarylast,canary@@example,Canarycontact,Parent/Guardian,Mother,+44 6125550177,canary(at)example,,Canarypassword,x'
            '12,4,Canarylast,Canaryfirst'
            ($row -f 5, 'Parent/Guardian', 'Mother', '') + ',"Canarylast'
        )
        Set-Content (Join-Path $export 'teachers.csv') 'School_id,Teacher_id,Last_name,First_name,Teacher_email', '12,9,Canarylast,Canaryfirst,canary(at)example'
        Set-Content (Join-Path $export 'staff.csv') 'School_id,Staff_id,Last_name,First_name,Staff_email,12', 'Canarylast'

        $streams = & {
            $ErrorActionPreference = 'Continue'
            Get-SisStudent $export -Verbose | ConvertTo-RemindCsv -Verbose -IncludeContactType Canary* | Test-RemindRoster -Verbose
            try { Get-SisStudent (Join-Path $export 'students.csv') | ConvertTo-RemindCsv -Verbose | Test-RemindRoster -PassThru } catch { $_ }
            Import-Csv (Join-Path $export 'students.csv') | ConvertTo-RemindCsv -Verbose | Test-RemindRoster
            try { [pscustomobject]@{ Canaryname = 'Canaryfirst' } | ConvertTo-RemindCsv } catch { $_ }
        } *>&1
        $text = $streams | ForEach-Object {
            if ($_ -is [System.Management.Automation.ErrorRecord]) { $_ | Format-List * -Force | Out-String; "$($_.Exception)" }
            elseif ($_ -is [RosterSync.RosterFinding]) { $_ | Format-List * | Out-String }
            elseif ($_ -is [RosterSync.RemindRoster]) { $_ | Out-String }
            else { "$_" }
        } | Out-String
        $streams.Count | Should -BeGreaterThan 20
        foreach ($canary in $canaries) {
            $text | Should -Not -BeLike "*$canary*"
        }
    }
}
