using System;
using System.Collections;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>What a record that was left out is.</summary>
internal enum LeftOutKind : byte
{
    Student,
    Contact,
    Teacher,
    Staff,
    Section,
    Enrollment,
    School,
    Owner,
    SchoolEnrollment,
}

/// <summary>Why a record was left out, besides the reasons of <see cref="ContactReason"/>. The names are stable: people filter by them.</summary>
internal enum LeftOutReason : byte
{
    StudentIdConflict,
    MissingId,
    MissingName,
    InvalidBirthDate,
    Inactive,
    SchoolNotSelected,
    NoSchool,
    PlaceholderName,
    NoContactPoint,
    OverMaximum,
    StudentLeftOut,
    NoEmail,
    SectionNotSelected,
    NotInTerm,
    NoOwner,
    EmptyClass,
    EnrollmentEnded,
    SectionLeftOut,
    UnknownStudent,
    UnknownTeacher,
    UnknownSection,
    TeacherLeftOut,
    NotChosen,
    NotInFormat,
}

/// <summary>Every record that did not go in, as numbers; turned into <see cref="LeftOutRecord"/> when somebody looks.</summary>
internal sealed class LeftOutLog(Utf8Arena texts, IReadOnlyList<string> files) : IReadOnlyList<LeftOutRecord>
{
    private const byte ContactReasons = 100;

    private readonly GrowList<Entry> entries = new();
    private Utf8Arena arena = texts;

    public int Count => entries.Count;

    public LeftOutRecord this[int index]
    {
        get
        {
            ref readonly var entry = ref entries[index];
            return new LeftOutRecord
            {
                Kind = entry.Kind.ToString(),
                Reason = Name(entry.Reason),
                SchoolId = ShownId.OfPlace(arena[entry.School]),
                RecordId = entry.Kind is LeftOutKind.School or LeftOutKind.Section or LeftOutKind.Enrollment
                    ? ShownId.OfPlace(arena[entry.Record])
                    : ShownId.OfPerson(arena[entry.Record]),
                StudentId = ShownId.OfPerson(arena[entry.Student]),
                File = entry.Line > 0 && entry.File < files.Count ? files[entry.File] : null,
                Line = entry.Line > 0 ? entry.Line : null,
            };
        }
    }

    public void Add(LeftOutKind kind, LeftOutReason reason, int school, int record, int student = 0, int line = 0, byte file = 0) =>
        entries.Add(new Entry { Kind = kind, Reason = (byte)reason, School = school, Record = record, Student = student, Line = line, File = file });

    public void Add(ContactReason reason, int school, int record, int student, int line, byte file) =>
        entries.Add(new Entry { Kind = LeftOutKind.Contact, Reason = (byte)(ContactReasons + (int)reason), School = school, Record = record, Student = student, Line = line, File = file });

    /// <summary>Keeps the ids it names by itself, so that everything else the rows said can go.</summary>
    public void KeepOwnTexts()
    {
        var own = new Utf8Arena();
        var kept = new Dictionary<int, int>();
        foreach (ref var entry in entries)
        {
            if (!kept.TryGetValue(entry.School, out var school))
            {
                kept.Add(entry.School, school = own.Add(arena[entry.School]));
            }

            entry.School = school;
            entry.Record = own.Add(arena[entry.Record]);
            entry.Student = own.Add(arena[entry.Student]);
        }

        arena = own;
    }

    /// <summary>The reasons with their counts, most frequent first.</summary>
    public IReadOnlyList<LeftOutCount> Counts()
    {
        var counts = new Dictionary<(LeftOutKind Kind, byte Reason), int>();
        foreach (ref readonly var entry in entries)
        {
            counts.TryGetValue((entry.Kind, entry.Reason), out var count);
            counts[(entry.Kind, entry.Reason)] = count + 1;
        }

        var list = new List<LeftOutCount>(counts.Count);
        foreach (var count in counts)
        {
            list.Add(new LeftOutCount
            {
                Kind = count.Key.Kind.ToString(),
                Reason = Name(count.Key.Reason),
                Count = count.Value,
                Description = Describe(count.Key.Reason),
            });
        }

        list.Sort(static (left, right) =>
        {
            var order = right.Count.CompareTo(left.Count);
            order = order != 0 ? order : string.CompareOrdinal(left.Kind, right.Kind);
            return order != 0 ? order : string.CompareOrdinal(left.Reason, right.Reason);
        });
        return list;
    }

    public IEnumerator<LeftOutRecord> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Name(byte reason) =>
        reason >= ContactReasons ? ((ContactReason)(reason - ContactReasons)).ToString() : ((LeftOutReason)reason).ToString();

    private static string Describe(byte reason) => reason >= ContactReasons
        ? ContactPolicy.Describe((ContactReason)(reason - ContactReasons))
        : (LeftOutReason)reason switch
        {
            LeftOutReason.StudentIdConflict => "One id stands for two different children; give each an id of its own in the SIS.",
            LeftOutReason.MissingId => "No id.",
            LeftOutReason.MissingName => "First or last name is missing.",
            LeftOutReason.InvalidBirthDate => "No valid birth date.",
            LeftOutReason.Inactive => "Not active in the SIS.",
            LeftOutReason.SchoolNotSelected => "The school was not selected (-School, -ExcludeSchool, or a filter in the pipeline).",
            LeftOutReason.NoSchool => "Belongs to no school of the roster.",
            LeftOutReason.PlaceholderName => "A placeholder such as Mother or Parent stands for the name.",
            LeftOutReason.NoContactPoint => "No phone or e-mail that may be sent.",
            LeftOutReason.OverMaximum => "The student has more contacts than -MaximumContact.",
            LeftOutReason.StudentLeftOut => "The student does not go in.",
            LeftOutReason.NoEmail => "No valid e-mail of their own.",
            LeftOutReason.SectionNotSelected => "Excluded by -ExcludeSection.",
            LeftOutReason.NotInTerm => "The term does not hold the day (-AsOf).",
            LeftOutReason.NoOwner => "No teacher who goes in.",
            LeftOutReason.EmptyClass => "No students (-SkipEmptyClass).",
            LeftOutReason.EnrollmentEnded => "The enrollment has ended (-AsOf).",
            LeftOutReason.SectionLeftOut => "The section does not go in.",
            LeftOutReason.UnknownStudent => "The student is in no file.",
            LeftOutReason.UnknownTeacher => "The teacher is in no file.",
            LeftOutReason.UnknownSection => "The section is in no file.",
            LeftOutReason.TeacherLeftOut => "The teacher does not go in.",
            LeftOutReason.NotChosen => "Did not come through the pipeline.",
            LeftOutReason.NotInFormat => "The format it is written in has no place for it (-Version, -Layout).",
            _ => throw new ArgumentOutOfRangeException(nameof(reason)),
        };

    private struct Entry
    {
        public int School;
        public int Record;
        public int Student;
        public int Line;
        public LeftOutKind Kind;
        public byte Reason;
        public byte File;
    }
}
