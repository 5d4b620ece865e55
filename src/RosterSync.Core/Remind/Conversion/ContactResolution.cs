using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Decides for each student which contacts go in, and which points must not be sent for whom.</summary>
internal sealed class ContactResolution(ConversionState state, ConversionOptions options, LayoutPlaces places, GuardianResolver people, bool hasReusedIds, FindingLog findings)
{
    private readonly PointBans bans = new(state.Contacts);
    private readonly ContactReports reports = new(state, places, findings);
    private readonly ContactOrder order = new(state);
    private readonly List<int> chosen = [];

    private ContactBook Book => state.Contacts;

    /// <summary>How many contacts and students were left after each step.</summary>
    public ContactCounts Counts { get; } = new();

    public int Person(int entry) => people.Person(entry);

    /// <summary>Whether a point may be sent for a person.</summary>
    public bool MaySend(int person, in PointLink link) =>
        link.KindRank != ContactBook.NotSent
        && state.Points.IsUsable(link.Point)
        && bans.Allow(person, link.Point);

    public void Resolve()
    {
        var students = state.Students.Records;
        var blocks = new ContactBlocks(state, options, people, bans, findings);
        var own = new OwnPoints(state, bans);

        // Blocks are read row by row, before anything of two rows is put together.
        for (var i = 0; i < students.Count; i++)
        {
            blocks.Extend(i);
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
                blocks.BanPoints(i);
                own.Keep(i);
            }
        }

        for (var i = 0; i < students.Count; i++)
        {
            Choose(i);
        }

        reports.ReportBadPoints(people);
    }

    /// <summary>Counts and reports the students whose contacts all stayed out, when points have been given out.</summary>
    public void CountStudentsWithoutContact(UserDirectory users)
    {
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
                        Counts.GoingIn++;
                        student.Flags |= StudentFlags.HasContact;
                    }
                    else
                    {
                        it.Flags &= ~ContactLinkFlags.GoesIn;
                        reports.LeaveOut(i, it, left);
                    }
                }
            }

            if ((student.Flags & StudentFlags.HasContact) == 0)
            {
                Counts.StudentsWithout++;
                Counts.StudentsWithoutInExport += listed == 0 ? 1 : 0;
                Counts.StudentsWithoutByKind += listed > 0 && (student.Flags & StudentFlags.HasContactOfKind) == 0 ? 1 : 0;
                findings.Add(RosterRules.Get("StudentWithoutContact").Find(
                    listed == 0 ? "The student has no contact in the export." : "The student is left with no contact: none of those in the export goes in.",
                    reports.WhatWouldKeep(student), recordId: state.Arena.Text(student.Id), schoolId: state.Arena.Text(state.SchoolOf(student)),
                    file: state.FileName(student.File), line: student.Line));
            }
        }
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

            foreach (var point in Book.Unsent[entry])
            {
                Book.Unsent.Add(person, point);
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
                reports.LeaveOut(student, it, (record.Flags & StudentFlags.Known) != 0 ? LeftOutReason.StudentLeftOut : LeftOutReason.UnknownStudent);
            }
            else if ((it.Flags & ContactLinkFlags.Blocked) != 0)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                reports.LeaveOut(student, it, ContactReason.Blocked);
            }
            else if ((it.Flags & ContactLinkFlags.NonCustodial) != 0)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                reports.LeaveOut(student, it, ContactReason.NonCustodial);
            }
            else if ((it.Flags & ContactLinkFlags.GoesIn) == 0)
            {
                reports.LeaveOut(student, it, it.Reason);
            }
            else if (!places.Takes(RemindRole.Parent))
            {
                CountKind(student);
                it.Flags &= ~ContactLinkFlags.GoesIn;
                reports.LeaveOut(student, it, LeftOutReason.NotInFormat);
            }
            else if (WhyNot(it.Entry) is { } reason)
            {
                CountKind(student);
                it.Flags &= ~ContactLinkFlags.GoesIn;
                reports.LeaveOut(student, it, reason);
                reports.Warn(student, it, reason);
            }
            else
            {
                CountKind(student);
                chosen.Add(link);
            }
        }

        if (chosen.Count > 1 && chosen.Count > options.Contacts.MaximumContact)
        {
            chosen.Sort(order);
        }

        for (var i = 0; i < chosen.Count; i++)
        {
            ref var it = ref Book.Links[chosen[i]];
            if (i >= options.Contacts.MaximumContact)
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                reports.LeaveOut(student, it, LeftOutReason.OverMaximum);
                continue;
            }

            Book.Entries[it.Entry].Flags |= ContactEntryFlags.GoesIn;
            if ((it.Flags & ContactLinkFlags.ByParameter) != 0)
            {
                reports.WarnOfParameter(student, it);
            }
        }
    }

    private void CountKind(int student)
    {
        Counts.ByKind++;
        state.Students.Records[student].Flags |= StudentFlags.HasContactOfKind;
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
}
