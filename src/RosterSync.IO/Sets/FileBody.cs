using System;
using System.IO;

namespace RosterSync.IO.Sets;

/// <summary>What the bytes below the header of a file show without being read as rows.</summary>
/// <param name="HasLastLineEnd">Whether the last line has its end.</param>
/// <param name="IsDoubled">Whether the second half repeats the first byte for byte, as in a file that was appended to itself.</param>
internal readonly record struct FileBody(bool HasLastLineEnd, bool IsDoubled)
{
    private const int BlockSize = 64 * 1024;

    /// <summary>A body nothing is odd about.</summary>
    public static FileBody Whole { get; } = new(HasLastLineEnd: true, IsDoubled: false);

    /// <summary>Looks at a file.</summary>
    /// <param name="stream">The file; its position is moved.</param>
    public static FileBody Of(Stream stream)
    {
        if (stream.Length == 0)
        {
            return Whole;
        }

        stream.Seek(-1, SeekOrigin.End);
        return new FileBody(stream.ReadByte() is '\n' or '\r', IsRepeated(stream));
    }

    private static bool IsRepeated(Stream stream)
    {
        var first = new byte[512];
        stream.Position = 0;
        var headerEnd = Array.IndexOf(first, (byte)'\n', 0, Fill(stream, first, first.Length));
        if (headerEnd < 0)
        {
            return false;
        }

        var start = headerEnd + 1;
        var length = stream.Length - start;
        if (length == 0 || length % 2 != 0)
        {
            return false;
        }

        // Hardly any file goes on after its first bytes.
        var second = new byte[first.Length];
        var lines = 0;
        for (long at = 0, half = length / 2; at < half;)
        {
            var count = (int)Math.Min(first.Length, half - at);
            stream.Position = start + at;
            Fill(stream, first, count);
            stream.Position = start + half + at;
            Fill(stream, second, count);
            if (!first.AsSpan(0, count).SequenceEqual(second.AsSpan(0, count)))
            {
                return false;
            }

            foreach (var b in first.AsSpan(0, count))
            {
                lines += b == (byte)'\n' ? 1 : 0;
            }

            at += count;
            if (at == half)
            {
                // One row that stands twice is no doubled file.
                return first[count - 1] is (byte)'\n' && lines > 1;
            }

            if (first.Length < BlockSize)
            {
                first = new byte[BlockSize];
                second = new byte[BlockSize];
            }
        }

        return false;
    }

    private static int Fill(Stream stream, byte[] buffer, int count)
    {
        var length = 0;
        int read;
        while (length < count && (read = stream.Read(buffer, length, count - length)) > 0)
        {
            length += read;
        }

        return length;
    }
}
