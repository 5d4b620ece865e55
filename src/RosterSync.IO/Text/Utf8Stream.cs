using System;
using System.IO;
using System.Threading;
using RosterSync.Text;

namespace RosterSync.IO.Text;

/// <summary>
/// The text of a file as UTF-8, whatever its encoding, checked while it is read and read once. It never puts a replacement
/// character in: what cannot be decoded stays visible to whoever looks at a row, and <see cref="HasUnusualBytes"/> says that looking is worth while.
/// A line without end is cut at <see cref="MaximumLine"/>, so that no input fills the memory.
/// </summary>
internal sealed class Utf8Stream : ForwardStream
{
    /// <summary>Bytes a line may have.</summary>
    public const int MaximumLine = 1 << 20;

    private const int BlockSize = 64 * 1024;
    private const int LargestRead = 4 * BlockSize;

    private readonly string name;
    private readonly Stream source;
    private readonly CancellationToken token;
    private TextEncoding encoding;
    private volatile bool hasUnusualBytes;
    private bool started;
    private bool sawSequence;
    private bool mixed;

    // Bytes of a sequence that goes on in the next block.
    private readonly byte[] tail = new byte[3];
    private int tailLength;

    private readonly Utf8Transcoder transcoder = new();
    private byte[]? block;

    private readonly byte[] small = new byte[64];
    private int smallStart;
    private int smallEnd;

    private int lineLength;

    /// <summary>Reads a file; the source is not disposed with this stream.</summary>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="source">The file, seekable; it is read from its start.</param>
    /// <param name="told">The encoding; a byte order mark overrules it.</param>
    /// <param name="token">Stops the reading.</param>
    public Utf8Stream(string name, Stream source, TextEncoding told, CancellationToken token)
    {
        this.name = name;
        this.source = source;
        this.token = token;
        encoding = told;
    }

    /// <summary>The encoding as far as it is known by now.</summary>
    public string EncodingName => encoding == TextEncoding.Auto ? TextEncoding.Utf8.Name : HasByteOrderMark ? encoding.Name + " with BOM" : encoding.Name;

    /// <summary>Whether the file begins with a byte order mark.</summary>
    public bool HasByteOrderMark { get; private set; }

    /// <summary>Whether NUL bytes, undecodable bytes or an endless line have come by, so that rows have to be looked at.</summary>
    public bool HasUnusualBytes => hasUnusualBytes;

    /// <summary>Whether anything but ASCII has come by.</summary>
    public bool HasNonAscii => sawSequence || mixed || (encoding != TextEncoding.Auto && encoding != TextEncoding.Utf8);

    /// <summary>Bytes of the file read so far.</summary>
    public long BytesRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

#if NET8_0_OR_GREATER
    public override int Read(Span<byte> buffer) => Take(buffer);
#endif

    private int Take(Span<byte> buffer)
    {
        if (smallStart == smallEnd && buffer.Length >= small.Length)
        {
            return Fill(buffer.Slice(0, Math.Min(buffer.Length, LargestRead)));
        }

        // Too little room for a whole sequence: filled on the side.
        if (smallStart == smallEnd)
        {
            smallStart = 0;
            smallEnd = Fill(small);
        }

        var count = Math.Min(buffer.Length, smallEnd - smallStart);
        small.AsSpan(smallStart, count).CopyTo(buffer);
        smallStart += count;
        return count;
    }

    private int Fill(Span<byte> buffer)
    {
        if (!started)
        {
            Start();
        }

        while (true)
        {
            token.ThrowIfCancellationRequested();
            var count = transcoder.HasText ? transcoder.Take(buffer) : Next(buffer);
            if (count == 0)
            {
                return 0;
            }

            count = CutEndlessLine(buffer.Slice(0, count));
            if (count > 0)
            {
                return count;
            }
        }
    }

    private void Start()
    {
        started = true;
        source.Position = 0;
        var sample = new byte[4096];
        var length = 0;
        int read;
        while (length < sample.Length && (read = ReadSource(sample.AsSpan(length))) > 0)
        {
            length += read;
        }

        var sniffed = TextEncoding.Sniff(sample.AsSpan(0, length), out var markLength);
        HasByteOrderMark = markLength > 0;
        if (sniffed is not null && (HasByteOrderMark || encoding == TextEncoding.Auto))
        {
            encoding = sniffed;
        }

        source.Position = markLength;
        BytesRead = markLength;
    }

    private int Next(Span<byte> buffer) =>
        encoding.Encoding is null && encoding != TextEncoding.Windows1252 ? NextUtf8(buffer) : NextDecoded(buffer);

