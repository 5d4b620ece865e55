using System;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>
/// Works out what a row says: takes its id into the index, looks up what it refers to, reads role and birth date and who has which
/// e-mail and phone. All of that is done here once, so that the rules only compare.
/// </summary>
internal sealed class RowReader
{
    private readonly RosterIndex index;
    private readonly RoleWords roles;
    private readonly FilesRead files;
    private readonly StudentLinks links;

    public RowReader(CheckContext context)
    {
        index = context.Index;
        roles = new RoleWords(context.Layout.Roles);
        files = new FilesRead(context);
        links = new StudentLinks(context);
    }

    /// <summary>The rows of a record begin.</summary>
    public void BeginRecords(RosterRow row) => files.Begin(row);

    /// <summary>Reads a record.</summary>
    public void Read(RosterRow row)
    {
        row.Number = row.Twin = -1;
        row.EarlierLine = 0;
        row.Role = UserRole.Unknown;
        switch (row.Record)
        {
            case RemindRecord.School:
                Define(row, index.Schools, RemindField.SchoolId);
                row.School = row.Number;
                break;
            case RemindRecord.Course:
                Define(row, index.Courses, RemindField.CourseId);
                row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
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
                ForgetUndefined(row);
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
                    index.Classes[defined].State |= ClassState.Unclear;
                }

                break;
            case RemindRecord.User:
                TryDefine(row, index.Users, RemindField.UserId);
                index.Users.HasUnreadRows = true;
                break;
            case RemindRecord.ClassEnrollment:
                if (index.Classes.Find(row[RemindField.ClassId], out _) is var found and >= 0)
                {
                    index.Classes[found].State |= ClassState.Unclear;
                }

                break;
        }
    }

    private void ReadClass(RosterRow row)
    {
        row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
        row.Course = index.Courses.Find(row[RemindField.CourseId], out _);
        Define(row, index.Classes, RemindField.ClassId);
        if (row.Number >= 0 && row.EarlierLine == 0)
        {
            index.Classes[row.Number].School = row.School + 1;
        }
    }

    private void ReadUser(RosterRow row)
    {
        Define(row, index.Users, RemindField.UserId);
        row.Role = roles.OfUser(row, out var isExact);
        row.IsRoleExact = isExact;
        row.BirthDateForm = RemindDateForm.Blank;
        if (row.Role == UserRole.Student)
        {
            row.BirthDateForm = RemindDate.Parse(Utf8Text.Trim(row[RemindField.BirthDate]), out var date);
            row.BirthDate = date;
        }

        var isFirst = row.Number >= 0 && row.EarlierLine == 0;
        var users = index.Users;
        if (isFirst)
        {
            users[row.Number].Role = row.Role;
        }

        var holdsPoints = isFirst && GetsAccount(row);
        var points = TakePoints(row, holdsPoints);
        if (isFirst)
        {
            users[row.Number].Points |= points;
            links.Read(row);
        }
    }

    // Who gets no account takes no phone or e-mail from anybody: for lack of a name, of an e-mail or of a birth date (help.remind.com,
    // "How do I resolve sync errors and alerts?").
    private static bool GetsAccount(RosterRow row) => row.Role switch
    {
        UserRole.Parent => !Lacks(row, RemindField.FirstName) && !Lacks(row, RemindField.LastName),
        UserRole.Teacher or UserRole.Staff => !row.Has(RemindField.Email) || row.Email == EmailVerdict.Valid,
        UserRole.Student => !row.Has(RemindField.BirthDate) || row.BirthDateForm != RemindDateForm.Blank,
        _ => false,
    };

    private static bool Lacks(RosterRow row, RemindField field) => row.Has(field) && IsBlank(row[field]);

    private UserPoints TakePoints(RosterRow row, bool holdsPoints)
    {
        var points = row.Email switch
        {
            EmailVerdict.Valid => UserPoints.Email,
            EmailVerdict.Malformed => UserPoints.EmailInvalid,
            _ => UserPoints.None,
        };
        points |= row.Phone switch
        {
            PhoneVerdict.Valid => UserPoints.Phone,
            PhoneVerdict.Malformed or PhoneVerdict.Unsupported => UserPoints.PhoneInvalid,
            _ => UserPoints.None,
        };
        if (holdsPoints && row.Email == EmailVerdict.Valid)
        {
            index.Points.AddEmail(index.Users, row.Number, row.LoweredEmail);
        }

        if (holdsPoints && row.Phone == PhoneVerdict.Valid)
        {
            index.Points.AddPhone(index.Users, row.Number, row.PhoneDigits);
        }

        return points;
    }

    private void ReadClassEnrollment(RosterRow row)
    {
        ForgetUndefined(row);
        row.Role = roles.InClass(row, out var isExact);
        row.IsRoleExact = isExact;
        if (row.Has(RemindField.SchoolId))
        {
            row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
        }

        Define(row, index.Enrollments, RemindField.EnrollmentId);
        if (row.Class >= 0)
        {
            PlaceUser(row.User, index.Classes[row.Class].School - 1);
            index.Classes[row.Class].State |= OwnershipBy(row);
        }
    }

    // A student a parent names has a number, be there a row of the student or not.
    private void ForgetUndefined(RosterRow row)
    {
        if (row.User >= 0 && !index.Users.IsDefined(row.User))
        {
            row.User = -1;
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

        ref readonly var owner = ref index.Users[row.User];
        return owner.Role is UserRole.Student or UserRole.Parent ? ClassState.HasWrongOwner
            : index.HasEmails && !owner.HasUsableEmail ? ClassState.HasOwnerWithoutAccount
            : ClassState.HasOwner;
    }

    private void PlaceUser(int user, int school)
    {
        if (user >= 0 && school >= 0)
        {
            ref var record = ref index.Users[user];
            record.School = record.School == 0 ? school + 1 : record.School;
        }
    }

    private static void Define<TRecord>(RosterRow row, RecordIndex<TRecord> records, RemindField field)
        where TRecord : struct, IRecord
    {
        var id = row[field];
        if (!IsBlank(id))
        {
            row.Number = records.Define(id, row.Line, out var earlierLine, out var twin);
            row.EarlierLine = earlierLine;
            row.Twin = twin;
        }
    }

    private static int TryDefine<TRecord>(RosterRow row, RecordIndex<TRecord> records, RemindField field)
        where TRecord : struct, IRecord
    {
        var id = row[field];
        return IsBlank(id) ? -1 : records.Define(id, row.Line, out _, out _);
    }

    /// <summary>Whether a cell holds nothing but white space.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> cell) =>
        cell.IsEmpty || (cell[0] is <= (byte)' ' or 0xC2 && Utf8Text.Trim(cell).IsEmpty);
}
