using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>What is wrong with the points of a contact's row.</summary>
[Flags]
internal enum BadPoints : byte
{
    None = 0,
    Phone = 1,
    UnsupportedPhone = 2,
    Email = 4,
}

/// <summary>A contact's row with a point that cannot be used.</summary>
internal struct BadPointRecord
{
    public int Student;
    public int Entry;
    public int Line;
    public byte File;
    public BadPoints What;
}

/// <summary>All that the rows said, before anything is decided.</summary>
internal sealed class ConversionState
{
    private readonly List<string> files = [];

    public ConversionState()
    {
        Arena = new Utf8Arena();
        Points = new PointTable(Arena);
        Schools = new SchoolTable(Arena);
        Students = new StudentTable(Arena);
        Adults = new AdultTable(Arena);
        Sections = new SectionTable(Arena);
        Contacts = new ContactBook(Arena);
        LeftOut = new LeftOutLog(Arena, files);
    }

    public Utf8Arena Arena { get; }

    public PointTable Points { get; }

    public SchoolTable Schools { get; }

    public StudentTable Students { get; }

    public AdultTable Adults { get; }

    public SectionTable Sections { get; }

    public ContactBook Contacts { get; }

    public GrowList<EnrollmentRecord> Enrollments { get; } = new();

    /// <summary>Phones and e-mails of contacts that cannot be used as they are written.</summary>
    public GrowList<BadPointRecord> BadPoints { get; } = new();

    public List<SisExportInfo> Exports { get; } = [];

    /// <summary>Whether students who come from now on do not go in.</summary>
    public bool HoldsStudentsBack { get; set; }

    public LeftOutLog LeftOut { get; }

    public string FileName(byte file) => files[file];

    public byte FileIndex(string name)
    {
        var index = files.IndexOf(name);
        if (index < 0)
        {
            // The last number stands for every further file; only reports read it.
            index = Math.Min(files.Count, byte.MaxValue);
            if (index == files.Count)
            {
                files.Add(name);
            }
        }

        return (byte)index;
    }

    /// <summary>Links a contact to a student, or adds what one more row says of the link.</summary>
    public void Link(int student, int entry, ContactDecision decision, bool isBlocked, ushort priority, int line, byte file)
    {
        ref var record = ref Students.Records[student];
        for (var i = record.FirstLink; i >= 0; i = Contacts.Links[i].Next)
        {
            ref var known = ref Contacts.Links[i];
            if (known.Entry == entry)
            {
                LinkPolicy.Merge(ref known, decision, isBlocked, priority);
                if (line < known.Line)
                {
                    known.Line = line;
                    known.File = file;
                }

                return;
            }
        }

        var link = new ContactLink { Student = student, Entry = entry, Next = record.FirstLink, Line = line, File = file };
        LinkPolicy.Start(ref link, decision, isBlocked, priority);
        record.FirstLink = Contacts.Links.Add(link);
    }

    /// <summary>The school that stands for a student in reports: the first in ordinal order.</summary>
    public int SchoolOf(in StudentRecord student)
    {
        var smallest = 0;
        for (var i = student.FirstSchool; i >= 0; i = Students.Memberships[i].Next)
        {
            var id = Schools.Records[Students.Memberships[i].School].Id;
            smallest = smallest == 0 || Arena[id].SequenceCompareTo(Arena[smallest]) < 0 ? id : smallest;
        }

        return smallest;
    }
}
