using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Reports rows of the district's own list of blocks that fit nobody of the export: somebody believes a court order to be in force, and
/// a mistyped id would keep nobody out.
/// </summary>
internal sealed class BlockListCheck(ConversionState state, BlockList list)
{
    private const int MostLines = 20;

    private readonly bool[] hasStudent = new bool[list.Count];
    private readonly bool[] hasContact = new bool[list.Count];

    public void Report(FindingLog findings)
    {
        foreach (ref readonly var student in state.Students.Records)
        {
            Look(student);
        }

        var rows = Enumerable.Range(0, list.Count).GroupBy(static i => i, new SameRow(list)).ToArray();
        Add(
            findings,
            rows.Where(row => !row.Any(i => hasStudent[i])),
            "{0} of the block list {1} a student who is not in the export, and {2} nobody{3}.",
            "Compare the student ids with those of the export. Of a student who has left, the row can go.");
        Add(
            findings,
            rows.Where(row => row.Any(i => hasStudent[i]) && !IsInForce(row)),
            "{0} of the block list {1} somebody who is not among the student's contacts in the export, and {2} nobody{3}.",
            "Compare the contact ids, phones and e-mails with those of the student's contacts in the export.");
    }

    // Every id a row names is a person; a phone and an e-mail beside it are the same person's.
    private bool IsInForce(IEnumerable<int> row) =>
        row.Any(i => list.Blocks[i].Contact is null && hasContact[i])
        || (row.Any(i => list.Blocks[i].Contact is not null) && row.All(i => list.Blocks[i].Contact is null || hasContact[i]));

    private void Look(in StudentRecord student)
    {
        var blocks = list.BlocksOf(state.Arena.Text(student.Id)!);
        if (blocks.Count == 0)
        {
            return;
        }

        foreach (var block in blocks)
        {
            hasStudent[block] = true;
        }

        for (var link = student.FirstLink; link >= 0; link = state.Contacts.Links[link].Next)
        {
            ref readonly var entry = ref state.Contacts.Entries[state.Contacts.Links[link].Entry];
            foreach (var block in blocks)
            {
                hasContact[block] |= Fits(state, entry, list.Blocks[block]);
            }
        }
    }

    /// <summary>Whether a contact is whom a row of the list blocks: by id, or by the phone or e-mail.</summary>
    public static bool Fits(ConversionState state, in ContactEntry entry, BlockList.ListedBlock block)
    {
        if (block.Contact is { } contact)
        {
            return state.Arena.Text(entry.Id) is { } id && ListedId.OfContact.Equals(id, contact);
        }

        for (var link = entry.FirstPoint; link >= 0; link = state.Contacts.PointLinks[link].Next)
        {
            var point = state.Contacts.PointLinks[link].Point;
            if (block.Email is { } email
                ? state.Points.IsEmail(point) && string.Equals(email, Utf8.ToText(state.Points.Email(point)), StringComparison.Ordinal)
                : !state.Points.IsEmail(point) && state.Points.PhoneNumber(point) == block.Phone)
            {
                return true;
            }
        }

        return false;
    }

    private void Add(FindingLog findings, IEnumerable<IEnumerable<int>> rows, string message, string action)
    {
        var lines = rows.Select(row => list.Blocks[row.First()].Line).ToArray();
        if (lines.Length == 0)
        {
            return;
        }

        var named = lines.Where(static line => line > 0).ToArray();
        var where = named.Length == 0 ? string.Empty
            : (named.Length == 1 ? ": line " : ": lines ") + string.Join(", ", named.Take(MostLines).Select(static line => line.ToString(CultureInfo.InvariantCulture)))
                + (named.Length > MostLines ? string.Format(CultureInfo.InvariantCulture, " and {0} more", named.Length - MostLines) : string.Empty);
        var count = lines.Length == 1 ? "1 row" : string.Format(CultureInfo.InvariantCulture, "{0} rows", lines.Length);
        findings.Add(RosterRules.Get("ExportInDoubt").Find(
            string.Format(CultureInfo.InvariantCulture, message, count, lines.Length == 1 ? "names" : "name", lines.Length == 1 ? "blocks" : "block", where),
            action, list.File, named.Length == 0 ? null : named[0], count: lines.Length));
    }

    // Blocks without a line stand for themselves.
    private sealed class SameRow(BlockList list) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => x == y || (list.Blocks[x].Line > 0 && list.Blocks[x].Line == list.Blocks[y].Line);

        public int GetHashCode(int obj) => list.Blocks[obj].Line > 0 ? list.Blocks[obj].Line.GetHashCode() : obj;
    }
}
