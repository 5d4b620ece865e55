using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.IO.Tests.Runs;

/// <summary>What may happen to the files of a set, whatever its layout. A damage says no where a set has nothing it could happen to.</summary>
internal sealed class Damage(RemindLayout layout, Random random, Dictionary<string, List<string>> set)
{
    public const string InLastCell = "a file cut short in the last cell of a row";

    private const string OfParents = "a student of a parent gone";

    private static readonly RemindField[] Ids = [RemindField.SchoolId, RemindField.ClassId, RemindField.UserId, RemindField.TeacherId, RemindField.StudentId, RemindField.EnrollmentId];

    private static readonly Dictionary<string, Func<Damage, bool>> All = new()
    {
        ["a column lost"] = damage => damage.LoseColumn(),
        ["an id blanked"] = damage => damage.InCell(damage.layout.Files, Ids, (lines, row, cell) => SetCell(lines, row, cell, string.Empty)),
        ["an id doubled"] = damage => damage.DoubleId(),
        ["a quote in a cell"] = damage => damage.InCell(damage.layout.Files, [], damage.PutQuote),
        ["a reference broken"] = damage => damage.BreakReference(),
        [OfParents] = damage => damage.LoseStudentOfParent(),
        ["a file cut short"] = damage => damage.InCell(damage.layout.Files, [], damage.CutBeforeLastCell),
        [InLastCell] = damage => damage.InCell(damage.layout.Files, [], damage.CutInLastCell),
        ["the users' last half lost"] = damage => damage.LoseUsers(),
        ["a file doubled"] = damage => damage.DoubleFile(),
        ["the rows of a file doubled"] = damage => damage.DoubleRows(),
        ["a file missing"] = damage => damage.set.Remove(damage.Any(damage.set.Keys)),
    };

    private readonly RemindLayout layout = layout;
    private readonly Random random = random;
    private readonly Dictionary<string, List<string>> set = set;
    private string? cutFile;

    /// <summary>The damages a layout may have: in CSV 1.0 a guardian stands on the student's own row.</summary>
    public static IEnumerable<string> NamesFor(RemindLayout layout) => All.Keys.Where(name => name != OfParents || LinkOf(layout) is not null);

    /// <summary>Whether the last line of a file has its end: that of a file which was cut has not.</summary>
    public bool IsEnded(string file) => file != cutFile;

    public bool Try(string name) => All[name](this);

    private bool LoseColumn()
    {
        var lines = set[Any(set.Keys)];
        var column = random.Next(lines[0].Split(',').Length);
        for (var i = 0; i < lines.Count; i++)
        {
            var cells = Cells(lines[i]);
            cells.RemoveAt(column);
            lines[i] = string.Join(",", cells);
        }

        return true;
    }

    private bool DoubleId()
    {
        foreach (var file in Shuffled(layout.Files.Where(file => file.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User or RemindRecord.Course)))
        {
            var column = file.Record switch
            {
                RemindRecord.School => file.IndexOf(RemindField.SchoolId),
                RemindRecord.Course => file.IndexOf(RemindField.CourseId),
                RemindRecord.Class => file.IndexOf(RemindField.ClassId),
                _ => IdOfUsers(file),
            };
            var lines = set[file.Name];
            var rows = Enumerable.Range(2, Math.Max(0, lines.Count - 2)).Where(row => Cells(lines[row])[column] != Cells(lines[row - 1])[column]).ToArray();
            if (rows.Length > 0)
            {
                var row = rows[random.Next(rows.Length)];
                SetCell(lines, row, column, Cells(lines[row - 1])[column]);
                return true;
            }
        }

        return false;
    }

    private bool BreakReference() => InCell(
        layout.Files.Where(file => file.Record != RemindRecord.School),
        [RemindField.SchoolId, RemindField.ClassId, RemindField.UserId, RemindField.TeacherId, RemindField.StudentId, RemindField.SchoolIds, RemindField.StudentIds, RemindField.AgentIds],
        (lines, row, cell) => SetCell(lines, row, cell, "nowhere-0"),
        (file, field) => field switch
        {
            // The id a file defines refers to nothing.
            RemindField.ClassId => file.Record is not (RemindRecord.Class or RemindRecord.Course),
            RemindField.UserId or RemindField.StudentId => file.Record != RemindRecord.User,
            RemindField.TeacherId => file.Record == RemindRecord.Class,
            _ => true,
        });

