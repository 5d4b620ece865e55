Describe 'The module' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $manifest = Import-PowerShellDataFile (Join-Path $modulePath 'RosterSync.psd1')
    }

    It 'exports what its manifest says, and nothing else' {
        $module = Get-Module RosterSync
        $module.ExportedCmdlets.Keys | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
        $module.ExportedAliases.Keys | Should -Be $manifest.AliasesToExport
        $module.ExportedFunctions.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
        (Get-Alias Get-SisStudents).Definition | Should -Be 'Get-SisStudent'
    }

    It 'is imported without a warning' {
        (Invoke-Script "Import-Module '$modulePath'").Output | Should -BeNullOrEmpty
    }

    It 'passes Test-ModuleManifest, in the package and in the repository' {
        (Test-ModuleManifest (Join-Path $modulePath 'RosterSync.psd1')).Version | Should -Be $manifest.ModuleVersion
        (Test-ModuleManifest (Join-Path $root 'RosterSync.psd1')).Version | Should -Be $manifest.ModuleVersion
    }

    It 'is imported again, with -Force and after it was removed' {
        $run = Invoke-Script @"
            `$ErrorActionPreference = 'Stop'
            Import-Module '$modulePath'
            Import-Module '$modulePath' -Force
            (Get-SisStudents '$clever').Count
            Remove-Module RosterSync
            Import-Module '$modulePath'
            (Get-SisStudents '$clever').Count
            (Get-Module RosterSync).ExportedCommands.Count
"@
        $run.Output | Should -Be @('68', '68', "$($manifest.CmdletsToExport.Count + 1)")
    }

    It 'is imported from the root of the repository, with its help' {
        if (-not (Test-Path (Join-Path $root 'out/RosterSync'))) { Set-ItResult -Skipped -Because 'the repository is not built here'; return }
        $run = Invoke-Script "Import-Module '$(Join-Path $root 'RosterSync.psd1')'; (Get-SisStudent '$clever').Count; (Get-Help Get-SisStudent).Synopsis"
        $run.Output[0] | Should -Be '68'
        $run.Output[1] | Should -BeLike 'Gets the students*'
    }

    It 'refuses a second copy of itself, and says what to do' {
        $copy = Join-Path $TestDrive 'copy/RosterSync'
        Copy-Item $modulePath $copy -Recurse -Force
        $run = Invoke-Script "Import-Module '$modulePath'; try { Import-Module '$copy' } catch { `"`$_`" }"
        $run.Output | Should -BeLike '*Start a new session*'
    }

    It 'leaves the variables of the session alone' {
        $run = Invoke-Script "Import-Module '$modulePath'; `$ErrorActionPreference; try { `$null = `$notSet; 'no strict mode' } catch { 'strict' }"
        $run.Output | Should -Be @('Continue', 'no strict mode')
    }

    It 'works in several runspaces at once' {
        $work = {
            param($modulePath, $clever)
            Import-Module $modulePath
            $roster = Get-SisStudent $clever | ConvertTo-RemindCsv -AsOf 2026-11-21 -InformationAction Ignore
            ($roster.Files | ForEach-Object Length) -join ','
        }
        $shells = 1..4 | ForEach-Object { [powershell]::Create().AddScript($work).AddArgument($modulePath).AddArgument($clever) }
        $runs = $shells | ForEach-Object { , @($_, $_.BeginInvoke()) }
        $results = $runs | ForEach-Object { $_[0].EndInvoke($_[1]) }
        $shells | ForEach-Object { $_.Streams.Error | Should -BeNullOrEmpty; $_.Dispose() }
        $results.Count | Should -Be 4
        $results | Select-Object -Unique | Should -Be ((Get-Roster).Files.Length -join ',')
    }

    It 'gives the same bytes in the build of Windows PowerShell' {
        if ($PSVersionTable.PSEdition -ne 'Core') { Set-ItResult -Skipped -Because 'Windows PowerShell runs that build anyway'; return }
        $run = Invoke-Script -Environment @{ ROSTERSYNC_BUILD = 'netstandard2.0' } -Text @"
            `$ErrorActionPreference = 'Stop'
            . '$(Join-Path $PSScriptRoot 'Common.ps1')'
            [RosterSync.SisStudent].Assembly.Location
            Get-RosterText (Get-Roster)
"@
        $run.ExitCode | Should -Be 0
        $run.Output[0] | Should -BeLike '*netstandard2.0*'
        ($run.Output | Select-Object -Skip 1) -join "`n" -replace '\s+', ' ' | Should -Be ((Get-RosterText (Get-Roster)) -join "`n" -replace '\s+', ' ')
    }

    It 'passes the tests of its cmdlets in that build, too' {
        if ($PSVersionTable.PSEdition -ne 'Core') { Set-ItResult -Skipped -Because 'Windows PowerShell runs that build anyway'; return }
        $run = Invoke-Script -Environment @{ ROSTERSYNC_BUILD = 'netstandard2.0' } -Text @"
            `$ErrorActionPreference = 'Stop'
            Import-Module Pester -MinimumVersion 5.0
            `$configuration = New-PesterConfiguration
            `$configuration.Run.Path = (Get-ChildItem '$PSScriptRoot' -Filter *-*.Tests.ps1).FullName + '$(Join-Path $PSScriptRoot 'Input.Tests.ps1')'
            `$configuration.Run.PassThru = `$true
            `$configuration.Output.Verbosity = 'None'
            `$result = Invoke-Pester -Configuration `$configuration
            "Build: `$([RosterSync.SisStudent].Assembly.Location)"
            "Passed: `$(`$result.PassedCount)"
            `$result.Failed | ForEach-Object { "Failed: `$(`$_.ExpandedPath): `$(`$_.ErrorRecord[0])" }
            "In all: `$(`$result.FailedCount + `$result.FailedBlocksCount + `$result.FailedContainersCount) failed"
"@
        $run.Output -like 'Failed: *' | Should -BeNullOrEmpty
        $run.Output -like 'In all: *' | Should -Be 'In all: 0 failed'
        $run.Output -like 'Build: *netstandard2.0*' | Should -HaveCount 1
        [int]"$($run.Output -like 'Passed: *')".Substring(8) | Should -BeGreaterThan 100
    }

    It 'has tests of every cmdlet, and of -WhatIf where there is one' {
        $lines = Get-ChildItem $PSScriptRoot -Filter *-*.Tests.ps1 | Get-Content
        foreach ($cmdlet in (Get-Module RosterSync).ExportedCmdlets.Values) {
            $uses = $lines -match $cmdlet.Name
            $uses.Count | Should -BeGreaterThan 2 -Because $cmdlet.Name
            if ($cmdlet.Parameters.ContainsKey('WhatIf')) { $uses -match '-WhatIf' | Should -Not -BeNullOrEmpty -Because $cmdlet.Name }
        }
    }

    Context 'Beside a module that brings another CsvHelper' {
        BeforeDiscovery {
            $isCore = $PSVersionTable.PSEdition -eq 'Core'
        }

        BeforeAll {
            # The package is taken from the registry this machine restores from; without one the tests are skipped, and say so.
            $other = Join-Path $TestDrive 'other'
            $null = New-Item -ItemType Directory $other
            Set-Content (Join-Path $other 'other.csproj') '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net8.0</TargetFramework><CopyLocalLockFileAssemblies>true</CopyLocalLockFileAssemblies></PropertyGroup><ItemGroup><PackageReference Include="CsvHelper" Version="[33.0.1]" /></ItemGroup></Project>'
            $built = if (Get-Command dotnet -ErrorAction Ignore) { & dotnet build $other -v q -o (Join-Path $other 'bin') 2>&1 }
            $otherDll = Join-Path $other 'bin/CsvHelper.dll'
            $null = New-Item -ItemType Directory (Join-Path $TestDrive 'OtherCsv')
            Set-Content (Join-Path $TestDrive 'OtherCsv/OtherCsv.psm1') @"
                Add-Type -Path '$otherDll'
                function Get-OtherVersion {
                    `$reader = [CsvHelper.CsvReader]::new([System.IO.StringReader]::new("a,b``n1,2"), [cultureinfo]::InvariantCulture)
                    `$null = `$reader.Read()
                    "`$([CsvHelper.CsvReader].Assembly.GetName().Version.Major) `$(`$reader.GetField(1))"
                }
"@
            $otherModule = Join-Path $TestDrive 'OtherCsv/OtherCsv.psm1'
            $mine = "(Get-SisStudent '$clever' | ConvertTo-RemindCsv -InformationAction Ignore).Counts.Students"
        }

        It 'both work, whichever is first: <_>' -ForEach 'other', 'RosterSync' -Skip:(-not $isCore) {
            if (-not (Test-Path $otherDll)) { Set-ItResult -Skipped -Because 'CsvHelper 33.0.1 could not be restored on this machine'; return }
            $lines = "Import-Module '$otherModule'; Get-OtherVersion", "Import-Module '$modulePath'; $mine"
            if ($_ -eq 'RosterSync') { [array]::Reverse($lines) }
            $run = Invoke-Script ("`$ErrorActionPreference = 'Stop'`n" + ($lines -join "`n") + "`nGet-OtherVersion`n$mine")
            $run.ExitCode | Should -Be 0
            $run.Output | Sort-Object -Unique | Should -Be @('33 b', '64')
        }
    }
}
