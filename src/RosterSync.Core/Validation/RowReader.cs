using System;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>
/// Works out what a row says: takes its id into the index, looks up what it refers to, reads role, e-mail, phone and birth date.
/// All of that is done here once, so that the rules only compare.
/// </summary>
internal sealed class RowReader
{
    private readonly RosterIndex index;
    private readonly RoleWords roles;
    private readonly byte[] listSeparator;
    private byte[] lowered = new byte[256];
    private int[] named = new int[8];

    public RowReader(CheckContext context)
    {
        index = context.Index;
        roles = new RoleWords(context.Layout.Roles);
        listSeparator = Encoding.UTF8.GetBytes(context.Layout.ListSeparator);
    }

    /// <summary>A file's rows begin.</summary>
    public void BeginFile(RosterRow row)
    {
        switch (row.Record)
        {
            case RemindRecord.School:
                index.Schools.IsComplete = row.Has(RemindField.SchoolId);
                break;
            case RemindRecord.Class:
                index.Classes.IsComplete = row.Has(RemindField.ClassId);
                break;
            case RemindRecord.User:
                index.Users.IsComplete = row.Has(RemindField.UserId);
                index.HasEmails = row.Has(RemindField.Email);
                index.HasPhones = row.Has(RemindField.Phone);
                index.HasStudentLinks = row.Has(RemindField.StudentIds) && row.Has(RemindField.Role);
                break;
            case RemindRecord.ClassEnrollment:
                index.HasClassEnrollments = row.Has(RemindField.ClassId) && row.Has(RemindField.UserId) && row.Has(RemindField.Role);
                break;
        }
    }

    /// <summary>Reads a record.</summary>
    public void Read(RosterRow row)
    {
        row.Number = row.Twin = row.School = row.Class = row.User = -1;
        row.EarlierLine = 0;
        row.Role = UserRole.Unknown;
        switch (row.Record)
        {
            case RemindRecord.School:
                Define(row, index.Schools, RemindField.SchoolId);
                row.School = row.Number;
                break;
            case RemindRecord.Class:
                ReadClass(row);
                break;
            case RemindRecord.User:
                ReadUser(row);
                break;
            case RemindRecord.ClassEnrollment:
                ReadClassEnrollment(row);
                break;
            case RemindRecord.SchoolEnrollment:
                row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
                row.User = index.Users.Find(row[RemindField.UserId], out _);
                PlaceUser(row.User, row.School);
                break;
        }
    }

    /// <summary>
    /// Takes what can be had of a line that is no proper record: its id, so that rows that refer to it are not blamed,
    /// and a mark where its absence would otherwise be reported as something missing.
    /// </summary>
    public void ReadOdd(RosterRow row)
    {
        switch (row.Record)
        {
            case RemindRecord.School:
                TryDefine(row, index.Schools, RemindField.SchoolId);
                break;
            case RemindRecord.Class:
                if (TryDefine(row, index.Classes, RemindField.ClassId) is var defined and >= 0)
                {
                    index.Classes.States[defined] |= ClassState.Unclear;
                }

                break;
            case RemindRecord.User:
                TryDefine(row, index.Users, RemindField.UserId);
                index.Users.HasUnreadRows = true;
                break;
            case RemindRecord.ClassEnrollment:
                if (index.Classes.Find(row[RemindField.ClassId], out _) is var found and >= 0)
                {
                    index.Classes.States[found] |= ClassState.Unclear;
                }

                break;
        }
    }

    private void ReadClass(RosterRow row)
    {
        row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
        Define(row, index.Classes, RemindField.ClassId);
        if (row.Number >= 0 && row.EarlierLine == 0)
        {
            index.Classes.Schools[row.Number] = row.School + 1;
        }
    }

    private void ReadUser(RosterRow row)
    {
        Define(row, index.Users, RemindField.UserId);
        row.Role = roles.OfUser(row[RemindField.Role]);
        row.BirthDateForm = row.Role == UserRole.Student
            ? RemindDate.Parse(Utf8Text.Trim(row[RemindField.BirthDate]), out var date)
            : Skip(out date);
        row.BirthDate = date;

        var isFirst = row.Number >= 0 && row.EarlierLine == 0;
        var users = index.Users;
        if (isFirst)
        {
            users.Roles[row.Number] = row.Role;
        }

        var holdsPoints = isFirst && row.Role != UserRole.Unknown;
        var points = ReadEmail(row, holdsPoints) | ReadPhone(row, holdsPoints);
        if (isFirst)
        {
            users.Points[row.Number] |= points;
            ReadStudentIds(row);
        }
    }

