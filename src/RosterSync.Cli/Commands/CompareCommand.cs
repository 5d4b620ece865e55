using System.Collections.Generic;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Comparison;
using RosterSync.IO.Layouts;
using RosterSync.IO.Sets;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync compare</c>: says what changed between two sets, and holds where much is gone.</summary>
internal sealed class CompareCommand : Command
{
    private readonly Argument<string> referencePath = PathArgument.CreateSingle("reference-path", "The folder of the earlier set, such as the one sent last.");

    private readonly Argument<string> differencePath = PathArgument.CreateSingle("difference-path", "The folder of the new set.");

    private readonly LayoutOption layout = new();

    private readonly Option<IReadOnlyList<string>> allowHold = ListOption.Create<string>(
        "--allow-hold", "rule", "Let a hold of this rule pass: LargeRemoval, once somebody has looked at it.", OptionValues.HoldRule, "it is no rule that holds; see rostersync rules");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> quiet = SingleOption.Switch("--quiet", "Write no changes; the exit code tells.");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "List every change by id, and every school.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public CompareCommand(CommandHost host)
        : base("compare", "Compares two sets of files: who and what was added, removed, changed or given another id.")
    {
        this.host = host;
        Add(referencePath);
        Add(differencePath);
        Option[] all = [layout.Option, allowHold, json, quiet, verbose];
        foreach (var option in all)
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var names = new OptionNames(this);
        try
        {
            return Compare(given, names);
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
    }

    private int Compare(ParseResult given, OptionNames names)
    {
        var asJson = given.GetValue(json);
        var reference = given.GetRequiredValue(referencePath);
        var difference = given.GetRequiredValue(differencePath);
        var layoutOfSets = SetLayout.ToCompare(layout.File(given), reference, difference);
        var changes = asJson || given.GetValue(verbose) ? new ChangeList() : null;
        var comparison = new RosterComparer(new RosterTableOpener()).Compare(
            RosterSetReader.Read(layoutOfSets, reference),
            RosterSetReader.Read(layoutOfSets, difference),
            changes,
            host.Token);
        var verdict = new RosterVerdict(given.GetRequiredValue(allowHold));
        foreach (var removal in comparison.Removals)
        {
            verdict.Add(removal);
        }

        var outcome = new CompareOutcome(comparison, changes?.Changes, verdict);
        if (asJson)
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, names, outcome));
        }
        else if (given.GetValue(quiet))
        {
            ErrorOutput.WriteVerdict(host.Error, verdict);
        }
        else
        {
            host.Print(to => ReportOutput.Write(to, ComparisonReport.Make(outcome, names)));
        }

        return verdict.ExitCode;
    }

    private sealed class ChangeList : IRosterChangeSink
    {
        public List<RosterChange> Changes { get; } = [];

        public void Add(RosterChange change) => Changes.Add(change);
    }
}

/// <summary>What a comparison found.</summary>
/// <param name="Comparison">The counts and the removals.</param>
/// <param name="Changes">Each change; null where they were not asked for.</param>
/// <param name="Verdict">What the removals come to.</param>
internal sealed record CompareOutcome(RosterComparison Comparison, IReadOnlyList<RosterChange>? Changes, RosterVerdict Verdict);
