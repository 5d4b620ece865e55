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
            while (end < rest.Length && Gap(rest.Slice(end), out _) == 0)
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
        var b = text[0];
        before = WordBreak.Blank;
        if (b >= 0x80)
        {
            // No-break space; dashes, bullets and line separators of the general punctuation block, its apostrophes left out.
            return b == 0xC2 && text.Length > 1 && text[1] == 0xA0 ? 2
                : b == 0xE2 && text.Length > 2 && text[1] == 0x80 && text[2] is not (0x98 or 0x99 or 0x9B) ? 3
                : 0;
        }

        switch (b)
        {
            case (byte)'\'':
            case (byte)'`':
            case (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z'):
                return 0;
            case (byte)':' or (byte)'=' or (byte)'?':
                before = WordBreak.Colon;
                return 1;
            case (byte)',' or (byte)';' or (byte)'.' or (byte)'!' or (byte)'/' or (byte)'|' or (byte)'(' or (byte)')' or (byte)'[' or (byte)']' or (byte)'\n' or (byte)'\r':
                before = WordBreak.Clause;
                return 1;
            default:
                return 1;
        }
    }
}
