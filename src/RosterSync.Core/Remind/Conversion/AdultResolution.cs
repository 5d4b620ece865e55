using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Decides which teachers and staff may go in, and makes one user of who is both.</summary>
internal sealed class AdultResolution(ConversionState state, LayoutPlaces places, FindingLog findings)
{
    private readonly Dictionary<AdultRecord, AdultRecord> teacherOf = [];

    /// <summary>Teachers and staff who may go in, one record a person.</summary>
    public List<AdultRecord> Candidates { get; } = [];

    public void Resolve()
    {
        MergeStaffIntoTeachers();
        foreach (var adult in state.Adults.Records)
        {
            if (teacherOf.ContainsKey(adult))
            {
                continue;
            }

            if (WhyNot(adult) is { } reason)
            {
                LeaveOut(adult, reason);
            }
            else
            {
                Candidates.Add(adult);
            }
        }
    }

    /// <summary>The user for an id a section names: a teacher, or a staff member where no teacher has the id.</summary>
    public AdultRecord? Owner(ReadOnlySpan<byte> id)
    {
        var adult = state.Adults.Find(isTeacher: true, id) ?? state.Adults.Find(isTeacher: false, id);
        return adult is not null && teacherOf.TryGetValue(adult, out var teacher) ? teacher : adult;
    }

    public void LeaveOut(AdultRecord adult, LeftOutReason reason)
    {
        adult.GoesIn = false;
        var school = FirstSchool(adult);
        state.LeftOut.Add(adult.IsTeacher ? LeftOutKind.Teacher : LeftOutKind.Staff, reason, school, adult.Id, 0, adult.Line, adult.File);
        var (rule, message, action) = reason switch
        {
            LeftOutReason.NoEmail => ("TeacherWithoutEmail", adult.Email < 0
                ? "Missing valid email address: Remind would make no account for this teacher or staff member."
                : "The email address is assigned to another user: Remind would make no account for this teacher or staff member.",
                "Give the person a valid e-mail of their own in the SIS."),
            LeftOutReason.MissingName => ("MissingName", "The first or last name of a teacher or staff member is missing.", "Fill in the name in the SIS."),
            _ => default,
        };
        if (rule is not null)
        {
            findings.Add(RosterRules.Get(rule).Find(message, action, state.FileName(adult.File), adult.Line, null, state.Arena.Text(adult.Id), state.Arena.Text(school)));
        }
    }

    private LeftOutReason? WhyNot(AdultRecord adult)
    {
        if (!adult.IsActive)
        {
            return LeftOutReason.Inactive;
        }

        var hadSchool = adult.Schools.Count > 0;
        adult.Schools.RemoveWhere(school => !state.Schools.Records[school].GoesIn);
        if (adult.Schools.Count == 0)
        {
            return hadSchool ? LeftOutReason.SchoolNotSelected : LeftOutReason.NoSchool;
        }

        return !places.Takes(adult.IsTeacher ? RemindRole.Teacher : RemindRole.Staff) ? LeftOutReason.NotInFormat
            : adult.First == 0 || adult.Last == 0 || Placeholders.IsName(state.Arena[adult.First], state.Arena[adult.Last]) ? LeftOutReason.MissingName
            : adult.Email < 0 || !state.Points.IsUsable(adult.Email) ? LeftOutReason.NoEmail
            : null;
    }

    // Who is teacher and staff is one user, the teacher: the same e-mail, or the same id and name.
    private void MergeStaffIntoTeachers()
    {
        var byEmail = new Dictionary<int, AdultRecord>();
        foreach (var adult in state.Adults.Records)
        {
            if (adult.IsTeacher && adult.Email >= 0 && state.Points.IsUsable(adult.Email)
                && (!byEmail.TryGetValue(adult.Email, out var known) || state.Arena[adult.Id].SequenceCompareTo(state.Arena[known.Id]) < 0))
            {
                byEmail[adult.Email] = adult;
            }
        }

        foreach (var staff in state.Adults.Records)
        {
            if (staff.IsTeacher)
            {
                continue;
            }

            var sameId = state.Adults.Find(isTeacher: true, state.Arena[staff.Id]);
            if (sameId is not null && HaveSameName(staff, sameId))
            {
                MergeInto(sameId, staff);
            }
            else if (staff.Email >= 0 && byEmail.TryGetValue(staff.Email, out var teacher) && HaveSameName(staff, teacher))
            {
                MergeInto(teacher, staff);
            }
        }
    }

    private void MergeInto(AdultRecord teacher, AdultRecord staff)
    {
        teacherOf[staff] = teacher;
        teacher.IsActive |= staff.IsActive;
        teacher.Schools.UnionWith(staff.Schools);
        foreach (var phone in staff.Phones)
        {
            if (!teacher.Phones.Contains(phone))
            {
                teacher.Phones.Add(phone);
            }
        }

        if (teacher.Email < 0)
        {
            teacher.Email = staff.Email;
        }
    }

    private bool HaveSameName(AdultRecord left, AdultRecord right) =>
        NameFolding.Fold(state.Arena[left.First], state.Arena[left.Last], default) == NameFolding.Fold(state.Arena[right.First], state.Arena[right.Last], default);

    private int FirstSchool(AdultRecord adult)
    {
        var first = 0;
        foreach (var school in adult.Schools)
        {
            var id = state.Schools.Records[school].Id;
            first = first == 0 || state.Arena[id].SequenceCompareTo(state.Arena[first]) < 0 ? id : first;
        }

        return first;
    }
}
