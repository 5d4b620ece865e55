using System;
using System.Collections.Generic;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// Counts what became of records, by school and in all, so that before, less those removed, and those added are those of now. Who changed the
/// role is removed from the one kind and added to the other, and at a school also what is at another now: at this one Remind has it no more.
/// </summary>
internal sealed class SchoolTally
{
    private const int KindCount = (int)RosterRecordKind.SchoolEnrollment + 1;

    private readonly List<string?> ids = [];
    private readonly int[] slotOfOld;
    private readonly Tally[] bySchool;
    private readonly Tally[] totals = new Tally[KindCount];

    public SchoolTally(SetImage before, SetImage after)
    {
        for (var i = 0; i < after.Schools.Count; i++)
        {
            ids.Add(ShownId.OfPlace(after.Schools.Id(i)));
        }

        // A school is known by its id alone: to Remind one with another id is another school.
        slotOfOld = new int[before.Schools.Count];
        for (var i = 0; i < slotOfOld.Length; i++)
        {
            slotOfOld[i] = after.Schools.Find(before.Schools.Id(i));
            if (slotOfOld[i] < 0)
            {
                slotOfOld[i] = ids.Count;
                ids.Add(ShownId.OfPlace(before.Schools.Id(i)));
            }
        }

        NoSchool = ids.Count;
        ids.Add(null);
        bySchool = new Tally[ids.Count * KindCount];
    }

    /// <summary>The place of people without a school.</summary>
    public int NoSchool { get; }

    /// <summary>The place of a school of the earlier set; -1 is none.</summary>
    public int SlotOfOld(int school) => school < 0 ? NoSchool : slotOfOld[school];

    /// <summary>The place of a school of the new set; -1 is none.</summary>
    public int SlotOfNew(int school) => school < 0 ? NoSchool : school;

    /// <summary>The id of the school of a place, as it may be shown.</summary>
    public string? IdOf(int slot) => ids[slot];

    public ref Tally At(int slot, RosterRecordKind kind) => ref bySchool[(slot * KindCount) + (int)kind];

    public ref Tally Total(RosterRecordKind kind) => ref totals[(int)kind];

    /// <summary>Counts a record of one place that is gone.</summary>
    public void Remove(RosterRecordKind kind, int slot)
    {
        At(slot, kind).Remove();
        Total(kind).Remove();
    }

    /// <summary>Counts a record of one place that is new.</summary>
    public void Add(RosterRecordKind kind, int slot)
    {
        At(slot, kind).Add();
        Total(kind).Add();
    }

    /// <summary>Counts a record of one place that is in both sets.</summary>
    public void Keep(RosterRecordKind kind, int slotBefore, int slot, bool isRekeyed, bool isChanged)
    {
        Total(kind).Keep(isRekeyed, isChanged);
        if (slotBefore == slot)
        {
            At(slot, kind).Keep(isRekeyed, isChanged);
        }
        else
        {
            At(slotBefore, kind).Remove();
            At(slot, kind).Add();
        }
    }

    public List<RosterChangeCount> Totals()
    {
        var counts = new List<RosterChangeCount>();
        for (var kind = 0; kind < KindCount; kind++)
        {
            counts.Add(totals[kind].ToCount(null, (RosterRecordKind)kind, isWholeSet: true));
        }

        return counts;
    }

    public List<RosterChangeCount> BySchool()
    {
        var slots = new int[ids.Count];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = i;
        }

        Array.Sort(slots, (left, right) => left == right ? 0
            : left == NoSchool ? 1
            : right == NoSchool ? -1
            : string.CompareOrdinal(ids[left], ids[right]));
        var counts = new List<RosterChangeCount>();
        foreach (var slot in slots)
        {
            for (var kind = 0; kind < KindCount; kind++)
            {
                ref readonly var tally = ref bySchool[(slot * KindCount) + kind];
                if (tally.Before + tally.After > 0)
                {
                    counts.Add(tally.ToCount(ids[slot], (RosterRecordKind)kind, isWholeSet: false));
                }
            }
        }

        return counts;
    }

    public struct Tally
    {
        public int Before;
        public int After;
        public int Added;
        public int Removed;
        public int Changed;
        public int Rekeyed;

        /// <summary>Counts a record that is gone.</summary>
        public void Remove()
        {
            Before++;
            Removed++;
        }

        /// <summary>Counts a record that is new.</summary>
        public void Add()
        {
            After++;
            Added++;
        }

        /// <summary>Counts a record that is of this kind, and at this school, in both sets.</summary>
        public void Keep(bool isRekeyed, bool isChanged)
        {
            Before++;
            After++;
            Rekeyed += isRekeyed ? 1 : 0;
            Changed += isChanged && !isRekeyed ? 1 : 0;
        }

        public readonly RosterChangeCount ToCount(string? schoolId, RosterRecordKind kind, bool isWholeSet) => new()
        {
            SchoolId = schoolId,
            IsWholeSet = isWholeSet,
            Record = kind,
            Before = Before,
            After = After,
            Added = Added,
            Removed = Removed,
            Changed = Changed,
            Rekeyed = Rekeyed,
        };
    }
}
