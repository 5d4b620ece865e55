using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Decides, when every row is known, who and what goes in. The order of the steps matters: blocks and the students' own points
/// come before any point is chosen, the limit of contacts before points are given out, and points before classes lose their owners.
/// </summary>
internal sealed class RosterResolution(ConversionState state, ConversionOptions options)
{
    private readonly LayoutPlaces places = new(options.Layout);
    private int heldBack;
    private ContactCounts contactCounts = new();
    private SchoolResolution? schools;

    public FindingLog Findings { get; } = new();

    public UserDirectory Users { get; private set; } = null!;

    /// <summary>The classes that go in, in order of their ids.</summary>
    public List<SectionRecord> Classes { get; private set; } = [];

    /// <summary>The schools that go in, in order of their ids.</summary>
    public List<SchoolRecord> Schools { get; private set; } = [];

    /// <summary>Users and the schools where they have no class.</summary>
    public IEnumerable<(int User, int School)> WithoutClass() => schools!.WithoutClass(Users);

    public int ClassEnrollmentCount { get; set; }

    public int SchoolEnrollmentCount { get; set; }

    public void Resolve(CancellationToken token)
    {
        schools = new SchoolResolution(state, options, places);
        schools.Select();
        schools.FindSchoolsUnsaid();
        SelectStudents();
        if (heldBack > 0)
        {
            schools.LeaveOutHeldBack();
        }

        token.ThrowIfCancellationRequested();

        var people = new GuardianResolver(state.Contacts, state.Points, state.Arena);
        var reused = people.Resolve();
        foreach (var (_, id) in reused)
        {
            Findings.Add(RosterRules.Get("ContactIdReused").Find(
                "This contact id stands for different people: neither last name nor a phone or e-mail agrees.",
                "Give each contact an id of their own in the SIS. They go in under ids made from their names and points.",
                recordId: state.Arena.Text(id)));
        }

        token.ThrowIfCancellationRequested();
        var contacts = new ContactResolution(state, options, places, people, reused.Count > 0, Findings);
        contacts.Resolve();
        if (options.BlockList is { } blockList)
        {
            new BlockListCheck(state, blockList).Report(Findings);
        }

        token.ThrowIfCancellationRequested();

        var adults = new AdultResolution(state, places, Findings);
        adults.Resolve();

        Users = new UserDirectory(state, options, contacts, Findings);
        Users.Assign(adults);
        token.ThrowIfCancellationRequested();
        contacts.CountStudentsWithoutContact(Users);
        contactCounts = contacts.Counts;

        ReportPartialExports();
        var classes = new ClassResolution(state, options, places, adults, Findings);
        Classes = classes.Resolve();
        classes.DropLeftOutEnrollments();
        Schools = schools.List(Classes);
        schools.AddSchoolsOfClasses(Classes);
        schools.LeaveOutSchoolEnrollments(Users);
    }

    public ConversionResult Result()
    {
        SortFindings(out var findings);
        state.LeftOut.KeepOwnTexts();
        return new ConversionResult
        {
            Counts = new RosterCounts
            {
                Schools = Schools.Count,
                Classes = Classes.Count,
                Teachers = Users.CountOf(RemindRole.Teacher),
                Staff = Users.CountOf(RemindRole.Staff),
                Students = Users.CountOf(RemindRole.Student),
                Parents = Users.CountOf(RemindRole.Parent),
                ClassEnrollments = ClassEnrollmentCount,
                SchoolEnrollments = SchoolEnrollmentCount,
                StudentsWithoutContact = contactCounts.StudentsWithout,
                Contacts = contactCounts,
            },
            LeftOut = state.LeftOut,
            LeftOutCounts = state.LeftOut.Counts(),
            Findings = findings,
            Exports = state.Exports,
        };
    }