    private static RemindDateForm Skip(out DateTime date)
    {
        date = default;
        return RemindDateForm.Blank;
    }

    private UserPoints ReadEmail(RosterRow row, bool holdsPoints)
    {
        var cell = Utf8Text.Trim(row[RemindField.Email]);
        if (cell.Length > lowered.Length)
        {
            lowered = new byte[cell.Length * 2];
        }

        row.Email = EmailAddress.Parse(cell, lowered, out var length);
        row.LendEmail(lowered, length);
        if (row.Email == EmailVerdict.Valid && length != cell.Length)
        {
            // An address with something around it, such as mailto: or angle brackets.
            row.Email = EmailVerdict.Malformed;
        }

        if (row.Email == EmailVerdict.Valid)
        {
            if (holdsPoints)
            {
                index.Points.AddEmail(index.Users, row.Number, lowered.AsSpan(0, length));
            }

            return UserPoints.Email;
        }

        return row.Email == EmailVerdict.Blank ? UserPoints.None : UserPoints.EmailInvalid;
    }

    private UserPoints ReadPhone(RosterRow row, bool holdsPoints)
    {
        row.Phone = PhoneNumber.Parse(row[RemindField.Phone], out var number);
        row.PhoneDigits = number;
        if (row.Phone == PhoneVerdict.Valid)
        {
            if (holdsPoints)
            {
                index.Points.AddPhone(index.Users, row.Number, number);
            }

            return UserPoints.Phone;
        }

        return row.Phone == PhoneVerdict.Blank ? UserPoints.None : UserPoints.PhoneInvalid;
    }

    private void ReadStudentIds(RosterRow row)
    {
        var rest = row[RemindField.StudentIds];
        var count = 0;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(listSeparator);
            var id = end < 0 ? rest : rest.Slice(0, end);
            rest = end < 0 ? default : rest.Slice(end + listSeparator.Length);
            if (id.IsEmpty)
            {
                continue;
            }

            var users = index.Users;
            var named = users.Refer(id, out _);
            if (users.NamedOnLines[named] == 0)
            {
                users.NamedOnLines[named] = (int)Math.Min(row.Line, int.MaxValue);
            }

            if (row.Role == UserRole.Parent && IsNewInRow(named, ref count))
            {
                if (users.FirstStudents[row.Number] == 0)
                {
                    users.FirstStudents[row.Number] = named + 1;
                }

                if (users.ContactCounts[named] < byte.MaxValue)
                {
                    users.ContactCounts[named]++;
                }
            }
        }
    }

    private bool IsNewInRow(int student, ref int count)
    {
        if (Array.IndexOf(named, student, 0, count) >= 0)
        {
            return false;
        }

        if (count == named.Length)
        {
            Array.Resize(ref named, count * 2);
        }

        named[count++] = student;
        return true;
    }

    private void ReadClassEnrollment(RosterRow row)
    {
        row.Class = index.Classes.Find(row[RemindField.ClassId], out _);
        row.User = index.Users.Find(row[RemindField.UserId], out _);
        row.Role = roles.InClass(row[RemindField.Role]);
        if (row.Class >= 0)
        {
            PlaceUser(row.User, index.Classes.Schools[row.Class] - 1);
            index.Classes.States[row.Class] |= OwnershipBy(row);
        }
    }

    private ClassState OwnershipBy(RosterRow row)
    {
        if (row.Role != UserRole.Owner)
        {
            return ClassState.None;
        }

        if (row.User < 0)
        {
            return index.Users.IsComplete ? ClassState.None : ClassState.HasOwner;
        }

        return index.Users.Roles[row.User] is UserRole.Student or UserRole.Parent ? ClassState.HasWrongOwner : ClassState.HasOwner;
    }

    private void PlaceUser(int user, int school)
    {
        if (user >= 0 && school >= 0 && index.Users.Schools[user] == 0)
        {
            index.Users.Schools[user] = school + 1;
        }
    }

    private static void Define(RosterRow row, RecordIndex records, RemindField field)
    {
        var id = row[field];
        if (!IsBlank(id))
        {
            row.Number = records.Define(id, row.Line, out var earlierLine, out var twin);
            row.EarlierLine = earlierLine;
            row.Twin = twin;
        }
    }

    private static int TryDefine(RosterRow row, RecordIndex records, RemindField field)
    {
        var id = row[field];
        return IsBlank(id) ? -1 : records.Define(id, row.Line, out _, out _);
    }

    /// <summary>Whether a cell holds nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) => cell.IsEmpty || Utf8Text.Trim(cell).IsEmpty;
}
