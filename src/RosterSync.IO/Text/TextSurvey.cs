using System;
using System.IO;

namespace RosterSync.IO.Text;

/// <summary>
/// What the bytes of a whole file say about its encoding. It is taken only where a byte was met that is no UTF-8, and of the
/// whole file, so that the answer does not depend on the order of its rows.
/// </summary>
internal readonly struct TextSurvey
{
    private TextSurvey(long sequences, long strays, long contradictions)
    {
        Sequences = sequences;
        Strays = strays;
        Contradictions = contradictions;
    }

    /// <summary>Well-formed multi-byte sequences of UTF-8.</summary>
    public long Sequences { get; }

    /// <summary>Bytes that belong to no such sequence.</summary>
    public long Strays { get; }

    /// <summary>Strays that speak against Windows-1252.</summary>
    public long Contradictions { get; }

    /// <summary>
    /// Whether the file is Windows-1252: nothing in it is UTF-8 beyond ASCII, and (nearly) nothing speaks against it.
    /// A file that is partly UTF-8 is never guessed at.
    /// </summary>
    public bool IsWindows1252 => Strays > 0 && Sequences == 0 && Contradictions * 20 <= Strays;

    /// <summary>Reads the stream to its end.</summary>
    public static TextSurvey Take(Stream stream)
    {
        long sequences = 0, strays = 0, contradictions = 0;
        var buffer = new byte[64 * 1024];
        byte before = 0;
        var held = 0;
        while (true)
        {
            var read = stream.Read(buffer, held, buffer.Length - held);
            var bytes = buffer.AsSpan(0, held + read);
            var atEnd = read == 0;

            // The last bytes wait for what follows them, so that a sequence, or a letter after a stray, is seen whole.
            var stop = atEnd ? bytes.Length : Math.Max(0, bytes.Length - 4);
            var index = Utf8Bytes.IndexOfNonAscii(bytes, 0);
            while (index < stop)
            {
                var length = Utf8Bytes.SequenceLength(bytes.Slice(index));
                if (length > 0)
                {
                    sequences++;
                    index += length;
                }
                else
                {
                    strays++;
                    var previous = index > 0 ? bytes[index - 1] : before;
                    var next = index + 1 < bytes.Length ? bytes[index + 1] : (byte)0;
                    if (Windows1252.Contradicts(bytes[index], previous, next))
                    {
                        contradictions++;
                    }

                    index++;
                }

                index = Utf8Bytes.IndexOfNonAscii(bytes, index);
            }

            if (atEnd)
            {
                return new TextSurvey(sequences, strays, contradictions);
            }

            var consumed = Math.Max(stop, Math.Min(index, bytes.Length));
            if (consumed > 0)
            {
                before = bytes[consumed - 1];
            }

            held = bytes.Length - consumed;
            bytes.Slice(consumed).CopyTo(buffer);
        }
    }
}
