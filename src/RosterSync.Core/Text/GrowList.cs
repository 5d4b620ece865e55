using System;

namespace RosterSync.Text;

/// <summary>A list of structs whose entries are changed in place, which List of T cannot do on .NET Standard 2.0.</summary>
internal sealed class GrowList<T>
    where T : struct
{
    private T[] items;

    public GrowList(int capacity = 256) => items = new T[capacity];

    public int Count { get; private set; }

    public ref T this[int index] => ref items[index];

    public Span<T> Span => items.AsSpan(0, Count);

    public T[] Array => items;

    public int Add(in T item)
    {
        if (Count == items.Length)
        {
            // By half, not double: at a million entries the slack is what the memory promise is about.
            System.Array.Resize(ref items, items.Length + Math.Max(256, items.Length / 2));
        }

        items[Count] = item;
        return Count++;
    }

    /// <summary>Lets go of the memory.</summary>
    public void Clear()
    {
        items = [];
        Count = 0;
    }
}
