using System.Collections.Generic;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Synergy;

/// <summary>Synergy: the columns of its table of students and parents. What its exports call the people themselves is not known.</summary>
internal sealed class SynergySource : SisSource
{
    private static readonly SisFileLayout Parents = new(
        SisFileKind.Contacts,
        new("STUDENT_ID", SisField.PersonId, "SIS_NUMBER", "STUDENT_NUMBER", "STUDENT_GU") { IsRequired = true },
        new("PARENT_ID", SisField.ContactId, "PARENT_GU"),
        new("FIRST_NAME", SisField.ContactFirstName, "PARENT_FIRST_NAME") { IsRequired = true },
        new("LAST_NAME", SisField.ContactLastName, "PARENT_LAST_NAME") { IsRequired = true },
        new("ORDERBY", SisField.ContactPriority) { Standing = SisStanding.Inferred },
        new("RELATION_TYPE", SisField.ContactRelationship) { Standing = SisStanding.Inferred },
        new("CONTACT_ALLOWED", SisField.ContactIsAllowed) { IsRequired = true, Standing = SisStanding.Inferred },
        new("HAS_CUSTODY", SisField.ContactHasCustody) { Standing = SisStanding.Inferred },
        new("EMAIL", SisField.ContactEmail, "PARENT_EMAIL"),
        new("PHONE_TYPE", SisField.ContactPhoneType),
        new("PHONE", SisField.ContactPhone),
        new("CELL_PHONE", SisField.ContactMobilePhone),
        new("HOME_PHONE", SisField.ContactHomePhone),
        new("WORK_PHONE", SisField.ContactWorkPhone))
    {
        FileNames = ["EPC_STU_PARENT", "parents"],
        Standing = SisStanding.Unknown,
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    /// <inheritdoc/>
    public override string Name => "Synergy";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } =
        [Parents, NativeStudents.Layout("STUDENT_ID", "SIS_NUMBER", "STUDENT_NUMBER", "STUDENT_GU")];
}
