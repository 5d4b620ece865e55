namespace RosterSync.Sis;

/// <summary>
/// Takes the records of an export one by one: the converter, the maker of <see cref="SisStudent"/> objects and the inspector are such.
/// A source calls <see cref="BeginExport"/> first and then the others; every record may come in any order.
/// </summary>
public interface ISisSink
{
    /// <summary>A new export begins. Ids count within their export only.</summary>
    void BeginExport(SisExportInfo export);

    /// <summary>A school: SchoolId, SchoolName, SchoolPhone.</summary>
    void OnSchool(SisRow row);

    /// <summary>A student at one school: PersonId, SchoolId, names, BirthDate … A student at two schools, or with several contacts, comes several times.</summary>
    void OnStudent(SisRow row);

    /// <summary>One contact of one student: PersonId is the student's id, the rest are the Contact fields. Called after <see cref="OnStudent"/> where both stand in one row.</summary>
    void OnContact(SisRow row);

    /// <summary>A teacher at one school: PersonId, SchoolId, names, Email, Phone.</summary>
    void OnTeacher(SisRow row);

    /// <summary>A staff member or administrator at one school.</summary>
    void OnStaff(SisRow row);

    /// <summary>A section: SchoolId, SectionId, its names, dates and teachers.</summary>
    void OnSection(SisRow row);

    /// <summary>A student or teacher in a section: SchoolId, SectionId, PersonId, EnrollmentRole, StartDate, EndDate.</summary>
    void OnEnrollment(SisRow row);
}
