using System;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>Ids that wait a few rows before they are looked up: the users of a class lie anywhere among a million.</summary>
internal sealed class PendingIds
{
    private readonly RecordTable records;
    private readonly Lookahead<(IdKey Id, int Place, bool Flag)> waiting;

    /// <param name="records">Where they are looked up.</param>
    /// <param name="found">Told of each that is there: its number, and what it was added with.</param>
    public PendingIds(RecordTable records, Action<int, int, bool> found)
    {
        this.records = records;
        waiting = new(pending =>
        {
            if (records.Find(pending.Id) is var number and >= 0)
            {
                found(number, pending.Place, pending.Flag);
            }
        });
    }

    /// <summary>Takes an id, and what is to be told with its number.</summary>
    public void Add(ReadOnlySpan<byte> id, int place, bool flag)
    {
        var key = IdTable.KeyOf(id);
        records.Announce(key);
        waiting.Add((key, place, flag));
    }

    /// <summary>Looks up all that wait still.</summary>
    public void Complete() => waiting.Complete();
}
