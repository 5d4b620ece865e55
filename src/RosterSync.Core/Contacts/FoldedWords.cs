using System;

namespace RosterSync.Contacts;

/// <summary>What stands between a word and the one before it.</summary>
internal enum WordBreak
{
    /// <summary>A blank, a hyphen or the like.</summary>
    Blank,
    /// <summary>A colon, an equals sign or a question mark: what follows answers what stood before.</summary>
    Colon,
    /// <summary>A comma, a full stop, a slash, a bracket, a line break: something else begins.</summary>
    Clause,
}

/// <summary>Goes through the words of a text, each folded. Apostrophes belong to a word: "don't" is dont.</summary>
internal ref struct FoldedWords
{
    private const byte InWord = 0;
    private const byte BeyondAscii = 4;

    // What a byte is: 0 of a word, 1 to 3 a separator and its break, 4 not to be told by itself.
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
            while (!rest.IsEmpty && (gap = Gap(rest, out var before)) > 0)
            {
                Before = before > Before ? before : Before;
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
        return text[0] == 0xC2 && text.Length > 1 && text[1] == 0xA0 ? 2
            : text[0] == 0xE2 && text.Length > 2 && text[1] == 0x80 && text[2] is not (0x98 or 0x99 or 0x9B) ? 3
            : 0;
    }

    private static byte[] MakeClasses()
    {
        var classes = new byte[256];
        for (var b = 0; b < 0x80; b++)
        {
            classes[b] = NameFolding.IsLetter((byte)b) || b is (>= '0' and <= '9') or '\'' or '`' ? InWord
                : b is ':' or '=' or '?' ? (byte)(WordBreak.Colon + 1)
                : b is ',' or ';' or '.' or '!' or '/' or '|' or '(' or ')' or '[' or ']' or '\n' or '\r' ? (byte)(WordBreak.Clause + 1)
                : (byte)(WordBreak.Blank + 1);
        }

        classes[0xC2] = BeyondAscii;
        classes[0xE2] = BeyondAscii;
        return classes;
    }
}
