using System;

namespace RosterSync.Contacts;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordBreak
{
    /// <summary>A blank, a hyphen or the like.</summary>
    Blank,
    /// <summary>A hyphen with blanks before it, which may part or join.</summary>
    Dash,
    /// <summary>A colon, an equals sign or a question mark: what follows answers what stood before.</summary>
    Colon,
    /// <summary>A slash or a line break, at which something else begins or a narrow cell went on.</summary>
    Line,
    /// <summary>A comma, a full stop, a bracket: something else begins.</summary>
    Clause,
}

/// <summary>Goes through the words of a text, each folded. Apostrophes belong to a word: "don't" is dont.</summary>
internal ref struct FoldedWords
{
    private const byte InWord = 0;
    private const byte BeyondAscii = 255;

    // What a byte is: 0 of a word, 255 not to be told by itself, else a separator and its break plus one.
    private static readonly byte[] Classes = MakeClasses();

    private readonly Span<byte> buffer;
    private ReadOnlySpan<byte> rest;
    private int length;

    /// <summary>Begins before the first word.</summary>
    /// <param name="text">UTF-8.</param>
    /// <param name="buffer">Holds one word at a time; of a longer one, only so much is seen.</param>
    public FoldedWords(ReadOnlySpan<byte> text, Span<byte> buffer)
    {
        rest = text;
        this.buffer = buffer;
        length = 0;
        Before = WordBreak.Clause;
    }

    /// <summary>The word, folded.</summary>
    public readonly ReadOnlySpan<byte> Word => buffer.Slice(0, length);

    /// <summary>What stands before the word.</summary>
    public WordBreak Before { get; private set; }

    /// <summary>Goes to the next word; false at the end.</summary>
    public bool Next()
    {
        Before = WordBreak.Blank;
        while (true)
        {
            var gap = 0;
            var afterBlank = false;
            while (!rest.IsEmpty && (gap = Gap(rest, out var before)) > 0)
            {
                before = before == WordBreak.Dash && !afterBlank ? WordBreak.Blank : before;
                Before = before > Before ? before : Before;
                afterBlank = rest[0] is (byte)' ' or (byte)'\t' or 0xC2;
                rest = rest.Slice(gap);
            }

            if (rest.IsEmpty)
            {
                length = 0;
                return false;
            }

            var end = 0;
            while (end < rest.Length && (Classes[rest[end]] == InWord || Gap(rest.Slice(end), out _) == 0))
            {
                end++;
            }

            length = NameFolding.Fold(rest.Slice(0, Math.Min(end, buffer.Length)), buffer);
            rest = rest.Slice(end);
            if (length > 0)
            {
                return true;
            }
        }
    }

    // How many bytes of separator stand here.
    private static int Gap(ReadOnlySpan<byte> text, out WordBreak before)
    {
        var kind = Classes[text[0]];
        before = WordBreak.Blank;
        if (kind == InWord)
        {
            return 0;
        }

        if (kind != BeyondAscii)
        {
            before = (WordBreak)(kind - 1);
            return 1;
        }

        // No-break space; dashes, bullets and line separators of the general punctuation block, its apostrophes left out.
        if (text[0] == 0xC2)
        {
            return text.Length > 1 && text[1] == 0xA0 ? 2 : 0;
        }

        if (text.Length < 3 || text[1] != 0x80 || text[2] is 0x98 or 0x99 or 0x9B)
        {
            return 0;
        }

        before = text[2] is 0x93 or 0x94 ? WordBreak.Dash : text[2] is 0xA8 or 0xA9 ? WordBreak.Line : WordBreak.Blank;
        return 3;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var b = 0; b < 0x80; b++)
        {
            classes[b] = NameFolding.IsLetter((byte)b) || b is (>= '0' and <= '9') or '\'' or '`' ? InWord
                : b is ':' or '=' or '?' ? (byte)(WordBreak.Colon + 1)
                : b is '/' or '\\' or '\n' or '\r' ? (byte)(WordBreak.Line + 1)
                : b is ',' or ';' or '.' or '!' or '|' or '(' or ')' or '[' or ']' ? (byte)(WordBreak.Clause + 1)
                : b == '-' ? (byte)(WordBreak.Dash + 1)
                : (byte)(WordBreak.Blank + 1);
        }

        classes[0xC2] = BeyondAscii;
        classes[0xE2] = BeyondAscii;
        return classes;
    }
}
