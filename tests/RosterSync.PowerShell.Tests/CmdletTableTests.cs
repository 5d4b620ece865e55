using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RosterSync.Cli;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>One table for both doors: what each cmdlet takes and gives, and that the command has the same in kebab case.</summary>
public partial class CmdletTableTests
{
    public static TheoryData<string, string, string> Table => new()
    {
        { "Get-SisExport", "Path LiteralPath Format ColumnMap Encoding Delimiter", "RosterSync.SisInspection" },
        { "New-SisColumnMap", "Path OutputPath Encoding Delimiter WhatIf Confirm", "RosterSync.SisColumnMap" },
        { "Get-SisStudent", "Path LiteralPath Format ColumnMap Encoding Delimiter School ExcludeSchool", "RosterSync.SisStudent" },
        {
            "ConvertTo-RemindCsv",
            "InputObject SisPath Version Layout School ExcludeSchool ExcludeSection AsOf SkipEmptyClass ExcludeContactType IncludeContactType IncludeRelationship "
                + "IncludeNonCustodial MaximumContact PhoneType StudentContact BlockListPath IdFormat ReferencePath DateFormat",
            "RosterSync.RemindRoster"
        },
        { "Test-RemindRoster", "InputObject Path LiteralPath Layout ReferencePath IncludeRule ExcludeRule Severity AllowHold Quiet PassThru", "RosterSync.RosterFinding System.Boolean RosterSync.RemindRoster" },
        { "Export-RemindCsv", "InputObject Path NoClobber WhatIf Confirm", "RosterSync.RemindRoster" },
        {
            "Send-RemindSftp",
            "InputObject Path LiteralPath Layout ComputerName Port Credential User KeyFilePath HostKeyFingerprint KnownHostsPath RemotePath TransferMode Transport SshPath Verify "
                + "ConnectionTimeoutSeconds OperationTimeoutSeconds OverallTimeoutSeconds MaximumRetryCount RetryIntervalSeconds AllowHold AgainToday StatePath WhatIf Confirm",
            "RosterSync.TransferResult"
        },
        { "Get-RemindHostKey", "ComputerName Port ConnectionTimeoutSeconds Transport SshPath", "RosterSync.Delivery.HostKeyInfo" },
        { "Compare-RemindRoster", "ReferencePath DifferencePath Layout", "RosterSync.Comparison.RosterChange" },
        { "Import-RemindTemplate", "Path OutputPath Version WhatIf Confirm", "System.IO.FileInfo" },
        { "New-RemindReport", "InputObject Path OutputPath Layout ReferencePath IncludeValues WhatIf Confirm", "System.IO.FileInfo" },
        { "Invoke-RosterSync", "ConfigPath AllowHold AgainToday Credential WhatIf Confirm", "RosterSync.SyncResult" },
        {
            "New-RosterSyncConfig", "ConfigPath InputPath OutputPath ComputerName Port User HostKeyFingerprint PasswordEnv PasswordFile KeyFilePath WhatIf Confirm",
            "System.IO.FileInfo"
        },
        { "Get-RosterSyncStatus", "ConfigPath", "RosterSync.SyncStatus" },
        { "Register-RosterSyncTask", "ConfigPath TaskName At Credential WhatIf Confirm", "System.Management.Automation.PSObject" },
        { "Get-RemindRule", "Name", "RosterSync.Validation.RosterRule" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_cmdlet_takes_and_gives_what_the_table_says(string name, string parameters, string outputs)
    {
        var cmdlet = BuiltModule.Cmdlet(name);
        Assert.Equal(parameters.Split(' ').Order(StringComparer.Ordinal), cmdlet.Parameters.Select(parameter => parameter.Name).Order(StringComparer.Ordinal));
        Assert.Equal(outputs.Split(' '), cmdlet.OutputTypes);
    }

    [Fact]
    public void The_table_has_every_cmdlet()
    {
        Assert.Equal(Table.Select(row => row.Data.Item1).Order(StringComparer.Ordinal), BuiltModule.Cmdlets.Select(cmdlet => cmdlet.Name));
        Assert.Equal(["Get-SisStudents"], BuiltModule.Cmdlet("Get-SisStudent").Aliases);
    }

    [Fact]
    public void A_path_may_hold_wildcards_and_a_literal_one_comes_by_its_property()
    {
        foreach (var cmdlet in BuiltModule.Cmdlets.Where(cmdlet => cmdlet.Parameters.Any(parameter => parameter.Name == "LiteralPath")))
        {
            var path = cmdlet.Parameters.Single(parameter => parameter.Name == "Path");
            Assert.True(path.HasWildcards);
            Assert.Equal(0, path.Sets.Single().Position);
            Assert.True(path.Sets.Single() is { FromPipeline: true, FromPipelineByName: true, IsMandatory: false });
            var literal = cmdlet.Parameters.Single(parameter => parameter.Name == "LiteralPath");
            Assert.False(literal.HasWildcards);
            Assert.Contains("PSPath", literal.Aliases);
            Assert.True(literal.Sets.Single() is { FromPipeline: false, FromPipelineByName: true, IsMandatory: true });
            Assert.Equal("Path", cmdlet.ParameterSets[0]);
        }
    }

    [Theory]
    [InlineData("ConvertTo-RemindCsv")]
    [InlineData("Import-RemindTemplate")]
    public void The_versions_are_those_of_the_layouts(string cmdlet) => Assert.Equal(
        RemindLayouts.All.Select(layout => layout.Version),
        BuiltModule.Cmdlet(cmdlet).Parameters.Single(parameter => parameter.Name == "Version").Values);

    [Fact]
    public void What_writes_asks_first_and_no_cmdlet_has_a_general_force()
    {
        string[] writing = ["Export", "Send", "New", "Import", "Invoke", "Register", "Set", "Remove"];
        foreach (var cmdlet in BuiltModule.Cmdlets)
        {
            Assert.Equal(writing.Contains(cmdlet.Verb), cmdlet.Parameters.Any(parameter => parameter.Name == "WhatIf"));
            Assert.DoesNotContain(cmdlet.Parameters, parameter => parameter.Name == "Force");
        }
    }

    [Fact]
    public void One_parameter_of_a_set_takes_the_pipeline()
    {
        foreach (var cmdlet in BuiltModule.Cmdlets)
        {
            Assert.All(cmdlet.ParameterSets, set => Assert.True(cmdlet.ParametersOf(set).Count(parameter => parameter.In(set)!.FromPipeline) <= 1, cmdlet.Name));
        }
    }

    [Theory]
    [InlineData("convert", "Get-SisStudent ConvertTo-RemindCsv Export-RemindCsv")]
    [InlineData("inspect", "Get-SisExport")]
    [InlineData("map", "New-SisColumnMap")]
    [InlineData("test", "Test-RemindRoster")]
    [InlineData("send", "Send-RemindSftp")]
    [InlineData("host-key", "Get-RemindHostKey")]
    [InlineData("template", "Import-RemindTemplate")]
    [InlineData("report", "New-RemindReport")]
    [InlineData("rules", "Get-RemindRule")]
    [InlineData("sync", "Invoke-RosterSync")]
    [InlineData("init", "New-RosterSyncConfig")]
    [InlineData("status", "Get-RosterSyncStatus")]
    public void The_command_has_the_parameters_of_the_cmdlets_in_kebab_case(string command, string cmdlets)
    {
        // Paths and rosters are arguments, or what comes down a pipeline. --version is the command's own.
        Dictionary<string, string> renamed = new() { ["Version"] = "--to", ["OutputPath"] = "--output" };
        string[] ofPipeline = ["InputObject", "Path", "LiteralPath", "SisPath", "PassThru", "WhatIf", "Confirm", "Credential"];
        // A credential is an object there; here its parts are named, and no option takes a secret. -WhatIf is --dry-run.
        string[] ofCommand =
        [
            "--output", "--json", "--quiet", "--verbose", "--help", "--dry-run", "--password-env", "--password-file", "--passphrase-env", "--passphrase-file",
        ];

        var expected = cmdlets.Split(' ').SelectMany(name => BuiltModule.Cmdlet(name).Parameters).Select(parameter => parameter.Name)
            .Except(ofPipeline).Select(name => renamed.TryGetValue(name, out var other) ? other : Kebab(name)).Distinct();
        using var host = new CommandHost(Stream.Null, TextWriter.Null);
        var options = RosterSyncCommand.Create(host).Subcommands.Single(it => it.Name == command).Options.Select(option => option.Name);

        Assert.Equal(expected.Except(ofCommand).Order(StringComparer.Ordinal), options.Except(ofCommand).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_sets_are_compared_as_the_cmdlet_compares_them()
    {
        using var host = new CommandHost(Stream.Null, TextWriter.Null);
        var command = RosterSyncCommand.Create(host).Subcommands.Single(it => it.Name == "compare");

        Assert.Equal(["reference-path", "difference-path"], command.Arguments.Select(argument => argument.Name));

        // A cmdlet gives changes and holds nothing; the exit code of the command does, so there a hold can be let pass.
        Assert.Equal(["--allow-hold", "--json", "--layout", "--quiet", "--verbose"], command.Options.Select(option => option.Name).Order(StringComparer.Ordinal));
    }

    private static string Kebab(string name) => "-" + WordStart().Replace(name, match => "-" + match.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();
}
