using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Core.Tests.Validation;
using RosterSync.Validation;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>A sound set as it was sent and as it is now, to be compared.</summary>
internal sealed class TwoSets : IRosterTableOpener, IRosterChangeSink
{
    private RosterSet? earlier;

    public TwoSets()
        : this(new TinySet(), new TinySet())
    {
    }

    public TwoSets(TinySet before, TinySet after)
    {
        Before = before;
        After = after;
    }

    public TinySet Before { get; }

    public TinySet After { get; }

    public List<RosterChange> Changes { get; } = [];

    public RosterComparison Compare()
    {
        Changes.Clear();
        earlier = Before.ToSet();
        return new RosterComparer(this).Compare(earlier, After.ToSet(), this, CancellationToken.None);
    }

    /// <summary>The changes of records, as "Removed Student s-1" or "Rekeyed Parent p-1 > p-9 by Email".</summary>
    public string[] Records()
    {
        Compare();
        return Changes.Where(change => change.Record < RosterRecordKind.ClassEnrollment).Select(Words).ToArray();
    }

    /// <summary>The changes of enrollments, as "Added ClassEnrollment s-1 in 20-7".</summary>
    public string[] Enrollments()
    {
        Compare();
        return Changes.Where(change => change.Record >= RosterRecordKind.ClassEnrollment).Select(Words).ToArray();
    }

    public RosterChangeCount Total(RosterRecordKind kind) => Compare().Totals.Single(count => count.Record == kind);

    public RosterChangeCount At(string? schoolId, RosterRecordKind kind) =>
        Compare().BySchool.Single(count => count.SchoolId == schoolId && count.Record == kind);

    /// <summary>What a rule says of the new set, the earlier one being its reference.</summary>
    public List<RosterFinding> Check(string rule)
    {
        earlier = Before.ToSet();
        After.Findings.Clear();
        new RosterValidator(this).Validate(After.ToSet(), new ValidationOptions { Reference = earlier }, After, CancellationToken.None);
        return After.Findings.FindAll(finding => finding.RuleName == rule);
    }

    public RosterTable Open(RosterFile file) => earlier!.Files.Contains(file) ? Before.Open(file) : After.Open(file);

    public void Add(RosterChange change) => Changes.Add(change);

    private static string Words(RosterChange change)
    {
        var words = change.PreviousId is null ? change.ToString() : $"{change.Change} {change.Record} {change.PreviousId} > {change.RecordId} by {change.Evidence}";
        return change.Fields.Count == 0 ? words : $"{words}: {string.Join(", ", change.Fields)}";
    }
}
