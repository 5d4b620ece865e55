using System;
using RosterSync.Contacts;

namespace RosterSync.Sis;

/// <summary>
/// What says that a record is not active. A blank or an unknown word says nothing: sources whose codes are numbers
/// (PowerSchool's Enroll_Status) translate them themselves.
/// </summary>
internal static class StatusWords
{
    // Compared as one word, so that "not active" is here.
    private static readonly WordSet Whole = new("tobedeleted", "false", "no", "n", "preregistered", "notactive", "nonactive", "nolongeractive", "notenrolled");

    // These say it whatever follows: "Inactive - moved".
    private static readonly WordSet First = new(
        "inactive", "deactivated", "disabled", "withdrawn", "transferred", "graduated", "dropped", "deleted", "removed", "exited", "unenrolled", "archived", "expired", "deceased");

    /// <summary>Whether the status of a student, an employee, a school or a section says it.</summary>
    public static bool IsInactive(ReadOnlySpan<byte> status)
    {
        if (Whole.ContainsUnfolded(status))
        {
            return true;
        }

        Span<byte> buffer = stackalloc byte[24];
        var words = new FoldedWords(status, buffer);
        return words.Next() && First.Contains(words.Word);
    }

    /// <summary>
    /// Whether the status of a contact says it. There, a no in any spelling and the letter I do too: such a column says whether the
    /// contact is active, and a contact who is left out is reported.
    /// </summary>
    public static bool IsInactiveContact(ReadOnlySpan<byte> status) =>
        IsInactive(status) || TruthValue.Parse(status) == TruthKind.No || (status.Length == 1 && Utf8Text.Lower(status[0]) == (byte)'i');
}

/// <summary>What a person is in a section.</summary>
internal enum EnrollmentRole
{
    Student,
    Teacher,
    Other,
}

/// <summary>Reads the role of an enrollment; a blank is a student, since most sources list students only.</summary>
internal static class EnrollmentRoles
{
    public static EnrollmentRole Parse(ReadOnlySpan<byte> role)
    {
        if (role.IsEmpty)
        {
            return EnrollmentRole.Student;
        }

        Span<byte> folded = stackalloc byte[24];
        if (role.Length > 24)
        {
            return EnrollmentRole.Other;
        }

        ReadOnlySpan<byte> word = folded.Slice(0, NameFolding.Fold(role, folded));
        return word.SequenceEqual("student"u8) ? EnrollmentRole.Student
            : word.SequenceEqual("teacher"u8) ? EnrollmentRole.Teacher
            : EnrollmentRole.Other;
    }
}
