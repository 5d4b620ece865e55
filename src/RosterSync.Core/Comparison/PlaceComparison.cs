using System;
using RosterSync.Contacts;

namespace RosterSync.Comparison;

/// <summary>What became of schools and classes.</summary>
internal sealed class PlaceComparison(
    SetImage before, SetImage after, Counterparts schools, Counterparts classes, ClassOwners owners, SchoolTally tally, ChangeWriter? changes)
{
    public void Compare()
    {
        for (var school = 0; school < after.Schools.Count; school++)
        {
            CompareSchool(school);
        }

        foreach (var school in schools.Gone())
        {
            var slot = tally.SlotOfOld(school);
            tally.Remove(RosterRecordKind.School, slot);
            changes?.Single(RosterChangeKind.Removed, RosterRecordKind.School, before.Schools, school, tally.IdOf(slot), before.FileOf(RosterRecordKind.School));
        }

        for (var number = 0; number < after.Classes.Count; number++)
        {
            CompareClass(number);
        }

        foreach (var number in classes.Gone())
        {
            var slot = tally.SlotOfOld(before.ClassSchools[number]);
            tally.Remove(RosterRecordKind.Class, slot);
            changes?.Single(RosterChangeKind.Removed, RosterRecordKind.Class, before.Classes, number, tally.IdOf(slot), before.FileOf(RosterRecordKind.Class));
        }
    }

    private void CompareSchool(int school)
    {
        var old = schools.OldOf(school);
        if (old < 0)
        {
            tally.Add(RosterRecordKind.School, school);
            changes?.Single(RosterChangeKind.Added, RosterRecordKind.School, after.Schools, school, tally.IdOf(school), after.FileOf(RosterRecordKind.School));
            return;
        }

        var evidence = schools.EvidenceOf(school);
        var isRekeyed = evidence != RekeyEvidence.None;
        var differs = isRekeyed || !before.Schools.Row(old).SequenceEqual(after.Schools.Row(school));
        tally.Keep(RosterRecordKind.School, tally.SlotOfOld(old), school, isRekeyed, differs);
        if (differs)
        {
            changes?.Kept(RosterRecordKind.School, ComparedFields.OfSchool, before.Schools, old, after.Schools, school, evidence, tally.IdOf(school), after.FileOf(RosterRecordKind.School));
        }
    }

    private void CompareClass(int number)
    {
        var old = classes.OldOf(number);
        var slot = tally.SlotOfNew(after.ClassSchools[number]);
        if (old < 0)
        {
            tally.Add(RosterRecordKind.Class, slot);
            changes?.Single(RosterChangeKind.Added, RosterRecordKind.Class, after.Classes, number, tally.IdOf(slot), after.FileOf(RosterRecordKind.Class));
            return;
        }

        var evidence = classes.EvidenceOf(number);
        var isRekeyed = evidence != RekeyEvidence.None;
        var hasOtherOwners = !isRekeyed && owners.AreOthers(number);
        var differs = isRekeyed || hasOtherOwners || !before.Classes.Row(old).SequenceEqual(after.Classes.Row(number));
        tally.Keep(RosterRecordKind.Class, tally.SlotOfOld(before.ClassSchools[old]), slot, isRekeyed, differs);
        if (differs)
        {
            changes?.Kept(
                RosterRecordKind.Class, ComparedFields.OfClass, before.Classes, old, after.Classes, number, evidence, tally.IdOf(slot), after.FileOf(RosterRecordKind.Class),
                hasOtherOwners ? RosterChange.Owners : null, !isRekeyed && (hasOtherOwners || HasOtherName(old, number)));
        }
    }

    // A name written with another case, blank or hyphen is no other name.
    private bool HasOtherName(int old, int number) =>
        NameFolding.Fold(default, PlaceRekeying.ClassName(before, old), default) != NameFolding.Fold(default, PlaceRekeying.ClassName(after, number), default);
}
