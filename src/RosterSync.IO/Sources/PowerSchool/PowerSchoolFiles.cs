using System.Collections.Generic;
using System.Globalization;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.PowerSchool;

/// <summary>
/// PowerSchool's students with the contacts that stand in fields of the student (Emerg_Contact_1, Mother, Father, Guardian and the
/// custom fields many districts have), and the export of its Student Contacts.
/// </summary>
internal static class PowerSchoolFiles
{
    // 0 is active. The other numbers (-1 is pre-registered) are not.
    private static readonly SisCodes EnrollStatus = new("inactive", ("0", "active"), ("A", "active"), ("Active", "active"));

    private static readonly SisCodes IsActive = new(null, ("0", "inactive"), ("1", "active"));

    public static readonly SisFileLayout Students = new(
        SisFileKind.Students,
        new("Student_Number", SisField.PersonId) { IsRequired = true },
        new("First_Name", SisField.FirstName) { IsRequired = true },
        new("Last_Name", SisField.LastName) { IsRequired = true },
        new("Middle_Name", SisField.MiddleName),
        new("SchoolID", SisField.SchoolId),
        new("Grade_Level", SisField.Grade),
        new("DOB", SisField.BirthDate),
        new("Enroll_Status", SisField.Status) { Codes = EnrollStatus },
        new("Student_Email", SisField.Email) { Standing = SisStanding.Inferred })
    {
        Marks = ["Grade_Level", "Enroll_Status", "Emerg_Contact_1", "Emerg_1_First", "Mother", "Father", "Guardian_LN", "cnt1_lname"],
        IgnoredPrefixes = ["STUDENTS."],
        Contacts = [.. Groups()],
        Parts = SisParts.Students,
        IsEssential = true,
        HasStudents = true,
        HasContacts = true,
    };

    // Several rows a contact: one with the name, more for further phones, one for each student.
    public static readonly SisFileLayout Contacts = new(
        SisFileKind.Contacts,
        new("studentNumber", SisField.PersonId) { IsRequired = true },
        new("First Name", SisField.ContactFirstName) { IsRequired = true },
        new("Last Name", SisField.ContactLastName) { IsRequired = true },
        new("Contact ID", SisField.ContactId),
        new("New Contact Identifier"),
        new("Middle Name", SisField.ContactMiddleName),
        new("Suffix", SisField.ContactSuffix),
        new("Is Active", SisField.ContactStatus) { Codes = IsActive },
        new("Email Address", SisField.ContactEmail),
        new("Phone Type", SisField.ContactPhoneType),
        new("phoneNumberAsEntered", SisField.ContactPhone, "Phone Number"),
        new("Contact Priority Order", SisField.ContactPriority),
        new("Relationship Type", SisField.ContactRelationship),
        new("Relationship Note") { IsRemark = true },
        new("legalGuardian", SisField.ContactIsGuardian),
        new("Contact Has Custody", SisField.ContactHasCustody),
        new("Is Emergency Contact", SisField.ContactIsEmergency))
    {
        Standing = SisStanding.Inferred,
        Marks = ["Relationship Type", "Is Emergency Contact", "Contact Priority Order"],
        IgnoredPrefixes = ["STUDENTCONTACTDETAILCOREFIELDS.", "STUDENTCONTACTASSOC.", "PERSON."],
        Parts = SisParts.Students,
        IsEssential = true,
        HasContacts = true,
    };

    private static IEnumerable<SisContactGroup> Groups()
    {
        yield return new SisContactGroup(
            "Mother",
            new("Mother", SisField.ContactName),
            new("mother_email", SisField.ContactEmail),
            new("Mother_home_phone", SisField.ContactHomePhone),
            new("motherdayphone", SisField.ContactWorkPhone))
        {
            Type = "Mother",
        };
        yield return new SisContactGroup(
            "Father",
            new("Father", SisField.ContactName),
            new("father_email", SisField.ContactEmail),
            new("Father_home_phone", SisField.ContactHomePhone) { Standing = SisStanding.Inferred },
            new("fatherdayphone", SisField.ContactWorkPhone) { Standing = SisStanding.Inferred })
        {
            Type = "Father",
        };
        yield return new SisContactGroup(
            "Guardian",
            new("Guardian_FN", SisField.ContactFirstName),
            new("Guardian_MN", SisField.ContactMiddleName),
            new("Guardian_LN", SisField.ContactLastName),
            new("GuardianEmail", SisField.ContactEmail))
        {
            Type = "Guardian",
        };
        for (var i = 1; i <= 5; i++)
        {
            var n = i.ToString(CultureInfo.InvariantCulture);
            if (i <= 3)
            {
                yield return new SisContactGroup(
                    "Emergency contact " + n,
                    new($"Emerg_Contact_{n}", SisField.ContactName),
                    new($"Emerg_{n}_First", SisField.ContactFirstName),
                    new($"Emerg_{n}_Last", SisField.ContactLastName),
                    new($"Emerg_Phone_{n}", SisField.ContactPhone, $"Emerg_{n}_Phone"),
                    new($"Emerg_{n}_Ptype", SisField.ContactPhoneType) { Standing = SisStanding.Inferred },
                    new($"Emerg_{n}_Rel", SisField.ContactRelationship))
                {
                    Type = "Emergency",
                    Priority = n,
                };
            }

            yield return Custom("cnt" + n, "Contact " + n, null, n);
            yield return Custom("ecnt" + n, "Custom emergency contact " + n, "Emergency", n);
        }
    }

    private static SisContactGroup Custom(string prefix, string name, string? type, string priority) => new(
        name,
        new(prefix + "_fname", SisField.ContactFirstName),
        new(prefix + "_lname", SisField.ContactLastName),
        new(prefix + "_email", SisField.ContactEmail),
        new(prefix + "_cphone", SisField.ContactMobilePhone),
        new(prefix + "_hphone", SisField.ContactHomePhone),
        new(prefix + "_wphone", SisField.ContactWorkPhone),
        new(prefix + "_rel", SisField.ContactRelationship),
        new(prefix + "_custody", SisField.ContactHasCustody))
    {
        Type = type,
        Priority = priority,
    };
}
