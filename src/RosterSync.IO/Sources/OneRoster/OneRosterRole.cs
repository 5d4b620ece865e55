using System;
using RosterSync.Contacts;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>What a user is.</summary>
internal enum OneRosterRoleKind
{
    /// <summary>A word the specification does not know; nobody is let in by guessing.</summary>
    Unknown,
    Student,
    Teacher,
    Staff,
    /// <summary>Parent, guardian or relative.</summary>
    Adult,
}

/// <summary>A role of a user at one organisation.</summary>
internal struct OneRosterRole
{
    /// <summary>The role's own word.</summary>
    public ReadOnlyMemory<byte> Word;

    /// <summary>Id of the organisation; empty where none is named.</summary>
    public ReadOnlyMemory<byte> Org;

    /// <summary>The role's own status.</summary>
    public ReadOnlyMemory<byte> Status;

    public ReadOnlyMemory<byte> Begin;

    public ReadOnlyMemory<byte> End;

    public OneRosterRoleKind Kind;

    /// <summary>Whether it is the primary one of the user.</summary>
    public bool IsPrimary;

    /// <summary>What a word means.</summary>
    public static OneRosterRoleKind KindOf(ReadOnlySpan<byte> word) =>
        Utf8Text.EqualsLower(word, "student"u8) ? OneRosterRoleKind.Student
        : Utf8Text.EqualsLower(word, "teacher"u8) ? OneRosterRoleKind.Teacher
        : Utf8Text.EqualsLower(word, "guardian"u8) || Utf8Text.EqualsLower(word, "parent"u8) || Utf8Text.EqualsLower(word, "relative"u8) ? OneRosterRoleKind.Adult
        : IsStaff(word) ? OneRosterRoleKind.Staff
        : OneRosterRoleKind.Unknown;

    private static bool IsStaff(ReadOnlySpan<byte> word) =>
        Utf8Text.EqualsLower(word, "administrator"u8) || Utf8Text.EqualsLower(word, "aide"u8) || Utf8Text.EqualsLower(word, "proctor"u8)
        || Utf8Text.EqualsLower(word, "principal"u8) || Utf8Text.EqualsLower(word, "counselor"u8) || Utf8Text.EqualsLower(word, "siteadministrator"u8)
        || Utf8Text.EqualsLower(word, "districtadministrator"u8) || Utf8Text.EqualsLower(word, "systemadministrator"u8);
}
