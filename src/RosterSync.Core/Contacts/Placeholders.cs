using System;

namespace RosterSync.Contacts;

/// <summary>
/// What people type where a system wants a value and they have none. Such a name, number or address identifies nobody:
/// it never merges two people and is never sent.
/// </summary>
public static class Placeholders
{
    private static readonly ulong[] Phones =
    [
        1234567890, 1231231234, 1112223333, 1234567891, 2345678901, 3216549870, 9876543210, 5551234567, 5555551234, 5555551212,
    ];

    // Before the @, whatever stands behind it.
    private static readonly WordSet Mailboxes = new(
        "none", "noemail", "noemailaddress", "noemailonfile", "noemailprovided", "nomail", "noaddress", "noone", "nobody", "nothing", "nope",
        "na", "notavailable", "notapplicable", "notprovided", "notgiven", "nothave", "donthave", "doesnothave", "noreply", "donotreply",
        "declined", "decline", "declinetoprovide", "refused", "unknown", "unavailable", "fake", "fakeemail", "bogus", "invalid", "tbd", "null");

    // Before the @ and again between it and the ending (test@test.com), or a domain nobody has a mailbox at.
    private static readonly WordSet Twins = new(
        "a", "aa", "aaa", "abc", "b", "email", "mail", "me", "mom", "mother", "dad", "father", "parent", "guardian", "n", "no", "test", "user",
        "x", "xx", "xxx", "xyz", "asdf", "123", "1234", "same", "anon", "anonymous", "example");

    private static readonly WordSet Domains = new(
        "none", "noemail", "nomail", "noaddress", "na", "no", "unknown", "declined", "refused", "notprovided", "notavailable", "fake", "invalid", "test", "donotreply", "noreply", "null");

    // Words that make up such a name; a name is one only if it has no other word.
    private static readonly WordSet NameWords = new(
        "mother", "mom", "mommy", "mum", "mama", "madre", "father", "dad", "daddy", "papa", "padre", "parent", "parents", "guardian", "guardians",
        "stepmother", "stepmom", "stepfather", "stepdad", "step", "foster", "legal", "grandmother", "grandma", "grandfather", "grandpa", "grandparent", "grandparents",
        "aunt", "uncle", "relative", "family", "household", "home", "contact", "emergency", "student", "self",
        "unknown", "unk", "unavailable", "none", "no", "not", "name", "firstname", "lastname", "first", "last", "available", "applicable", "provided", "given", "listed",
        "na", "nil", "null", "blank", "empty", "test", "tester", "testing", "same", "as", "above", "see", "of", "the", "tbd", "tba", "deceased",
        "x", "xx", "xxx", "xxxx", "asdf", "nn", "noname");

    /// <summary>Whether a number is such a value: all digits alike, an ascending row, seven equal digits behind an area code, 555-1212.</summary>
    /// <param name="number">A number <see cref="PhoneNumber.Parse"/> gave; 0 is no number and counts as one.</param>
    public static bool IsPhone(ulong number)
    {
        var local = number % 10_000_000;
        return local % 1_111_111 == 0 || local == 5_551_212 || Array.IndexOf(Phones, number) >= 0;
    }

    /// <summary>Whether an address is such a value.</summary>
    /// <param name="lowered">An address <see cref="EmailAddress.Parse"/> gave.</param>
    public static bool IsEmail(ReadOnlySpan<byte> lowered)
    {
        var at = lowered.IndexOf((byte)'@');
        if (at < 0)
        {
            return false;
        }

        var mailbox = lowered.Slice(0, at);
        var domain = lowered.Slice(at + 1);
        var dot = domain.IndexOf((byte)'.');
        var host = dot < 0 ? domain : domain.Slice(0, dot);
        return Mailboxes.ContainsUnfolded(mailbox)
            || Domains.ContainsUnfolded(host)
            || (host.SequenceEqual(mailbox) && Twins.ContainsUnfolded(mailbox));
    }

    /// <summary>
    /// Whether a name is such a value: it has no word but these, numbers beside them ("Guardian 1") and punctuation.
    /// A name that is not there at all is none, and neither is a number alone.
    /// </summary>
    public static bool IsName(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        first = Utf8Text.Trim(first);
        last = Utf8Text.Trim(last);
        if (first.IsEmpty && last.IsEmpty)
        {
            return false;
        }

        var words = 0;
        var numbers = 0;
        return HasNoName(first, ref words, ref numbers) && HasNoName(last, ref words, ref numbers) && (words > 0 || numbers == 0);
    }

    private static bool HasNoName(ReadOnlySpan<byte> text, ref int words, ref int numbers)
    {
        // "N/A" is a word of the list as a whole.
        if (NameWords.ContainsUnfolded(text))
        {
            words++;
            return true;
        }

        Span<byte> buffer = stackalloc byte[32];
        var rest = new FoldedWords(text, buffer);
        while (rest.Next())
        {
            if (NameWords.Contains(rest.Word))
            {
                words++;
            }
            else if (IsNumber(rest.Word))
            {
                numbers++;
            }
            else
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsNumber(ReadOnlySpan<byte> word)
    {
        foreach (var b in word)
        {
            if (b is < (byte)'0' or > (byte)'9')
            {
                return false;
            }
        }

        return true;
    }
}
