using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using FsCheck;
using FsCheck.Fluent;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>Whatever the district, what is converted has no error; and whatever happens to a set afterwards that Remind would refuse it for is an error.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;
    private int number;

    public static TheoryData<string> Damages => new(Damage.All.Keys);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("2.0")]
    [InlineData("1.0")]
    [InlineData("OneRoster")]
    public void A_converted_district_has_no_error(string version)
    {
        var layout = RemindLayouts.Find(version)!;
        ForAny(150, layout, (random, set) => Errors(set, layout) is { Count: 0 });
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damage_gives_an_error(string name)
    {
        var done = 0;
        ForAny(40, RemindLayouts.Csv20, (random, set) =>
        {
            if (!Damage.All[name](random, set))
            {
                return true;
            }

            done++;
            return Errors(set, RemindLayouts.Csv20).Count > 0;
        });
        Assert.True(done >= 10, $"{done} sets could be damaged.");
    }

    private void ForAny(int count, RemindLayout layout, Func<Random, Dictionary<string, List<string>>, bool> holds)
    {
        var property = Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => holds(new Random(seed), Convert(seed, layout)));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(count), property);
    }

    // The lines of each file of the set.
    private Dictionary<string, List<string>> Convert(int seed, RemindLayout layout)
    {
        var export = Directory.CreateDirectory(Path.Combine(folder, "export" + ++number)).FullName;
        GeneratedDistrict.Write(new Random(seed), export);
        var run = new ConversionRun { Conversion = new ConversionOptions { AsOf = 20261121, IsAsOfNamed = true, Layout = layout } };
        var outcome = run.ToFolder([export], Path.Combine(folder, "set" + number), noClobber: false, progress: null, CancellationToken.None);
        Assert.Empty(outcome.Roster.Findings.Where(finding => finding.Severity == RosterSeverity.Error).Select(finding => finding.ToString()));
        return outcome.Roster.Files.ToDictionary(file => file.Name, file => File.ReadAllText(file.Path!).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList());
    }

    private static List<string> Errors(Dictionary<string, List<string>> set, RemindLayout layout)
    {
        var sink = new FindingList();
        var files = set.Select(file => new RosterFile(file.Key, Encoding.UTF8.GetBytes(string.Join("\r\n", file.Value) + "\r\n"), 0)).ToArray();
        new RosterValidator(new RosterTableOpener()).Validate(
            new RosterSet { Layout = layout, Files = files }, new ValidationOptions { AsOf = new DateTime(2026, 11, 21) }, sink, CancellationToken.None);
        return sink.Findings.Where(finding => finding.Severity == RosterSeverity.Error).Select(finding => finding.ToString()).ToList();
    }

    /// <summary>What may happen to a set. False where a set has nothing it could happen to.</summary>
    private static class Damage
    {
        public static Dictionary<string, Func<Random, Dictionary<string, List<string>>, bool>> All { get; } = new()
        {
            ["a column lost"] = (random, set) =>
            {
                var lines = set[Any(random, set.Keys)];
                var column = random.Next(lines[0].Split(',').Length);
                for (var i = 0; i < lines.Count; i++)
                {
                    var cells = Cells(lines[i]);
                    cells.RemoveAt(column);
                    lines[i] = string.Join(",", cells);
                }

                return true;
            },
            ["an id blanked"] = (random, set) => WithRow(random, set, 1, (lines, row) => SetCell(lines, row, random.Next(IsPair(lines) ? 2 : 1), string.Empty)),
            ["an id doubled"] = (random, set) => WithRow(random, set, 2, (lines, row) => SetCell(lines, row, 0, Cells(lines[row == 1 ? 2 : row - 1])[0]), "schools.csv", "classes.csv", "users.csv"),
            ["a quote in a cell"] = (random, set) => WithRow(random, set, 1, (lines, row) =>
            {
                var cells = Cells(lines[row]);
                var cell = random.Next(cells.Count);
                var text = cells[cell].Trim('"');
                cells[cell] = text.Insert(text.Length == 0 ? 0 : 1 + random.Next(text.Length), "\"") + (text.Length == 0 ? "x" : string.Empty);
                lines[row] = string.Join(",", cells);
            }),
            ["a reference broken"] = (random, set) => WithRow(random, set, 1, (lines, row) => SetCell(lines, row, lines[0].StartsWith("class_id,school_id", StringComparison.Ordinal) ? 1 : random.Next(2), "nowhere-0"), "classes.csv", "class_enrollments.csv", "school_enrollments.csv"),
            ["a student of a parent gone"] = (random, set) =>
            {
                var parents = Enumerable.Range(1, set["users.csv"].Count - 1).Where(row => Cells(set["users.csv"][row])[5] == "parent").ToArray();
                if (parents.Length > 0)
                {
                    SetCell(set["users.csv"], parents[random.Next(parents.Length)], 9, "s-nobody0");
                }

                return parents.Length > 0;
            },
            ["a file cut short"] = (random, set) => WithRow(random, set, 1, (lines, row) =>
            {
                var line = lines[row];
                lines.RemoveRange(row, lines.Count - row);
                lines.Add(line.Substring(0, 1 + random.Next(line.LastIndexOf(',') - 1)));
            }),
            ["the users' last half lost"] = (random, set) =>
            {
                var lines = set["users.csv"];
                var keep = random.Next(1, Math.Max(2, lines.Count / 2));
                var enrolled = set["class_enrollments.csv"].Concat(set["school_enrollments.csv"]).Skip(1).Select(line => Cells(line)[1]).ToHashSet();
                var isMissed = lines.Skip(keep).Any(line => enrolled.Contains(Cells(line)[0]));
                lines.RemoveRange(keep, lines.Count - keep);
                return isMissed;
            },
            ["a file doubled"] = (random, set) =>
            {
                var lines = set[Any(random, set.Keys)];
                lines.AddRange(lines.ToArray());
                return true;
            },
            ["a file missing"] = (random, set) => set.Remove(Any(random, set.Keys)),
        };

        private static string Any(Random random, IEnumerable<string> names) => GeneratedDistrict.Pick(random, names.OrderBy(name => name, StringComparer.Ordinal).ToArray());

        private static bool IsPair(List<string> lines) => lines[0].StartsWith("class_id,user_id", StringComparison.Ordinal) || lines[0].StartsWith("school_id,user_id", StringComparison.Ordinal);

        private static bool WithRow(Random random, Dictionary<string, List<string>> set, int rows, Action<List<string>, int> spoil, params string[] names)
        {
            var fit = set.Where(file => file.Value.Count > rows && (names.Length == 0 || names.Contains(file.Key))).Select(file => file.Key).ToArray();
            if (fit.Length == 0)
            {
                return false;
            }

            var lines = set[Any(random, fit)];
            spoil(lines, random.Next(1, lines.Count));
            return true;
        }

        private static void SetCell(List<string> lines, int row, int cell, string value)
        {
            var cells = Cells(lines[row]);
            cells[cell] = value;
            lines[row] = string.Join(",", cells);
        }

        // A cell that holds a comma stands in quotes, and keeps them.
        private static List<string> Cells(string line)
        {
            var cells = new List<string>();
            var start = 0;
            var inQuotes = false;
            for (var i = 0; i <= line.Length; i++)
            {
                if (i == line.Length || (line[i] == ',' && !inQuotes))
                {
                    cells.Add(line.Substring(start, i - start));
                    start = i + 1;
                }
                else
                {
                    inQuotes ^= line[i] == '"';
                }
            }

            return cells;
        }
    }
}
