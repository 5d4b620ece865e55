namespace RosterSync.Remind.Conversion;

/// <summary>What a layout has a place for, found by the records and fields of its files. What it has none for is left out and said.</summary>
internal sealed class LayoutPlaces
{
    private readonly bool[] roles = new bool[4];
    private readonly bool[] schoolsOfRole = new bool[4];

    public LayoutPlaces(RemindLayout layout)
    {
        foreach (var file in layout.Files)
        {
            switch (file.Record)
            {
                case RemindRecord.User:
                    AddUsers(file);
                    break;
                case RemindRecord.SchoolEnrollment:
                    AddRoles(schoolsOfRole, file);
                    break;
                case RemindRecord.Class:
                    TakesFirstOwner |= file.IndexOf(RemindField.TeacherId) >= 0;
                    break;
                case RemindRecord.ClassEnrollment:
                    TakesAllOwners |= HoldsOwners(file);
                    TakesParticipants |= HoldsParticipants(file);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>Whether a class has a place for every owner.</summary>
    public bool TakesAllOwners { get; }

    /// <summary>Whether a class has a place for one owner in its own row.</summary>
    public bool TakesFirstOwner { get; }

    /// <summary>Whether there is a place for the students of a class.</summary>
    public bool TakesParticipants { get; }

    /// <summary>Whether a user is written once for each school, so that one without a school cannot be written.</summary>
    public bool NeedsSchool { get; private set; }

    /// <summary>Whether there is a place for users of a role.</summary>
    public bool Takes(RemindRole role) => roles[(int)role];

    /// <summary>Whether there is a place for the school of a user without a class there.</summary>
    public bool TakesSchoolOf(RemindRole role) => schoolsOfRole[(int)role];

    /// <summary>Whether a file has users, or users at schools, of a role.</summary>
    public static bool Holds(RemindFileLayout file, RemindRole role) => file.Role is not { } only || only == role;

    /// <summary>Whether a file of class enrollments has the owners of classes.</summary>
    public static bool HoldsOwners(RemindFileLayout file) => HoldsInClass(file, RemindRole.Teacher);

    /// <summary>Whether a file of class enrollments has the students of classes.</summary>
    public static bool HoldsParticipants(RemindFileLayout file) => HoldsInClass(file, RemindRole.Student);

    // A column for the role says what the file's own role would say otherwise.
    private static bool HoldsInClass(RemindFileLayout file, RemindRole role) => Holds(file, role) || file.IndexOf(RemindField.Role) >= 0;

    private void AddUsers(RemindFileLayout file)
    {
        AddRoles(roles, file);
        var school = file.IndexOf(RemindField.SchoolId);
        NeedsSchool |= school >= 0 && file.Columns[school].IsRequired;
        if (school >= 0 || file.IndexOf(RemindField.SchoolIds) >= 0)
        {
            AddRoles(schoolsOfRole, file);
        }

        // A guardian whom nothing reaches would get no account.
        roles[(int)RemindRole.Parent] |= Holds(file, RemindRole.Student)
            && (file.IndexOf(RemindField.GuardianEmail) >= 0 || file.IndexOf(RemindField.GuardianPhone) >= 0);
    }

    private static void AddRoles(bool[] taken, RemindFileLayout file)
    {
        for (var role = 0; role < taken.Length; role++)
        {
            taken[role] |= Holds(file, (RemindRole)role);
        }
    }
}
