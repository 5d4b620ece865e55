namespace RosterSync.Sis;

/// <summary>
/// What a cell of a source means. A source maps its own column names to these; the converter asks for nothing else,
/// so columns that are not needed (race, lunch status, disability, passwords) are never read out of a row.
/// </summary>
public enum SisField
{
    /// <summary>The school's id, as the source's other files refer to it.</summary>
    SchoolId,
    /// <summary>The school's name.</summary>
    SchoolName,
    /// <summary>The school's own telephone number; never a contact point of a person.</summary>
    SchoolPhone,
    /// <summary>The school's own e-mail address; never a contact point of a person.</summary>
    SchoolEmail,

    /// <summary>The id of the person of a student, teacher or staff row.</summary>
    PersonId,
    /// <summary>The student number, where it is another than the id.</summary>
    StudentNumber,
    /// <summary>First name of the student, teacher or staff member.</summary>
    FirstName,
    /// <summary>Middle name.</summary>
    MiddleName,
    /// <summary>Last name.</summary>
    LastName,
    /// <summary>Suffix such as Jr. or III, where it has a column of its own.</summary>
    Suffix,
    /// <summary>The whole name in one cell ("First Middle Last" or "Last, First Middle").</summary>
    FullName,
    /// <summary>E-mail of the student, teacher or staff member.</summary>
    Email,
    /// <summary>Phone of the student, teacher or staff member.</summary>
    Phone,
    /// <summary>A second phone of the person, such as OneRoster's phone beside sms.</summary>
    OtherPhone,
    /// <summary>Grade, as the source writes it.</summary>
    Grade,
    /// <summary>Birth date, in any of the forms sources use.</summary>
    BirthDate,
    /// <summary>Whether the person is active: PowerSchool's Enroll_Status, OneRoster's status or enabledUser.</summary>
    Status,
    /// <summary>Whether this row's school is the student's home school (1, true, primary); blank where the source does not say.</summary>
    IsHomeSchool,

    /// <summary>The contact's own id.</summary>
    ContactId,
    /// <summary>First name of the contact.</summary>
    ContactFirstName,
    /// <summary>Middle name of the contact.</summary>
    ContactMiddleName,
    /// <summary>Last name of the contact.</summary>
    ContactLastName,
    /// <summary>Suffix of the contact.</summary>
    ContactSuffix,
    /// <summary>The contact's whole name in one cell.</summary>
    ContactName,
    /// <summary>Kind of contact: Parent/Guardian, Emergency, Primary, Guardian 1, OneRoster's role …</summary>
    ContactType,
    /// <summary>Relationship to the student: Mother, Aunt, Neighbor …</summary>
    ContactRelationship,
    /// <summary>E-mail of the contact.</summary>
    ContactEmail,
    /// <summary>A phone of the contact; its kind is in <see cref="ContactPhoneType"/>.</summary>
    ContactPhone,
    /// <summary>Kind of <see cref="ContactPhone"/>: Cell, Home, Work, Other, Fax …</summary>
    ContactPhoneType,
    /// <summary>A column that holds mobile numbers only.</summary>
    ContactMobilePhone,
    /// <summary>A column that holds home numbers only.</summary>
    ContactHomePhone,
    /// <summary>A column that holds work numbers only.</summary>
    ContactWorkPhone,
    /// <summary>The source's own order of the student's contacts, 1 first.</summary>
    ContactPriority,
    /// <summary>Flag: emergency contact. Parents often carry it too.</summary>
    ContactIsEmergency,
    /// <summary>Flag: legal guardian.</summary>
    ContactIsGuardian,
    /// <summary>Flag: has custody. <c>No</c> leaves out by default; blank says nothing.</summary>
    ContactHasCustody,
    /// <summary>Flag: contact with the student is restricted. Any value but blank, no, false and 0 blocks.</summary>
    ContactIsRestricted,
    /// <summary>Flag: contact is allowed. <c>N</c> blocks.</summary>
    ContactIsAllowed,
    /// <summary>Aeries' record type: <c>R</c> blocks.</summary>
    ContactRecordType,
    /// <summary>Whether the contact is active.</summary>
    ContactStatus,

    /// <summary>The section's id within its school.</summary>
    SectionId,
    /// <summary>Name of the section.</summary>
    SectionName,
    /// <summary>Number of the section.</summary>
    SectionNumber,
    /// <summary>Name of the course.</summary>
    CourseName,
    /// <summary>Number of the course.</summary>
    CourseNumber,
    /// <summary>Period.</summary>
    Period,
    /// <summary>Name of the term.</summary>
    TermName,
    /// <summary>First day of the term, or of the enrollment.</summary>
    StartDate,
    /// <summary>Last day of the term, or of the enrollment.</summary>
    EndDate,
    /// <summary>The section's first teacher.</summary>
    TeacherId,
    /// <summary>The section's second teacher.</summary>
    Teacher2Id,
    /// <summary>The section's third teacher.</summary>
    Teacher3Id,
    /// <summary>The section's fourth teacher.</summary>
    Teacher4Id,
    /// <summary>The section's fifth teacher.</summary>
    Teacher5Id,
    /// <summary>The section's sixth teacher.</summary>
    Teacher6Id,
    /// <summary>The section's seventh teacher.</summary>
    Teacher7Id,
    /// <summary>The section's eighth teacher.</summary>
    Teacher8Id,
    /// <summary>The section's ninth teacher.</summary>
    Teacher9Id,
    /// <summary>The section's tenth teacher.</summary>
    Teacher10Id,
    /// <summary>Role in an enrollment: student or teacher. Blank means student.</summary>
    EnrollmentRole,
    /// <summary>Whether the enrolled teacher is the section's primary teacher.</summary>
    IsPrimary,
}
