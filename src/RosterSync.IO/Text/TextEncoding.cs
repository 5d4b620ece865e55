using System;
using System.Globalization;
using System.Text;

namespace RosterSync.IO.Text;

/// <summary>The encoding of a text file: told, or found out.</summary>
internal sealed class TextEncoding
{
    /// <summary>To be found out.</summary>
    public static readonly TextEncoding Auto = new("Auto", null);

    /// <summary>UTF-8, and nothing else.</summary>
    public static readonly TextEncoding Utf8 = new("UTF-8", null);

    /// <summary>Windows-1252.</summary>
    public static readonly TextEncoding Windows1252 = new("Windows-1252", null);

    private static readonly TextEncoding Utf16LittleEndian = Decoded("UTF-16 LE", Encoding.Unicode);
    private static readonly TextEncoding Utf16BigEndian = Decoded("UTF-16 BE", Encoding.BigEndianUnicode);
    private static readonly TextEncoding Utf32LittleEndian = Decoded("UTF-32 LE", Encoding.UTF32);

    private TextEncoding(string name, Encoding? encoding)
    {
        Name = name;
        Encoding = encoding;
    }

    /// <summary>The name, for people.</summary>
    public string Name { get; }

    /// <summary>Decodes it; null for UTF-8 and Windows-1252, which are read without it. What cannot be decoded becomes <see cref="Utf8Bytes.UndecodableCharacter"/>.</summary>
    public Encoding? Encoding { get; }

    /// <summary>The encoding of a name or code page number, as <c>-Encoding</c> takes it; null where there is none of that name.</summary>
    public static TextEncoding? Find(string name)
    {
        switch (HeaderName.Fold(name))
        {
            case "" or "auto":
                return Auto;
            case "utf8" or "utf8bom" or "utf8nobom" or "65001":
                return Utf8;
            case "windows1252" or "cp1252" or "1252" or "ansi":
                return Windows1252;
            case "utf16" or "utf16le" or "unicode" or "1200":
                return Utf16LittleEndian;
            case "utf16be" or "bigendianunicode" or "1201":
                return Utf16BigEndian;
        }

        try
        {
            // Code pages beyond the built-in ones, such as 850 or macintosh.
            var encoding = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var codePage)
                ? CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage)
                : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
            return Decoded(encoding.WebName, encoding);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>What the start of a file says: a byte order mark, or the zeros of UTF-16 without one; null where it says nothing.</summary>
    public static TextEncoding? Sniff(ReadOnlySpan<byte> start, out int markLength)
    {
        if (start.StartsWith(Utf8Bytes.ByteOrderMark))
        {
            markLength = 3;
            return Utf8;
        }

        if (start.Length >= 4 && start[0] == 0xFF && start[1] == 0xFE && start[2] == 0 && start[3] == 0)
        {
            markLength = 4;
            return Utf32LittleEndian;
        }

        markLength = 2;
        if (start.Length >= 2 && start[0] == 0xFF && start[1] == 0xFE)
        {
            return Utf16LittleEndian;
        }

        if (start.Length >= 2 && start[0] == 0xFE && start[1] == 0xFF)
        {
            return Utf16BigEndian;
        }

        markLength = 0;
        return SniffUtf16(start);
    }

    // Headers are English: as UTF-16, nearly every second byte is zero and none of the others is.
    private static TextEncoding? SniffUtf16(ReadOnlySpan<byte> start)
    {
        var pairs = Math.Min(start.Length, 512) / 2;
        int firstZero = 0, secondZero = 0;
        for (var i = 0; i < pairs; i++)
        {
            firstZero += start[2 * i] == 0 ? 1 : 0;
            secondZero += start[(2 * i) + 1] == 0 ? 1 : 0;
        }

        if (pairs < 4)
        {
            return null;
        }

        return firstZero == 0 && secondZero * 10 >= pairs * 9 ? Utf16LittleEndian
            : secondZero == 0 && firstZero * 10 >= pairs * 9 ? Utf16BigEndian
            : null;
    }

    private static TextEncoding Decoded(string name, Encoding encoding)
    {
        var strict = (Encoding)encoding.Clone();
        strict.DecoderFallback = new DecoderReplacementFallback(Utf8Bytes.UndecodableCharacter.ToString());
        return new TextEncoding(name, strict);
    }
}
