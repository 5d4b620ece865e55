using System;
using System.Collections.Generic;

namespace RosterSync.Remind.Conversion;

/// <summary>Writes who is in which class, and who is at a school without a class there.</summary>
internal sealed class EnrollmentWriter(ConversionState state, RosterResolution resolution, RosterOrder order, RosterCells cells)
{
    private ulong[]? inClasses;
    private int inClassCount;

    private UserDirectory Users => resolution.Users;

    public void WriteClassEnrollments(IRosterWriter writer, RemindFileLayout file)
    {
        inClasses ??= ListInClasses();
        var hasOwners = LayoutPlaces.HoldsOwners(file);
        var hasParticipants = LayoutPlaces.HoldsParticipants(file);
        for (var i = 0; i < inClassCount; i++)
        {
            if (i > 0 && inClasses[i] == inClasses[i - 1])
            {
                continue;
            }

            var section = resolution.Classes[(int)(inClasses[i] >> 32)];
            var user = Users.InOrder[(int)(inClasses[i] & uint.MaxValue)];
            var isOwner = Users[user].Role != RemindRole.Student;
            if (isOwner ? !hasOwners : !hasParticipants)
            {
                continue;
            }

            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? cells.Text(value) : column.Field switch
                {
                    RemindField.ClassId => state.Arena[section.ClassId],
                    RemindField.UserId => Users.Id(user),
                    RemindField.StudentId => isOwner ? default : Users.Id(user),
                    RemindField.TeacherId => isOwner ? Users.Id(user) : default,
                    RemindField.SchoolId => cells.Clean(state.Schools.Records[section.School].Id),
                    RemindField.Role => cells.RoleInClass(isOwner),
                    RemindField.EnrollmentId => cells.EnrollmentId(state.Arena[section.ClassId], Users.Id(user)),
                    RemindField.IsOwner => isOwner ? "true"u8 : "false"u8,
                    _ => default,
                });
            }

            writer.EndRow();
            resolution.ClassEnrollmentCount++;
        }
    }

    // A class and a user in one number each: sorting needs no ids.
    private ulong[] ListInClasses()
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

        var keys = new ulong[state.Enrollments.Count + CountOwners()];
        var count = 0;
        foreach (ref readonly var enrollment in state.Enrollments)
        {
            var user = Users.OfStudent(enrollment.Student);
            if (enrollment.Section >= 0 && rankOfSection[enrollment.Section] >= 0 && user >= 0)
            {
                keys[count++] = ((ulong)rankOfSection[enrollment.Section] << 32) | (uint)order.RankOf(user);
            }
        }

        state.Enrollments.Clear();
        for (var i = 0; i < resolution.Classes.Count; i++)
        {
            foreach (var adult in resolution.Classes[i].Owners)
            {
                keys[count++] = ((ulong)i << 32) | (uint)order.RankOf(Users.OfAdult(adult));
            }
        }

        inClassCount = count;
        Array.Sort(keys, 0, count);
        return keys;
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
    public void WriteSchoolEnrollments(IRosterWriter writer, RemindFileLayout file)
    {
        var keys = new List<ulong>();
        foreach (var (user, school) in resolution.WithoutClass())
        {
            if (LayoutPlaces.Holds(file, Users[user].Role))
            {
                keys.Add(((ulong)order.RankOfSchool(school) << 32) | (uint)order.RankOf(user));
            }
        }

        keys.Sort();
        foreach (var key in keys)
        {
            var user = Users.InOrder[(int)(key & uint.MaxValue)];
            foreach (var column in file.Columns)
            {
                writer.WriteCell(column.Value is { } value ? cells.Text(value) : column.Field switch
                {
                    RemindField.SchoolId => cells.Clean(resolution.Schools[(int)(key >> 32)].Id),
                    RemindField.UserId => Users.Id(user),
                    RemindField.StudentId => Users[user].Role == RemindRole.Student ? Users.Id(user) : default,
                    RemindField.TeacherId => Users[user].Role == RemindRole.Student ? default : Users.Id(user),
                    RemindField.Role => cells.Role(Users[user].Role),
                    _ => default,
                });
            }

            writer.EndRow();
            resolution.SchoolEnrollmentCount++;
        }
    }
}
