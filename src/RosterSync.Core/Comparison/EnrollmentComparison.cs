using System;
using RosterSync.Remind;

namespace RosterSync.Comparison;

/// <summary>
/// What became of enrollments. Those of the earlier set are put into the numbers of the new one, and then two sorted lists are gone
/// through side by side.
/// </summary>
internal sealed class EnrollmentComparison
{
    private readonly RosterRecordKind kind;
    private readonly SetImage before;
    private readonly SetImage after;
    private readonly Counterparts places;
    private readonly Counterparts people;
    private readonly SchoolTally tally;
    private readonly ChangeWriter? changes;
    private readonly bool isClass;

    /// <summary>Makes the comparison of class enrollments or of school enrollments.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="before">The earlier set.</param>
    /// <param name="after">The new set.</param>
    /// <param name="places">The classes, or the schools.</param>
    /// <param name="people">The users.</param>
    /// <param name="tally">Counts.</param>
    /// <param name="changes">Takes the changes; null where the counts will do.</param>
    public EnrollmentComparison(RosterRecordKind kind, SetImage before, SetImage after, Counterparts places, Counterparts people, SchoolTally tally, ChangeWriter? changes)
    {
        this.kind = kind;
        this.before = before;
        this.after = after;
        this.places = places;
        this.people = people;
        this.tally = tally;
        this.changes = changes;
        isClass = kind == RosterRecordKind.ClassEnrollment;
    }

    public void Compare()
    {
        var old = (isClass ? before.ClassEnrollments : before.SchoolEnrollments).Keys;
        var now = (isClass ? after.ClassEnrollments : after.SchoolEnrollments).Keys;
        var keys = new ulong[old.Length];
        var originals = new ulong[old.Length];
        var count = 0;
        var isSorted = true;
        for (var i = 0; i < old.Length; i++)
        {
            var key = old[i];
            var place = places.NewOf(EnrollmentKey.Place(key));
            var user = people.NewOf(EnrollmentKey.User(key));
            if (place < 0 || user < 0)
            {
                Remove(key);
                continue;
            }

            keys[count] = EnrollmentKey.Make(place, user, EnrollmentKey.IsOwner(key));
            originals[count] = key;
            isSorted &= count == 0 || keys[count - 1] < keys[count];
            count++;
        }

        if (!isSorted)
        {
            Array.Sort(keys, originals, 0, count);
        }

        Merge(keys, originals, count, now);
    }

    private void Merge(ulong[] keys, ulong[] originals, int count, ReadOnlySpan<ulong> now)
    {
        var i = 0;
        for (var j = 0; j < now.Length; j++)
        {
            var key = now[j];
            while (i < count && EnrollmentKey.WithoutRole(keys[i]) < EnrollmentKey.WithoutRole(key))
            {
                Remove(originals[i++]);
            }

            if (i < count && EnrollmentKey.WithoutRole(keys[i]) == EnrollmentKey.WithoutRole(key))
            {
                Keep(originals[i], keys[i], key);
                i++;
            }
            else
            {
                Add(key);
            }
        }

        while (i < count)
        {
            Remove(originals[i++]);
        }
    }

    private void Remove(ulong key)
    {
        var slot = SlotBefore(key);
        tally.Remove(kind, slot);
        if (changes is not null)
        {
            Write(RosterChangeKind.Removed, before, key, slot, RekeyEvidence.None, []);
        }
    }

    private void Add(ulong key)
    {
        var slot = SlotAfter(key);
        tally.Add(kind, slot);
        if (changes is not null)
        {
            Write(RosterChangeKind.Added, after, key, slot, RekeyEvidence.None, []);
        }
    }

    private void Keep(ulong original, ulong translated, ulong key)
    {
        var evidence = places.EvidenceOf(EnrollmentKey.Place(key));
        if (evidence == RekeyEvidence.None)
        {
            evidence = people.EvidenceOf(EnrollmentKey.User(key));
        }

        var isRekeyed = evidence != RekeyEvidence.None;
        var isChanged = !isRekeyed && translated != key;
        var slot = SlotAfter(key);
        tally.Keep(kind, SlotBefore(original), slot, isRekeyed, isChanged);
        if ((isRekeyed || isChanged) && changes is not null)
        {
            Write(isRekeyed ? RosterChangeKind.Rekeyed : RosterChangeKind.Changed, after, key, slot, evidence, isChanged ? [changes.HeaderOf(RosterRecordKind.ClassEnrollment, RemindField.Role)] : []);
        }
    }

    private int SlotBefore(ulong key)
    {
        var place = EnrollmentKey.Place(key);
        return tally.SlotOfOld(isClass ? before.ClassSchools[place] : place);
    }

    private int SlotAfter(ulong key)
    {
        var place = EnrollmentKey.Place(key);
        return tally.SlotOfNew(isClass ? after.ClassSchools[place] : place);
    }

    private void Write(RosterChangeKind change, SetImage image, ulong key, int slot, RekeyEvidence evidence, string[] fields) => changes!.Enrollment(new RosterChange
    {
        Change = change,
        Record = kind,
        SchoolId = tally.IdOf(slot),
        ClassId = isClass ? ChangeWriter.Shown(RosterRecordKind.Class, image.Classes.Id(EnrollmentKey.Place(key))) : null,
        RecordId = ChangeWriter.Shown(RosterRecordKind.Student, image.Users.Id(EnrollmentKey.User(key))),
        Evidence = evidence,
        Fields = fields,
        File = image.FileOf(kind),
    });
}
