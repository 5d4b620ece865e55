using System;
using System.Collections.Generic;

namespace RosterSync.Text;

/// <summary>
/// Keeps many short UTF-8 texts without an object each. A text is named by an int handle; handle 0 is the empty text.
/// </summary>
internal sealed class Utf8Arena
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const byte LongMark = 255;

    private readonly List<byte[]> chunks = [];
    private int position;

    public Utf8Arena()
    {
        chunks.Add(new byte[ChunkSize]);
        position = 1;
    }

    /// <summary>The longest text kept; a longer one is cut. No id or name is that long, and a reader refuses such cells anyway.</summary>
    public const int MaximumLength = ChunkSize / 4;

    /// <summary>Keeps a text and names it.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return 0;
        }

        if (text.Length > MaximumLength)
        {
            text = text.Slice(0, MaximumLength);
        }

        var prefix = text.Length < LongMark ? 1 : 4;
        var offset = position & (ChunkSize - 1);
        if (offset + prefix + text.Length > ChunkSize)
        {
            chunks.Add(new byte[ChunkSize]);
            offset = 0;
            position = (chunks.Count - 1) << ChunkBits;
        }

        var chunk = chunks[chunks.Count - 1];
        var handle = position;
        if (prefix == 1)
        {
            chunk[offset] = (byte)text.Length;
        }
        else
        {
            chunk[offset] = LongMark;
            chunk[offset + 1] = (byte)text.Length;
            chunk[offset + 2] = (byte)(text.Length >> 8);
            chunk[offset + 3] = (byte)(text.Length >> 16);
        }

        text.CopyTo(chunk.AsSpan(offset + prefix));
        position += prefix + text.Length;
        if ((position & (ChunkSize - 1)) == 0)
        {
            // The chunk is full to its last byte: the next text begins a new one.
            chunks.Add(new byte[ChunkSize]);
        }

        return handle;
    }

    /// <summary>The text of a handle.</summary>
    public ReadOnlySpan<byte> this[int handle]
    {
        get
        {
            if (handle == 0)
            {
                return default;
            }

            var chunk = chunks[handle >> ChunkBits];
            var offset = handle & (ChunkSize - 1);
            int length = chunk[offset];
            if (length != LongMark)
            {
                return chunk.AsSpan(offset + 1, length);
            }

            length = chunk[offset + 1] | (chunk[offset + 2] << 8) | (chunk[offset + 3] << 16);
            return chunk.AsSpan(offset + 4, length);
        }
    }

    /// <summary>The text of a handle as a string; null for the empty text.</summary>
    public string? Text(int handle) => handle == 0 ? null : Utf8.ToText(this[handle]);
}
