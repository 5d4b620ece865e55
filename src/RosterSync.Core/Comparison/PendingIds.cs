using System;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// Ids that wait a few rows before they are looked up, so that the memory they will be found in is on its way: the users of a class
/// lie anywhere among a million.
/// </summary>
internal sealed class PendingIds(RecordTable records, Action<int, int, bool> found)
{
    private const int Size = 32;

    private readonly (IdKey Id, int Place, bool Flag)[] waiting = new (IdKey, int, bool)[Size];
    private int next;
    private int count;

    /// <summary>Takes an id, and what is to be told with its number.</summary>
    public void Add(ReadOnlySpan<byte> id, int place, bool flag)
    {
        if (count == Size)
        {
            Settle(next);
        }
        else
        {
            count++;
        }

        var key = IdTable.KeyOf(id);
        waiting[next] = (key, place, flag);
        records.Announce(key);
        next = (next + 1) % Size;
    }

    /// <summary>Looks up all that wait still.</summary>
    public void Complete()
    {
        for (; count > 0; count--)
        {
            Settle((next - count + Size) % Size);
        }
    }

    private void Settle(int index)
    {
        var (id, place, flag) = waiting[index];
        if (records.Find(id) is var number and >= 0)
        {
            found(number, place, flag);
        }
    }
}
