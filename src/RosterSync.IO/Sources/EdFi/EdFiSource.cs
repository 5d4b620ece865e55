using System;
using System.Collections.Generic;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.EdFi;

/// <summary>
/// Ed-Fi's students and contacts as one row a link, with all phones and e-mails of a contact in a cell each: <c>Mobile=…;Home=…</c>.
/// A parent is often flagged as emergency contact, too.
/// </summary>
internal sealed class EdFiSource : SisSource
{
    private static readonly SisFileLayout Links = new(
        SisFileKind.Students,
        new("student_unique_id", SisField.PersonId) { IsRequired = true },
        new("student_first", SisField.FirstName, "student_first_name") { IsRequired = true },
        new("student_last", SisField.LastName, "student_last_surname", "student_last_name") { IsRequired = true },
        new("student_middle", SisField.MiddleName, "student_middle_name"),
        new("birth_date", SisField.BirthDate),
        new("school_id", SisField.SchoolId) { Standing = SisStanding.Inferred },
        new("contact_id", SisField.ContactId, "contact_unique_id") { IsRequired = true },
        new("first", SisField.ContactFirstName, "contact_first_name") { IsRequired = true },
        new("middle", SisField.ContactMiddleName),
        new("last", SisField.ContactLastName, "contact_last_surname", "contact_last_name") { IsRequired = true },
        new("relation", SisField.ContactRelationship) { IsRequired = true },
        new("primary_contact", SisField.ContactPriority, "primary_contact_status") { Codes = new SisCodes(string.Empty, ("true", "1"), ("1", "1")) },
        new("emergency_contact", SisField.ContactIsEmergency, "emergency_contact_status"),
        new("legal_guardian", SisField.ContactIsGuardian),
        new("contact_restrictions", SisField.ContactIsRestricted),
        new("phones"),
        new("emails"))
    {
        Standing = SisStanding.Inferred,
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    private static readonly int Phones = Links.IndexOf("phones");
    private static readonly int Emails = Links.IndexOf("emails");

    /// <inheritdoc/>
    public override string Name => "Ed-Fi";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [Links];

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        var contact = new JoinedRow();
        reading.ForEach(SisFileKind.Students, row =>
        {
            reading.Sink.OnStudent(row);
            if (row[SisField.ContactId].IsEmpty && row[SisField.ContactLastName].IsEmpty)
            {
                return;
            }

            // As many records as there are phones or e-mails, and one where there are none.
            var phones = new Utf8Parts(row.Column(Phones));
            var emails = new Utf8Parts(row.Column(Emails));
            bool hasPhone, hasEmail;
            var isFirst = true;
            while ((hasPhone = phones.Next()) | (hasEmail = emails.Next()) | isFirst)
            {
                isFirst = false;
                contact.Begin(row, withRemarks: true);
                contact.Set(SisField.ContactPhone, hasPhone ? phones.Value.ToArray() : default);
                contact.Set(SisField.ContactPhoneType, hasPhone ? phones.Name.ToArray() : default);
                contact.Set(SisField.ContactEmail, hasEmail ? emails.Value.ToArray() : default);
                reading.Sink.OnContact(contact);
            }
        });
    }
}

/// <summary>The parts of a cell such as <c>Mobile=…;Home=…</c>.</summary>
internal ref struct Utf8Parts(ReadOnlySpan<byte> cell)
{
    private ReadOnlySpan<byte> rest = cell;

    /// <summary>What stands before the equals sign.</summary>
    public ReadOnlySpan<byte> Name { get; private set; }

    /// <summary>What stands behind it, or the whole part.</summary>
    public ReadOnlySpan<byte> Value { get; private set; }

    /// <summary>Goes to the next part that is not blank.</summary>
    public bool Next()
    {
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)';');
            var part = Utf8Bytes.Trim(end < 0 ? rest : rest.Slice(0, end));
            rest = end < 0 ? default : rest.Slice(end + 1);
            if (part.IsEmpty)
            {
                continue;
            }

            var equals = part.IndexOf((byte)'=');
            Name = equals < 0 ? default : Utf8Bytes.Trim(part.Slice(0, equals));
            Value = Utf8Bytes.Trim(part.Slice(equals + 1));
            return true;
        }

        return false;
    }
}
