using System;
using System.Text;

namespace RosterSync.IO.Text;

/// <summary>Turns blocks of another encoding into UTF-8 and keeps it until it is taken.</summary>
internal sealed class Utf8Transcoder
{
    private byte[] text = [];
    private int start;
    private int end;
    private char[]? characters;
    private Decoder? decoder;
    private Encoder? encoder;

    /// <summary>Whether some of it waits to be taken.</summary>
    public bool HasText => start < end;

    /// <summary>Whether NUL or undecodable bytes have come by.</summary>
    public bool HasUnusualBytes { get; private set; }

    /// <summary>Takes as much as there is room for.</summary>
    public int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, end - start);
        text.AsSpan(start, count).CopyTo(buffer);
        start += count;
        return count;
    }

    /// <summary>Turns a block of Windows-1252.</summary>
    public void AddWindows1252(ReadOnlySpan<byte> bytes)
    {
        MakeRoom(bytes.Length * 3);
        end = Windows1252.ToUtf8(bytes, text, out var allAssigned);
        HasUnusualBytes |= !allAssigned || bytes.IndexOf((byte)0) >= 0;
    }

    /// <summary>Turns a block of any other encoding; a block of no bytes is the end.</summary>
    public void Add(Encoding encoding, byte[] bytes, int count)
    {
        decoder ??= encoding.GetDecoder();
        encoder ??= Encoding.UTF8.GetEncoder();
        characters ??= new char[encoding.GetMaxCharCount(bytes.Length)];
        var atEnd = count == 0;
        var length = decoder.GetChars(bytes, 0, count, characters, 0, atEnd);
        MakeRoom(Encoding.UTF8.GetMaxByteCount(length));
        end = encoder.GetBytes(characters, 0, length, text, 0, atEnd);
        var written = text.AsSpan(0, end);
        HasUnusualBytes |= written.IndexOf((byte)0) >= 0 || written.IndexOf(Utf8Bytes.Undecodable) >= 0;
        end = Utf8Bytes.RemoveByteOrderMarks(written);
    }

    private void MakeRoom(int length)
    {
        if (text.Length < length)
        {
            text = new byte[length];
        }

        start = 0;
        end = 0;
    }
}
