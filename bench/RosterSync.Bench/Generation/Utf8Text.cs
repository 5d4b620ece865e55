using System;
using System.Buffers.Text;

namespace RosterSync.Bench.Generation;

/// <summary>A short UTF-8 text that is built anew for every row without allocating.</summary>
internal sealed class Utf8Text
{
    private byte[] bytes = new byte[64];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => bytes.AsSpan(0, Length);

    public Utf8Text Clear()
    {
        Length = 0;
        return this;
    }

    public void Truncate(int length) => Length = length;

    public Utf8Text Add(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        Length += text.Length;
        return this;
    }

    /// <summary>Adds a number, with leading zeros where it has fewer digits.</summary>
    public Utf8Text Add(long number, int digits = 1)
    {
        Utf8Formatter.TryFormat(number, Room(20), out var written, new System.Buffers.StandardFormat('D', (byte)digits));
        Length += written;
        return this;
    }

    private Span<byte> Room(int count)
    {
        if (bytes.Length - Length < count)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, Length + count));
        }

        return bytes.AsSpan(Length);
    }
}
