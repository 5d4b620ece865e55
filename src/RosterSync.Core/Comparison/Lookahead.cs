using System;

namespace RosterSync.Comparison;

/// <summary>Things that wait until some more have come, so that the memory they will be looked for in is on its way; in the order they came.</summary>
/// <param name="settle">Takes what has waited long enough.</param>
internal sealed class Lookahead<T>(Action<T> settle)
{
    private const int Size = 32;

    private readonly T[] waiting = new T[Size];
    private int next;
    private int count;

    /// <summary>Takes a thing; where as many wait as may, the first of them is settled.</summary>
    public void Add(T item)
    {
        if (count == Size)
        {
            settle(waiting[next]);
        }
        else
        {
            count++;
        }

        waiting[next] = item;
        next = (next + 1) % Size;
    }

    /// <summary>Settles all that wait still.</summary>
    public void Complete()
    {
        for (; count > 0; count--)
        {
            settle(waiting[(next - count + Size) % Size]);
        }
    }
}
