using System;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>The records of one kind in one set: numbered 0, 1, 2 … in the order of the file, found by id, each kept as a packed row whose first cell is the id.</summary>
internal sealed class RecordTable(int expected)
{
    private readonly Utf8Arena arena = new();
    private readonly IdTable ids = new(expected);
    private readonly GrowList<int> rows = new();
    private readonly GrowList<int> lines = new();

    public int Count => rows.Count;

    public ReadOnlySpan<byte> Id(int number) => ids[number];

    public ReadOnlySpan<byte> Row(int number) => arena[rows[number]];

    public int Line(int number) => lines[number];

    /// <summary>Has the place of an id fetched from memory, for a call that comes soon.</summary>
    public void Announce(ReadOnlySpan<byte> id) => ids.Announce(id);

    /// <summary>The number of an id; -1 where the set has none such.</summary>
    public int Find(ReadOnlySpan<byte> id) => ids.Find(id, out _);

    /// <summary>Takes a row. Of two rows with one id the first counts.</summary>
    /// <returns>Whether it was the first.</returns>
    public bool Add(ReadOnlySpan<byte> id, ReadOnlySpan<byte> row, long line)
    {
        ids.GetOrAdd(id, out var added, out _);
        if (added)
        {
            rows.Add(arena.Add(row));
            lines.Add((int)Math.Min(line, int.MaxValue));
        }

        return added;
    }
}
