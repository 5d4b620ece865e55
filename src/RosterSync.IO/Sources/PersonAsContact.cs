using System;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>The row of a person, read as one of a contact: in systems where contacts are people like any other.</summary>
internal sealed class PersonAsContact : SisRow
{
    /// <summary>The row.</summary>
    public SisRow Person { get; set; } = null!;

    /// <inheritdoc/>
    public override string File => Person.File;

    /// <inheritdoc/>
    public override long Line => Person.Line;

    /// <inheritdoc/>
    public override int RemarkCount => Person.RemarkCount;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[SisField field] => Person[OfPerson(field)];

    /// <inheritdoc/>
    public override bool Has(SisField field) => Person.Has(OfPerson(field));

    /// <inheritdoc/>
    public override string RemarkHeader(int index) => Person.RemarkHeader(index);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Remark(int index) => Person.Remark(index);

    private static SisField OfPerson(SisField field) => field switch
    {
        SisField.ContactId => SisField.PersonId,
        SisField.ContactFirstName => SisField.FirstName,
        SisField.ContactMiddleName => SisField.MiddleName,
        SisField.ContactLastName => SisField.LastName,
        SisField.ContactSuffix => SisField.Suffix,
        SisField.ContactName => SisField.FullName,
        SisField.ContactEmail => SisField.Email,
        SisField.ContactMobilePhone => SisField.Phone,
        SisField.ContactHomePhone => SisField.OtherPhone,
        SisField.ContactStatus => SisField.Status,
        _ => field,
    };
}
