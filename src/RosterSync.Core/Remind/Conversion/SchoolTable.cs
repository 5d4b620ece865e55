using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

internal sealed class SchoolRecord(int id)
{
    public int Id { get; } = id;

    public int Name { get; set; }

    /// <summary>Stands in a schools file, not only in the rows of people.</summary>
    public bool IsListed { get; set; }

    /// <summary>The source says that the school is no longer active.</summary>
    public bool IsInactive { get; set; }

    public bool GoesIn { get; set; }
}

/// <summary>The schools, by id.</summary>
internal sealed class SchoolTable(Utf8Arena arena)
{
    private readonly HashSlots index = new();

    public List<SchoolRecord> Records { get; } = [];

    public int GetOrAdd(ReadOnlySpan<byte> id)
    {
        var probe = index.Find(NameFolding.Hash(id));
        while (probe.Next())
        {
            if (arena[Records[probe.Index].Id].SequenceEqual(id))
            {
                return probe.Index;
            }
        }

        Records.Add(new SchoolRecord(arena.Add(id)));
        probe.Insert(Records.Count - 1);
        return Records.Count - 1;
    }
}
