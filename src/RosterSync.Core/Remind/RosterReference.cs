using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

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

/// <summary>What a person of the set sent before is recognised by.</summary>
internal enum ReferenceMark : byte
{
    /// <summary>The e-mail.</summary>
    Email,
    /// <summary>The phone.</summary>
    Phone,
    /// <summary>Of a student the name and birth date, of anybody else the name and a student.</summary>
    Name,
}

/// <summary>
/// The people of the set sent before. Whoever is matched by e-mail, by phone, or by name and student keeps the id he or she had:
/// to Remind a changed id is a removal.
/// </summary>
public sealed class RosterReference
{
    private readonly byte[]? key;
    private readonly Dictionary<(ReferenceMark, RemindRole, ulong), string?> marks = [];
    private readonly HashSet<(RemindRole, string)> ids = [];

    /// <summary>A reference of this run alone.</summary>
    public RosterReference()
    {
    }

    /// <summary>A reference that may be kept: it holds ids, and of everything else keyed hashes.</summary>
    /// <param name="key">The key of the hashes.</param>
    internal RosterReference(byte[] key) => this.key = key;

    /// <summary>How many people the reference holds.</summary>
    public int Count => ids.Count;

    /// <summary>The people, by role and id.</summary>
    internal IReadOnlyCollection<(RemindRole Role, string UserId)> Ids => ids;

    /// <summary>What they are recognised by; without an id where it fits two people.</summary>
    internal IReadOnlyDictionary<(ReferenceMark Mark, RemindRole Role, ulong Hash), string?> Marks => marks;

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
            Set(ReferenceMark.Email, role, NameFolding.Hash(lowered.AsSpan(0, length)), userId);
        }

        if (PhoneNumber.Parse(phone, out var number) == PhoneVerdict.Valid)
        {
            Set(ReferenceMark.Phone, role, number, userId);
        }

        if (role == RemindRole.Student)
        {
            if (birthDate != 0)
            {
                Set(ReferenceMark.Name, role, StudentKey(firstName, lastName, birthDate), userId);
            }
        }
        else
        {
            byte[] buffer = [];
            foreach (var student in studentIds)
            {
                Set(ReferenceMark.Name, role, NameKey(firstName, lastName, Utf8.Encode(student, ref buffer)), userId);
            }
        }
    }

    /// <summary>Adds the person of a row of a users file.</summary>
    /// <returns>The column that lacks what is needed: a known role or an id; null where the person was added.</returns>
    internal RemindField? Add(RosterRow row, RoleWords roles, string listSeparator)
    {
        var role = RoleWords.RoleOf(roles.OfUser(row, out _));
        var id = Utf8.ToText(row[RemindField.UserId]).Trim();
        if (role is null || id.Length == 0)
        {
            return role is null ? RemindField.Role : RemindField.UserId;
        }

        Add(
            role.Value,
            id,
            row[RemindField.FirstName],
            row[RemindField.LastName],
            row[RemindField.Email],
            row[RemindField.Phone],
            SisDate.TryParse(row[RemindField.BirthDate], out var day) ? day : 0,
            Utf8.ToText(row[RemindField.StudentIds]).Split([listSeparator], StringSplitOptions.RemoveEmptyEntries).Select(student => student.Trim()).ToArray());
        return null;
    }

    /// <summary>Adds a person that was kept.</summary>
    internal void Restore(RemindRole role, string userId) => ids.Add((role, userId));

    /// <summary>Adds a mark that was kept.</summary>
    internal void Restore(ReferenceMark mark, RemindRole role, ulong hash, string? userId) => marks[(mark, role, hash)] = userId;

    internal bool HasId(RemindRole role, string userId) => ids.Contains((role, userId));

    internal string? ByEmail(RemindRole role, ReadOnlySpan<byte> lowered) => Get(ReferenceMark.Email, role, NameFolding.Hash(lowered));

    internal string? ByPhone(RemindRole role, ulong number) => Get(ReferenceMark.Phone, role, number);

    internal string? ByNameAndStudent(RemindRole role, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> studentUserId) =>
        Get(ReferenceMark.Name, role, NameKey(first, last, studentUserId));

    internal string? ByNameAndBirth(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, int birthDate) =>
        birthDate == 0 ? null : Get(ReferenceMark.Name, RemindRole.Student, StudentKey(first, last, birthDate));

    private static ulong StudentKey(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, int birthDate) =>
        NameFolding.Fold(first, last, default) + ((ulong)birthDate * 0x9E3779B97F4A7C15UL);

    private static ulong NameKey(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> student) =>
        NameFolding.Fold(first, last, default) + (NameFolding.Hash(student) * 0x9E3779B97F4A7C15UL);

    private void Set(ReferenceMark mark, RemindRole role, ulong value, string userId)
    {
        // What two people of the earlier set share tells neither of them apart.
        var place = (mark, role, Keyed(value));
        marks[place] = marks.TryGetValue(place, out var known) && known != userId ? null : userId;
    }

    private string? Get(ReferenceMark mark, RemindRole role, ulong value) =>
        marks.TryGetValue((mark, role, Keyed(value)), out var userId) ? userId : null;

    private ulong Keyed(ulong value)
    {
        if (key is null)
        {
            return value;
        }

#if NETSTANDARD2_0
        var content = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(content, value);
        using var hmac = new HMACSHA256(key);
        var digest = hmac.ComputeHash(content);
#else
        Span<byte> content = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(content, value);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(key, content, digest);
#endif
        return BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