    // To Remind a person who is not in the set is a person removed.
    private void ReportPartialExports()
    {
        var known = 0;
        foreach (ref readonly var student in state.Students.Records)
        {
            known += (student.Flags & StudentFlags.Known) != 0 ? 1 : 0;
        }

        // Whoever held students back has handed them on, or knows how many there are.
        var missing = heldBack;
        var all = known;
        if (heldBack == 0 && state.Exports.Sum(static export => export.StudentCount) is { } expected && expected > known)
        {
            missing = expected - known;
            all = expected;
        }

        if (!state.Exports.Exists(static export => export.HasCompanionFiles) || HasStudentsWithoutCompanions())
        {
            Findings.Add(RosterRules.Get("PartialRoster").Find(
                "The students came without the files that belong to them (schools, teachers, sections, enrollments): Remind would remove every class.",
                "Convert the whole export, or name its folder in -SisPath."));
        }
        else if (missing > 0)
        {
            Findings.Add(RosterRules.Get("PartialRoster").Find(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0} of the {1} students of the export did not come through the pipeline: Remind would remove them.", missing, all),
                "Send the whole district. To leave out schools for good, use -School or -ExcludeSchool."));
        }
    }

    // Of several exports, one may bring the classes of students whose contacts another has.
    private bool HasStudentsWithoutCompanions()
    {
        foreach (ref readonly var student in state.Students.Records)
        {
            if ((student.Flags & (StudentFlags.Known | StudentFlags.HasCompanions)) == StudentFlags.Known)
            {
                return true;
            }
        }

        return false;
    }

    private void SortFindings(out IReadOnlyList<RosterFinding> findings)
    {
        var list = new List<RosterFinding>(Findings.ToList());
        list.Sort(static (left, right) =>
        {
            var order = right.Severity.CompareTo(left.Severity);
            order = order != 0 ? order : string.CompareOrdinal(left.RuleName, right.RuleName);
            order = order != 0 ? order : string.CompareOrdinal(left.RecordId, right.RecordId);
            return order != 0 ? order : Nullable.Compare(left.Line, right.Line);
        });
        findings = list;
    }

    private void SelectStudents()
    {
        var students = state.Students.Records;
        for (var i = 0; i < students.Count; i++)
        {
            ref var student = ref students[i];
            if ((student.Flags & StudentFlags.Known) == 0)
            {
                continue;
            }

            var school = DropUnselectedSchools(ref student, out var hadSchool);
            if (WhyNot(student, school, hadSchool) is { } reason)
            {
                state.LeftOut.Add(LeftOutKind.Student, reason, school < 0 ? 0 : state.Schools.Records[school].Id, student.Id, 0, student.Line, student.File);
                heldBack += reason == LeftOutReason.NotChosen ? 1 : 0;
                Warn(student, reason, school);
            }
            else
            {
                student.Flags |= StudentFlags.GoesIn;
            }
        }
    }

    private LeftOutReason? WhyNot(in StudentRecord student, int school, bool hadSchool)
    {
        if ((student.Flags & StudentFlags.Active) == 0)
        {
            return LeftOutReason.Inactive;
        }

        var needsSchool = places.NeedsSchool || options.School.Count > 0 || (student.Flags & StudentFlags.SchoolUnsaid) == 0;
        if (school < 0 && (hadSchool || needsSchool))
        {
            return hadSchool ? LeftOutReason.SchoolNotSelected : LeftOutReason.NoSchool;
        }

        return (student.Flags & StudentFlags.HeldBack) != 0 ? LeftOutReason.NotChosen
            : (student.Flags & StudentFlags.Conflict) != 0 ? LeftOutReason.StudentIdConflict
            : student.First == 0 || student.Last == 0 ? LeftOutReason.MissingName
            : student.Birth == 0 ? LeftOutReason.InvalidBirthDate
            : !places.Takes(RemindRole.Student) ? LeftOutReason.NotInFormat
            : null;
    }

    private void Warn(in StudentRecord student, LeftOutReason reason, int school)
    {
        var (rule, message, action) = reason switch
        {
            LeftOutReason.StudentIdConflict => ("StudentIdConflict", "This student id stands for two children: birth dates or names differ. Neither they nor their contacts go in.", "Give each child an id of its own in the SIS."),
            LeftOutReason.MissingName => ("MissingName", "The student's first or last name is missing, so Remind would make no account.", "Fill in the name in the SIS."),
            LeftOutReason.InvalidBirthDate => ("InvalidBirthDate", "The student has no valid birth date, so Remind would make no account.", "Fill in the birth date in the SIS."),
            _ => default,
        };
        if (rule is not null)
        {
            Findings.Add(RosterRules.Get(rule).Find(message, action, state.FileName(student.File), student.Line, null,
                state.Arena.Text(student.Id), school < 0 ? null : state.Arena.Text(state.Schools.Records[school].Id)));
        }
    }

    // Keeps the schools that were selected; the first of them in ordinal order stands for the student in reports.
    private int DropUnselectedSchools(ref StudentRecord student, out bool hadSchool)
    {
        var memberships = state.Students.Memberships;
        hadSchool = student.FirstSchool >= 0;
        var home = -1;
        var kept = -1;
        for (var i = student.FirstSchool; i >= 0;)
        {
            ref var membership = ref memberships[i];
            var next = membership.Next;
            if (state.Schools.Records[membership.School].GoesIn)
            {
                membership.Next = kept;
                kept = i;
                if (home < 0 || state.Arena[state.Schools.Records[membership.School].Id].SequenceCompareTo(state.Arena[state.Schools.Records[home].Id]) < 0)
                {
                    home = membership.School;
                }
            }

            i = next;
        }

        student.FirstSchool = kept;
        return home;
    }
}
