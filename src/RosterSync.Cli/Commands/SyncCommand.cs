using System.Collections.Generic;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Nightly;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync sync</c>: the nightly run, from the export to the files on Remind's server.</summary>
internal sealed class SyncCommand : Command
{
    private readonly Option<string?> configPath = ConfigPathOption.Create();

    private readonly Option<bool> dryRun = SingleOption.Switch("--dry-run", "Do everything but send.");

    private readonly Option<IReadOnlyList<string>> allowHold = ListOption.Create<string>(
        "--allow-hold", "rule", "Let a hold of this rule pass this once: its full name, once somebody has looked at it.", OptionValues.HoldRule, "it is no rule that holds; see rostersync rules");

    private readonly Option<bool> againToday = SingleOption.Switch("--again-today", "Send though a set was sent today.");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "Show what held the run and what changed, not the summary alone.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public SyncCommand(CommandHost host)
        : base("sync", "Reads, converts, checks, compares and sends, as its configuration says: one line for the scheduler.")
    {
        this.host = host;
        Option[] all = [configPath, dryRun, allowHold, againToday, json, verbose];
        foreach (var option in all)
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        try
        {
            var run = NightlyRun.Create(
                NightlyConfigurationReader.Read(given.GetValue(configPath) ?? ConfigPathOption.DefaultName),
                new NightlyRunOptions
                {
                    AllowHold = given.GetRequiredValue(allowHold),
                    AgainToday = given.GetValue(againToday),
                    DryRun = given.GetValue(dryRun),
                });
            run.StepBegins = host.StepBegins;
            var result = run.Run(host.Token);
            Print(given, result);
            return result.Outcome == SyncOutcome.Stopped ? host.StoppedExitCode : result.ExitCode;
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, new OptionNames(this), Name, error, given.GetValue(json));
        }
    }

    private void Print(ParseResult given, SyncResult result)
    {
        if (given.GetValue(json))
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, result));
            return;
        }

        host.Print(to =>
        {
            var names = new OptionNames(this);
            if (!given.GetValue(verbose))
            {
                to.Out.WriteLine(names.Translate(RunSummary.Line(result)));
                return;
            }

            foreach (var line in RunSummary.Lines(result))
            {
                to.Out.WriteLine(names.Translate(line));
            }
        });
        if (result.ExitCode != ExitCode.Done && !given.GetValue(verbose))
        {
            foreach (var line in RunSummary.WhatToDo(result))
            {
                host.Error.WriteLine(new OptionNames(this).Translate(line));
            }
        }
    }
}
