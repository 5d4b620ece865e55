using System;
using System.Collections.Generic;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>Finds people who have another id than before, by what the conversion would let them keep it for: e-mail, phone, name with birth date or student.</summary>
internal sealed class PersonRekeying(SetImage before, SetImage after, Counterparts people, string listSeparatorBefore, string listSeparatorAfter)
{
    private readonly byte[] separatorBefore = Encoding.UTF8.GetBytes(listSeparatorBefore);
    private readonly byte[] separatorAfter = Encoding.UTF8.GetBytes(listSeparatorAfter);
    private byte[] lowered = new byte[256];

    private delegate ulong KeyOf(ReadOnlySpan<byte> row);

    public void Find()
    {
        var gone = people.Gone();
        var fresh = people.Fresh();
        if (gone.Count == 0 || fresh.Count == 0)
        {
            return;
        }

        Pair(gone, fresh, RekeyEvidence.LeadingZeros, IdKey, (old, now) => LeadingZeros.DifferInThemOnly(before.Users.Id(old), after.Users.Id(now)));
        Pair(gone, fresh, RekeyEvidence.Email, EmailKey);
        Pair(gone, fresh, RekeyEvidence.Phone, PhoneKey);

        // Students before their parents, who are known by them.
        Pair(gone.FindAll(IsStudentBefore), fresh.FindAll(IsStudentAfter), RekeyEvidence.NameAndBirthDate, BirthKey);
        PairParents(gone, fresh);
    }

    private void Pair(List<int> gone, List<int> fresh, RekeyEvidence evidence, KeyOf keyOf, Func<int, int, bool>? agrees = null)
    {
        var pass = new RekeyPass(people);
        foreach (var user in gone)
        {
            pass.AddOld(Grouped(keyOf(before.Users.Row(user)), before.KindOf(user)), user);
        }

        foreach (var user in fresh)
        {
            pass.AddNew(Grouped(keyOf(after.Users.Row(user)), after.KindOf(user)), user);
        }

        pass.Pair(evidence, agrees);
    }

    private void PairParents(List<int> gone, List<int> fresh)
    {
        var pass = new RekeyPass(people);
        foreach (var user in gone)
        {
            if (before.KindOf(user) == RosterRecordKind.Parent && people.NewOf(user) < 0)
            {
                var row = before.Users.Row(user);
                foreach (var id in new IdList(Cell(row, RemindField.StudentIds), separatorBefore))
                {
                    var student = before.Users.Find(id);
                    pass.AddOld(student < 0 ? 0 : NameKey(row, people.NewOf(student)), user);
                }
            }
        }

        foreach (var user in fresh)
        {
            if (after.KindOf(user) == RosterRecordKind.Parent && people.OldOf(user) < 0)
            {
                var row = after.Users.Row(user);
                foreach (var id in new IdList(Cell(row, RemindField.StudentIds), separatorAfter))
                {
                    pass.AddNew(NameKey(row, after.Users.Find(id)), user);
                }
            }
        }

        pass.Pair(RekeyEvidence.NameAndStudent);
    }

    private bool IsStudentBefore(int user) => before.KindOf(user) == RosterRecordKind.Student;

    private bool IsStudentAfter(int user) => after.KindOf(user) == RosterRecordKind.Student;

    // Teachers and staff may change places; a parent is never a student.
    private static ulong Grouped(ulong key, RosterRecordKind kind) => key == 0 ? 0 : key + kind switch
    {
        RosterRecordKind.Student => 1UL,
        RosterRecordKind.Parent => 2UL,
        _ => 3UL,
    };

    private static ulong IdKey(ReadOnlySpan<byte> row) => LeadingZeros.Key(PackedRow.Cell(row, 0));

    private ulong EmailKey(ReadOnlySpan<byte> row)
    {
        var cell = Cell(row, RemindField.Email);
        if (lowered.Length < cell.Length)
        {
            lowered = new byte[cell.Length * 2];
        }

        return EmailAddress.Parse(cell, lowered, out var length) == EmailVerdict.Valid ? NameFolding.Hash(lowered.AsSpan(0, length)) : 0;
    }

    private static ulong PhoneKey(ReadOnlySpan<byte> row) =>
        PhoneNumber.Parse(Cell(row, RemindField.Phone), out var number) == PhoneVerdict.Valid ? number << 8 : 0;

    private static ulong BirthKey(ReadOnlySpan<byte> row) =>
        HasName(row) && SisDate.TryParse(Cell(row, RemindField.BirthDate), out var day) ? NameHash(row) ^ ((ulong)day * 0x9E3779B97F4A7C15UL) : 0;

    private static ulong NameKey(ReadOnlySpan<byte> row, int student) =>
        student < 0 || !HasName(row) ? 0 : NameHash(row) ^ ((ulong)(student + 1) * 0x9E3779B97F4A7C15UL);

    private static bool HasName(ReadOnlySpan<byte> row) => !Cell(row, RemindField.FirstName).IsEmpty && !Cell(row, RemindField.LastName).IsEmpty;

    private static ulong NameHash(ReadOnlySpan<byte> row) => NameFolding.Fold(Cell(row, RemindField.FirstName), Cell(row, RemindField.LastName), default);

    private static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> row, RemindField field) => ComparedFields.Cell(row, ComparedFields.OfUser, field);
}
