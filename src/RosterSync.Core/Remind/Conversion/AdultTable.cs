using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>A teacher or staff member.</summary>
internal sealed class AdultRecord(int id, bool isTeacher)
{
    public int Id { get; } = id;

    public bool IsTeacher { get; } = isTeacher;

    public int First { get; set; }

    public int Last { get; set; }

    public int Email { get; set; } = -1;

    public List<int> Phones { get; } = [];

    public SortedSet<int> Schools { get; } = [];

    /// <summary>Schools where at least one class is theirs.</summary>
    public HashSet<int> SchoolsWithClass { get; } = [];

    public bool IsActive { get; set; }

    public bool GoesIn { get; set; }

    /// <summary>Works at the district, not at a school.</summary>
    public bool IsDistrictOffice { get; set; }

    public int Line { get; set; }

    public byte File { get; set; }
}

/// <summary>Teachers and staff, by role and id.</summary>
internal sealed class AdultTable(Utf8Arena arena)
{
    private readonly HashSlots index = new();

    public List<AdultRecord> Records { get; } = [];

    public AdultRecord? Find(bool isTeacher, ReadOnlySpan<byte> id)
    {
        var probe = index.Find(Hash(isTeacher, id));
        while (probe.Next())
        {
            var record = Records[probe.Index];
            if (record.IsTeacher == isTeacher && arena[record.Id].SequenceEqual(id))
            {
                return record;
            }
        }

        return null;
    }

    public AdultRecord GetOrAdd(bool isTeacher, ReadOnlySpan<byte> id)
    {
        var known = Find(isTeacher, id);
        if (known is not null)
        {
            return known;
        }

        var probe = index.Find(Hash(isTeacher, id));
        while (probe.Next())
        {
        }

        var record = new AdultRecord(arena.Add(id), isTeacher);
        Records.Add(record);
        probe.Insert(Records.Count - 1);
        return record;
    }

    private static ulong Hash(bool isTeacher, ReadOnlySpan<byte> id) => NameFolding.Hash(id) ^ (isTeacher ? 0x5851F42D4C957F2DUL : 0);
}