    private bool LoseStudentOfParent()
    {
        var (file, link) = LinkOf(layout)!.Value;
        var role = file.IndexOf(RemindField.Role);
        var lines = set[file.Name];
        var parents = Enumerable.Range(1, lines.Count - 1).Where(row => Cells(lines[row])[role] == layout.Roles.Parent).ToArray();
        if (parents.Length > 0)
        {
            SetCell(lines, parents[random.Next(parents.Length)], link, "s-nobody0");
        }

        return parents.Length > 0;
    }

    private bool LoseUsers()
    {
        var file = Shuffled(layout.Files.Where(file => file.Record == RemindRecord.User)).First();
        var lines = set[file.Name];
        var id = IdOfUsers(file);
        var keep = random.Next(1, Math.Max(2, lines.Count / 2));
        var left = lines.Take(keep).Select(line => Cells(line)[id]).ToHashSet();
        var named = layout.Files.Where(other => other.Record != RemindRecord.User)
            .SelectMany(other => new[] { RemindField.UserId, RemindField.StudentId, RemindField.TeacherId }
                .Select(other.IndexOf).Where(column => column >= 0)
                .SelectMany(column => set[other.Name].Skip(1).Select(line => Cells(line)[column])))
            .ToHashSet();
        var isMissed = lines.Skip(keep).Select(line => Cells(line)[id]).Any(user => named.Contains(user) && !left.Contains(user));
        lines.RemoveRange(keep, lines.Count - keep);
        return isMissed;
    }

    private bool DoubleFile()
    {
        var lines = set[Any(set.Keys)];
        lines.AddRange(lines.ToArray());
        return true;
    }

    private bool DoubleRows()
    {
        var lines = Shuffled(layout.Files).Select(file => set[file.Name]).FirstOrDefault(lines => lines.Count > 2);
        lines?.AddRange(lines.Skip(1).ToArray());
        return lines is not null;
    }

    // Any cell of any row, of the fields that are named; of any column where none is.
    private bool InCell(IEnumerable<RemindFileLayout> files, RemindField[] fields, Action<List<string>, int, int> spoil, Func<RemindFileLayout, RemindField, bool>? fits = null)
    {
        foreach (var file in Shuffled(files.Where(file => set[file.Name].Count > 1)))
        {
            var columns = Enumerable.Range(0, file.Columns.Count)
                .Where(column => fields.Length == 0 || (fields.Contains(file.Columns[column].Field) && (fits is null || fits(file, file.Columns[column].Field))))
                .ToArray();
            if (columns.Length > 0)
            {
                var lines = set[file.Name];
                spoil(lines, random.Next(1, lines.Count), columns[random.Next(columns.Length)]);
                return true;
            }
        }

        return false;
    }

    private void PutQuote(List<string> lines, int row, int cell)
    {
        var cells = Cells(lines[row]);
        var text = cells[cell].Trim('"');
        cells[cell] = text.Insert(text.Length == 0 ? 0 : 1 + random.Next(text.Length), "\"") + (text.Length == 0 ? "x" : string.Empty);
        lines[row] = string.Join(",", cells);
    }

    // Somewhere before the separator of the last cell: a cell is missing, or a quote is open.
    private void CutBeforeLastCell(List<string> lines, int row, int cell)
    {
        var lastCell = Cells(lines[row])[^1];
        CutAt(lines, row, 1 + random.Next(lines[row].Length - lastCell.Length - 2));
    }

    // Behind that separator no cell is missing.
    private void CutInLastCell(List<string> lines, int row, int cell)
    {
        var lastCell = Cells(lines[row])[^1];
        CutAt(lines, row, lines[row].Length - random.Next(lastCell.Length + 1));
    }

    private void CutAt(List<string> lines, int row, int length)
    {
        var line = lines[row];
        lines.RemoveRange(row, lines.Count - row);
        lines.Add(line.Substring(0, length));
        cutFile = set.Single(file => file.Value == lines).Key;
    }

    private string Any(IEnumerable<string> names) => GeneratedDistrict.Pick(random, names.OrderBy(name => name, StringComparer.Ordinal).ToArray());

    private List<RemindFileLayout> Shuffled(IEnumerable<RemindFileLayout> files) => [.. files.OrderBy(_ => random.Next())];

    private static int IdOfUsers(RemindFileLayout file) =>
        new[] { RemindField.UserId, RemindField.StudentId, RemindField.TeacherId }.Select(file.IndexOf).First(column => column >= 0);

    private static (RemindFileLayout File, int Column)? LinkOf(RemindLayout layout)
    {
        var file = layout.FileOf(RemindRecord.User)!;
        var column = Math.Max(file.IndexOf(RemindField.StudentIds), file.IndexOf(RemindField.AgentIds));
        return column < 0 ? null : (file, column);
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
