using System;
using RosterSync.Contacts;

namespace RosterSync.Validation;

/// <summary>
/// Finds web addresses in names. How Remind recognises one is not known; taken as one is what begins with http://, https:// or www., and
/// a word with the ending .com, .org, .net, .edu or .gov. "U.S.Gov" is none: its last word before the ending has a single letter.
/// </summary>
internal static class UrlText
{
    /// <summary>The first web address of a text.</summary>
    /// <param name="text">The text, UTF-8.</param>
    /// <param name="start">Where it begins.</param>
    /// <param name="length">Its bytes.</param>
    public static bool Find(ReadOnlySpan<byte> text, out int start, out int length)
    {
        start = 0;
        length = 0;
        if (text.IndexOf((byte)'.') < 0 && text.IndexOf((byte)':') < 0)
        {
            return false;
        }

        while (start < text.Length)
        {
            length = text.Slice(start).IndexOf((byte)' ');
            length = length < 0 ? text.Length - start : length;
            if (IsAddress(text.Slice(start, length)))
            {
                return true;
            }

            start += length + 1;
        }

        start = length = 0;
        return false;
    }

    private static bool IsAddress(ReadOnlySpan<byte> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var rest = word.Slice(i);
            if (Utf8Text.StartsWithLower(rest, "http://"u8) || Utf8Text.StartsWithLower(rest, "https://"u8))
            {
                return true;
            }

            var isStart = i == 0 || !IsNamePart(word[i - 1]);
            if (isStart && Utf8Text.StartsWithLower(rest, "www."u8) && rest.Length > 4 && IsNamePart(rest[4]))
            {
                return true;
            }

            if (word[i] == '.' && i >= 2 && IsNamePart(word[i - 1]) && IsNamePart(word[i - 2]) && BeginsWithEnding(word.Slice(i + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool BeginsWithEnding(ReadOnlySpan<byte> text) =>
        text.Length >= 3
        && (text.Length == 3 || (!IsNamePart(text[3]) && text[3] != '\'' && text[3] < 0x80))
        && (Utf8Text.StartsWithLower(text, "com"u8) || Utf8Text.StartsWithLower(text, "org"u8) || Utf8Text.StartsWithLower(text, "net"u8)
            || Utf8Text.StartsWithLower(text, "edu"u8) || Utf8Text.StartsWithLower(text, "gov"u8));

    private static bool IsNamePart(byte b) => (uint)((b | 0x20) - 'a') <= 'z' - 'a' || (uint)(b - '0') <= 9 || b == '-';
}
