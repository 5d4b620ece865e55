using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Decides for each student which contacts go in, and which points must not be sent for whom.</summary>
internal sealed class ContactResolution(ConversionState state, ConversionOptions options, GuardianResolver people, bool hasReusedIds, FindingLog findings)
{
    private readonly HashSet<(int Person, int Point)> forbidden = [];
    private readonly List<int> chosen = [];
    private readonly HashSet<int> blockedPoints = [];

    private ContactBook Book => state.Contacts;

    public int Person(int entry) => people.Person(entry);

    /// <summary>Whether a point may be sent for a person.</summary>
    public bool MaySend(int person, in PointLink link) =>
        link.KindRank != ContactBook.NotSent
        && state.Points.IsUsable(link.Point)
        && ((Book.Entries[person].Flags & ContactEntryFlags.HasForbiddenPoint) == 0 || !forbidden.Contains((person, link.Point)));

    public void Resolve()
    {
        var students = state.Students.Records;

        // Blocks are read row by row, before anything of two rows is put together.
        for (var i = 0; i < students.Count; i++)
        {
            ExtendBlocks(i);
        }

        GatherPeople();
        if (hasReusedIds && people.JoinAlike(person => UserIds.SmallestPoint(state, person)))
        {
            GatherPeople();
        }

        // Then what must not be sent, for all students, since a person's points are judged over all his or her children.
        for (var i = 0; i < students.Count; i++)
        {
            GatherLinks(i);
            if ((students[i].Flags & StudentFlags.GoesIn) != 0)
            {
                Block(i);
                KeepOwnPoints(i);
            }
        }

        for (var i = 0; i < students.Count; i++)
        {
            Choose(i);
        }

        ReportBadPoints();
    }

    /// <summary>Counts and reports the students whose contacts all stayed out, when points have been given out.</summary>
    public int CountStudentsWithoutContact(UserDirectory users)
    {
        var count = 0;
        var students = state.Students.Records;
        for (var i = 0; i < students.Count; i++)
        {
            ref var student = ref students[i];
            if ((student.Flags & StudentFlags.GoesIn) == 0)
            {
                continue;
            }

            var (listed, left) = (0, LeftOutReason.NoContactPoint);
            for (var link = student.FirstLink; link >= 0; link = Book.Links[link].Next)
            {
                listed++;
                ref var it = ref Book.Links[link];
                if ((it.Flags & ContactLinkFlags.GoesIn) != 0)
                {
                    if (users.HasParent(it.Entry))
                    {
                        student.Flags |= StudentFlags.HasContact;
                    }
                    else
                    {
                        it.Flags &= ~ContactLinkFlags.GoesIn;
                        LeaveOut(i, it, left);
                    }
                }
            }

            if ((student.Flags & StudentFlags.HasContact) == 0)
            {
                count++;
                findings.Add(RosterRules.Get("StudentWithoutContact").Find(
                    listed == 0 ? "The student has no contact in the export." : "The student is left with no contact: none of those in the export goes in.",
                    WhatWouldKeep(student), recordId: state.Arena.Text(student.Id), schoolId: state.Arena.Text(SchoolOf(student)),
                    file: state.FileName(student.File), line: student.Line));
            }
        }

        return count;
    }

