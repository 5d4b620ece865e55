using System;
using System.Collections.Generic;

namespace RosterSync.Remind.Conversion;

/// <summary>Decides which schools go in, and who is at which of them.</summary>
internal sealed class SchoolResolution(ConversionState state, ConversionOptions options, LayoutPlaces places)
{
    public void Select()
    {
        var take = new WildcardSet(options.School);
        var leave = new WildcardSet(options.ExcludeSchool);
        foreach (var school in state.Schools.Records)
        {
            var id = state.Arena.Text(school.Id) ?? string.Empty;
            var name = state.Arena.Text(school.Name) ?? string.Empty;
            var selected = take.IsEmpty || take.Matches(id) || take.Matches(name);
            school.GoesIn = !school.IsInactive && selected && !leave.Matches(id) && !leave.Matches(name);
            if (!school.GoesIn && school.IsListed)
            {
                state.LeftOut.Add(LeftOutKind.School, school.IsInactive ? LeftOutReason.Inactive : LeftOutReason.SchoolNotSelected, school.Id, school.Id);
            }
        }
    }

    /// <summary>
    /// Where a student is written once for each school and the export has no column for schools, the schools are those of his or her sections.
    /// </summary>
    public void FindSchoolsUnsaid()
    {
        if (!places.NeedsSchool)
        {
            return;
        }

        foreach (ref readonly var enrollment in state.Enrollments)
        {
            var section = state.Sections.Records[enrollment.Section];
            if (section.IsKnown && (enrollment.End == 0 || enrollment.End >= options.AsOf)
                && (state.Students.Records[enrollment.Student].Flags & StudentFlags.SchoolUnsaid) != 0)
            {
                state.Students.AddSchool(enrollment.Student, section.School);
            }
        }
    }

    /// <summary>Half a district is its students' schools: of the others neither teachers nor classes go in.</summary>
    public void LeaveOutHeldBack()
    {
        var chosen = new HashSet<int>();
        foreach (ref readonly var student in state.Students.Records)
        {
            if ((student.Flags & StudentFlags.Chosen) != 0)
            {
                for (var i = student.FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
                {
                    chosen.Add(state.Students.Memberships[i].School);
                }
            }
        }

        for (var i = 0; i < state.Schools.Records.Count; i++)
        {
            var school = state.Schools.Records[i];
            if (school.GoesIn && !chosen.Contains(i))
            {
                school.GoesIn = false;
                state.LeftOut.Add(LeftOutKind.School, LeftOutReason.NotChosen, school.Id, school.Id);
            }
        }
    }

    /// <summary>Whoever has a class at a school is at that school, whatever the rows of people say.</summary>
    public void AddSchoolsOfClasses(List<SectionRecord> classes)
    {
        foreach (var section in classes)
        {
            foreach (var adult in section.Owners)
            {
                adult.SchoolsWithClass.Add(section.School);
                adult.Schools.Add(section.School);
            }
        }

        foreach (ref readonly var enrollment in state.Enrollments)
        {
            if (enrollment.Section >= 0 && state.Sections.Records[enrollment.Section] is { GoesIn: true } section)
            {
                MarkClass(enrollment.Student, section.School);
            }
        }
    }

    /// <summary>The schools that go in, in order of their ids.</summary>
    public List<SchoolRecord> List(List<SectionRecord> classes)
    {
        var referenced = new HashSet<int>();
        foreach (var section in classes)
        {
            referenced.Add(section.School);
        }

        foreach (var adult in state.Adults.Records)
        {
            if (adult.GoesIn)
            {
                referenced.UnionWith(adult.Schools);
            }
        }

        foreach (ref readonly var student in state.Students.Records)
        {
            if ((student.Flags & StudentFlags.GoesIn) != 0)
            {
                for (var i = student.FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
                {
                    referenced.Add(state.Students.Memberships[i].School);
                }
            }
        }

        var schools = new List<SchoolRecord>();
        for (var i = 0; i < state.Schools.Records.Count; i++)
        {
            var school = state.Schools.Records[i];
            school.GoesIn &= school.IsListed || referenced.Contains(i);
            if (school.GoesIn)
            {
                schools.Add(school);
            }
        }

        schools.Sort((left, right) => state.Arena[left.Id].SequenceCompareTo(state.Arena[right.Id]));
        return schools;
    }

    /// <summary>Leaves out what nobody would see: who is at a school without a class there, where the layout has no place for it.</summary>
    public void LeaveOutSchoolEnrollments(UserDirectory users)
    {
        if (places.TakesSchoolOf(RemindRole.Student) && places.TakesSchoolOf(RemindRole.Teacher) && places.TakesSchoolOf(RemindRole.Staff))
        {
            return;
        }

        foreach (var (user, school) in WithoutClass(users))
        {
            if (!places.TakesSchoolOf(users[user].Role))
            {
                state.LeftOut.Add(LeftOutKind.SchoolEnrollment, LeftOutReason.NotInFormat, state.Schools.Records[school].Id, SisIdOf(users[user]));
            }
        }
    }

    /// <summary>Users and the schools where they have no class. Parents are at the schools of their students and need no rows.</summary>
    public IEnumerable<(int User, int School)> WithoutClass(UserDirectory users)
    {
        for (var rank = 0; rank < users.InOrder.Length; rank++)
        {
            var user = users.InOrder[rank];
            if (users[user].Role == RemindRole.Student)
            {
                for (var i = state.Students.Records[users[user].Index].FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
                {
                    if (!state.Students.Memberships[i].HasClass)
                    {
                        yield return (user, state.Students.Memberships[i].School);
                    }
                }
            }
            else if (users[user].Role != RemindRole.Parent)
            {
                var adult = users.Adult(user);
                foreach (var school in adult.Schools)
                {
                    if (!adult.SchoolsWithClass.Contains(school))
                    {
                        yield return (user, school);
                    }
                }
            }
        }
    }

    private void MarkClass(int student, int school)
    {
        for (var i = state.Students.Records[student].FirstSchool; i >= 0; i = state.Students.Memberships[i].Next)
        {
            ref var membership = ref state.Students.Memberships[i];
            if (membership.School == school)
            {
                membership.HasClass = true;
                return;
            }
        }

        state.Students.AddSchool(student, school);
        state.Students.Memberships[state.Students.Records[student].FirstSchool].HasClass = true;
    }

    private int SisIdOf(in UserRecord user) =>
        user.Role == RemindRole.Student ? state.Students.Records[user.Index].Id : state.Adults.Records[user.Index].Id;
}
