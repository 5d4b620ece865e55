using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RosterSync.IO.Layouts;
using RosterSync.IO.Nightly;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Cli.Tests.Nightly;

public sealed class ConfigurationTests : IDisposable
{
    private const string Fingerprint = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("{", "line 1, column")]
    [InlineData("[]", "line 1, column 1: the file must hold an object")]
    [InlineData("{}", "line 1, column 1: input is missing")]
    [InlineData("{\n  \"inptu\": {}\n}", "line 2, column 3: there is no name inptu; input may be meant")]
    [InlineData("{\n  \"input\": { \"path\": \"e\" },\n  \"destnation\": {}\n}", "line 3, column 3: there is no name destnation; destination may be meant")]
    public void A_file_that_is_none_says_where(string text, string expected) => Refused(text, expected);

    [Theory]
    [InlineData("input", "maximumAgeHour", "36", "there is no name maximumAgeHour in input; maximumAgeHours may be meant")]
    [InlineData("input", "maximumAgeHours", "\"36\"", "input.maximumAgeHours must be a whole number from 1 to 8784")]
    [InlineData("input", "format", "\"Clevr\"", "there is no input.format Clevr; Clever may be meant")]
    [InlineData("input", "path", "\"\"", "input.path is blank")]
    [InlineData("contacts", "maximumContact", "0", "contacts.maximumContact must be a whole number from 1")]
    [InlineData("contacts", "phoneType", "[\"Fax\"]", "contacts.phoneType")]
    [InlineData("checks", "allowHold", "[\"LargeRemoval\"]", "LargeRemoval cannot be let pass every night")]
    [InlineData("checks", "allowHold", "[\"MissingId\"]", "there is no checks.allowHold MissingId")]
    [InlineData("destination", "password", "\"hunter2-canary\"", "a secret must not stand in this file")]
    [InlineData("destination", "passwordEnv", "\"hunter2 canary!\"", "must be the name of an environment variable")]
    [InlineData("destination", "hostKeyFingerprint", "\"MD5:00\"", "destination.hostKeyFingerprint")]
    [InlineData("destination", "knownHostsPath", "\"k\"", "not both")]
    [InlineData("destination", "keyFilePath", "\"k\"", "give a password or destination.keyFilePath")]
    [InlineData("output", "version", "2.0", "output.version must be a text in quotes")]
    [InlineData("output", "version", "\"1.1\"", "there is no output.version 1.1; 1.0 may be meant")]
    [InlineData("archive", "path", "\"remind/archive\"", "lie one in the other")]
    [InlineData("report", "keepDays", "true", "report.path is missing")]
    [InlineData("notify", "on", "[\"Failure\"]", "notify.command is missing")]
    public void A_value_that_cannot_be_is_told_with_its_place(string section, string name, string value, string expected)
    {
        var configuration = Sound();
        var target = configuration[section] as JsonObject ?? [];
        configuration[section] = target;
        target[name] = JsonNode.Parse(value);
        if (section == "destination" && name == "keyFilePath")
        {
            target["passwordEnv"] = "P";
        }

        var run = Refused(configuration.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = true }), expected);

        Assert.Matches("rostersync.json, line [0-9]+, column [0-9]+: ", run.Error);
        Assert.DoesNotContain("canary", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_that_of_the_configuration_or_of_its_layout_and_never_of_two()
    {
        Assert.Equal("2.0", VersionOf(null, null));
        Assert.Equal("OneRoster", VersionOf("oneroster", null));
        LayoutFile.Write(folder["layout.json"], RemindLayouts.Csv10);
        Assert.Equal("1.0", VersionOf(null, "layout.json"));
        Assert.Equal("1.0", VersionOf("1.0", "layout.json"));
        Assert.Equal("VersionMismatch", Assert.Throws<RosterFormatException>(() => VersionOf("2.0", "layout.json")).ErrorId);

        string VersionOf(string? version, string? layout)
        {
            var configuration = Sound();
            configuration["output"] = new JsonObject { ["version"] = version, ["layout"] = layout };
            return NightlyConfigurationReader.Read(Written(configuration.ToJsonString())).Conversion.Layout.Version;
        }
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_its_own()
    {
        var run = CommandRun.Of("sync", "--config", folder["none.json"]);

        Assert.Equal(7, run.ExitCode);
        Assert.Contains("There is no file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_init_writes_can_be_run_and_every_line_in_it_that_is_a_comment_is_a_setting()
    {
        var path = folder["sub/rostersync.json"];
        var run = CommandRun.Of("init", "--config", path, "--computer-name", "sftp.example.org", "--user", "district", "--host-key", Fingerprint, "--password-env", "REMIND_PASSWORD");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));

        Assert.Equal(1, CommandRun.Of("status", "--config", path).ExitCode);

        // Commented settings switched on, one line after the other becomes one that is read.
        var text = File.ReadAllText(path);
        foreach (Match comment in Regex.Matches(text, @"^ *// (""[a-zA-Z]+"": .*)$", RegexOptions.Multiline))
        {
            foreach (Match name in Regex.Matches(comment.Groups[1].Value, @"""([a-zA-Z]+)"":"))
            {
                Assert.Contains($"\"{name.Groups[1].Value}\"", File.ReadAllText(Repository.PathOf("docs", "config.schema.json")), StringComparison.Ordinal);
            }
        }

        var again = CommandRun.Of("init", "--config", path);
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("it stays as it is", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_names_what_the_reader_reads()
    {
        foreach (var (section, name) in SchemaNames())
        {
            var configuration = Sound();
            var target = configuration;
            foreach (var step in section.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                target[step] ??= new JsonObject();
                target = (JsonObject)target[step]!;
            }

            // An object is no value of any of them: the reader complains of the value where it knows the name.
            target[name] = new JsonObject { ["nonsense"] = 1 };
            var run = CommandRun.Of("status", "--config", Written(configuration.ToJsonString()));
            Assert.Equal(64, run.ExitCode);
            Assert.DoesNotContain($"there is no name {name}", run.Error, StringComparison.Ordinal);
        }
    }

    private static List<(string Section, string Name)> SchemaNames()
    {
        IEnumerable<(string, string)> Of(JsonObject schema, string section) => ((JsonObject)schema["properties"]!)
            .Where(property => property.Key != "$schema")
            .SelectMany(property => property.Value!["properties"] is null
                ? [(section, property.Key)]
                : Of((JsonObject)property.Value, section.Length == 0 ? property.Key : section + "." + property.Key));
        var names = Of((JsonObject)JsonNode.Parse(File.ReadAllText(Repository.PathOf("docs", "config.schema.json")))!, string.Empty).ToList();
        Assert.InRange(names.Count, 50, 100);
        return names;
    }

    private static JsonObject Sound() => new()
    {
        ["input"] = new JsonObject { ["path"] = "export" },
        ["destination"] = new JsonObject { ["computerName"] = "sftp.example.org", ["user"] = "district", ["hostKeyFingerprint"] = Fingerprint },
        ["statePath"] = "state",
    };

    private CommandRun Refused(string text, string expected)
    {
        var run = CommandRun.Of("sync", "--config", Written(text));
        Assert.Equal(64, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
        Assert.Contains("to do: ", run.Error, StringComparison.Ordinal);
        return run;
    }

    private string Written(string text) => folder.Write("rostersync.json", text);
}
