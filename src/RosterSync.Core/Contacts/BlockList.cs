using System;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Contacts;

/// <summary>
/// The district's own list of blocks, for court orders the SIS does not know: a student and a contact id, a phone number or an e-mail address.
/// </summary>
public sealed class BlockList
{
    private readonly HashSet<(string Student, string Contact)> contacts = [];
    private readonly Dictionary<string, List<ulong>> phones = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> emails = new(StringComparer.Ordinal);
    private readonly HashSet<string> students = new(StringComparer.Ordinal);

    /// <summary>How many blocks the list holds.</summary>
    public int Count { get; private set; }

    /// <summary>Blocks a contact of a student by its id.</summary>
    public void BlockContact(string studentId, string contactId)
    {
        students.Add(studentId);
        contacts.Add((studentId, contactId));
        Count++;
    }

    /// <summary>Blocks whoever has the number for a student, and the number itself.</summary>
    /// <returns>False where the text is no number that could be sent.</returns>
    public bool BlockPhone(string studentId, string phone)
    {
        byte[] buffer = [];
        if (PhoneNumber.Parse(Utf8.Encode(phone, ref buffer), out var number) != PhoneVerdict.Valid)
        {
            return false;
        }

        students.Add(studentId);
        Entry(phones, studentId).Add(number);
        Count++;
        return true;
    }

    /// <summary>Blocks whoever has the address for a student, and the address itself.</summary>
    /// <returns>False where the text is no address that could be sent.</returns>
    public bool BlockEmail(string studentId, string email)
    {
        byte[] buffer = [];
        var text = Utf8.Encode(email, ref buffer);
        var lowered = new byte[text.Length];
        if (EmailAddress.Parse(text, lowered, out var length) != EmailVerdict.Valid)
        {
            return false;
        }

        students.Add(studentId);
        Entry(emails, studentId).Add(Utf8.ToText(lowered.AsSpan(0, length)));
        Count++;
        return true;
    }

    /// <summary>The students the list names.</summary>
    internal IReadOnlyCollection<string> Students => students;

    internal bool BlocksContact(string studentId, string contactId) => contacts.Contains((studentId, contactId));

    internal IReadOnlyList<ulong> PhonesOf(string studentId) => phones.TryGetValue(studentId, out var list) ? list : [];

    internal IReadOnlyList<string> EmailsOf(string studentId) => emails.TryGetValue(studentId, out var list) ? list : [];

    private static List<T> Entry<T>(Dictionary<string, List<T>> lists, string studentId)
    {
        if (!lists.TryGetValue(studentId, out var list))
        {
            lists.Add(studentId, list = []);
        }

        return list;
    }
}
