using System;
using System.Collections.Generic;

namespace RosterSync.Contacts;

/// <summary>
/// Finds phones and e-mails in a cell that is neither one phone nor one address: "612-555-0123 do not call", two numbers, a name
/// beside an address. Nothing found this way is ever sent or tells who somebody is; it only tells what must not be sent for others.
/// </summary>
internal static class PointsInText
{
    private const int LongestAddress = EmailAddress.MaximumLength;

    /// <summary>Adds the numbers in a text: of each run of digits the first and the last ten, since one may have a code of a country before it and another number behind it.</summary>
    public static void AddPhones(ReadOnlySpan<byte> text, List<ulong> numbers)
    {
        Span<byte> run = stackalloc byte[40];
        var count = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var b = i < text.Length ? text[i] : (byte)'/';
            if (b is >= (byte)'0' and <= (byte)'9')
            {
                if (count < run.Length)
                {
                    run[count++] = b;
                }
            }
            else if (b is not ((byte)' ' or (byte)'-' or (byte)'.' or (byte)'(' or (byte)')'))
            {
                AddRun(run.Slice(0, count), numbers);
                count = 0;
            }
        }
    }

    /// <summary>Adds the addresses in a text, in lower case.</summary>
    public static void AddEmails(ReadOnlySpan<byte> text, List<byte[]> addresses)
    {
        Span<byte> lowered = stackalloc byte[LongestAddress];
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != (byte)'@')
            {
                continue;
            }

            var start = at;
            while (start > 0 && IsOfAddress(text[start - 1]))
            {
                start--;
            }

            var end = at + 1;
            while (end < text.Length && IsOfAddress(text[end]))
            {
                end++;
            }

            // A dot or a dash at either end belongs to the sentence.
            while (start < at && text[start] is (byte)'.' or (byte)'-' or (byte)'_')
            {
                start++;
            }

            while (end > at && text[end - 1] is (byte)'.' or (byte)'-' or (byte)'_')
            {
                end--;
            }

            var candidate = text.Slice(start, end - start);
            if (candidate.Length <= LongestAddress && EmailAddress.Parse(candidate, lowered, out var length) == EmailVerdict.Valid)
            {
                addresses.Add(lowered.Slice(0, length).ToArray());
            }
        }
    }

    private static void AddRun(ReadOnlySpan<byte> digits, List<ulong> numbers)
    {
        if (digits.Length < PhoneNumber.DigitCount)
        {
            return;
        }

        Add(digits.Slice(0, PhoneNumber.DigitCount), numbers);
        Add(digits.Slice(digits.Length - PhoneNumber.DigitCount), numbers);
        if (digits[0] == (byte)'1' && digits.Length > PhoneNumber.DigitCount)
        {
            Add(digits.Slice(1, PhoneNumber.DigitCount), numbers);
        }
    }

    private static void Add(ReadOnlySpan<byte> digits, List<ulong> numbers)
    {
        if (PhoneNumber.Parse(digits, out var number) == PhoneVerdict.Valid && !numbers.Contains(number))
        {
            numbers.Add(number);
        }
    }

    private static bool IsOfAddress(byte b) =>
        b is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'.' or (byte)'_' or (byte)'+' or (byte)'-' or (byte)'\'' or (byte)'&' or (byte)'~' or (byte)'=' or (byte)'#' or (byte)'!' or (byte)'$' or (byte)'%';
}
