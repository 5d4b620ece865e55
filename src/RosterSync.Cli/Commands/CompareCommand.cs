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
internal sealed class CompareCommand : ResultCommand
{
    private readonly Argument<string> referencePath = PathArgument.CreateSingle("reference-path", "The folder of the earlier set, such as the one sent last.");

    private readonly Argument<string> differencePath = PathArgument.CreateSingle("difference-path", "The folder of the new set.");

    private readonly LayoutOption layout = new();

    private readonly Option<IReadOnlyList<string>> allowHold = ListOption.Create<string>(
        "--allow-hold", "rule", "Let a hold of this rule pass: LargeRemoval, once somebody has looked at it.", OptionValues.HoldRule, "it is no rule that holds; see rostersync rules");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "List every change by id, and every school.");

    /// <summary>Makes the command.</summary>
    public CompareCommand(CommandHost host)
        : base(host, "compare", "Compares two sets of files: who and what was added, removed, changed or given another id.", "Write no changes; the exit code tells.")
    {
        Add(referencePath);
        Add(differencePath);
        AddAll(layout.Option, allowHold, verbose);
    }

    /// <inheritdoc/>
    protected override int Execute(ParseResult given, OptionNames names)
    {
        var reference = given.GetRequiredValue(referencePath);
        var difference = given.GetRequiredValue(differencePath);
        var layoutOfSets = SetLayout.ToCompare(layout.File(given), reference, difference);
        var changes = IsJson(given) || given.GetValue(verbose) ? new ChangeList() : null;
        var comparison = new RosterComparer(new RosterTableOpener()).Compare(
            RosterSetReader.Read(layoutOfSets, reference),
            RosterSetReader.Read(layoutOfSets, difference),
            changes,
            Host.Token);
        var verdict = new RosterVerdict(given.GetRequiredValue(allowHold));
        foreach (var removal in comparison.Removals)
        {
            verdict.Add(removal);
        }

        var outcome = new CompareOutcome(comparison, changes?.Changes, verdict);
        Give(given, verdict, to => JsonOutput.Write(to.OutputStream, names, outcome), () => ComparisonReport.Make(outcome, names));
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