    // One entry holds all points and the best name of a person.
    private void GatherPeople()
    {
        for (var entry = 0; entry < Book.Entries.Count; entry++)
        {
            var person = people.Person(entry);
            if (person == entry)
            {
                continue;
            }

            for (var link = Book.Entries[entry].FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
            {
                var it = Book.PointLinks[link];
                Book.AddPoint(person, it.Point, it.KindRank, it.Priority);
            }

            Book.TakeBetterName(person, entry);
            Book.Entries[person].Flags |= Book.Entries[entry].Flags & ContactEntryFlags.IdReused;
        }
    }

    // Links to entries become links to people; two links to one person become one.
    private void GatherLinks(int student)
    {
        ref var record = ref state.Students.Records[student];
        var previous = -1;
        for (var link = record.FirstLink; link >= 0;)
        {
            ref var it = ref Book.Links[link];
            it.Entry = people.Person(it.Entry);
            var next = it.Next;
            var merged = false;
            for (var earlier = record.FirstLink; earlier != link; earlier = Book.Links[earlier].Next)
            {
                ref var known = ref Book.Links[earlier];
                if (known.Entry == it.Entry)
                {
                    LinkPolicy.Merge(ref known, it);
                    if (it.Line < known.Line)
                    {
                        known.Line = it.Line;
                        known.File = it.File;
                    }

                    merged = true;
                    break;
                }
            }

            if (merged)
            {
                Book.Links[previous].Next = next;
                it.Flags |= ContactLinkFlags.Merged;
            }
            else
            {
                previous = link;
            }

            link = next;
        }
    }

    // A block reaches every row of that person for that student: by id and by name, with less evidence than a merge needs.
    private void ExtendBlocks(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        ApplyBlockList(record);
        var again = HasBlock(record);
        while (again)
        {
            again = false;
            for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
            {
                if ((Book.Links[link].Flags & ContactLinkFlags.Blocked) == 0)
                {
                    continue;
                }

                for (var other = record.FirstLink; other >= 0; other = Book.Links[other].Next)
                {
                    if ((Book.Links[other].Flags & ContactLinkFlags.Blocked) == 0 && MayBeSamePerson(Book.Links[link].Entry, Book.Links[other].Entry))
                    {
                        Book.Links[other].Flags |= ContactLinkFlags.Blocked;
                        again = true;
                    }
                }
            }
        }
    }

    private bool HasBlock(in StudentRecord record)
    {
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            if ((Book.Links[link].Flags & ContactLinkFlags.Blocked) != 0)
            {
                return true;
            }
        }

        return false;
    }

