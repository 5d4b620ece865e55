using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

internal sealed class SectionRecord(int school, int id)
{
    /// <summary>A day no term reaches.</summary>
    public const int Forever = 99991231;

    public int School { get; } = school;

    public int Id { get; } = id;

    /// <summary>Named by a section row; otherwise only by an enrollment.</summary>
    public bool IsKnown { get; set; }

    public bool IsActive { get; set; }

    /// <summary>First day of the term, as yyyymmdd; 0 where the source does not say.</summary>
    public int Start { get; set; } = Forever;

    /// <summary>Last day of the term, as yyyymmdd; <see cref="Forever"/> where the source does not say.</summary>
    public int End { get; set; }

    public string Name { get; set; } = string.Empty;

    public string Number { get; set; } = string.Empty;

    public string CourseName { get; set; } = string.Empty;

    public string Period { get; set; } = string.Empty;

    public string TermName { get; set; } = string.Empty;

    /// <summary>Ids of the teachers as the source names them.</summary>
    public List<int> TeacherIds { get; } = [];

    /// <summary>Id of the teacher the source puts first; 0 where it says nothing.</summary>
    public int LeadTeacherId { get; set; }

    /// <summary>Teachers who go in.</summary>
    public List<AdultRecord> Owners { get; } = [];

    /// <summary>The owner who comes first; null where the section does not go in.</summary>
    public AdultRecord? Lead { get; set; }

    public int StudentCount { get; set; }

    public bool GoesIn { get; set; }

    /// <summary>Why not, where it does not.</summary>
    public LeftOutReason Reason { get; set; }

    public int ClassId { get; set; }

    public string ClassName { get; set; } = string.Empty;

    public int Line { get; set; }

    public byte File { get; set; }
}

/// <summary>The sections, by school and id.</summary>
internal sealed class SectionTable(Utf8Arena arena)
{
    private readonly HashSlots index = new(1 << 12);

    public List<SectionRecord> Records { get; } = [];

    public int GetOrAdd(int school, ReadOnlySpan<byte> id)
    {
        var probe = index.Find(NameFolding.Hash(id) + ((ulong)school * 0x9E3779B97F4A7C15UL));
        while (probe.Next())
        {
            var record = Records[probe.Index];
            if (record.School == school && arena[record.Id].SequenceEqual(id))
            {
                return probe.Index;
            }
        }

        Records.Add(new SectionRecord(school, arena.Add(id)));
        probe.Insert(Records.Count - 1);
        return Records.Count - 1;
    }
}

/// <summary>A student in a section.</summary>
internal struct EnrollmentRecord
{
    public int Section;
    public int Student;
    /// <summary>Last day, as yyyymmdd; 0 where the source does not say.</summary>
    public int End;
}
