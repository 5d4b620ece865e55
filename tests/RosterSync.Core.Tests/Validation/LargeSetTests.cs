using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>A set of fifty thousand users: tables grow, rows come in batches, and nothing is found that is not planted, and all that is.</summary>
public sealed class LargeSetTests
{
    private const int Students = 25_000;
    private const int Parents = 24_000;
    private const int Teachers = 1_000;
    private const int Classes = 2_000;

    private readonly Dictionary<string, Func<int, string?>> files;
    private readonly TinySet sink = new();
    private readonly List<RosterFinding> findings;

    public LargeSetTests()
    {
        findings = sink.Findings;
        files = new Dictionary<string, Func<int, string?>>
        {
            ["schools.csv"] = i => i < 20 ? $"{i},School {i}" : null,
            ["classes.csv"] = i => i < Classes ? $"c-{i},{i % 20},Class {i}" : null,
            ["users.csv"] = User,
            ["class_enrollments.csv"] = i => i < Classes ? $"c-{i},t-{i % Teachers},owner"
                : i < Classes + (Students * 4) ? $"c-{((i * 7) + (i / Students)) % Classes},s-{i % Students},participant"
                : null,
            ["school_enrollments.csv"] = _ => null,
        };
    }

    [Fact]
    public void A_sound_set_has_no_findings()
    {
        Assert.Equal(["RosterSummary", "UnconfirmedLayout"], Check().Select(finding => finding.RuleName).Order());
        Assert.Equal(
            "20 schools, 2000 classes, 1000 teachers, 0 staff, 25000 students, 24000 parents, 102000 class enrollments, 0 school enrollments.",
            findings.Single(finding => finding.RuleName == "RosterSummary").Message);
    }

    [Fact]
    public void What_is_planted_is_found_and_nothing_else()
    {
        Replace("users.csv", 23_456, "p-23456,Adalind,Quill,,6122200007,parent,,,,s-23456;s-1");
        Replace("users.csv", 40_000, "s-15999,Adalind,Quill,,,student,2010/01/01,9,,");
        Replace("users.csv", 48_888, "s-24888,Adalind,Quill,,,student,,9,,");
        Replace("class_enrollments.csv", 1_234, "c-1234,t-1000,owner");
        Replace("class_enrollments.csv", 77_777, null!);

        var found = Check().Where(finding => finding.RuleName is not ("RosterSummary" or "UnconfirmedLayout"))
            .Select(finding => $"{finding.RuleName} {finding.File}:{finding.Line}").Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "ClassWithoutOwner classes.csv:1236",
                "DuplicateEnrollment class_enrollments.csv:77779",
                "DuplicateId users.csv:40002",
                "InvalidBirthDate users.csv:48890",
                "ParentWithoutContactPoint users.csv:23458",
                "SharedContactPoint users.csv:23458",
                "UnknownReference class_enrollments.csv:1236",
                "UnknownReference users.csv:16002",
            ],
            found.Distinct().Where(place => !place.StartsWith("UnknownReference class_enrollments.csv", StringComparison.Ordinal) || place.EndsWith(":1236", StringComparison.Ordinal)));

        // The four classes of the student whose row became another's.
        Assert.Equal(5, findings.Count(finding => finding.RuleName == "UnknownReference" && finding.File == "class_enrollments.csv"));
    }

    private static string? User(int i)
    {
        if (i < Parents)
        {
            // The last thousand students have the parents of the first.
            var other = i < Students - Parents ? $";s-{Parents + i}" : string.Empty;
            var phone = (6122200000 + ((long)i * 7)).ToString(CultureInfo.InvariantCulture);
            return $"p-{i},Adalind,Quill,parent{i}@example.com,{phone},parent,,,,s-{i}{other}";
        }

        i -= Parents;
        if (i < Students)
        {
            return $"s-{i},Adalind,Quill,,,student,2010/01/01,9,,";
        }

        i -= Students;
        return i < Teachers ? $"t-{i},Adalind,Quill,teacher{i}@example.org,,teacher,,,," : null;
    }

    private void Replace(string file, int row, string? text)
    {
        var original = files[file];
        files[file] = text is null
            ? i => original(i == row ? i - 1 : i)
            : i => i == row ? text : original(i);
    }

    private List<RosterFinding> Check()
    {
        var set = new RosterSet
        {
            Layout = RemindLayouts.Csv20,
            Files = RemindLayouts.Csv20.Files.Select(file => new RosterFile(file.Name, [1], 1)).ToArray(),
        };
        new RosterValidator(new FormulaOpener(files)).Validate(set, new ValidationOptions(), sink, CancellationToken.None);
        return findings;
    }

    private sealed class FormulaOpener(Dictionary<string, Func<int, string?>> files) : IRosterTableOpener
    {
        public RosterTable Open(RosterFile file) =>
            new FormulaTable(RemindLayouts.Csv20.FileNamed(file.Name)!.Columns.Select(column => column.Header).ToArray(), files[file.Name]);
    }

    private sealed class FormulaTable(string[] headers, Func<int, string?> rows) : RosterTable
    {
        private int row = -1;
        private string[] cells = [];

        public override IReadOnlyList<string> Headers => headers;

        public override long Line => row + 2;

        public override int FieldCount => cells.Length;

        public override RowFault Fault => RowFault.None;

        public override int FaultField => -1;

        public override bool Read()
        {
            var text = rows(++row);
            cells = text?.Split(',') ?? [];
            return text is not null;
        }

        public override ReadOnlySpan<byte> Field(int index) => index < cells.Length ? Encoding.UTF8.GetBytes(cells[index]) : default;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
