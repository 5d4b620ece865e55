using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class TestCommandTests
{
    private static string Corpus(string name) => Repository.PathOf("tests", "corpus", name);

    [Theory]
    [InlineData("valid-minimal", 0)]
    [InlineData("invalid-MissingId", 2)]
    [InlineData("invalid-MissingFile", 2)]
    [InlineData("invalid-TooManyContacts", 3)]
    [InlineData("invalid-InvalidEmail", 0)]
    public void The_exit_code_says_how_bad_it_is(string set, int exitCode)
    {
        var run = CommandRun.Of("test", Corpus(set));

        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("The set holds ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_shown_with_place_and_cure()
    {
        var run = CommandRun.Of("test", Corpus("invalid-MissingId"));
        var expected = JsonDocument.Parse(File.ReadAllText(Path.Combine(Corpus("invalid-MissingId"), "expected.json"))).RootElement
            .EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "MissingId");

        Assert.Contains("Error: MissingId", run.Out, StringComparison.Ordinal);
        Assert.Contains($"  {expected.GetProperty("file").GetString()}:{expected.GetProperty("line").GetInt32()}, column ", run.Out, StringComparison.Ordinal);
        Assert.Contains("  To do: ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("Errors were found: Remind would refuse the set." + Environment.NewLine, run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_of_a_rule_are_shown_in_part_and_with_verbose_in_full()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["set"]);
        foreach (var file in Directory.GetFiles(Corpus("valid-minimal"), "*.csv"))
        {
            File.Copy(file, Path.Combine(folder["set"], Path.GetFileName(file)));
        }

        File.AppendAllText(Path.Combine(folder["set"], "schools.csv"), string.Concat(Enumerable.Repeat(",Nameless School\r\n", 9)));

        var plain = CommandRun.Of("test", folder["set"], "--include-rule", "MissingId");
        var verbose = CommandRun.Of("test", folder["set"], "--include-rule", "MissingId", "--verbose");

        Assert.Equal(3, Count(plain.Out, "schools.csv:"));
        Assert.Contains("and 6 more; --verbose lists them all.", plain.Out, StringComparison.Ordinal);
        Assert.Equal(9, Count(verbose.Out, "schools.csv:"));

        static int Count(string text, string part) => text.Split(part).Length - 1;
    }

    [Fact]
    public void A_hold_that_a_person_has_named_passes_and_an_error_does_not()
    {
        Assert.Equal(0, CommandRun.Of("test", Corpus("invalid-TooManyContacts"), "--allow-hold", "TooManyContacts").ExitCode);
        Assert.Equal(3, CommandRun.Of("test", Corpus("invalid-TooManyContacts"), "--allow-hold", "PartialRoster").ExitCode);
        Assert.Equal(2, CommandRun.Of("test", Corpus("invalid-MissingId"), "--allow-hold", "TooManyContacts").ExitCode);
    }

    [Theory]
    [InlineData("--exclude-rule MissingI*", 0)]
    [InlineData("--include-rule InvalidEmail,InvalidPhone", 0)]
    [InlineData("--include-rule missingid", 2)]
    [InlineData("--severity Warning --severity information", 0)]
    [InlineData("--severity error", 2)]
    public void Rules_are_chosen_by_name_and_severity(string options, int exitCode) =>
        Assert.Equal(exitCode, CommandRun.Of(["test", Corpus("invalid-MissingId"), .. options.Split(' ')]).ExitCode);

    [Fact]
    public void Quiet_leaves_the_exit_code_and_one_reason()
    {
        var passed = CommandRun.Of("test", Corpus("valid-minimal"), "--quiet");
        var held = CommandRun.Of("test", Corpus("invalid-TooManyContacts"), "--quiet");

        Assert.Equal((0, string.Empty, string.Empty), (passed.ExitCode, passed.Out, passed.Error));
        Assert.Equal((3, string.Empty), (held.ExitCode, held.Out));
        Assert.StartsWith("held: TooManyContacts.", held.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_may_be_named_file_by_file()
    {
        var files = Directory.GetFiles(Corpus("valid-minimal"), "*.csv");

        Assert.Equal(0, CommandRun.Of(["test", .. files]).ExitCode);
        Assert.Equal(2, CommandRun.Of(["test", .. files.Skip(1)]).ExitCode);
    }

    [Fact]
    public void The_rules_are_listed_and_one_is_explained()
    {
        var all = CommandRun.Of("rules");
        var one = CommandRun.Of("rules", "missingid");
        var some = CommandRun.Of("rules", "Missing*", "--name", "InvalidEmail");
        var json = CommandRun.Of("rules", "--json").Json;

        Assert.Matches(@"(?m)^  Error +MissingId  ", all.Out);
        Assert.Contains("docs/rules/MissingId.md", one.Out, StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  \S+ +InvalidEmail  ", some.Out);
        Assert.DoesNotContain("InvalidPhone", some.Out, StringComparison.Ordinal);
        Assert.Equal(Validation.RosterRules.All.Select(rule => rule.Name), json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
    }
}
