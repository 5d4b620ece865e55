using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A phone with its kind, or an e-mail address.</summary>
internal readonly record struct ContactPoint(ReadOnlyMemory<byte> Text, ReadOnlyMemory<byte> Kind);

/// <summary>One writing of a contact's name, with the phones and e-mails that stand in rows of that name.</summary>
internal sealed class NamedContact
{
    private static readonly SisField[] Fields =
    [
        SisField.ContactLastName, SisField.ContactFirstName, SisField.ContactMiddleName, SisField.ContactSuffix, SisField.ContactName,
    ];

    private readonly ReadOnlyMemory<byte>[] cells = new ReadOnlyMemory<byte>[Fields.Length];

    /// <summary>Makes one without a name.</summary>
    public NamedContact()
    {
    }

    /// <summary>Takes the name of a row.</summary>
    public NamedContact(SisRow row, Utf8Store store)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            cells[i] = store.Keep(row[Fields[i]]);
        }
    }

    /// <summary>E-mails, in order of their bytes.</summary>
    public List<ContactPoint> Emails { get; } = [];

    /// <summary>Phones, in order of their bytes.</summary>
    public List<ContactPoint> Phones { get; } = [];

    /// <summary>Whether there is a phone or e-mail.</summary>
    public bool HasPoints => Emails.Count + Phones.Count > 0;

    private ReadOnlySpan<byte> LastName => cells[0].IsEmpty ? cells[4].Span : cells[0].Span;

    /// <summary>Compares the name with that of a row, cell by cell.</summary>
    public int CompareTo(SisRow row)
    {
        var order = 0;
        for (var i = 0; order == 0 && i < Fields.Length; i++)
        {
            order = cells[i].Span.SequenceCompareTo(row[Fields[i]]);
        }

        return order;
    }

    /// <summary>Whether the last name is another's, however it is written.</summary>
    public bool HasLastNameOf(NamedContact other) => IsSame(LastName, other.LastName);

    /// <summary>Whether the row of a relationship may mean this one: it has the same last name, or none.</summary>
    public bool MayBeMeant(SisRow relationship)
    {
        var name = relationship[SisField.ContactLastName];
        name = name.IsEmpty ? relationship[SisField.ContactName] : name;
        return name.IsEmpty || IsSame(name, LastName);
    }

    /// <summary>Gives a contact the name.</summary>
    public void Name(JoinedRow contact)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            contact.Set(Fields[i], cells[i]);
        }
    }

    /// <summary>Keeps the first name of a row that has no last name; of several the first in ordinal order.</summary>
    public void TakeFirstName(SisRow row, Utf8Store store)
    {
        var first = row[SisField.ContactFirstName];
        if (!first.IsEmpty && (cells[1].IsEmpty || first.SequenceCompareTo(cells[1].Span) < 0))
        {
            cells[1] = store.Keep(first);
        }
    }

    /// <summary>Adds an e-mail address.</summary>
    public void AddEmail(ReadOnlySpan<byte> email, Utf8Store store) => Add(Emails, email, default, store);

    /// <summary>Adds a phone.</summary>
    public void AddPhone(ReadOnlySpan<byte> number, ReadOnlySpan<byte> kind, Utf8Store store) => Add(Phones, number, kind, store);

    private static void Add(List<ContactPoint> points, ReadOnlySpan<byte> text, ReadOnlySpan<byte> kind, Utf8Store store)
    {
        if (text.IsEmpty)
        {
            return;
        }

        var at = 0;
        for (; at < points.Count; at++)
        {
            var order = points[at].Text.Span.SequenceCompareTo(text);
            order = order != 0 ? order : points[at].Kind.Span.SequenceCompareTo(kind);
            if (order == 0)
            {
                return;
            }

            if (order > 0)
            {
                break;
            }
        }

        points.Insert(at, new ContactPoint(store.Keep(text), store.Keep(kind)));
    }

    private static bool IsSame(ReadOnlySpan<byte> name, ReadOnlySpan<byte> other)
    {
        if (name.SequenceEqual(other))
        {
            return true;
        }

        Span<byte> folded = name.Length <= 128 ? stackalloc byte[128] : new byte[name.Length];
        Span<byte> otherFolded = other.Length <= 128 ? stackalloc byte[128] : new byte[other.Length];
        var length = NameFolding.Fold(name, folded);
        return length > 0 && folded.Slice(0, length).SequenceEqual(otherFolded.Slice(0, NameFolding.Fold(other, otherFolded)));
    }
}