    // What a blocked person holds is sent for nobody linked to the student.
    private void Block(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        blockedPoints.Clear();
        AddListedPoints(record);
        var any = HasBlock(record);
        if (!any && blockedPoints.Count == 0)
        {
            return;
        }

        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            if ((Book.Links[link].Flags & ContactLinkFlags.Blocked) != 0)
            {
                for (var point = Book.Entries[Book.Links[link].Entry].FirstPoint; point >= 0; point = Book.PointLinks[point].Next)
                {
                    blockedPoints.Add(Book.PointLinks[point].Point);
                }
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
                    held |= Forbid(it.Entry, point) && (it.Flags & ContactLinkFlags.GoesIn) != 0;
                }
            }
        }

        held |= DropBlockedOwnPoints(student);
        if (held)
        {
            findings.Add(RosterRules.Get("BlockedContactPoint").Find(
                "A phone or e-mail of a blocked contact also stands on another person of this student. It is sent for nobody linked to the student.",
                "Give the other person a phone or e-mail of their own in the SIS.",
                recordId: state.Arena.Text(record.Id), schoolId: state.Arena.Text(SchoolOf(record))));
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

        var id = state.Arena.Text(record.Id)!;
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref var it = ref Book.Links[link];
            var contactId = state.Arena.Text(Book.Entries[it.Entry].Id);
            if ((contactId is not null && list.BlocksContact(id, contactId)) || HoldsAny(it.Entry, list, id))
            {
                it.Flags |= ContactLinkFlags.Blocked;
            }
        }
    }

    // Whoever has a listed point for the student is the blocked person, as far as anyone can tell.
    private bool HoldsAny(int entry, BlockList list, string student)
    {
        for (var link = Book.Entries[entry].FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
        {
            var point = Book.PointLinks[link].Point;
            if (state.Points.IsEmail(point))
            {
                foreach (var email in list.EmailsOf(student))
                {
                    if (string.Equals(email, Utf8.ToText(state.Points.Email(point)), StringComparison.Ordinal))
                    {
                        return true;
                    }
                }
            }
            else
            {
                foreach (var number in list.PhonesOf(student))
                {
                    if (number == state.Points.PhoneNumber(point))
                    {
                        return true;
                    }
                }
            }
        }

        return false;
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
            && PersonName.MayBeSame(state.Arena[one.First], state.Arena[one.Last], state.Arena[other.First], state.Arena[other.Last]);
    }

    // A guardian never carries the student's own e-mail or phone, and the student is not his or her own guardian.
    private void KeepOwnPoints(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref var it = ref Book.Links[link];
            var sharesPoint = Forbid(it.Entry, record.Email) | Forbid(it.Entry, record.Phone) | Forbid(it.Entry, record.OtherPhone);
            if ((it.Flags & ContactLinkFlags.GoesIn) != 0 && IsStudent(record, it, sharesPoint))
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                it.Reason = ContactReason.Self;
            }
        }
    }

    // A father may bear his son's name: the name alone is not enough where the relationship says parent or guardian.
    private bool IsStudent(in StudentRecord student, in ContactLink link, bool sharesPoint)
    {
        ref readonly var person = ref Book.Entries[link.Entry];
        if (NameFolding.Fold(state.Arena[student.First], state.Arena[student.Last], default) != person.NameHash)
        {
            return false;
        }

        return sharesPoint || link.Rank >= ContactRanks.Other
            || (person.Id != 0 && state.Arena[person.Id].SequenceEqual(state.Arena[student.Id]));
    }

    private bool Forbid(int person, int point)
    {
        if (point < 0)
        {
            return false;
        }

        for (var link = Book.Entries[person].FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
        {
            if (Book.PointLinks[link].Point == point)
            {
                forbidden.Add((person, point));
                Book.Entries[person].Flags |= ContactEntryFlags.HasForbiddenPoint;
                return true;
            }
        }

        return false;
    }

    private void Choose(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        var goesIn = (record.Flags & StudentFlags.GoesIn) != 0;
        chosen.Clear();
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref var it = ref Book.Links[link];
            if (!goesIn)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                LeaveOut(student, it, (record.Flags & StudentFlags.Known) != 0 ? LeftOutReason.StudentLeftOut : LeftOutReason.UnknownStudent);
            }
            else if ((it.Flags & ContactLinkFlags.Blocked) != 0)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                LeaveOut(student, it, ContactReason.Blocked);
            }
            else if ((it.Flags & ContactLinkFlags.NonCustodial) != 0)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                LeaveOut(student, it, ContactReason.NonCustodial);
            }
            else if ((it.Flags & ContactLinkFlags.GoesIn) == 0)
            {
                LeaveOut(student, it, it.Reason);
            }
            else if (WhyNot(it.Entry) is { } reason)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                LeaveOut(student, it, reason);
                Warn(student, it, reason);
            }
            else
            {
                chosen.Add(link);
            }
        }

        if (chosen.Count > 1 && chosen.Count > options.Contacts.MaximumContact)
        {
            chosen.Sort(CompareLinks);
        }

        for (var i = 0; i < chosen.Count; i++)
        {
            ref var it = ref Book.Links[chosen[i]];
            if (i >= options.Contacts.MaximumContact)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                LeaveOut(student, it, LeftOutReason.OverMaximum);
                continue;
            }

            Book.Entries[it.Entry].Flags |= ContactEntryFlags.GoesIn;
            if ((it.Flags & ContactLinkFlags.ByParameter) != 0)
            {
                WarnOfParameter(student, it);
            }
        }
    }

    private LeftOutReason? WhyNot(int person)
    {
        ref readonly var entry = ref Book.Entries[person];
        if ((entry.Flags & ContactEntryFlags.PlaceholderName) != 0)
        {
            return LeftOutReason.PlaceholderName;
        }

        if ((entry.Flags & ContactEntryFlags.MissingName) != 0)
        {
            return LeftOutReason.MissingName;
        }

        for (var link = entry.FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
        {
            if (MaySend(person, Book.PointLinks[link]))
            {
                return null;
            }
        }

        return LeftOutReason.NoContactPoint;
    }

    // The SIS's own order where it has one, else parents, guardians, others; then the id. Never the order of rows.
    private int CompareLinks(int left, int right)
    {
        ref readonly var one = ref Book.Links[left];
        ref readonly var other = ref Book.Links[right];
        var order = one.Priority.CompareTo(other.Priority);
        order = order != 0 ? order : one.Rank.CompareTo(other.Rank);
        return order != 0 ? order : ComparePeople(one.Entry, other.Entry);
    }

    private int ComparePeople(int left, int right)
    {
        ref readonly var one = ref Book.Entries[left];
        ref readonly var other = ref Book.Entries[right];
        var order = (one.Id == 0).CompareTo(other.Id == 0);
        order = order != 0 ? order : state.Arena[one.Id].SequenceCompareTo(state.Arena[other.Id]);
        order = order != 0 ? order : one.Export.CompareTo(other.Export);
        order = order != 0 ? order : state.Arena[one.Last].SequenceCompareTo(state.Arena[other.Last]);
        order = order != 0 ? order : state.Arena[one.First].SequenceCompareTo(state.Arena[other.First]);
        return order != 0 ? order : state.Points.Compare(SmallestPoint(left), SmallestPoint(right));
    }

    private int SmallestPoint(int person)
    {
        var smallest = -1;
        for (var link = Book.Entries[person].FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
        {
            var point = Book.PointLinks[link].Point;
            smallest = smallest < 0 || state.Points.Compare(point, smallest) < 0 ? point : smallest;
        }

        return smallest;
    }

    private int SchoolOf(in StudentRecord student)
    {
        var smallest = 0;
        for (var i = student.FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
        {
            var id = state.Schools.Records[state.Students.Memberships[i].School].Id;
            smallest = smallest == 0 || state.Arena[id].SequenceCompareTo(state.Arena[smallest]) < 0 ? id : smallest;
        }

        return smallest;
    }

    private void LeaveOut(int student, in ContactLink link, ContactReason reason)
    {
        ref readonly var record = ref state.Students.Records[student];
        state.LeftOut.Add(reason, SchoolOf(record), Book.Entries[link.Entry].Id, record.Id, link.Line, link.File);
    }

    private void LeaveOut(int student, in ContactLink link, LeftOutReason reason)
    {
        ref readonly var record = ref state.Students.Records[student];
        state.LeftOut.Add(LeftOutKind.Contact, reason, SchoolOf(record), Book.Entries[link.Entry].Id, record.Id, link.Line, link.File);
    }

    private void Warn(int student, in ContactLink link, LeftOutReason reason)
    {
        var (rule, message, action) = reason switch
        {
            LeftOutReason.MissingName => ("MissingName", "A contact who would go in has no first or no last name.", "Fill in both names in the SIS."),
            LeftOutReason.PlaceholderName => ("PlaceholderContact", "A placeholder such as Mother or Parent stands for a contact's name.", "Put the person's name into the SIS."),
            _ => ("ParentWithoutContactPoint", "A contact who would go in has no phone or e-mail that may be sent.", "Add a mobile or home phone in the US or Canada, or an e-mail, in the SIS."),
        };
        Add(rule, message, action, student, link);
    }

    private void WarnOfParameter(int student, in ContactLink link)
    {
        var rule = link.Reason switch
        {
            ContactReason.IncludedEmergency => "EmergencyContactPresent",
            ContactReason.IncludedSecondary => "SecondaryContactPresent",
            _ => null,
        };
        if (rule is not null)
        {
            Add(rule, "A contact of this kind goes in because a parameter lets it.", "Leave the parameter away if that is not wanted.", student, link);
        }
    }

    private void Add(string rule, string message, string action, int student, in ContactLink link)
    {
        ref readonly var record = ref state.Students.Records[student];
        findings.Add(RosterRules.Get(rule).Find(message, action, state.FileName(link.File), link.Line, null,
            state.Arena.Text(Book.Entries[link.Entry].Id) ?? state.Arena.Text(record.Id), state.Arena.Text(SchoolOf(record))));
    }

    private void ReportBadPoints()
    {
        foreach (ref readonly var bad in state.BadPoints)
        {
            if ((Book.Entries[people.Person(bad.Entry)].Flags & ContactEntryFlags.GoesIn) == 0)
            {
                continue;
            }

            var (rule, column) = (bad.What & BadPoints.Email) != 0 ? ("InvalidEmail", "e-mail")
                : (bad.What & BadPoints.UnsupportedPhone) != 0 ? ("UnsupportedPhone", "phone") : ("InvalidPhone", "phone");
            findings.Add(RosterRules.Get(rule).Find(
                $"The {column} of a contact cannot be used as it is written; the contact goes in without it.",
                "Mend it in the SIS.", state.FileName(bad.File), bad.Line, null, state.Arena.Text(state.Students.Records[bad.Student].Id)));
        }
    }

    private string WhatWouldKeep(in StudentRecord student)
    {
        for (var link = student.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref readonly var it = ref Book.Links[link];
            if ((it.Flags & ContactLinkFlags.Blocked) == 0 && it.Reason is ContactReason.EmergencyContact or ContactReason.SecondaryContact)
            {
                return it.Rank < ContactRanks.Other
                    ? "Their parents stand as emergency or secondary contacts: -IncludeRelationship Parent,Guardian lets them in."
                    : "Mend the kind of contact in the SIS, or name it in -IncludeContactType or -IncludeRelationship.";
            }
        }

        return "Add a parent or guardian with a phone or e-mail in the SIS.";
    }
}
