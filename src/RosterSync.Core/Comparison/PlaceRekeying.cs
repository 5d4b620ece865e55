using System;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Comparison;

/// <summary>Finds schools and classes that have another id than before, by their names.</summary>
internal static class PlaceRekeying
{
    public static void FindSchools(SetImage before, SetImage after, Counterparts schools)
    {
        PairByZeros(before.Schools, after.Schools, schools);
        var pass = new RekeyPass(schools);
        foreach (var school in schools.Gone())
        {
            pass.AddOld(NameKey(SchoolName(before, school), 1), school);
        }

        foreach (var school in schools.Fresh())
        {
            pass.AddNew(NameKey(SchoolName(after, school), 1), school);
        }

        pass.Pair(RekeyEvidence.Name);
    }

    public static void FindClasses(SetImage before, SetImage after, Counterparts schools, Counterparts classes)
    {
        PairByZeros(before.Classes, after.Classes, classes);
        var pass = new RekeyPass(classes);
        foreach (var number in classes.Gone())
        {
            var school = before.ClassSchools[number];
            pass.AddOld(NameKey(ClassName(before, number), school < 0 ? 0 : schools.NewOf(school) + 1), number);
        }

        foreach (var number in classes.Fresh())
        {
            pass.AddNew(NameKey(ClassName(after, number), after.ClassSchools[number] + 1), number);
        }

        pass.Pair(RekeyEvidence.Name);
    }

    public static ReadOnlySpan<byte> ClassName(SetImage image, int number) =>
        ComparedFields.Cell(image.Classes.Row(number), ComparedFields.OfClass, RemindField.ClassName);

    private static ReadOnlySpan<byte> SchoolName(SetImage image, int number) =>
        ComparedFields.Cell(image.Schools.Row(number), ComparedFields.OfSchool, RemindField.SchoolName);

    private static void PairByZeros(RecordTable before, RecordTable after, Counterparts counterparts)
    {
        var pass = new RekeyPass(counterparts);
        foreach (var number in counterparts.Gone())
        {
            pass.AddOld(LeadingZeros.Key(before.Id(number)), number);
        }

        foreach (var number in counterparts.Fresh())
        {
            pass.AddNew(LeadingZeros.Key(after.Id(number)), number);
        }

        pass.Pair(RekeyEvidence.LeadingZeros, (old, now) => LeadingZeros.DifferInThemOnly(before.Id(old), after.Id(now)));
    }

    // A class whose school is not known (place 0) is not paired: equal names are common across a district.
    private static ulong NameKey(ReadOnlySpan<byte> name, int place)
    {
        var folded = name.Length <= 512 ? stackalloc byte[512] : new byte[name.Length];
        var length = NameFolding.Fold(name, folded);
        return length == 0 || place == 0 ? 0 : NameFolding.Hash(folded.Slice(0, length)) + ((ulong)place * 0x9E3779B97F4A7C15UL);
    }
}
