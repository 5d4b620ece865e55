using System;
using System.Text;

namespace RosterSync.Contacts;

/// <summary>A fixed list of words that is asked with folded UTF-8, without making a string.</summary>
internal sealed class WordSet
{
    private readonly byte[]?[] slots;
    private readonly int longest;
    private readonly uint firstLetters;

    /// <summary>Makes the list; the words may be spelled as people read them.</summary>
    public WordSet(params string[] words)
    {
        var size = 4;
        while (size < words.Length * 2)
        {
            size <<= 1;
        }

        slots = new byte[size][];
        foreach (var word in words)
        {
            var text = Encoding.UTF8.GetBytes(word);
            var folded = new byte[text.Length];
            var length = NameFolding.Fold(text, folded);
            longest = Math.Max(longest, length);
            firstLetters |= 1u << (folded[0] & 31);
            Add(folded.AsSpan(0, length).ToArray());
        }
    }

    /// <summary>Whether the list has the word.</summary>
    /// <param name="folded">As <see cref="NameFolding.Fold(ReadOnlySpan{byte}, Span{byte})"/> gives it.</param>
    public bool Contains(ReadOnlySpan<byte> folded)
    {
        if (folded.IsEmpty || folded.Length > longest || (firstLetters >> (folded[0] & 31) & 1) == 0)
        {
            return false;
        }

        for (var at = First(folded); slots[at] is { } word; at = (at + 1) & (slots.Length - 1))
        {
            if (folded.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the list has the word, which is folded first.</summary>
    public bool ContainsUnfolded(ReadOnlySpan<byte> text)
    {
        // Dots, hyphens and accents make a word longer, but not by more than half. Most words are told by their first letter.
        if (text.IsEmpty || text.Length > longest + (longest / 2) + 1
            || (NameFolding.IsLetter(text[0]) && (firstLetters >> (text[0] & 31) & 1) == 0))
        {
            return false;
        }

        Span<byte> folded = stackalloc byte[48];
        return text.Length <= folded.Length && Contains(folded.Slice(0, NameFolding.Fold(text, folded)));
    }

    private void Add(byte[] word)
    {
        var at = First(word);
        while (slots[at] is not null)
        {
            at = (at + 1) & (slots.Length - 1);
        }

        slots[at] = word;
    }

    private int First(ReadOnlySpan<byte> folded) => (int)NameFolding.Hash(folded) & (slots.Length - 1);
}
