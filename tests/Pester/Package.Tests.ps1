Describe 'The package of the gallery' {
    BeforeAll {
        . (Join-Path $PSScriptRoot 'Common.ps1')
        $package = $env:ROSTERSYNC_PACKAGE
        if (-not $package) {
            # Of the module that is tested here.
            $builder = Get-ChildItem (Join-Path $root 'tools/RosterSync.ModuleBuilder/bin/*/net10.0/RosterSync.ModuleBuilder.dll') | Sort-Object LastWriteTime | Select-Object -Last 1
            $package = & dotnet $builder.FullName package $root any
        }

        $version = [version](Import-PowerShellDataFile (Join-Path $root 'RosterSync.psd1')).ModuleVersion
        $repository = Join-Path $TestDrive 'repository'
        $null = New-Item -ItemType Directory $repository
        Copy-Item -LiteralPath $package $repository

        function Test-Installed([string] $Folder) {
            $run = Invoke-Script @"
                `$ErrorActionPreference = 'Stop'
                Import-Module '$Folder/RosterSync.psd1'
                (Get-Module RosterSync).ModuleBase
                (Get-Module RosterSync).Version.ToString()
                (Get-SisStudents '$clever' | ConvertTo-RemindCsv -InformationAction Ignore).Counts.Students
                (Get-Help ConvertTo-RemindCsv).Synopsis
"@
            $run.Output[0] | Should -Be (Resolve-Path -LiteralPath $Folder).ProviderPath
            $run.Output[1] | Should -Be $version.ToString()
            $run.Output[2] | Should -Be '64'
            $run.Output[3] | Should -BeLike 'Converts students*'
        }
    }

    It 'is named as package managers look for it' {
        Split-Path -Leaf $package | Should -Be "RosterSync.$version.nupkg"
    }

    It 'holds the whole module, so that unpacking it is enough' {
        $folder = Join-Path $TestDrive "unpacked/RosterSync/$version"
        Add-Type -AssemblyName System.IO.Compression.FileSystem
        [System.IO.Compression.ZipFile]::ExtractToDirectory($package, $folder)
        Test-Installed $folder
    }

    It 'is installed from a local repository by PowerShell''s own package manager' {
        $name = "RosterSync-$([guid]::NewGuid().ToString('N'))"
        $folder = Join-Path $TestDrive 'installed'
        $null = New-Item -ItemType Directory $folder
        if (Get-Command Save-PSResource -ErrorAction Ignore) {
            Register-PSResourceRepository -Name $name -Uri $repository -Trusted
            try { Save-PSResource -Name RosterSync -Repository $name -Path $folder } finally { Unregister-PSResourceRepository -Name $name }
        }
        elseif (Get-Command Save-Module -ErrorAction Ignore) {
            Register-PSRepository -Name $name -SourceLocation $repository -InstallationPolicy Trusted
            try { Save-Module -Name RosterSync -Repository $name -Path $folder } finally { Unregister-PSRepository -Name $name }
        }
        else {
            Set-ItResult -Skipped -Because 'neither Microsoft.PowerShell.PSResourceGet nor PowerShellGet is on this machine'
            return
        }

        Test-Installed (Join-Path $folder "RosterSync/$version")
    }

    It 'is a package to NuGet, too, which unpacks it' {
        if (-not (Get-Command dotnet -ErrorAction Ignore)) { Set-ItResult -Skipped -Because 'the .NET SDK is not on this machine'; return }
        $project = Join-Path $TestDrive 'nuget'
        $null = New-Item -ItemType Directory $project
        Set-Content (Join-Path $project 'nuget.csproj') "<Project Sdk=`"Microsoft.NET.Sdk`"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageDownload Include=`"RosterSync`" Version=`"[$version]`" /></ItemGroup></Project>"
        $said = & dotnet restore $project --source $repository --packages (Join-Path $project 'packages') 2>&1
        $LASTEXITCODE | Should -Be 0 -Because "$said"
        Test-Installed (Join-Path $project "packages/rostersync/$version")
    }
}
