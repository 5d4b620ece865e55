using System;
using System.Collections.Generic;

namespace RosterSync.Contacts;

/// <summary>
/// Takes a name that stands in one cell apart: "First Middle Last", "Last, First Middle", with titles, which are dropped,
/// suffixes and the particles of last names. It finds parts of the text and changes none.
/// </summary>
internal static class PersonName
{
    private const int MostWords = 24;

    private static readonly WordSet Titles = new("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "rev");

    private static readonly WordSet Suffixes = new("jr", "sr", "ii", "iii", "iv", "2nd", "3rd", "4th");

    // What begins a last name of several words: de la Cruz, van der Berg, St. John.
    private static readonly WordSet Particles = new(
        "de", "del", "dela", "della", "di", "da", "do", "dos", "das", "du", "la", "las", "le", "los", "lo",
        "van", "vander", "vanden", "von", "vom", "zu", "der", "den", "ter", "ten", "st", "ste", "saint", "mc",
        "al", "el", "bin", "ibn", "abu");

    /// <summary>
    /// Whether two people may be one, where a wrong no would let a blocked person through: the same first and last name,
    /// and not two different suffixes.
    /// </summary>
    public static bool MayBeSame(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> otherFirst, ReadOnlySpan<byte> otherLast)
    {
        var suffix = SuffixOf(ref last);
        var otherSuffix = SuffixOf(ref otherLast);
        return NameFolding.Fold(first, last, default) == NameFolding.Fold(otherFirst, otherLast, default)
            && (suffix == 0 || otherSuffix == 0 || suffix == otherSuffix);
    }

    /// <summary>
    /// Whether two people who have a phone or e-mail in common may be one by their names: two words of one are in the other, as in
    /// "Dan A. Doe" and "Dr. Dan Doe", and there are not two different suffixes. One common word is a family's name.
    /// </summary>
    public static bool AreAlike(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> otherFirst, ReadOnlySpan<byte> otherLast)
    {
        var suffix = SuffixOf(ref last);
        var otherSuffix = SuffixOf(ref otherLast);
        var words = WordsOf(first, last);
        var others = WordsOf(otherFirst, otherLast);
        var common = 0;
        foreach (var word in words)
        {
            common += others.Contains(word) ? 1 : 0;
        }

        return common >= 2 && (suffix == 0 || otherSuffix == 0 || suffix == otherSuffix);
    }

    private static HashSet<ulong> WordsOf(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        var words = new HashSet<ulong>();
        AddWords(first, words);
        AddWords(last, words);
        return words;
    }

    private static void AddWords(ReadOnlySpan<byte> text, HashSet<ulong> words)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i == text.Length || text[i] is (byte)' ' or (byte)'-' or (byte)',' or (byte)'(' or (byte)')' or (byte)'"')
            {
                if (i > start)
                {
                    words.Add(NameFolding.Fold(default, text.Slice(start, i - start), default));
                }

                start = i + 1;
            }
        }
    }

    // Cuts the suffix off a last name; 0 where there is none.
    private static ulong SuffixOf(ref ReadOnlySpan<byte> last)
    {
        var blank = last.LastIndexOf((byte)' ');
        if (blank <= 0 || !Suffixes.ContainsUnfolded(last.Slice(blank + 1)))
        {
            return 0;
        }

        var suffix = NameFolding.Fold(default, default, last.Slice(blank + 1));
        last = last.Slice(0, blank);
        return suffix;
    }

    /// <summary>Takes a full name apart. A name of one word is a last name. Each part lies inside the text; a part that is not there is empty.</summary>
    public static void Split(ReadOnlySpan<byte> fullName, out TextSlice first, out TextSlice middle, out TextSlice last, out TextSlice suffix)
    {
        first = middle = last = suffix = default;
        Span<TextSlice> buffer = stackalloc TextSlice[MostWords];
        var beforeComma = ReadWords(fullName, buffer, out var count);
        var words = buffer.Slice(0, count);
        var family = words.Slice(0, beforeComma);
        var given = words.Slice(beforeComma);
        if (!given.IsEmpty)
        {
            suffix = TakeSuffix(fullName, ref given, keep: 0);
            if (suffix.Length == 0 && Suffixes.ContainsUnfolded(given[0].Of(fullName)))
            {
                // "Doe, Jr., Jane".
                suffix = given[0];
                given = given.Slice(1);
            }
        }

        if (suffix.Length == 0 && !family.IsEmpty)
        {
            suffix = TakeSuffix(fullName, ref family, keep: given.IsEmpty ? 2 : 1);
        }

        DropTitles(fullName, ref family);
        DropTitles(fullName, ref given);
        if (family.IsEmpty)
        {
            // ", Jane Doe": the comma says nothing.
            family = given;
            given = default;
        }

        if (family.IsEmpty)
        {
            return;
        }

        if (!given.IsEmpty)
        {
            last = Join(family);
            first = given[0];
            middle = Join(given.Slice(1));
            return;
        }

        var lastFrom = family.Length - 1;
        while (lastFrom > 1 && Particles.ContainsUnfolded(family[lastFrom - 1].Of(fullName)))
        {
            lastFrom--;
        }

        last = Join(family.Slice(lastFrom));
        if (lastFrom > 0)
        {
            first = family[0];
            middle = Join(family.Slice(1, lastFrom - 1));
        }
    }

    /// <summary>One writing for each suffix: junior is jr, 3rd is iii.</summary>
    /// <param name="folded">The folded suffix.</param>
    public static ReadOnlySpan<byte> CanonicalSuffix(ReadOnlySpan<byte> folded) =>
        folded.IsEmpty ? folded
        : folded.SequenceEqual("junior"u8) ? "jr"u8
        : folded.SequenceEqual("senior"u8) ? "sr"u8
        : folded.SequenceEqual("2nd"u8) ? "ii"u8
        : folded.SequenceEqual("3rd"u8) ? "iii"u8
        : folded.SequenceEqual("4th"u8) ? "iv"u8
        : folded;

    // Fills the words and says how many of them stand before the first comma. Later commas are blanks; what goes beyond
    // the last place stays with the last word.
    private static int ReadWords(ReadOnlySpan<byte> text, Span<TextSlice> words, out int count)
    {
        count = 0;
        var beforeComma = -1;
        var i = 0;
        while (i < text.Length)
        {
            if (Gap(text, i) is var gap and > 0)
            {
                if (text[i] == ',' && beforeComma < 0)
                {
                    beforeComma = count;
                }

                i += gap;
                continue;
            }

            var start = i;
            i++;
            while (i < text.Length && (text[i] is > (byte)',' and < 0xC2 || Gap(text, i) == 0))
            {
                i++;
            }

            if (count < words.Length)
            {
                words[count++] = new TextSlice(start, i - start);
            }
            else
            {
                words[count - 1] = new TextSlice(words[count - 1].Start, i - words[count - 1].Start);
            }
        }

        return beforeComma < 0 ? count : beforeComma;
    }

    private static int Gap(ReadOnlySpan<byte> text, int index) => text[index] == ',' ? 1 : Utf8Text.SpaceAt(text, index);

    // The last word, where it is a suffix and enough words stay.
    private static TextSlice TakeSuffix(ReadOnlySpan<byte> text, ref Span<TextSlice> words, int keep)
    {
        if (words.Length <= keep || !Suffixes.ContainsUnfolded(words[words.Length - 1].Of(text)))
        {
            return default;
        }

        var suffix = words[words.Length - 1];
        words = words.Slice(0, words.Length - 1);
        return suffix;
    }

    private static void DropTitles(ReadOnlySpan<byte> text, ref Span<TextSlice> words)
    {
        while (words.Length > 1 && Titles.ContainsUnfolded(words[0].Of(text)))
        {
            words = words.Slice(1);
        }
    }

    private static TextSlice Join(ReadOnlySpan<TextSlice> words) => words.IsEmpty
        ? default
        : new TextSlice(words[0].Start, words[words.Length - 1].End - words[0].Start);
}
