using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Core.Tests.Delivery;

/// <summary>A made-up district of two schools, big enough for a tenth of it to matter. Its rows can be taken away or changed.</summary>
internal sealed class District : IRosterTableOpener
{
    public const int StudentsOfAlder = 100;
    public const int StudentsOfBirch = 40;

    private readonly Dictionary<string, List<string>> files = new(StringComparer.Ordinal)
    {
        ["schools.csv"] = ["school_id,school_name", "10,Alder", "20,Birch"],
        ["classes.csv"] = ["class_id,school_id,class_name", "10-1,10,Reading", "20-1,20,Algebra"],
        ["users.csv"] = ["user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids"],
        ["class_enrollments.csv"] = ["class_id,user_id,role"],
        ["school_enrollments.csv"] = ["school_id,user_id", "20,f-1"],
    };

    public District()
    {
        files["users.csv"].AddRange(["t-1,Mayalin,Rivera,rivera@example.org,,teacher,,,,", "f-1,Noorah,Haddad,haddad@example.org,,staff,,,,"]);
        files["class_enrollments.csv"].Add("10-1,t-1,owner");
        for (var i = 1; i <= StudentsOfAlder + StudentsOfBirch; i++)
        {
            files["users.csv"].Add($"s-{i},Adalind,Quill,,,student,2012/03/04,7,,");
            files["users.csv"].Add($"p-{i},Danika,Quill,p{i}@example.com,,parent,,,,s-{i}");
            files["class_enrollments.csv"].Add($"{(i <= StudentsOfAlder ? "10-1" : "20-1")},s-{i},participant");
        }
    }

    public RemindLayout Layout { get; set; } = Confirmed();

    /// <summary>Rows of a file, the header being the first.</summary>
    public List<string> this[string file] => files[file];

    public IReadOnlyList<RosterFile> Files => Layout.Files
        .Where(layout => files.ContainsKey(layout.Name))
        .Select(layout => new RosterFile(layout.Name, Encoding.UTF8.GetBytes(string.Join("\r\n", files[layout.Name]) + "\r\n"), files[layout.Name].Count - 1))
        .ToList();

    public RosterSet Set => new() { Layout = Layout, Files = Files };

    /// <summary>Takes students away, with their enrollments; their parents stay.</summary>
    public District WithoutStudents(int from, int count)
    {
        var gone = Enumerable.Range(from, count).Select(i => $"s-{i}").ToHashSet();
        files["users.csv"].RemoveAll(row => gone.Contains(row.Split(',')[0]));
        files["class_enrollments.csv"].RemoveAll(row => gone.Contains(row.Split(',')[1]));
        return this;
    }

    public District Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public RosterTable Open(RosterFile file) => new Table(files[file.Name]);

    /// <summary>The layout as it would be once Remind's templates were imported.</summary>
    public static RemindLayout Confirmed() => new()
    {
        Version = RemindLayouts.Csv20.Version,
        Files = RemindLayouts.Csv20.Files.Select(file => new RemindFileLayout
        {
            Name = file.Name,
            Record = file.Record,
            MayBeEmpty = file.MayBeEmpty,
            IsNameConfirmed = true,
            Columns = file.Columns.Select(column => new RemindColumn { Header = column.Header, Field = column.Field, IsRequired = column.IsRequired, IsConfirmed = true }).ToList(),
        }).ToList(),
    };

    private sealed class Table(List<string> rows) : RosterTable
    {
        private int at;

        public override IReadOnlyList<string> Headers => rows[0].Split(',');

        public override long Line => at + 1;

        public override int FieldCount => rows[at].Split(',').Length;

        public override RowFault Fault => RowFault.None;

        public override int FaultField => -1;

        public override bool Read() => ++at < rows.Count;

        public override ReadOnlySpan<byte> Field(int index) => Encoding.UTF8.GetBytes(rows[at].Split(',')[index]);

        protected override void Dispose(bool disposing)
        {
        }
    }
}
