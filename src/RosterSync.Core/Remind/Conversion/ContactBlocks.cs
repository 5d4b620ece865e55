using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Applies blocks: to every row that may be of the blocked person, and to the points that person has.</summary>
internal sealed class ContactBlocks(ConversionState state, ConversionOptions options, GuardianResolver people, PointBans bans, FindingLog findings)
{
    private readonly HashSet<int> blockedPoints = [];

    private ContactBook Book => state.Contacts;

    // A block, and no custody, reach every row of that person for that student: by id and by name, with less evidence than a merge needs.
    public void Extend(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        ApplyBlockList(record);
        Extend(record, ContactLinkFlags.Blocked);
        Extend(record, ContactLinkFlags.NonCustodial);
    }

    private void Extend(in StudentRecord record, ContactLinkFlags flag)
    {
        var again = Has(record, flag);
        while (again)
        {
            again = false;
            for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
            {
                if ((Book.Links[link].Flags & flag) == 0)
                {
                    continue;
                }

                for (var other = record.FirstLink; other >= 0; other = Book.Links[other].Next)
                {
                    if ((Book.Links[other].Flags & flag) == 0 && MayBeSamePerson(Book.Links[link].Entry, Book.Links[other].Entry))
                    {
                        Book.Links[other].Flags |= flag;
                        again = true;
                    }
                }
            }
        }
    }

    private bool Has(in StudentRecord record, ContactLinkFlags flag)
    {
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            if ((Book.Links[link].Flags & flag) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a blocked person holds is sent for nobody linked to the student.
    public void BanPoints(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        blockedPoints.Clear();
        AddListedPoints(record);
        var any = Has(record, ContactLinkFlags.Blocked);
        if (!any && blockedPoints.Count == 0)
        {
            return;
        }

        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            if ((Book.Links[link].Flags & ContactLinkFlags.Blocked) != 0)
            {
                Book.AddPointsTo(blockedPoints, Book.Links[link].Entry);
            }
        }

        var held = false;
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref readonly var it = ref Book.Links[link];
            if ((it.Flags & ContactLinkFlags.Blocked) == 0)
            {
                foreach (var point in blockedPoints)
                {
                    held |= bans.Forbid(it.Entry, point) && (it.Flags & ContactLinkFlags.GoesIn) != 0;
                }
            }
        }

        held |= DropBlockedOwnPoints(student);
        if (held)
        {
            findings.Add(RosterRules.Get("BlockedContactPoint").Find(
                "A phone or e-mail of a blocked contact also stands on another person of this student. It is sent for nobody linked to the student.",
                "Give the other person a phone or e-mail of their own in the SIS.",
                recordId: state.Arena.Text(record.Id), schoolId: state.Arena.Text(state.SchoolOf(record))));
        }
    }

    private bool DropBlockedOwnPoints(int student)
    {
        ref var record = ref state.Students.Records[student];
        var dropped = false;
        foreach (var point in blockedPoints)
        {
            dropped |= point == record.Email || point == record.Phone || point == record.OtherPhone;
            record.Email = point == record.Email ? -1 : record.Email;
            record.Phone = point == record.Phone ? -1 : record.Phone;
            record.OtherPhone = point == record.OtherPhone ? -1 : record.OtherPhone;
        }

        return dropped;
    }

    private void AddListedPoints(in StudentRecord record)
    {
        if (options.BlockList is not { Count: > 0 } list)
        {
            return;
        }

        var id = state.Arena.Text(record.Id)!;
        foreach (var number in list.PhonesOf(id))
        {
            blockedPoints.Add(state.Points.Phone(number));
        }

        byte[] buffer = [];
        foreach (var email in list.EmailsOf(id))
        {
            blockedPoints.Add(state.Points.Email(Utf8.Encode(email, ref buffer)));
        }
    }

    private void ApplyBlockList(in StudentRecord record)
    {
        if (options.BlockList is not { Count: > 0 } list)
        {
            return;
        }

        // Whoever has a listed point for the student is the blocked person, as far as anyone can tell.
        var blocks = list.BlocksOf(state.Arena.Text(record.Id)!);
        for (var link = record.FirstLink; blocks.Count > 0 && link >= 0; link = Book.Links[link].Next)
        {
            ref var it = ref Book.Links[link];
            foreach (var block in blocks)
            {
                if (BlockListCheck.Fits(state, Book.Entries[it.Entry], list.Blocks[block]))
                {
                    it.Flags |= ContactLinkFlags.Blocked;
                    break;
                }
            }
        }
    }

    private bool MayBeSamePerson(int left, int right)
    {
        ref readonly var one = ref Book.Entries[left];
        ref readonly var other = ref Book.Entries[right];
        if (people.Person(left) == people.Person(right) || (one.Id != 0 && other.Id != 0 && one.Export == other.Export && state.Arena[one.Id].SequenceEqual(state.Arena[other.Id])))
        {
            return true;
        }

        return (one.Flags & ContactEntryFlags.PlaceholderName) == 0 && (one.First != 0 || one.Last != 0)
            && (PersonName.MayBeSame(state.Arena[one.First], state.Arena[one.Last], state.Arena[other.First], state.Arena[other.Last])
                || ((other.Flags & ContactEntryFlags.PlaceholderName) == 0 && SharePoint(one, other)
                    && PersonName.AreAlike(state.Arena[one.First], state.Arena[one.Last], state.Arena[other.First], state.Arena[other.Last])));
    }

    private bool SharePoint(in ContactEntry one, in ContactEntry other)
    {
        for (var left = one.FirstPoint; left >= 0; left = Book.PointLinks[left].Next)
        {
            for (var right = other.FirstPoint; right >= 0; right = Book.PointLinks[right].Next)
            {
                if (Book.PointLinks[left].Point == Book.PointLinks[right].Point)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
