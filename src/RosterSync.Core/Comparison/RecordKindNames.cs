namespace RosterSync.Comparison;

/// <summary>What people call records.</summary>
internal static class RecordKindNames
{
    /// <summary>Several records of a kind.</summary>
    public static string Several(RosterRecordKind kind) => kind switch
    {
        RosterRecordKind.School => "Schools",
        RosterRecordKind.Class => "Classes",
        RosterRecordKind.Teacher => "Teachers",
        RosterRecordKind.Staff => "Staff",
        RosterRecordKind.Student => "Students",
        RosterRecordKind.Parent => "Parents and guardians",
        RosterRecordKind.ClassEnrollment => "Class enrollments",
        _ => "School enrollments",
    };
}
