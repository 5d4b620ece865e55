using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>
/// Takes the findings of all checks on their way to the sink: leaves out what was not asked for, and lets one rule list only so many
/// rows of a file, so that one cause in every row does not bury the rest.
/// </summary>
internal sealed class FindingCollector
{
    private readonly Dictionary<(string Rule, string? File), int> counts = [];
    private readonly List<(RosterRule Rule, string? File)> overfull = [];
    private readonly List<(RosterFinding Finding, int User)> ofUsers = [];
    private readonly IFindingSink sink;
    private readonly RuleSelection selection;
    private readonly int maximum;

    public FindingCollector(IFindingSink sink, RuleSelection selection, int maximum)
    {
        this.sink = sink;
        this.selection = selection;
        this.maximum = maximum;
    }

    /// <summary>Takes a finding that was made before, while converting.</summary>
    public void Add(RosterFinding finding)
    {
        var rule = RosterRules.Find(finding.RuleName);
        if (rule is null || selection.Includes(rule.Name))
        {
            Add(rule, finding);
        }
    }

    /// <summary>Takes a finding of a check that runs.</summary>
    public void Add(RosterRule? rule, RosterFinding finding)
    {
        if (rule is null || HasRoom(rule, finding.File))
        {
            sink.Add(finding);
        }
    }

    /// <summary>Takes a finding about a user, whose school is known only when the enrollments were read.</summary>
    public void AddOfUser(RosterRule rule, RosterFinding finding, int user)
    {
        if (HasRoom(rule, finding.File))
        {
            ofUsers.Add((finding, user));
        }
    }

    /// <summary>Gives out what was kept, and the counts of what was not listed.</summary>
    /// <param name="schoolOf">Id of the school of a user.</param>
    public void Complete(Func<int, string?> schoolOf)
    {
        foreach (var (finding, user) in ofUsers)
        {
            sink.Add(finding.AtSchool(schoolOf(user)));
        }

        foreach (var (rule, file) in overfull)
        {
            var more = counts[(rule.Name, file)] - maximum;
            sink.Add(rule.Find(
                $"{more} more {(more == 1 ? "row has" : "rows have")} the same problem; the first {maximum} are listed one by one.",
                "Mend the cause where the file is made: it seems to be the same for all.",
                file,
                count: more));
        }
    }

    private bool HasRoom(RosterRule rule, string? file)
    {
        var key = (rule.Name, file);
        counts.TryGetValue(key, out var count);
        counts[key] = count + 1;
        if (count == maximum)
        {
            overfull.Add((rule, file));
        }

        return count < maximum;
    }
}
