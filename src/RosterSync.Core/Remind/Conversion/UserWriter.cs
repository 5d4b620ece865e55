using System;
using System.Threading;

namespace RosterSync.Remind.Conversion;

/// <summary>Writes users: one row each, or one for each school and each guardian where the file has columns for them.</summary>
internal sealed class UserWriter(ConversionState state, RosterResolution resolution, RosterOrder order, RosterCells cells)
{
    private const int None = -1;

    private readonly RankList schools = new();
    private readonly RankList parents = new();

    private UserDirectory Users => resolution.Users;

    public void Write(IRosterWriter writer, RemindFileLayout file, CancellationToken token)
    {
        var isPerSchool = file.IndexOf(RemindField.SchoolId) >= 0;
        var hasSchools = isPerSchool || file.IndexOf(RemindField.SchoolIds) >= 0;
        var hasGuardians = file.HasGuardians;
        var hasParents = hasGuardians || file.IndexOf(RemindField.AgentIds) >= 0;
        var rows = 0;
        foreach (var user in Users.InOrder)
        {
            if ((++rows & 0xFFFF) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            ref readonly var record = ref Users[user];
            if (!LayoutPlaces.Holds(file, record.Role))
            {
                continue;
            }

            if (hasSchools)
            {
                order.ListSchools(record, schools);
                resolution.SchoolEnrollmentCount += schools.Count;
            }

            if (hasParents)
            {
                ListParents(record);
            }

            var schoolRows = isPerSchool ? Math.Max(1, schools.Count) : 1;
            var guardianRows = hasGuardians ? Math.Max(1, parents.Count) : 1;
            for (var school = 0; school < schoolRows; school++)
            {
                for (var guardian = 0; guardian < guardianRows; guardian++)
                {
                    WriteRow(writer, file, record, school < schools.Count ? schools[school] : None, guardian < parents.Count ? Users.InOrder[parents[guardian]] : None);
                }
            }
        }
    }

    private void ListParents(in UserRecord user)
    {
        if (user.Role == RemindRole.Student)
        {
            order.ListParents(user.Index, parents);
        }
        else
        {
            parents.Clear();
        }
    }

    private void WriteRow(IRosterWriter writer, RemindFileLayout file, in UserRecord user, int school, int guardian)
    {
        foreach (var column in file.Columns)
        {
            writer.WriteCell(column.Value is { } value ? cells.Text(value) : Cell(user, column.Field, school, guardian));
        }

        writer.EndRow();
    }

    private ReadOnlySpan<byte> Cell(in UserRecord user, RemindField field, int school, int guardian)
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
                return cells.Email(user.Email);
            case RemindField.Phone:
            case RemindField.TextPhone:
                return cells.Phone(user.Phone);
            case RemindField.Role:
                return cells.Role(user.Role);
            case RemindField.SchoolId:
                return school == None ? default : cells.Clean(resolution.Schools[school].Id);
            case RemindField.SchoolIds:
                return cells.Schools(schools.AsSpan());
            default:
                return user.Role switch
                {
                    RemindRole.Student => StudentCell(user, field, guardian),
                    RemindRole.Parent => field is RemindField.StudentIds or RemindField.AgentIds ? cells.Users(order.StudentsOf(user.Index)) : default,
                    _ => field == RemindField.TeacherId ? state.Arena[user.UserId] : default,
                };
        }
    }

    private ReadOnlySpan<byte> StudentCell(in UserRecord user, RemindField field, int guardian)
    {
        ref readonly var student = ref state.Students.Records[user.Index];
        return field switch
        {
            RemindField.StudentId => state.Arena[user.UserId],
            RemindField.BirthDate => cells.Date(student.Birth),
            RemindField.Grade => state.Arena[student.Grade],
            RemindField.StudentNumber => cells.Clean(student.Number),
            RemindField.AgentIds => cells.Users(parents.AsSpan()),
            _ => guardian == None ? default : GuardianCell(Users[guardian], field),
        };
    }

    private ReadOnlySpan<byte> GuardianCell(in UserRecord guardian, RemindField field) => field switch
    {
        RemindField.GuardianFirstName => state.Arena[FirstName(guardian)],
        RemindField.GuardianLastName => state.Arena[LastName(guardian)],
        RemindField.GuardianEmail => cells.Email(guardian.Email),
        RemindField.GuardianPhone => cells.Phone(guardian.Phone),
        _ => default,
    };

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
}
