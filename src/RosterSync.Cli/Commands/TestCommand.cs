using System.Collections.Generic;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Layouts;
using RosterSync.IO.Sets;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync test</c>: says of a set of files what Remind would say.</summary>
internal sealed class TestCommand : ResultCommand
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the set, or its files.");

    private readonly LayoutOption layout = new();

    private readonly Option<string?> referencePath = SingleOption.Text(
        "--reference-path", "folder", "The set that was sent before: what was removed since, ids used again, leading zeros lost.");

    private readonly Option<IReadOnlyList<string>> includeRule = RuleOption("--include-rule", "Only these rules; * and ? may stand in a name.");

    private readonly Option<IReadOnlyList<string>> excludeRule = RuleOption("--exclude-rule", "Not these rules.");

    private readonly Option<IReadOnlyList<RosterSeverity>> severity = ListOption.Create<RosterSeverity>(
        "--severity", "severity", "Only rules of these severities: Error, Hold, Warning, Information.", OptionValues.Severity, "use Error, Hold, Warning or Information");

    private readonly Option<IReadOnlyList<string>> allowHold = ListOption.Create<string>(
        "--allow-hold", "rule", "Let a hold of this rule pass: its full name, once somebody has looked at it.", OptionValues.HoldRule, "it is no rule that holds; see rostersync rules");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "List every finding.");

    /// <summary>Makes the command.</summary>
    public TestCommand(CommandHost host)
        : base(host, "test", "Checks a set of files and says what Remind would say of it.", "Write no findings; the exit code tells.")
    {
        Add(path);
        AddAll(layout.Option, referencePath, includeRule, excludeRule, severity, allowHold, verbose);
    }

    private static Option<IReadOnlyList<string>> RuleOption(string name, string description) =>
        ListOption.Create<string>(name, "rule", description, OptionValues.RulePattern, "there is no such rule; see rostersync rules");

    /// <inheritdoc/>
    protected override int Execute(ParseResult given, OptionNames names)
    {
        var paths = PathArgument.Expand(given.GetRequiredValue(path));
        var layoutOfSet = layout.Read(given, paths);
        SetLayout.RefuseOtherVersion(given.GetValue(referencePath), layoutOfSet);
        var options = new ValidationOptions
        {
            IncludeRule = given.GetRequiredValue(includeRule),
            ExcludeRule = given.GetRequiredValue(excludeRule),
            Severity = given.GetRequiredValue(severity),
            AsOf = Host.Today(),
            Reference = given.GetValue(referencePath) is { } reference ? RosterSetReader.Read(layoutOfSet, reference) : null,
        };
        var outcome = new TestOutcome
        {
            Set = RosterSetReader.Read(layoutOfSet, paths),
            Verdict = new RosterVerdict(given.GetRequiredValue(allowHold)),
        };
        new RosterValidator(new RosterTableOpener()).Validate(outcome.Set, options, outcome, Host.Token);

        Give(given, outcome.Verdict, to => JsonOutput.Write(to.OutputStream, names, outcome), () => TestReport.Make(outcome, names, given.GetValue(verbose)));
        return outcome.Verdict.ExitCode;
    }
}

/// <summary>What a check found.</summary>
internal sealed class TestOutcome : IFindingSink
{
    private readonly List<RosterFinding> findings = [];

    /// <summary>The files.</summary>
    public required RosterSet Set { get; init; }

    /// <summary>What the findings come to.</summary>
    public required RosterVerdict Verdict { get; init; }

    /// <summary>The findings, in the order in which they were made.</summary>
    public IReadOnlyList<RosterFinding> Findings => findings;

    /// <inheritdoc/>
    public void Add(RosterFinding finding)
    {
        findings.Add(finding);
        Verdict.Add(finding);
    }
}
