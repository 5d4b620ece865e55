using System;

namespace RosterSync.Comparison;

/// <summary>
/// The cells of a row one behind the other, each after its length: two rows are the same where the bytes are, and one that differs
/// is taken apart again.
/// </summary>
internal sealed class PackedRow
{
    private const byte LongMark = 255;

    private byte[] bytes = new byte[512];
    private int length;

    /// <summary>The row packed so far.</summary>
    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, length);

    /// <summary>A cell of a packed row.</summary>
    public static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> row, int index)
    {
        while (true)
        {
            var prefix = row[0] == LongMark ? 4 : 1;
            var size = prefix == 1 ? row[0] : row[1] | (row[2] << 8) | (row[3] << 16);
            if (index-- == 0)
            {
                return row.Slice(prefix, size);
            }

            row = row.Slice(prefix + size);
        }
    }

    public void Clear() => length = 0;

    public void Add(ReadOnlySpan<byte> cell)
    {
        if (bytes.Length < length + cell.Length + 4)
        {
            Array.Resize(ref bytes, (length + cell.Length + 4) * 2);
        }

        if (cell.Length < LongMark)
        {
            bytes[length++] = (byte)cell.Length;
        }
        else
        {
            bytes[length] = LongMark;
            bytes[length + 1] = (byte)cell.Length;
            bytes[length + 2] = (byte)(cell.Length >> 8);
            bytes[length + 3] = (byte)(cell.Length >> 16);
            length += 4;
        }

        cell.CopyTo(bytes.AsSpan(length));
        length += cell.Length;
    }
}
