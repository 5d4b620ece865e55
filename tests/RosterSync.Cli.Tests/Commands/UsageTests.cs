using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using Xunit;

namespace RosterSync.Cli.Tests.Commands;

public class UsageTests
{
    [Theory]
    [InlineData("")]
    [InlineData("konvert x -o y")]
    [InlineData("convert")]
    [InlineData("convert -o out")]
    [InlineData("convert export")]
    [InlineData("convert export -o")]
    [InlineData("convert export -o out --force")]
    [InlineData("convert export -o out --to 3.0")]
    [InlineData("convert export -o out --format Excel")]
    [InlineData("convert export -o out --encoding klingon")]
    [InlineData("convert export -o out --delimiter ab")]
    [InlineData("convert export -o out --as-of someday")]
    [InlineData("convert export -o out --as-of 2026-02-30")]
    [InlineData("convert export -o out --maximum-contact 0")]
    [InlineData("convert export -o out --maximum-contact five")]
    [InlineData("convert export -o out --phone-type fax")]
    [InlineData("convert export -o out --date-format dd.mm.yyyy")]
    [InlineData("convert export -o out --id-format student")]
    [InlineData("convert export -o out --id-format pupil={id}")]
    [InlineData("convert export -o out --id-format student=x")]
    [InlineData("convert export -o out --school ,")]
    [InlineData("convert export -o out --exclude-contact-type")]
    [InlineData("template folder -o layout.json --to 1.1")]
    [InlineData("test")]
    [InlineData("test set --include-rule NoSuchRule")]
    [InlineData("test set --exclude-rule NoSuch*")]
    [InlineData("test set --severity Bad")]
    [InlineData("test set --severity 1")]
    [InlineData("test set --allow-hold MissingId")]
    [InlineData("test set --allow-hold TooMany*")]
    [InlineData("rules NoSuchRule")]
    [InlineData("rules --name NoSuchRule")]
    public void Wrong_usage_is_refused_before_anything_is_read(string args)
    {
        var run = CommandRun.Of(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((64, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", run.Error, StringComparison.Ordinal);
        Assert.Matches(@"to do: see rostersync( convert| template| test| rules)? --help\r?\n$", run.Error);
        Assert.False(Directory.Exists("out"));
    }

    [Fact]
    public void A_list_that_is_given_and_empty_is_refused()
    {
        // As in: --exclude-contact-type "$TYPES" where the variable is not set.
        var run = CommandRun.Of("convert", "export", "-o", "out", "--exclude-contact-type", string.Empty);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("--exclude-contact-type", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_separator_that_cannot_separate_is_wrong_usage()
    {
        using var folder = new TempFolder();

        Assert.Equal(64, CommandRun.Of("convert", SmallExport.In(folder), "-o", folder["out"], "--delimiter", "\"").ExitCode);
    }

    [Fact]
    public void A_value_that_begins_with_an_at_sign_is_no_file_of_arguments()
    {
        var run = CommandRun.Of("rules", "@secrets.txt");

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("There is no rule named @secrets.txt.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_help_of_every_command_names_and_describes_every_option()
    {
        using var host = new CommandHost(Stream.Null, TextWriter.Null);
        var root = RosterSyncCommand.Create(host);
        var rootHelp = CommandRun.Of("--help");
        Assert.Equal((0, string.Empty), (rootHelp.ExitCode, rootHelp.Error));
        Assert.Equal(["inspect", "map", "convert", "test", "compare", "template", "report", "send", "host-key", "sync", "init", "status", "schedule", "rules"], root.Subcommands.Select(command => command.Name));
        foreach (var command in root.Subcommands)
        {
            Assert.Contains(command.Name, rootHelp.Out, StringComparison.Ordinal);
            var help = CommandRun.Of(command.Name, "--help");
            Assert.Equal((0, string.Empty), (help.ExitCode, help.Error));
            foreach (var symbol in command.Options.Cast<Symbol>().Concat(command.Arguments))
            {
                Assert.True(symbol.Description?.Length > 10, symbol.Name);
                Assert.Contains(symbol is Option ? symbol.Name : $"<{symbol.Name}>", help.Out, StringComparison.Ordinal);
                Assert.Contains(symbol.Description!, help.Out, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void The_names_of_options_are_kept()
    {
        using var host = new CommandHost(Stream.Null, TextWriter.Null);
        var options = RosterSyncCommand.Create(host).Subcommands.ToDictionary(
            command => command.Name, command => string.Join(' ', command.Options.Select(option => option.Name).Order(StringComparer.Ordinal)));

        Assert.Equal(
            "--as-of --block-list-path --column-map --date-format --delimiter --encoding --exclude-contact-type --exclude-school --exclude-section --format --id-format "
                + "--include-contact-type --include-non-custodial --include-relationship --json --layout --maximum-contact --no-clobber --output --phone-type --quiet "
                + "--reference-path --school --skip-empty-class --student-contact --to --verbose",
            options["convert"]);
        Assert.Equal("--allow-hold --exclude-rule --include-rule --json --layout --quiet --reference-path --severity --verbose", options["test"]);
        Assert.Equal("--allow-hold --json --layout --quiet --verbose", options["compare"]);
        Assert.Equal("--json --output --quiet --to", options["template"]);
        Assert.Equal("--include-values --json --layout --output --quiet --reference-path", options["report"]);
        Assert.Equal("--json --name", options["rules"]);
        Assert.Equal("--again-today --allow-hold --config-path --dry-run --json --verbose", options["sync"]);
        Assert.Equal(
            "--computer-name --config-path --host-key-fingerprint --input-path --key-file-path --output --password-env --password-file --port --user", options["init"]);
        Assert.Equal("--config-path --json", options["status"]);
        Assert.Equal("--at --config-path --for --print", options["schedule"]);
        Assert.Equal("--column-map --delimiter --encoding --format --json --verbose", options["inspect"]);
        Assert.Equal("--delimiter --encoding --json --output", options["map"]);
        Assert.Equal(
            "--again-today --allow-hold --computer-name --connection-timeout-seconds --dry-run --host-key-fingerprint --json --key-file-path --known-hosts-path --layout "
                + "--maximum-retry-count --operation-timeout-seconds --overall-timeout-seconds --passphrase-env --passphrase-file --password-env --password-file --port --quiet "
                + "--remote-path --retry-interval-seconds --ssh-path --state-path --transfer-mode --transport --user --verify",
            options["send"]);
        Assert.Equal("--computer-name --connection-timeout-seconds --json --port --ssh-path --transport", options["host-key"]);
    }
}
