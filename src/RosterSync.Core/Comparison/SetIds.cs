using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Comparison;

/// <summary>Hashes of the ids one school has of one kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="SchoolId">The school; blank for people of no school.</param>
/// <param name="Hashes">The hashes, in order, each once.</param>
public sealed record SetIdGroup(RosterIdKind Kind, string SchoolId, ulong[] Hashes);

/// <summary>
/// The ids of a set as keyed hashes, by kind and school: enough to tell what a later set lacks, and no list of people to whoever has not the key.
/// </summary>
public sealed class SetIds
{
    /// <summary>The groups, by kind and school.</summary>
    public required IReadOnlyList<SetIdGroup> Groups { get; init; }

    /// <summary>Rows below the header of each file, by its name.</summary>
    public required IReadOnlyDictionary<string, int> RowCounts { get; init; }

    /// <summary>The people of the set, for the next one to keep their ids: by id, and by keyed hashes of what they are recognised by. Null where what was kept of a set does not say.</summary>
    public RosterReference? People { get; init; }

    /// <summary>What a new set lacks of this one, as findings.</summary>
    /// <param name="now">The new set, hashed with the same key.</param>
    /// <param name="layout">The layout, which says what each file holds.</param>
    public IReadOnlyList<RosterFinding> FindRemovals(SetIds now, RemindLayout layout)
    {
        var groups = now.Groups.ToDictionary(group => (group.Kind, group.SchoolId), group => group.Hashes);
        var ids = Groups.Select(group => new RemovalCount(
            group.Kind,
            group.SchoolId,
            group.Hashes.Length,
            CountGone(group.Hashes, groups.TryGetValue((group.Kind, group.SchoolId), out var hashes) ? hashes : [])));
        var files = new List<FileRowCount>();
        foreach (var file in layout.Files)
        {
            if (RowCounts.TryGetValue(file.Name, out var before))
            {
                files.Add(new FileRowCount(file.Name, file.Record, before, now.RowCounts.TryGetValue(file.Name, out var rows) ? rows : 0));
            }
        }

        var findings = RemovalPolicy.Judge(ids, files);
        var others = RowCounts.Keys.Where(name => layout.FileNamed(name) is null).OrderBy(name => name, StringComparer.Ordinal).ToList();
        return others.Count == 0 ? findings : [RemovalPolicy.FindOtherFormat(others), .. findings];
    }

    /// <summary>What became of the records of this set. Which record became which is not known of hashes: nothing counts as changed or re-keyed.</summary>
    /// <param name="now">The new set, hashed with the same key.</param>
    /// <param name="layout">The layout, which says what each file holds.</param>
    internal RosterComparison CompareTo(SetIds now, RemindLayout layout)
    {
        var before = Groups.ToDictionary(group => (group.Kind, group.SchoolId), group => group.Hashes);
        var after = now.Groups.ToDictionary(group => (group.Kind, group.SchoolId), group => group.Hashes);
        var kinds = before.Keys.Union(after.Keys).Select(group => group.Kind).Distinct().OrderBy(kind => kind).ToList();
        return new RosterComparison
        {
            Totals = kinds.Select(kind => Count(kind, null, isWholeSet: true, All(this, kind), All(now, kind))).ToList(),
            BySchool = before.Keys.Union(after.Keys)
                .OrderBy(group => group.SchoolId.Length == 0)
                .ThenBy(group => group.SchoolId, StringComparer.Ordinal)
                .ThenBy(group => group.Kind)
                .Select(group => Count(
                    group.Kind,
                    group.SchoolId.Length == 0 ? null : group.SchoolId,
                    isWholeSet: false,
                    before.TryGetValue(group, out var had) ? had : [],
                    after.TryGetValue(group, out var has) ? has : []))
                .ToList(),
            Removals = FindRemovals(now, layout),
        };
    }

    private static RosterChangeCount Count(RosterIdKind kind, string? schoolId, bool isWholeSet, ulong[] had, ulong[] has) => new()
    {
        SchoolId = schoolId,
        IsWholeSet = isWholeSet,
        Record = kind switch
        {
            RosterIdKind.School => RosterRecordKind.School,
            RosterIdKind.Class => RosterRecordKind.Class,
            RosterIdKind.Teacher => RosterRecordKind.Teacher,
            RosterIdKind.Staff => RosterRecordKind.Staff,
            RosterIdKind.Student => RosterRecordKind.Student,
            _ => RosterRecordKind.Parent,
        },
        Before = had.Length,
        After = has.Length,
        Added = CountGone(has, had),
        Removed = CountGone(had, has),
    };

    /// <summary>The hashes of a kind in all schools, in order, each once: a person may be at several.</summary>
    private static ulong[] All(SetIds ids, RosterIdKind kind)
    {
        var all = ids.Groups.Where(group => group.Kind == kind).SelectMany(group => group.Hashes).Distinct().ToArray();
        Array.Sort(all);
        return all;
    }

    private static int CountGone(ulong[] before, ulong[] now)
    {
        var gone = 0;
        var at = 0;
        foreach (var hash in before)
        {
            while (at < now.Length && now[at] < hash)
            {
                at++;
            }

            if (at == now.Length || now[at] != hash)
            {
                gone++;
            }
        }

        return gone;
    }
}
