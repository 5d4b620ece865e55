using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Writes what was decided, file by file and row by row in a stable order, by the layout.</summary>
internal sealed class RosterEmitter(ConversionState state, ConversionOptions options, RosterResolution resolution)
{
    private readonly byte[] separator = System.Text.Encoding.UTF8.GetBytes(options.Layout.ListSeparator);
    private readonly byte[] owner = System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Owner);
    private readonly byte[] participant = System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Participant);
    private readonly byte[][] roles =
    [
        System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Teacher),
        System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Staff),
        System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Parent),
        System.Text.Encoding.UTF8.GetBytes(options.Layout.Roles.Student),
    ];

    private byte[] buffer = new byte[256];
    private byte[] cleaned = new byte[256];
    private byte[] list = new byte[256];
    private int[] rankOfUser = [];
    private int[] studentStarts = [];
    private int[] studentsOfPerson = [];

    private UserDirectory Users => resolution.Users;

    public void Write(IRosterWriter writer, CancellationToken token)
    {
        RankUsers();
        ListStudentsOfPeople();
        MarkClasses();
        foreach (var file in options.Layout.Files)
        {
            token.ThrowIfCancellationRequested();
            writer.BeginFile(file);
            switch (file.Record)
            {
                case RemindRecord.School:
                    WriteSchools(writer, file);
                    break;
                case RemindRecord.Class:
                    WriteClasses(writer, file);
                    break;
                case RemindRecord.User:
                    WriteUsers(writer, file, token);
                    break;
                case RemindRecord.ClassEnrollment:
                    WriteClassEnrollments(writer, file);
                    break;
                case RemindRecord.SchoolEnrollment:
                    WriteSchoolEnrollments(writer, file);
                    break;
                default:
                    throw new InvalidOperationException($"The layout has a record of an unknown kind, {file.Record}.");
            }

            writer.EndFile();
        }
    }

    private void WriteSchools(IRosterWriter writer, RemindFileLayout file)
    {
        foreach (var school in resolution.Schools)
        {
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? Utf8.Encode(value, ref buffer) : column.Field switch
                {
                    RemindField.SchoolId => CellText.Clean(state.Arena[school.Id], ref cleaned),
                    RemindField.SchoolName => Limited(school, column),
                    _ => default,
                });
            }

            writer.EndRow();
        }
    }

    private void WriteClasses(IRosterWriter writer, RemindFileLayout file)
    {
        foreach (var section in resolution.Classes)
        {
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? Utf8.Encode(value, ref buffer) : column.Field switch
                {
                    RemindField.ClassId => state.Arena[section.ClassId],
                    RemindField.SchoolId => CellText.Clean(state.Arena[state.Schools.Records[section.School].Id], ref cleaned),
                    RemindField.ClassName => Utf8.Encode(section.ClassName, ref buffer),
                    _ => default,
                });
            }

            writer.EndRow();
        }
    }

    private void WriteUsers(IRosterWriter writer, RemindFileLayout file, CancellationToken token)
    {
        var rows = 0;
        foreach (var user in Users.InOrder)
        {
            if ((++rows & 0xFFFF) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            ref readonly var record = ref Users[user];
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? Utf8.Encode(value, ref buffer) : UserCell(record, column.Field));
            }

            writer.EndRow();
        }
    }

    private ReadOnlySpan<byte> UserCell(in UserRecord user, RemindField field)
    {
        switch (field)
        {
            case RemindField.UserId:
                return state.Arena[user.UserId];
            case RemindField.FirstName:
                return state.Arena[FirstName(user)];
            case RemindField.LastName:
                return state.Arena[LastName(user)];
            case RemindField.Email:
                return user.Email < 0 ? default : state.Points.Email(user.Email);
            case RemindField.Phone:
                if (user.Phone < 0)
                {
                    return default;
                }

                PhoneNumber.Format(state.Points.PhoneNumber(user.Phone), buffer);
                return buffer.AsSpan(0, PhoneNumber.DigitCount);
            case RemindField.Role:
                return roles[(int)user.Role];
            case RemindField.StudentIds:
                return user.Role == RemindRole.Parent ? StudentIds(user.Index) : default;
            default:
                return user.Role == RemindRole.Student ? StudentCell(state.Students.Records[user.Index], field) : default;
        }
    }

    private ReadOnlySpan<byte> StudentCell(in StudentRecord student, RemindField field)
    {
        switch (field)
        {
            case RemindField.BirthDate:
                SisDate.Format(student.Birth, options.Layout.DateFormat, buffer, out var written);
                return buffer.AsSpan(0, written);
            case RemindField.Grade:
                return state.Arena[student.Grade];
            case RemindField.StudentNumber:
                return CellText.Clean(state.Arena[student.Number], ref cleaned);
            default:
                return default;
        }
    }

    private int FirstName(in UserRecord user) => user.Role switch
    {
        RemindRole.Student => state.Students.Records[user.Index].First,
        RemindRole.Parent => state.Contacts.Entries[user.Index].First,
        _ => state.Adults.Records[user.Index].First,
    };

    private int LastName(in UserRecord user) => user.Role switch
    {
        RemindRole.Student => state.Students.Records[user.Index].Last,
        RemindRole.Parent => state.Contacts.Entries[user.Index].Last,
        _ => state.Adults.Records[user.Index].Last,
    };

    private ReadOnlySpan<byte> StudentIds(int person)
    {
        var users = studentsOfPerson.AsSpan(studentStarts[person], studentStarts[person + 1] - studentStarts[person]);
        if (users.Length == 1)
        {
            return Users.Id(users[0]);
        }

        // A handful: sorted in place by rank.
        for (var i = 1; i < users.Length; i++)
        {
            for (var j = i; j > 0 && rankOfUser[users[j - 1]] > rankOfUser[users[j]]; j--)
            {
                (users[j - 1], users[j]) = (users[j], users[j - 1]);
            }
        }

        var length = 0;
        foreach (var user in users)
        {
            var id = Users.Id(user);
            if (list.Length < length + id.Length + separator.Length)
            {
                Array.Resize(ref list, (length + id.Length + separator.Length) * 2);
            }

            if (length > 0)
            {
                separator.CopyTo(list, length);
                length += separator.Length;
            }

            id.CopyTo(list.AsSpan(length));
            length += id.Length;
        }

        return list.AsSpan(0, length);
    }

    private void WriteClassEnrollments(IRosterWriter writer, RemindFileLayout file)
    {
        var ranks = new Dictionary<SectionRecord, int>(resolution.Classes.Count);
        for (var i = 0; i < resolution.Classes.Count; i++)
        {
            ranks.Add(resolution.Classes[i], i);
        }

        var rankOfSection = new int[state.Sections.Records.Count];
        for (var i = 0; i < rankOfSection.Length; i++)
        {
            rankOfSection[i] = ranks.TryGetValue(state.Sections.Records[i], out var rank) ? rank : -1;
        }

        // A class and a user in one number each: sorting needs no ids.
        var keys = new ulong[state.Enrollments.Count + CountOwners()];
        var count = 0;
        foreach (ref readonly var enrollment in state.Enrollments)
        {
            var user = Users.OfStudent(enrollment.Student);
            if (enrollment.Section >= 0 && rankOfSection[enrollment.Section] >= 0 && user >= 0)
            {
                keys[count++] = ((ulong)rankOfSection[enrollment.Section] << 32) | (uint)rankOfUser[user];
            }
        }

        state.Enrollments.Clear();
        for (var i = 0; i < resolution.Classes.Count; i++)
        {
            foreach (var adult in resolution.Classes[i].Owners)
            {
                keys[count++] = ((ulong)i << 32) | (uint)rankOfUser[Users.OfAdult(adult)];
            }
        }

        Array.Sort(keys, 0, count);
        var order = Users.InOrder;
        for (var i = 0; i < count; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
            {
                continue;
            }

            var section = resolution.Classes[(int)(keys[i] >> 32)];
            var user = order[(int)(keys[i] & uint.MaxValue)];
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? Utf8.Encode(value, ref buffer) : column.Field switch
                {
                    RemindField.ClassId => state.Arena[section.ClassId],
                    RemindField.UserId => Users.Id(user),
                    RemindField.SchoolId => CellText.Clean(state.Arena[state.Schools.Records[section.School].Id], ref cleaned),
                    RemindField.Role => Users[user].Role == RemindRole.Student ? participant : owner,
                    _ => default,
                });
            }

            writer.EndRow();
            resolution.ClassEnrollmentCount++;
        }
    }

    private int CountOwners()
    {
        var count = 0;
        foreach (var section in resolution.Classes)
        {
            count += section.Owners.Count;
        }

        return count;
    }

    // Only people without a class at the school: staff, and teachers or students who have none there.
    private void WriteSchoolEnrollments(IRosterWriter writer, RemindFileLayout file)
    {
        var rankOfSchool = new int[state.Schools.Records.Count];
        for (var i = 0; i < rankOfSchool.Length; i++)
        {
            rankOfSchool[i] = resolution.Schools.IndexOf(state.Schools.Records[i]);
        }

        var keys = new List<ulong>();
        for (var rank = 0; rank < Users.InOrder.Length; rank++)
        {
            ref readonly var user = ref Users[Users.InOrder[rank]];
            if (user.Role == RemindRole.Student)
            {
                for (var i = state.Students.Records[user.Index].FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
                {
                    ref readonly var membership = ref state.Students.Memberships[i];
                    if (!membership.HasClass)
                    {
                        keys.Add(((ulong)rankOfSchool[membership.School] << 32) | (uint)rank);
                    }
                }
            }
            else if (user.Role != RemindRole.Parent)
            {
                var adult = state.Adults.Records[user.Index];
                foreach (var school in adult.Schools)
                {
                    if (!adult.SchoolsWithClass.Contains(school))
                    {
                        keys.Add(((ulong)rankOfSchool[school] << 32) | (uint)rank);
                    }
                }
            }
        }

        keys.Sort();
        foreach (var key in keys)
        {
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? Utf8.Encode(value, ref buffer) : column.Field switch
                {
                    RemindField.SchoolId => CellText.Clean(state.Arena[resolution.Schools[(int)(key >> 32)].Id], ref cleaned),
                    RemindField.UserId => Users.Id(Users.InOrder[(int)(key & uint.MaxValue)]),
                    RemindField.Role => roles[(int)Users[Users.InOrder[(int)(key & uint.MaxValue)]].Role],
                    _ => default,
                });
            }

            writer.EndRow();
            resolution.SchoolEnrollmentCount++;
        }
    }

    private void RankUsers()
    {
        var most = -1;
        foreach (var user in Users.InOrder)
        {
            most = Math.Max(most, user);
        }

        rankOfUser = new int[most + 1];
        for (var rank = 0; rank < Users.InOrder.Length; rank++)
        {
            rankOfUser[Users.InOrder[rank]] = rank;
        }
    }

    private void ListStudentsOfPeople()
    {
        var links = state.Contacts.Links;
        studentStarts = new int[state.Contacts.Entries.Count + 1];
        foreach (ref readonly var link in links)
        {
            if (CountsForParent(link))
            {
                studentStarts[link.Entry]++;
            }
        }

        var total = 0;
        for (var i = 0; i < studentStarts.Length; i++)
        {
            total += studentStarts[i];
            studentStarts[i] = total;
        }

        studentsOfPerson = new int[total];
        for (var i = links.Count - 1; i >= 0; i--)
        {
            if (CountsForParent(links[i]))
            {
                studentsOfPerson[--studentStarts[links[i].Entry]] = Users.OfStudent(links[i].Student);
            }
        }
    }

    private bool CountsForParent(in ContactLink link) => (link.Flags & (ContactLinkFlags.GoesIn | ContactLinkFlags.Merged)) == ContactLinkFlags.GoesIn && Users.HasParent(link.Entry);

    private void MarkClasses()
    {
        foreach (var section in resolution.Classes)
        {
            foreach (var adult in section.Owners)
            {
                adult.SchoolsWithClass.Add(section.School);
            }
        }

        foreach (ref readonly var enrollment in state.Enrollments)
        {
            if (enrollment.Section >= 0 && state.Sections.Records[enrollment.Section] is { GoesIn: true } section)
            {
                for (var i = state.Students.Records[enrollment.Student].FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
                {
                    ref var membership = ref state.Students.Memberships[i];
                    membership.HasClass |= membership.School == section.School;
                }
            }
        }
    }

    private ReadOnlySpan<byte> Limited(SchoolRecord school, RemindColumn column)
    {
        var text = CellText.Clean(state.Arena[school.Name == 0 ? school.Id : school.Name], ref cleaned);
        if (column.MaximumLength is not { } most || Utf8.CountCharacters(text) <= most)
        {
            return text;
        }

        resolution.Findings.Add(RosterRules.Get("CutOffValue").Find(
            string.Format(CultureInfo.InvariantCulture, "The name of the school was cut to the {0} characters Remind takes.", most),
            "Give the school a shorter name in the SIS, by which it can be matched in Remind.",
            recordId: state.Arena.Text(school.Id),
            schoolId: state.Arena.Text(school.Id)));
        return Utf8.Trim(Utf8.Take(text, most));
    }
}
