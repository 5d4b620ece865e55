using System;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// The records of one kind in one set: numbered 0, 1, 2 … in the order of the file, found by id, each kept as a packed row whose first cell is the id.
/// Rows wait a little before they are numbered, so that the memory in which their ids are looked for is on its way.
/// </summary>
internal sealed class RecordTable
{
    private readonly Utf8Arena arena = new();
    private readonly IdTable ids;
    private readonly GrowList<int> rows = new();
    private readonly GrowList<int> lines = new();
    private readonly Lookahead<(IdKey Key, int Row, int Line)> waiting;

    /// <param name="expected">About how many records there will be.</param>
    public RecordTable(int expected)
    {
        ids = new IdTable(expected);
        waiting = new(Settle);
    }

    /// <summary>Told of each record, by number, once it has one.</summary>
    public Action<int>? Added { get; set; }

    public int Count => rows.Count;

    public ReadOnlySpan<byte> Id(int number) => ids[number];

    public ReadOnlySpan<byte> Row(int number) => arena[rows[number]];

    public int Line(int number) => lines[number];

    /// <summary>Has the place of an id fetched from memory, for a call that comes soon.</summary>
    public void Announce(IdKey id) => ids.Announce(id);

    /// <summary>The number of an id; -1 where the set has none such.</summary>
    public int Find(ReadOnlySpan<byte> id) => ids.Find(IdTable.KeyOf(id));

    /// <summary>The number of an id; -1 where the set has none such.</summary>
    public int Find(IdKey id) => ids.Find(id);

    /// <summary>Takes a row. Of two rows with one id the first counts.</summary>
    public void Add(ReadOnlySpan<byte> row, long line)
    {
        var key = IdTable.KeyOf(PackedRow.Cell(row, 0));
        ids.Announce(key);
        waiting.Add((key, arena.Add(row), (int)Math.Min(line, int.MaxValue)));
    }

    /// <summary>Numbers all rows that wait still.</summary>
    public void Complete() => waiting.Complete();

    private void Settle((IdKey Key, int Row, int Line) record)
    {
        var number = ids.GetOrAdd(PackedRow.Cell(arena[record.Row], 0), record.Key, out var added);
        if (added)
        {
            rows.Add(record.Row);
            lines.Add(record.Line);
            Added?.Invoke(number);
        }
    }
}
