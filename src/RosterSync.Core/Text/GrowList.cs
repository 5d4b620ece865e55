using System;

namespace RosterSync.Text;

/// <summary>
/// A list of structs that are changed in place. It grows by pieces and never copies what it holds, so that a million entries
/// cost a million entries, not twice that while they move.
/// </summary>
internal sealed class GrowList<T>
    where T : struct
{
    private const int PieceBits = 14;
    private const int PieceSize = 1 << PieceBits;
    private const int PieceMask = PieceSize - 1;

    private T[][] pieces = new T[4][];
    private int pieceCount;

    public int Count { get; private set; }

    public ref T this[int index] => ref pieces[index >> PieceBits][index & PieceMask];

    public int Add(in T item)
    {
        if ((Count & PieceMask) == 0 && Count >> PieceBits == pieceCount)
        {
            if (pieceCount == pieces.Length)
            {
                Array.Resize(ref pieces, pieceCount * 2);
            }

            pieces[pieceCount++] = new T[PieceSize];
        }

        pieces[Count >> PieceBits][Count & PieceMask] = item;
        return Count++;
    }

    /// <summary>Lets go of the memory.</summary>
    public void Clear()
    {
        pieces = new T[4][];
        pieceCount = 0;
        Count = 0;
    }

    public Enumerator GetEnumerator() => new(this);

    /// <summary>Goes through the entries in place.</summary>
    public ref struct Enumerator(GrowList<T> list)
    {
        private int index = -1;

        public readonly ref T Current => ref list[index];

        public bool MoveNext() => ++index < list.Count;
    }
}
