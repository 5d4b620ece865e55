using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Contacts of systems that keep people, phones and relationships apart: held by id until the relationships come by, and then
/// handed on once for each student. A person with several phones or e-mails is handed on as often as there are, and an id under which
/// several names stand is handed on with each of them: whether they are one person is not settled here.
/// </summary>
internal sealed class ContactDirectory(Utf8Store store)
{
    // What is said of a person and not of a relationship. Names are kept by themselves.
    private static readonly SisField[] Statements =
    [
        SisField.ContactIsRestricted, SisField.ContactIsAllowed, SisField.ContactRecordType, SisField.ContactHasCustody, SisField.ContactStatus,
        SisField.ContactIsEmergency, SisField.ContactIsGuardian, SisField.ContactType, SisField.ContactRelationship,
    ];

    private readonly Utf8Index ids = new(store);
    private readonly List<Person> people = [];
    private readonly JoinedRow contact = new();
    private readonly SaidBlocks blocks = new();

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
        if (!isOfOneStudent)
        {
            Keep(person, row);
        }

        var named = person.Of(row, store);
        named.AddEmail(row[SisField.ContactEmail], store);
        named.AddPhone(row[SisField.ContactPhone], row[SisField.ContactPhoneType], store);
        named.AddPhone(row[SisField.ContactMobilePhone], "Mobile"u8, store);
        named.AddPhone(row[SisField.ContactHomePhone], "Home"u8, store);
        named.AddPhone(row[SisField.ContactWorkPhone], "Work"u8, store);
    }

    /// <summary>Adds a phone.</summary>
    public void AddPhone(ReadOnlySpan<byte> id, ReadOnlySpan<byte> number, ReadOnlySpan<byte> kind)
    {
        if (!id.IsEmpty)
        {
            Get(id).Unnamed.AddPhone(number, kind, store);
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

        // A phone in a row without a name is the person's; where there are two people, it is nobody's.
        var person = people[index];
        var isOne = person.IsOne;
        var isFirst = true;
        foreach (var named in person.Names)
        {
            if (named.MayBeMeant(relationship))
            {
                HandOn(relationship, index, named, isOne && isFirst ? person.Unnamed : null, sink);
                isFirst = false;
            }
        }

        if (person.Names.Count == 0 || (!isOne && person.Unnamed.HasPoints))
        {
            HandOn(relationship, index, person.Unnamed, null, sink);
        }
    }

    private void HandOn(SisRow relationship, int index, NamedContact named, NamedContact? unnamed, ISisSink sink)
    {
        var count = Math.Max(1, Math.Max(named.Emails.Count + (unnamed?.Emails.Count ?? 0), named.Phones.Count + (unnamed?.Phones.Count ?? 0)));
        for (var i = 0; i < count; i++)
        {
            contact.Begin(relationship, withRemarks: true);
            contact.Set(SisField.ContactId, ids[index]);
            named.Name(contact);
            Say(relationship, people[index]);
            contact.Set(SisField.ContactEmail, At(named.Emails, unnamed?.Emails, i).Text);
            var phone = At(named.Phones, unnamed?.Phones, i);
            contact.Set(SisField.ContactPhone, phone.Text);
            contact.Set(SisField.ContactPhoneType, phone.Kind);
            sink.OnContact(contact);
        }
    }

    private static ContactPoint At(List<ContactPoint> own, List<ContactPoint>? more, int index) =>
        index < own.Count ? own[index] : more is not null && index - own.Count < more.Count ? more[index - own.Count] : default;

    // The relationship is the closer one. A flag that keeps the person out counts wherever it stands, and so does a block, in a kind too.
    private void Say(SisRow relationship, Person person)
    {
        foreach (var statement in person.Statements)
        {
            var (field, said) = (statement.Key, statement.Value);
            if (relationship[field].IsEmpty || (said.Weight > (IsKind(field) ? StatementWeight.KeepsOut : StatementWeight.Plain) && said.Weight > Weigh(relationship, field)))
            {
                contact.Set(field, said.Cell);
            }
        }

        foreach (var (header, text) in person.Remarks)
        {
            contact.AddRemark(header, text);
        }
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

    // Of what several rows say, what keeps the person out counts, and else the first in ordinal order: never the order of rows.
    private void Keep(Person person, SisRow row)
    {
        foreach (var field in Statements)
        {
            var cell = row[field];
            if (cell.IsEmpty || (person.Statements.TryGetValue(field, out var known) && known.Cell.Span.SequenceEqual(cell)))
            {
                continue;
            }

            var weight = Weigh(row, field);
            if (known.Cell.IsEmpty || weight > known.Weight || (weight == known.Weight && cell.SequenceCompareTo(known.Cell.Span) < 0))
            {
                person.Statements[field] = new Statement(store.Keep(cell), weight);
            }
        }

        for (var i = 0; i < row.RemarkCount; i++)
        {
            if (!row.Remark(i).IsEmpty)
            {
                person.Remarks.Add((row.RemarkHeader(i), store.Keep(row.Remark(i))));
            }
        }
    }

    private StatementWeight Weigh(SisRow row, SisField field) =>
        blocks.In(row, field) ? StatementWeight.Blocks : KeepsOut(field, row[field]) ? StatementWeight.KeepsOut : StatementWeight.Plain;

    private static bool KeepsOut(SisField field, ReadOnlySpan<byte> cell) => field switch
    {
        SisField.ContactHasCustody => TruthValue.Parse(cell) == TruthKind.No,
        SisField.ContactStatus => StatusWords.IsInactiveContact(cell),
        SisField.ContactIsEmergency => TruthValue.Parse(cell) == TruthKind.Yes,
        SisField.ContactIsGuardian => TruthValue.Parse(cell) != TruthKind.Yes,
        SisField.ContactType or SisField.ContactRelationship =>
            ContactWords.Read(cell, out var saysNoCustody) is ContactWord.Self or ContactWord.Emergency or ContactWord.Secondary || saysNoCustody,
        _ => false,
    };

    private static bool IsKind(SisField field) =>
        field is SisField.ContactIsEmergency or SisField.ContactIsGuardian or SisField.ContactType or SisField.ContactRelationship;

    private enum StatementWeight
    {
        Plain,
        KeepsOut,
        Blocks,
    }

    private readonly record struct Statement(ReadOnlyMemory<byte> Cell, StatementWeight Weight);

    private sealed class Person
    {
        public Dictionary<SisField, Statement> Statements { get; } = [];

        public List<(string Header, ReadOnlyMemory<byte> Text)> Remarks { get; } = [];

        /// <summary>Each writing of a name under the id, in order of the names.</summary>
        public List<NamedContact> Names { get; } = [];

        /// <summary>What stands in rows without a last name.</summary>
        public NamedContact Unnamed { get; } = new();

        /// <summary>Whether the names are those of one person: all with the same last name.</summary>
        public bool IsOne => Names.TrueForAll(named => named.HasLastNameOf(Names[0]));

        public NamedContact Of(SisRow row, Utf8Store store)
        {
            if (row[SisField.ContactLastName].IsEmpty && row[SisField.ContactName].IsEmpty)
            {
                Unnamed.TakeFirstName(row, store);
                return Unnamed;
            }

            var at = 0;
            for (; at < Names.Count; at++)
            {
                var order = Names[at].CompareTo(row);
                if (order == 0)
                {
                    return Names[at];
                }

                if (order > 0)
                {
                    break;
                }
            }

            var named = new NamedContact(row, store);
            Names.Insert(at, named);
            return named;
        }
    }
}
