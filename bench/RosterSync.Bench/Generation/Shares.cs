namespace RosterSync.Bench.Generation;

/// <summary>How often each trouble is found: bench/README.md tells them in words.</summary>
internal static class Shares
{
    // Students.
    public const double TwoSchools = 0.01;
    public const double Ungrouped = 0.02;
    public const double IdOfAnother = 0.0001;
    public const double NoBirthDate = 0.001;
    public const double ImpossibleBirthDate = 0.0002;
    public const double OtherLastName = 0.10;
    public const double Suffix = 0.003;
    public const double Nickname = 0.002;
    public const double StudentEmail = 0.95;
    public const double Apartment = 0.12;
    public const double LineBreak = 0.0002;

    // Families: siblings who stand next to each other; the others come later, in other schools.
    public const double SiblingsTogether = 0.30;
    public const double WithoutContactIds = 0.06;
    public const double SharedEmail = 0.015;
    public const double Shelter = 0.002;

    // Contacts.
    public const double SecondRow = 0.08;
    public const double LastNameFirst = 0.04;
    public const double ContactSuffix = 0.01;
    public const double ContactNickname = 0.001;
    public const double PlaceholderName = 0.002;
    public const double PlaceholderPhone = 0.004;
    public const double PlaceholderEmail = 0.005;
    public const double SchoolsPhone = 0.001;
    public const double NoPhone = 0.03;
    public const double Landline = 0.28;
    public const double WorkPhone = 0.05;
    public const double ParentEmail = 0.75;
    public const double OtherEmail = 0.35;
    public const double StudentsEmail = 0.002;
    public const double TeachersEmail = 0.0005;
    public const double ReusedId = 0.0005;
    public const double FlaggedParent = 0.24;
    public const double Blocked = 0.006;
    public const double NoCustody = 0.05;

    // Staff and sections.
    public const double TeacherWithoutEmail = 0.005;
    public const double TeacherAtTwoSchools = 0.03;
    public const double SecondTeacher = 0.08;
    public const double TermOver = 0.02;
    public const double DatedTerm = 0.50;
    public const double UnknownSection = 0.001;

    // OneRoster.
    public const double BothDirections = 0.30;
    public const double DanglingAgent = 0.002;
    public const double ToBeDeleted = 0.01;
    public const double Disabled = 0.005;
}
