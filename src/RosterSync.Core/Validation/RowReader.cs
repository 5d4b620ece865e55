using System;
using System.Text;
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
    private readonly byte[] listSeparator;
    private readonly int[] filesLeft = new int[(int)RemindRecord.Property + 1];
    private readonly PairSet links;
    private readonly bool linksBothWays;
    private int[] named = new int[8];
    private bool hasUserIds = true;
    private bool hasEmails = true;
    private bool hasPhones = true;
    private bool hasStudentLinks;
    private bool hasClassEnrollments = true;

    public RowReader(CheckContext context)
    {
        index = context.Index;
        foreach (var view in context.Views)
        {
            filesLeft[(int)view.Record]++;
            linksBothWays |= view.File.IndexOf(RemindField.AgentIds) >= 0;
        }

        links = new PairSet(0);
        roles = new RoleWords(context.Layout.Roles);
        listSeparator = Encoding.UTF8.GetBytes(context.Layout.ListSeparator);
    }

    /// <summary>The rows of a record begin.</summary>
    public void BeginRecords(RosterRow row)
    {
        // Of what is not in all of its files nothing is said to be missing.
        var isLast = --filesLeft[(int)row.Record] == 0;
        switch (row.Record)
        {
            case RemindRecord.School:
                index.Schools.IsComplete = isLast && row.Has(RemindField.SchoolId);
                break;
            case RemindRecord.Course:
                index.Courses.IsComplete = isLast && row.Has(RemindField.CourseId);
                break;
            case RemindRecord.Class:
                index.Classes.IsComplete = isLast && row.Has(RemindField.ClassId);
                break;
            case RemindRecord.User:
                hasUserIds &= row.Has(RemindField.UserId);
                hasEmails &= row.Has(RemindField.Email);
                hasPhones &= row.Has(RemindField.Phone);
                hasStudentLinks |= row.Has(RemindField.StudentIds) && HasRole(row);
                index.Users.IsComplete = isLast && hasUserIds;
                index.HasEmails = isLast && hasEmails;
                index.HasPhones = isLast && hasPhones;
                index.HasStudentLinks = isLast && hasStudentLinks;
                break;
            case RemindRecord.ClassEnrollment:
                hasClassEnrollments &= row.Has(RemindField.ClassId) && row.Has(RemindField.UserId) && HasRole(row);
                index.HasClassEnrollments = isLast && hasClassEnrollments;
                break;
        }
    }

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

        var holdsPoints = isFirst && row.Role != UserRole.Unknown;
        var points = TakePoints(row, holdsPoints);
        if (isFirst)
        {
            users[row.Number].Points |= points;
            ReadStudentIds(row);
        }
    }

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

    private void ReadStudentIds(RosterRow row)
    {
        var count = 0;
        foreach (var id in new IdList(row[RemindField.StudentIds], listSeparator))
        {
            var user = index.Users.Refer(id, out _);
            if (linksBothWays && row.Role == UserRole.Student)
            {
                NameParent(row, user);
            }
            else
            {
                NameStudent(row, user, ref count);
            }
        }
    }

    private void NameStudent(RosterRow row, int named, ref int count)
    {
        ref var student = ref index.Users[named];
        if (student.NamedOnLine == 0)
        {
            student.NamedOnLine = (int)Math.Min(row.Line, int.MaxValue);
        }

        if (row.Role != UserRole.Parent || !IsNewInRow(named, ref count) || (linksBothWays && !links.Add(named, row.Number)))
        {
            return;
        }

        Link(named, row.Number);
    }

    // Where students name their parents, too, either side is enough.
    private void NameParent(RosterRow row, int parent)
    {
        if (links.Add(row.Number, parent))
        {
            Link(row.Number, parent);
        }
    }

    private void Link(int student, int parent)
    {
        ref var contacts = ref index.Users[student].ContactCount;
        contacts += (byte)(contacts < byte.MaxValue ? 1 : 0);
        ref var first = ref index.Users[parent].FirstStudent;
        if (first == 0)
        {
            first = student + 1;
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

        return index.Users[row.User].Role is UserRole.Student or UserRole.Parent ? ClassState.HasWrongOwner : ClassState.HasOwner;
    }

    private void PlaceUser(int user, int school)
    {
        if (user >= 0 && school >= 0)
        {
            ref var record = ref index.Users[user];
            record.School = record.School == 0 ? school + 1 : record.School;
        }
    }

    private static bool HasRole(RosterRow row) => row.Has(RemindField.Role) || row.Layout.Role is not null;

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
