using System;
using System.Collections.Generic;

namespace RosterSync.Comparison;

/// <summary>What became of people, in all and at each of their schools.</summary>
internal sealed class PersonComparison(SetImage before, SetImage after, Counterparts people, SchoolTally tally, ChangeWriter? changes)
{
    private readonly List<int> slotsBefore = [];
    private readonly List<int> slotsAfter = [];

    public void Compare()
    {
        foreach (var user in people.Gone())
        {
            Remove(user);
        }

        for (var user = 0; user < after.Users.Count; user++)
        {
            if (people.OldOf(user) is var old and >= 0)
            {
                Keep(old, user);
            }
            else
            {
                Add(user);
            }
        }
    }

    private void Remove(int user)
    {
        var kind = before.KindOf(user);
        FindSlotsBefore(user);
        foreach (var slot in slotsBefore)
        {
            tally.At(slot, kind).Remove();
        }

        tally.Total(kind).Remove();
        changes?.Single(RosterChangeKind.Removed, kind, before.Users, user, FirstSchool(slotsBefore), before.FileOf(kind));
    }

    private void Add(int user)
    {
        var kind = after.KindOf(user);
        FindSlotsAfter(user);
        foreach (var slot in slotsAfter)
        {
            tally.At(slot, kind).Add();
        }

        tally.Total(kind).Add();
        changes?.Single(RosterChangeKind.Added, kind, after.Users, user, FirstSchool(slotsAfter), after.FileOf(kind));
    }

    private void Keep(int old, int user)
    {
        var evidence = people.EvidenceOf(user);
        var isRekeyed = evidence != RekeyEvidence.None;
        var kindBefore = before.KindOf(old);
        var kindAfter = after.KindOf(user);
        var isSameKind = kindBefore == kindAfter;
        var differs = isRekeyed || !isSameKind || !before.Users.Row(old).SequenceEqual(after.Users.Row(user));
        FindSlotsBefore(old);
        FindSlotsAfter(user);

        var moved = false;
        foreach (var slot in slotsAfter)
        {
            var wasHere = slotsBefore.Contains(slot);
            moved |= !wasHere;
            if (wasHere && isSameKind)
            {
                tally.At(slot, kindAfter).Keep(isRekeyed, differs);
            }
            else
            {
                tally.At(slot, kindAfter).Add();
            }
        }

        foreach (var slot in slotsBefore)
        {
            var isHere = slotsAfter.Contains(slot);
            moved |= !isHere;
            if (!isHere || !isSameKind)
            {
                tally.At(slot, kindBefore).Remove();
            }
        }

        if (isSameKind)
        {
            tally.Total(kindAfter).Keep(isRekeyed, differs || moved);
        }
        else
        {
            tally.Total(kindBefore).Remove();
            tally.Total(kindAfter).Add();
        }

        if (differs || moved)
        {
            changes?.Kept(
                kindAfter, ComparedFields.OfUser, before.Users, old, after.Users, user, evidence, FirstSchool(slotsAfter), after.FileOf(kindAfter), moved ? RosterChange.Schools : null);
        }
    }

    private void FindSlotsBefore(int user)
    {
        slotsBefore.Clear();
        foreach (var school in before.SchoolsOf(user))
        {
            slotsBefore.Add(tally.SlotOfOld(school));
        }

        if (slotsBefore.Count == 0)
        {
            slotsBefore.Add(tally.NoSchool);
        }
    }

    private void FindSlotsAfter(int user)
    {
        slotsAfter.Clear();
        foreach (var school in after.SchoolsOf(user))
        {
            slotsAfter.Add(tally.SlotOfNew(school));
        }

        if (slotsAfter.Count == 0)
        {
            slotsAfter.Add(tally.NoSchool);
        }
    }

    private string? FirstSchool(List<int> slots)
    {
        var first = tally.IdOf(slots[0]);
        for (var i = 1; i < slots.Count; i++)
        {
            if (tally.IdOf(slots[i]) is { } id && (first is null || string.CompareOrdinal(id, first) < 0))
            {
                first = id;
            }
        }

        return first;
    }
}
