using System;

namespace RosterSync.Comparison;

/// <summary>
/// Ids that wait a few rows before they are looked up, so that the memory they will be found in is on its way: the users of a class
/// lie anywhere among a million.
/// </summary>
internal sealed class PendingIds(RecordTable records, Action<int, int, bool> found)
{
    private const int Size = 32;

    private readonly (byte[] Id, int Length, int Place, bool Flag)[] waiting = new (byte[], int, int, bool)[Size];
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

        ref var slot = ref waiting[next];
        if (slot.Id is null || slot.Id.Length < id.Length)
        {
            slot.Id = new byte[Math.Max(64, id.Length)];
        }

        id.CopyTo(slot.Id);
        slot = (slot.Id, id.Length, place, flag);
        records.Announce(id);
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
        var (id, length, place, flag) = waiting[index];
        if (records.Find(id.AsSpan(0, length)) is var number and >= 0)
        {
            found(number, place, flag);
        }
    }
}
