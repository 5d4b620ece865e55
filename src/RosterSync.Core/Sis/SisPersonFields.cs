using System;
using System.Collections.Generic;
using RosterSync.Text;

namespace RosterSync.Sis;

/// <summary>A property of an object of the pipeline, and the field of a row it stands for.</summary>
/// <param name="Field">The field.</param>
/// <param name="Get">Reads the property.</param>
/// <param name="Set">Sets it.</param>
/// <param name="Repeats">Whether few values stand in many rows, so that one string serves them.</param>
internal sealed record SisProperty<T>(SisField Field, Func<T, string?> Get, Action<T, string?> Set, bool Repeats = false);

/// <summary>
/// Which property of a student or contact stands for which field: one list for the way from rows to objects and the way back, so
/// that nothing a row says of a person is lost between them.
/// </summary>
internal static class SisPersonFields
{
    /// <summary>What a student's row says, but for the school, which a student may have several of.</summary>
    public static IReadOnlyList<SisProperty<SisStudent>> Student { get; } =
    [
        new(SisField.PersonId, static student => student.StudentId, static (student, text) => student.StudentId = text),
        new(SisField.StudentNumber, static student => student.StudentNumber, static (student, text) => student.StudentNumber = text),
        new(SisField.FirstName, static student => student.FirstName, static (student, text) => student.FirstName = text),
        new(SisField.MiddleName, static student => student.MiddleName, static (student, text) => student.MiddleName = text),
        new(SisField.LastName, static student => student.LastName, static (student, text) => student.LastName = text),
        new(SisField.Suffix, static student => student.Suffix, static (student, text) => student.Suffix = text, Repeats: true),
        new(SisField.FullName, static student => student.FullName, static (student, text) => student.FullName = text),
        new(SisField.Email, static student => student.Email, static (student, text) => student.Email = text),
        new(SisField.Phone, static student => student.Phone, static (student, text) => student.Phone = text),
        new(SisField.OtherPhone, static student => student.OtherPhone, static (student, text) => student.OtherPhone = text),
        new(SisField.Grade, static student => student.Grade, static (student, text) => student.Grade = text, Repeats: true),
        new(SisField.BirthDate, static student => student.BirthDate, static (student, text) => student.BirthDate = text),
        new(SisField.Status, static student => student.Status, static (student, text) => student.Status = text, Repeats: true),
    ];

    /// <summary>What a contact's row says of the contact.</summary>
    public static IReadOnlyList<SisProperty<SisContact>> Contact { get; } =
    [
        new(SisField.ContactId, static contact => contact.ContactId, static (contact, text) => contact.ContactId = text),
        new(SisField.ContactFirstName, static contact => contact.FirstName, static (contact, text) => contact.FirstName = text),
        new(SisField.ContactMiddleName, static contact => contact.MiddleName, static (contact, text) => contact.MiddleName = text),
        new(SisField.ContactLastName, static contact => contact.LastName, static (contact, text) => contact.LastName = text),
        new(SisField.ContactSuffix, static contact => contact.Suffix, static (contact, text) => contact.Suffix = text, Repeats: true),
        new(SisField.ContactName, static contact => contact.Name, static (contact, text) => contact.Name = text),
        new(SisField.ContactType, static contact => contact.Type, static (contact, text) => contact.Type = text, Repeats: true),
        new(SisField.ContactRelationship, static contact => contact.Relationship, static (contact, text) => contact.Relationship = text, Repeats: true),
        new(SisField.ContactEmail, static contact => contact.Email, static (contact, text) => contact.Email = text),
        new(SisField.ContactPhone, static contact => contact.Phone, static (contact, text) => contact.Phone = text),
        new(SisField.ContactPhoneType, static contact => contact.PhoneType, static (contact, text) => contact.PhoneType = text, Repeats: true),
        new(SisField.ContactMobilePhone, static contact => contact.MobilePhone, static (contact, text) => contact.MobilePhone = text),
        new(SisField.ContactHomePhone, static contact => contact.HomePhone, static (contact, text) => contact.HomePhone = text),
        new(SisField.ContactWorkPhone, static contact => contact.WorkPhone, static (contact, text) => contact.WorkPhone = text),
        new(SisField.ContactPriority, static contact => contact.Priority, static (contact, text) => contact.Priority = text, Repeats: true),
        new(SisField.ContactIsEmergency, static contact => contact.IsEmergency, static (contact, text) => contact.IsEmergency = text, Repeats: true),
        new(SisField.ContactIsGuardian, static contact => contact.IsGuardian, static (contact, text) => contact.IsGuardian = text, Repeats: true),
        new(SisField.ContactHasCustody, static contact => contact.HasCustody, static (contact, text) => contact.HasCustody = text, Repeats: true),
        new(SisField.ContactIsRestricted, static contact => contact.IsRestricted, static (contact, text) => contact.IsRestricted = text, Repeats: true),
        new(SisField.ContactIsAllowed, static contact => contact.IsAllowed, static (contact, text) => contact.IsAllowed = text, Repeats: true),
        new(SisField.ContactRecordType, static contact => contact.RecordType, static (contact, text) => contact.RecordType = text, Repeats: true),
        new(SisField.ContactStatus, static contact => contact.Status, static (contact, text) => contact.Status = text, Repeats: true),
    ];

    /// <summary>Reads the properties of a person out of a row.</summary>
    public static void Read<T>(IReadOnlyList<SisProperty<T>> properties, SisRow row, T person, TextCache texts)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            var property = properties[i];
            var cell = row[property.Field];
            if (!cell.IsEmpty)
            {
                property.Set(person, property.Repeats ? texts.Get(cell) : Utf8.ToText(cell));
            }
        }
    }

    /// <summary>Writes the properties of a person into a row.</summary>
    public static void Write<T>(IReadOnlyList<SisProperty<T>> properties, T person, TextRow row)
    {
        for (var i = 0; i < properties.Count; i++)
        {
            row.Set(properties[i].Field, properties[i].Get(person));
        }
    }
}
