using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Contacts of systems that keep people, phones and relationships apart: held by id until the relationships come by, and then
/// handed on once for each student. A person with several phones or e-mails is handed on as often as there are.
/// </summary>
internal sealed class ContactDirectory(Utf8Store store)
{
    private static readonly SisField[] Own =
    [
        SisField.ContactFirstName, SisField.ContactMiddleName, SisField.ContactLastName, SisField.ContactSuffix, SisField.ContactName,
    ];

    // What keeps somebody out, whether the person or the relationship says so.
    private static readonly SisField[] Blocking =
    [
        SisField.ContactIsRestricted, SisField.ContactIsAllowed, SisField.ContactRecordType, SisField.ContactHasCustody, SisField.ContactStatus,
    ];

    private static readonly SisField[] Kind = [SisField.ContactIsEmergency, SisField.ContactIsGuardian, SisField.ContactType, SisField.ContactRelationship];

    private readonly Utf8Index ids = new(store);
    private readonly List<Person> people = [];
    private readonly JoinedRow contact = new();

    /// <summary>Takes what a row says of a person: names, e-mail, phones, flags and remarks.</summary>
    /// <param name="id">The person's id.</param>
    /// <param name="row">The row.</param>
    /// <param name="isOfOneStudent">Whether the row is about the person and one student, so that its flags are not the person's.</param>
    public void Add(ReadOnlySpan<byte> id, SisRow row, bool isOfOneStudent = false)
    {
        if (id.IsEmpty)
        {
            return;
        }

        var person = Get(id);
        Keep(person, Own, row);
        if (!isOfOneStudent)
        {
            Keep(person, Blocking, row);
            Keep(person, Kind, row);
            for (var i = 0; i < row.RemarkCount; i++)
            {
                if (!row.Remark(i).IsEmpty)
                {
                    person.Remarks.Add((row.RemarkHeader(i), store.Keep(row.Remark(i))));
                }
            }
        }

        AddPoint(person.Emails, row[SisField.ContactEmail], default);
        AddPoint(person.Phones, row[SisField.ContactPhone], row[SisField.ContactPhoneType]);
        AddPoint(person.Phones, row[SisField.ContactMobilePhone], "Mobile"u8);
        AddPoint(person.Phones, row[SisField.ContactHomePhone], "Home"u8);
        AddPoint(person.Phones, row[SisField.ContactWorkPhone], "Work"u8);
    }

    /// <summary>Adds a phone.</summary>
    public void AddPhone(ReadOnlySpan<byte> id, ReadOnlySpan<byte> number, ReadOnlySpan<byte> kind)
    {
        if (!id.IsEmpty)
        {
            AddPoint(Get(id).Phones, number, kind);
        }
    }

    /// <summary>Adds an e-mail address.</summary>
    public void AddEmail(ReadOnlySpan<byte> id, ReadOnlySpan<byte> email)
    {
        if (!id.IsEmpty)
        {
            AddPoint(Get(id).Emails, email, default);
        }
    }

    /// <summary>Hands on the contact a row of a relationship names. The row has the student and what the relationship says.</summary>
    public void HandOn(SisRow relationship, ReadOnlySpan<byte> id, ISisSink sink)
    {
        var index = ids.Find(id);
        if (index < 0)
        {
            // Somebody whose own row is missing: left out later for the missing name, and counted.
            contact.Begin(relationship, withRemarks: true);
            contact.Set(SisField.ContactId, store.Keep(id));
            sink.OnContact(contact);
            return;
        }

        var person = people[index];
        var rows = Math.Max(1, Math.Max(person.Emails.Count, person.Phones.Count));
        for (var i = 0; i < rows; i++)
        {
            Begin(relationship, person, index);
            contact.Set(SisField.ContactEmail, i < person.Emails.Count ? person.Emails[i].Text : default);
            var phone = i < person.Phones.Count ? person.Phones[i] : default;
            contact.Set(SisField.ContactPhone, phone.Text);
            contact.Set(SisField.ContactPhoneType, phone.Kind);
            sink.OnContact(contact);
        }

        if (Differs(relationship, person))
        {
            Begin(relationship, person, index);
            foreach (var field in Blocking)
            {
                if (person.Cells.TryGetValue(field, out var cell))
                {
                    contact.Set(field, cell);
                }
            }

            sink.OnContact(contact);
        }
    }

    private void Begin(SisRow relationship, Person person, int index)
    {
        contact.Begin(relationship, withRemarks: true);
        contact.Set(SisField.ContactId, ids[index]);
        foreach (var cell in person.Cells)
        {
            if (relationship[cell.Key].IsEmpty || (cell.Key == SisField.ContactStatus && StatusWords.IsInactive(cell.Value.Span)))
            {
                contact.Set(cell.Key, cell.Value);
            }
        }

        foreach (var (header, text) in person.Remarks)
        {
            contact.AddRemark(header, text);
        }
    }

    private static bool Differs(SisRow relationship, Person person)
    {
        foreach (var field in Blocking)
        {
            var said = relationship[field];
            if (!said.IsEmpty && person.Cells.TryGetValue(field, out var own) && !own.Span.SequenceEqual(said))
            {
                return true;
            }
        }

        return false;
    }

    private Person Get(ReadOnlySpan<byte> id)
    {
        var index = ids.GetOrAdd(id);
        if (index == people.Count)
        {
            people.Add(new Person());
        }

        return people[index];
    }

    // The first row that says something counts, unless a later one says what keeps the person out.
    private void Keep(Person person, SisField[] fields, SisRow row)
    {
        foreach (var field in fields)
        {
            var cell = row[field];
            if (!cell.IsEmpty && (!person.Cells.TryGetValue(field, out var known) || IsStronger(field, cell, known.Span)))
            {
                person.Cells[field] = store.Keep(cell);
            }
        }
    }

    private static bool IsStronger(SisField field, ReadOnlySpan<byte> cell, ReadOnlySpan<byte> known) => field switch
    {
        SisField.ContactIsRestricted => TruthValue.Parse(known) == TruthKind.No,
        SisField.ContactIsAllowed or SisField.ContactHasCustody => TruthValue.Parse(cell) == TruthKind.No,
        SisField.ContactRecordType => cell.Length == 1 && (cell[0] | 0x20) == 'r',
        SisField.ContactStatus => StatusWords.IsInactive(cell),
        _ => false,
    };

    private void AddPoint(List<Point> points, ReadOnlySpan<byte> text, ReadOnlySpan<byte> kind)
    {
        if (text.IsEmpty)
        {
            return;
        }

        foreach (var known in points)
        {
            if (known.Text.Span.SequenceEqual(text) && known.Kind.Span.SequenceEqual(kind))
            {
                return;
            }
        }

        points.Add(new Point(store.Keep(text), store.Keep(kind)));
    }

    private readonly record struct Point(ReadOnlyMemory<byte> Text, ReadOnlyMemory<byte> Kind);

    private sealed class Person
    {
        public Dictionary<SisField, ReadOnlyMemory<byte>> Cells { get; } = [];

        public List<(string Header, ReadOnlyMemory<byte> Text)> Remarks { get; } = [];

        public List<Point> Emails { get; } = [];

        public List<Point> Phones { get; } = [];
    }
}
