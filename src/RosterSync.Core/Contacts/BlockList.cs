using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Text;

namespace RosterSync.Contacts;

/// <summary>
/// The district's own list of blocks, for court orders the SIS does not know: a student and a contact id, a phone number or an e-mail address.
/// Ids are compared as <see cref="ListedId"/> says: a block more is better than one less.
/// </summary>
public sealed class BlockList
{
    private readonly Dictionary<string, ListedStudent> students = new(ListedId.OfStudent);
    private readonly List<ListedBlock> blocks = [];

    /// <summary>How many blocks the list holds.</summary>
    public int Count => blocks.Count;

    /// <summary>Name of the file it was read from, without a folder; null where it was not.</summary>
    internal string? File { get; set; }

    /// <summary>Every block, in the order of the list.</summary>
    internal IReadOnlyList<ListedBlock> Blocks => blocks;

    /// <summary>Blocks a contact of a student by its id.</summary>
    /// <param name="studentId">The student.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="line">Line of the list it stands in; 0 where it stands in none.</param>
    public void BlockContact(string studentId, string contactId, long line = 0)
    {
        Add(studentId, new ListedBlock(line, contactId, 0, null));
    }

    /// <summary>Blocks whoever has the number for a student, and the number itself.</summary>
    /// <param name="studentId">The student.</param>
    /// <param name="phone">The number.</param>
    /// <param name="line">Line of the list it stands in; 0 where it stands in none.</param>
    /// <returns>False where the text is no number that could be sent.</returns>
    public bool BlockPhone(string studentId, string phone, long line = 0)
    {
        byte[] buffer = [];
        if (PhoneNumber.Parse(Utf8.Encode(phone, ref buffer), out var number) != PhoneVerdict.Valid)
        {
            return false;
        }

        Add(studentId, new ListedBlock(line, null, number, null)).Phones.Add(number);
        return true;
    }

    /// <summary>Blocks whoever has the address for a student, and the address itself.</summary>
    /// <param name="studentId">The student.</param>
    /// <param name="email">The address.</param>
    /// <param name="line">Line of the list it stands in; 0 where it stands in none.</param>
    /// <returns>False where the text is no address that could be sent.</returns>
    public bool BlockEmail(string studentId, string email, long line = 0)
    {
        byte[] buffer = [];
        var text = Utf8.Encode(email, ref buffer);
        var lowered = new byte[text.Length];
        if (EmailAddress.Parse(text, lowered, out var length) != EmailVerdict.Valid)
        {
            return false;
        }

        var address = Utf8.ToText(lowered.AsSpan(0, length));
        Add(studentId, new ListedBlock(line, null, 0, address)).Emails.Add(address);
        return true;
    }

    internal bool BlocksContact(string studentId, string contactId) =>
        BlocksOf(studentId).Any(block => blocks[block].Contact is { } contact && ListedId.OfContact.Equals(contact, contactId));

    internal IReadOnlyList<ulong> PhonesOf(string studentId) => students.TryGetValue(studentId, out var listed) ? listed.Phones : [];

    internal IReadOnlyList<string> EmailsOf(string studentId) => students.TryGetValue(studentId, out var listed) ? listed.Emails : [];

    /// <summary>The blocks of a student, as places in <see cref="Blocks"/>.</summary>
    internal IReadOnlyList<int> BlocksOf(string studentId) => students.TryGetValue(studentId, out var listed) ? listed.Blocks : [];

    private ListedStudent Add(string studentId, ListedBlock block)
    {
        if (!students.TryGetValue(studentId, out var listed))
        {
            students.Add(studentId, listed = new ListedStudent());
        }

        listed.Blocks.Add(blocks.Count);
        blocks.Add(block);
        return listed;
    }

    /// <summary>One block: a contact id, a phone or an e-mail.</summary>
    internal readonly record struct ListedBlock(long Line, string? Contact, ulong Phone, string? Email);

    /// <summary>What the list says of a student.</summary>
    private sealed class ListedStudent
    {
        public List<ulong> Phones { get; } = [];

        public List<string> Emails { get; } = [];

        public List<int> Blocks { get; } = [];
    }
}
