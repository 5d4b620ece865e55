using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind;

/// <summary>Role of a user of Remind.</summary>
public enum RemindRole
{
    /// <summary>Teacher.</summary>
    Teacher,
    /// <summary>Staff.</summary>
    Staff,
    /// <summary>Parent or guardian.</summary>
    Parent,
    /// <summary>Student.</summary>
    Student,
}

/// <summary>
/// The people of the set sent before. Whoever is matched by e-mail, by phone, or by name and student keeps the id he or she had:
/// to Remind a changed id is a removal.
/// </summary>
public sealed class RosterReference
{
    private readonly Dictionary<(RemindRole, ulong), string?> byEmail = [];
    private readonly Dictionary<(RemindRole, ulong), string?> byPhone = [];
    private readonly Dictionary<(RemindRole, ulong), string?> byName = [];
    private readonly HashSet<(RemindRole, string)> ids = [];

    /// <summary>How many people the reference holds.</summary>
    public int Count => ids.Count;

    /// <summary>Adds a person of the earlier set. Cells are UTF-8 as the file has them.</summary>
    /// <param name="role">Role.</param>
    /// <param name="userId">The id the person had.</param>
    /// <param name="firstName">First name.</param>
    /// <param name="lastName">Last name.</param>
    /// <param name="email">E-mail or blank.</param>
    /// <param name="phone">Phone or blank.</param>
    /// <param name="birthDate">Birth date of a student, as yyyymmdd; 0 where there is none.</param>
    /// <param name="studentIds">User ids of a parent's students.</param>
    public void Add(
        RemindRole role,
        string userId,
        ReadOnlySpan<byte> firstName,
        ReadOnlySpan<byte> lastName,
        ReadOnlySpan<byte> email,
        ReadOnlySpan<byte> phone,
        int birthDate,
        IReadOnlyList<string> studentIds)
    {
        ids.Add((role, userId));
        var lowered = new byte[email.Length];
        if (EmailAddress.Parse(email, lowered, out var length) == EmailVerdict.Valid)
        {
            Set(byEmail, (role, NameFolding.Hash(lowered.AsSpan(0, length))), userId);
        }

        if (PhoneNumber.Parse(phone, out var number) == PhoneVerdict.Valid)
        {
            Set(byPhone, (role, number), userId);
        }

        if (role == RemindRole.Student)
        {
            if (birthDate != 0)
            {
                Set(byName, (role, StudentKey(firstName, lastName, birthDate)), userId);
            }
        }
        else
        {
            byte[] buffer = [];
            foreach (var student in studentIds)
            {
                Set(byName, (role, NameKey(firstName, lastName, Utf8.Encode(student, ref buffer))), userId);
            }
        }
    }

    internal bool HasId(RemindRole role, string userId) => ids.Contains((role, userId));

    internal string? ByEmail(RemindRole role, ReadOnlySpan<byte> lowered) => Get(byEmail, (role, NameFolding.Hash(lowered)));

    internal string? ByPhone(RemindRole role, ulong number) => Get(byPhone, (role, number));

    internal string? ByNameAndStudent(RemindRole role, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> studentUserId) =>
        Get(byName, (role, NameKey(first, last, studentUserId)));

    internal string? ByNameAndBirth(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, int birthDate) =>
        birthDate == 0 ? null : Get(byName, (RemindRole.Student, StudentKey(first, last, birthDate)));

    private static ulong StudentKey(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, int birthDate) =>
        NameFolding.Fold(first, last, default) + ((ulong)birthDate * 0x9E3779B97F4A7C15UL);

    private static ulong NameKey(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> student) =>
        NameFolding.Fold(first, last, default) + (NameFolding.Hash(student) * 0x9E3779B97F4A7C15UL);

    // What two people of the earlier set share tells neither of them apart.
    private static void Set(Dictionary<(RemindRole, ulong), string?> map, (RemindRole, ulong) key, string userId) =>
        map[key] = map.TryGetValue(key, out var known) && known != userId ? null : userId;

    private static string? Get(Dictionary<(RemindRole, ulong), string?> map, (RemindRole, ulong) key) =>
        map.TryGetValue(key, out var userId) ? userId : null;
}
