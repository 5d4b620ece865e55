using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Core.Tests.Validation;

/// <summary>
/// A sound set of two schools in memory, to be spoiled in one place. Rows are arrays of cells: the rules are tested without CSV.
/// </summary>
internal sealed class TinySet : IRosterTableOpener, IFindingSink
{
    private readonly Dictionary<string, List<string[]>> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, RowFault>> faults = new(StringComparer.Ordinal);

    private readonly RemindLayout layout;
    private readonly char comma;

    public TinySet()
        : this(RemindLayouts.Csv20, ',')
    {
        Put("schools.csv", "school_id,school_name", "10,Alder Elementary", "20,Birch Middle");
        Put("classes.csv", "class_id,school_id,class_name", "10-1,10,Reading", "20-7,20,Algebra");
        Put(
            "users.csv",
            "user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids",
            "p-1,Danika,Quill,danika@example.com,6125550101,parent,,,,s-1;s-2",
            "s-1,Adalind,Quill,,,student,2010/03/04,9,,",
            "s-2,Benedek,Quill,,,student,2012/11/30,7,,",
            "t-1,Mayalin,Rivera,rivera@example.org,,teacher,,,,",
            "f-1,Noorah,Haddad,haddad@example.org,,staff,,,,");
        Put(
            "class_enrollments.csv",
            "class_id,user_id,role",
            "10-1,s-2,participant",
            "10-1,t-1,owner",
            "20-7,s-1,participant",
            "20-7,t-1,owner");
        Put("school_enrollments.csv", "school_id,user_id", "10,f-1");
    }

    /// <summary>A set of another layout, with no files yet.</summary>
    /// <param name="layout">The layout.</param>
    /// <param name="comma">Between the cells of the rows that are put in.</param>
    public TinySet(RemindLayout layout, char comma)
    {
        this.layout = layout;
        this.comma = comma;
    }

    public List<RosterFinding> Findings { get; } = [];

    public IReadOnlyList<string> OtherFileNames { get; set; } = [];

    public RemindRoster? Roster { get; set; }

    public FileForm Form { get; set; }

    /// <summary>Replaces a file.</summary>
    public TinySet Put(string file, params string[] lines)
    {
        files[file] = lines.Select(line => line.Split(comma)).ToList();
        return this;
    }

    /// <summary>Adds a row.</summary>
    public TinySet Add(string file, string line)
    {
        files[file].Add(line.Split(comma));
        return this;
    }

    /// <summary>Replaces the row of a line.</summary>
    public TinySet Row(string file, int line, string row)
    {
        files[file][line - 1] = row.Split(comma);
        return this;
    }

    /// <summary>Replaces a cell; the column by its header.</summary>
    public TinySet Cell(string file, int line, string header, string value)
    {
        files[file][line - 1][Array.IndexOf(files[file][0], header)] = value;
        return this;
    }

    public TinySet Fault(string file, int line, RowFault fault)
    {
        if (!faults.TryGetValue(file, out var ofFile))
        {
            faults[file] = ofFile = [];
        }

        ofFile[line] = fault;
        return this;
    }

    public TinySet Remove(string file)
    {
        files.Remove(file);
        return this;
    }

    public TinySet Rename(string file, string name)
    {
        files[name] = files[file];
        files.Remove(file);
        return this;
    }

    /// <summary>What one rule says, as "file:line column id" or the like; the parts that are not there are left out.</summary>
    public string[] Places(string rule, ValidationOptions? options = null) => Check(options)
        .Where(finding => finding.RuleName == rule)
        .Select(finding => string.Join(" ", new[]
        {
            finding.Line is null ? finding.File : $"{finding.File}:{finding.Line}", finding.Column, finding.RecordId,
        }.Where(part => part is not null)))
        .ToArray();

    /// <summary>The one finding of a rule.</summary>
    public RosterFinding Single(string rule, ValidationOptions? options = null) =>
        Check(options).Single(finding => finding.RuleName == rule);

    /// <summary>Checks the set.</summary>
    public List<RosterFinding> Check(ValidationOptions? options = null)
    {
        Findings.Clear();
        new RosterValidator(this).Validate(ToSet(), options ?? new ValidationOptions(), this, CancellationToken.None);
        return Findings;
    }

    /// <summary>The files as they are now.</summary>
    public RosterSet ToSet() => new()
    {
        Layout = layout,
        Files = files.Select(file => new RosterFile(file.Key, [1], file.Value.Count - 1)).ToList(),
        OtherFileNames = OtherFileNames,
        Roster = Roster,
    };

    public RosterTable Open(RosterFile file) =>
        new ArrayTable(files[file.Name], faults.TryGetValue(file.Name, out var found) ? found : [], file.Name == "classes.csv" ? Form : FileForm.Text);

    public void Add(RosterFinding finding) => Findings.Add(finding);

    private sealed class ArrayTable(List<string[]> rows, Dictionary<int, RowFault> faults, FileForm form) : RosterTable
    {
        private int row;

        public override FileForm Form => form;

        public override IReadOnlyList<string> Headers => rows.Count == 0 ? [] : rows[0];

        public override long Line => row + 1;

        public override int FieldCount => rows[row].Length;

        public override RowFault Fault => faults.TryGetValue(row + 1, out var fault) ? fault : RowFault.None;

        public override int FaultField => Fault == RowFault.None ? -1 : 1;

        public override bool Read() => ++row < rows.Count;

        public override ReadOnlySpan<byte> Field(int index) => index < FieldCount ? Encoding.UTF8.GetBytes(rows[row][index]) : default;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
