using System;
using RosterSync.Contacts;

namespace RosterSync.Sis;

/// <summary>
/// What says that a record is not active. A blank or an unknown word says nothing: sources whose codes are numbers
/// (PowerSchool's Enroll_Status) translate them themselves.
/// </summary>
internal static class StatusWords
{
    public static bool IsInactive(ReadOnlySpan<byte> status)
    {
        if (status.Length is 0 or > 24)
        {
            return false;
        }

        Span<byte> folded = stackalloc byte[24];
        ReadOnlySpan<byte> word = folded.Slice(0, NameFolding.Fold(status, folded));
        return word.SequenceEqual("tobedeleted"u8) || word.SequenceEqual("inactive"u8) || word.SequenceEqual("false"u8)
            || word.SequenceEqual("no"u8) || word.SequenceEqual("n"u8) || word.SequenceEqual("disabled"u8)
            || word.SequenceEqual("withdrawn"u8) || word.SequenceEqual("transferred"u8) || word.SequenceEqual("graduated"u8)
            || word.SequenceEqual("dropped"u8) || word.SequenceEqual("deleted"u8) || word.SequenceEqual("exited"u8)
            || word.SequenceEqual("preregistered"u8);
    }
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
