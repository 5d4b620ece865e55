using System;
using System.Collections.Generic;
using RosterSync.Contacts;

namespace RosterSync.Remind.Conversion;

/// <summary>A guardian never carries the student's own e-mail or phone, and the student is not his or her own guardian.</summary>
internal sealed class OwnPoints(ConversionState state, PointBans bans)
{
    private readonly HashSet<int> points = [];

    private ContactBook Book => state.Contacts;

    /// <summary>Keeps a student's points from the student's contacts, and leaves out the contact who is the student.</summary>
    public void Keep(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        Gather(student);
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref var it = ref Book.Links[link];
            var sharesPoint = false;
            foreach (var point in points)
            {
                sharesPoint |= bans.Forbid(it.Entry, point);
            }

            if ((it.Flags & ContactLinkFlags.GoesIn) != 0 && IsStudent(record, it, sharesPoint))
            {
                it.Flags &= ~ContactLinkFlags.GoesIn;
                it.Reason = ContactReason.Self;
            }
        }
    }

    // Those of the student's own row or rows, and of rows of contacts that are the student.
    private void Gather(int student)
    {
        ref readonly var record = ref state.Students.Records[student];
        points.Clear();
        points.Add(record.Email);
        points.Add(record.Phone);
        points.Add(record.OtherPhone);
        points.UnionWith(state.Students.MoreOwnPoints[student]);
        for (var link = record.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            if (Book.Links[link] is { Reason: ContactReason.Self, Entry: var self })
            {
                Book.AddPointsTo(points, self);
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
}