    private int NextUtf8(Span<byte> buffer)
    {
        tail.AsSpan(0, tailLength).CopyTo(buffer);
        var read = ReadSource(buffer.Slice(tailLength));
        var bytes = buffer.Slice(0, tailLength + read);
        tailLength = 0;
        var unusual = Utf8Bytes.IndexOfUnusual(bytes);
        if (unusual < 0)
        {
            return bytes.Length;
        }

        if (read > 0)
        {
            tailLength = Utf8Bytes.IncompleteTail(bytes);
            bytes.Slice(bytes.Length - tailLength).CopyTo(tail);
            bytes = bytes.Slice(0, bytes.Length - tailLength);
            if (bytes.IsEmpty)
            {
                return NextUtf8(buffer);
            }
        }

        // NUL bytes and what byte order marks begin with are looked for at once: hardly any text has either.
        var hasSuspects = bytes.IndexOfAny((byte)0, Utf8Bytes.ByteOrderMark[0]) >= 0;
        hasUnusualBytes |= hasSuspects && bytes.IndexOf((byte)0) >= 0;
        if (Utf8Bytes.IsValid(bytes))
        {
            sawSequence |= Utf8Bytes.IndexOfNonAscii(bytes, unusual) < bytes.Length;
            var kept = hasSuspects ? Utf8Bytes.RemoveByteOrderMarks(bytes) : bytes.Length;
            return kept > 0 || read == 0 ? kept : NextUtf8(buffer);
        }

        if (encoding == TextEncoding.Auto && !mixed && !sawSequence && SurveySaysWindows1252())
        {
            encoding = TextEncoding.Windows1252;
            var pending = new byte[bytes.Length + tailLength];
            bytes.CopyTo(pending);
            tail.AsSpan(0, tailLength).CopyTo(pending.AsSpan(bytes.Length));
            tailLength = 0;
            transcoder.AddWindows1252(pending);
            hasUnusualBytes |= transcoder.HasUnusualBytes;
            return transcoder.Take(buffer);
        }

        mixed = true;
        hasUnusualBytes = true;
        return bytes.Length;
    }

    private bool SurveySaysWindows1252()
    {
        try
        {
            var position = source.Position;
            source.Position = 0;
            var survey = TextSurvey.Take(source);
            source.Position = position;
            return survey.IsWindows1252;
        }
        catch (IOException exception)
        {
            throw ReadFailed(exception);
        }
    }

    private int NextDecoded(Span<byte> buffer)
    {
        block ??= new byte[BlockSize];
        int read;
        do
        {
            read = ReadSource(block);
            if (encoding.Encoding is not null)
            {
                transcoder.Add(encoding.Encoding, block, read);
            }
            else
            {
                transcoder.AddWindows1252(block.AsSpan(0, read));
            }
        }
        while (read > 0 && !transcoder.HasText);
        hasUnusualBytes |= transcoder.HasUnusualBytes;
        return transcoder.Take(buffer);
    }

    private int ReadSource(Span<byte> buffer)
    {
        try
        {
#if NET8_0_OR_GREATER
            var read = source.Read(buffer);
#else
            block ??= new byte[BlockSize];
            var read = source.Read(block, 0, Math.Min(block.Length, buffer.Length));
            block.AsSpan(0, read).CopyTo(buffer);
#endif
            BytesRead += read;
            return read;
        }
        catch (IOException exception)
        {
            throw ReadFailed(exception);
        }
    }

    private RosterFormatException ReadFailed(IOException cause) => new(
        "FileReadFailed",
        $"{name} could not be read to its end.",
        "Check the disk or the network drive the file lies on, and run again.",
        cause)
    {
        File = name,
    };

    // Takes out what stands beyond MaximumLine bytes of one line; the line is then longer than any row may be, and is seen to be.
    private int CutEndlessLine(Span<byte> bytes)
    {
        var last = bytes.LastIndexOfAny((byte)'\n', (byte)'\r');
        if (last < 0)
        {
            var kept = Math.Min(bytes.Length, MaximumLine - lineLength);
            lineLength += kept;
            hasUnusualBytes |= lineLength == MaximumLine;
            return kept;
        }

        var cut = 0;
        if (lineLength + bytes.Length > MaximumLine)
        {
            var first = bytes.IndexOfAny((byte)'\n', (byte)'\r');
            var room = MaximumLine - lineLength;
            if (first >= room)
            {
                hasUnusualBytes = true;
                cut = first - room;
                bytes.Slice(first).CopyTo(bytes.Slice(room));
            }
        }

        lineLength = bytes.Length - last - 1;
        return bytes.Length - cut;
    }
}
