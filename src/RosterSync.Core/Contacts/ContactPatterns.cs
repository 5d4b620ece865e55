using System;
using System.Collections.Generic;
using System.Text;

namespace RosterSync.Contacts;

/// <summary>Words of an option with the wildcards * and ?, compared folded.</summary>
internal sealed class ContactPatterns
{
    private readonly List<byte[]> patterns = [];
    private readonly bool parents;
    private readonly bool guardians;

    /// <summary>Reads the words of an option.</summary>
    /// <exception cref="ArgumentException">A word has neither letters nor digits nor wildcards, so that it would match what is blank.</exception>
    public ContactPatterns(string option, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var pattern = Fold(word);
            if (pattern.Length == 0)
            {
                throw new ArgumentException($"{option} holds an empty value. Give the word as the source writes it, or a pattern such as Family*.", nameof(words));
            }

            parents |= pattern.AsSpan().SequenceEqual("parent"u8) || pattern.AsSpan().SequenceEqual("parentguardian"u8);
            guardians |= pattern.AsSpan().SequenceEqual("guardian"u8) || pattern.AsSpan().SequenceEqual("parentguardian"u8);
            patterns.Add(pattern);
        }
    }

    /// <summary>Whether a word of the option fits. Nothing fits what is blank.</summary>
    public bool Match(ReadOnlySpan<byte> text)
    {
        if (patterns.Count == 0)
        {
            return false;
        }

        var folded = new byte[text.Length];
        var length = NameFolding.Fold(text, folded);
        if (length == 0)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (Fits(folded.AsSpan(0, length), pattern))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word fits, or <c>Parent</c> or <c>Guardian</c> stands for the relationship.</summary>
    public bool Match(ReadOnlySpan<byte> text, ContactWord word) => word switch
    {
        ContactWord.Parent => parents,
        ContactWord.Guardian => guardians,
        ContactWord.ParentOrGuardian => parents || guardians,
        _ => false,
    } || Match(text);

    private static byte[] Fold(string word)
    {
        var text = Encoding.UTF8.GetBytes(word);
        var folded = new byte[text.Length];
        var written = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] is not ((byte)'*' or (byte)'?'))
            {
                continue;
            }

            written += NameFolding.Fold(text.AsSpan(start, i - start), folded.AsSpan(written));
            if (i < text.Length)
            {
                folded[written++] = text[i];
            }

            start = i + 1;
        }

        return folded.AsSpan(0, written).ToArray();
    }

    private static bool Fits(ReadOnlySpan<byte> text, ReadOnlySpan<byte> pattern)
    {
        var t = 0;
        var p = 0;
        var star = -1;
        var retry = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = t;
            }
            else if (p < pattern.Length && pattern[p] == '?')
            {
                p++;
                t += Character(text, t);
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                retry += Character(text, retry);
                t = retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    // Bytes of the character that begins here.
    private static int Character(ReadOnlySpan<byte> text, int index)
    {
        var end = index + 1;
        while (end < text.Length && (text[end] & 0xC0) == 0x80)
        {
            end++;
        }

        return end - index;
    }
}
