using System;
using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Genesis;

/// <summary>Genesis: contacts with a type that carries the order, Guardian 1, Guardian 2, Emergency; the student stands among them as Student.</summary>
internal sealed class GenesisSource : SisSource
{
    private static readonly SisFileLayout Contacts = new(
        SisFileKind.Contacts,
        new("STUDENT_ID", SisField.PersonId) { IsRequired = true, Standing = SisStanding.Unknown },
        new("NAME", SisField.ContactName, "CONTACT_NAME") { IsRequired = true },
        new("TYPE", SisField.ContactType, "CONTACT_TYPE") { IsRequired = true },
        new("RELATIONSHIP", SisField.ContactRelationship) { IsRequired = true },
        new("CONTACT_ID", SisField.ContactId) { Standing = SisStanding.Unknown },
        new("EMAIL", SisField.ContactEmail, "CONTACT_EMAIL") { Standing = SisStanding.Unknown },
        new("PHONE", SisField.ContactPhone, "CONTACT_PHONE") { Standing = SisStanding.Unknown },
        new("PHONE_TYPE", SisField.ContactPhoneType) { Standing = SisStanding.Unknown },
        new("CELL_PHONE", SisField.ContactMobilePhone) { Standing = SisStanding.Unknown },
        new("HOME_PHONE", SisField.ContactHomePhone) { Standing = SisStanding.Unknown },
        new("WORK_PHONE", SisField.ContactWorkPhone) { Standing = SisStanding.Unknown })
    {
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    /// <inheritdoc/>
    public override string Name => "Genesis";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [Contacts, NativeStudents.Layout("STUDENT_ID")];

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        reading.ForEach(SisFileKind.Students, reading.Sink.OnStudent);
        var contact = new JoinedRow();
        var priority = new byte[8];
        reading.ForEach(SisFileKind.Contacts, row =>
        {
            var number = NumberOf(row[SisField.ContactType]);
            number.CopyTo(priority);
            contact.Begin(row, withRemarks: true);
            contact.Set(SisField.ContactPriority, priority.AsMemory(0, number.Length));
            ReadContact(contact, reading.Sink);
        });
    }

    // The digits a type ends with.
    private static ReadOnlySpan<byte> NumberOf(ReadOnlySpan<byte> type)
    {
        var start = type.Length;
        while (start > 0 && type[start - 1] is >= (byte)'0' and <= (byte)'9' && type.Length - start < 3)
        {
            start--;
        }

        return type.Slice(start);
    }
}
