using System;
using System.Collections.Generic;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Decides which sections become classes, with which owners and under which name.</summary>
internal sealed class ClassResolution(ConversionState state, ConversionOptions options, LayoutPlaces places, AdultResolution adults, FindingLog findings)
{
    private readonly int day = DayOf(state, options);

    public List<SectionRecord> Resolve()
    {
        if (day != options.AsOf)
        {
            findings.Add(RosterRules.Get("NoCurrentTerm").Find(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, "No term of the export holds {0}: the classes are those of {1}.", Text(options.AsOf), Text(day)),
                "Export the current term, or name the day with -AsOf."));
        }

        CountStudents();
        var exclude = new WildcardSet(options.ExcludeSection);
        var classes = new List<SectionRecord>();
        foreach (var section in state.Sections.Records)
        {
            FindOwners(section);
            if (WhyNot(section, exclude) is { } reason)
            {
                section.Reason = reason;
                LeaveOut(section, reason);
            }
            else
            {
                section.GoesIn = true;
                section.ClassId = ClassId(section);
                section.Lead = LeadOf(section);
                LeaveOutFurtherOwners(section);
                classes.Add(section);
            }
        }

        classes.Sort((left, right) => state.Arena[left.ClassId].SequenceCompareTo(state.Arena[right.ClassId]));
        new ClassNames(state, options.Layout, findings).Give(classes);
        LeaveOutEnrollments();
        return classes;
    }

    /// <summary>Forgets the enrollments that are over, or that the layout has no place for, once they are counted as left out.</summary>
    public void DropLeftOutEnrollments()
    {
        foreach (ref var enrollment in state.Enrollments)
        {
            if (HasEnded(enrollment) || !places.TakesParticipants)
            {
                enrollment.Section = -1;
            }
        }
    }

    private bool HasEnded(in EnrollmentRecord enrollment) => enrollment.End != 0 && enrollment.End < day;

    // The day asked for; where nobody named it and no term holds it, the nearest day of the export's own terms.
    private static int DayOf(ConversionState state, ConversionOptions options)
    {
        var past = 0;
        var future = SectionRecord.Forever;
        foreach (var section in state.Sections.Records)
        {
            if (!section.IsKnown)
            {
                continue;
            }

            if (section.Start <= options.AsOf && section.End >= options.AsOf)
            {
                return options.AsOf;
            }

            past = section.End < options.AsOf ? Math.Max(past, section.End) : past;
            future = section.Start > options.AsOf ? Math.Min(future, section.Start) : future;
        }

        return options.IsAsOfNamed || (past == 0 && future == SectionRecord.Forever) ? options.AsOf : past != 0 ? past : future;
    }

    private static string Text(int day) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", day / 10000, day / 100 % 100, day % 100);

    private void CountStudents()
    {
        foreach (ref readonly var enrollment in state.Enrollments)
        {
            if (!HasEnded(enrollment) && (state.Students.Records[enrollment.Student].Flags & StudentFlags.GoesIn) != 0)
            {
                state.Sections.Records[enrollment.Section].StudentCount++;
            }
        }
    }

    private void FindOwners(SectionRecord section)
    {
        foreach (var id in section.TeacherIds)
        {
            if (adults.Owner(state.Arena[id]) is { GoesIn: true } owner && !section.Owners.Contains(owner))
            {
                section.Owners.Add(owner);
            }
        }
    }

    private LeftOutReason? WhyNot(SectionRecord section, WildcardSet exclude)
    {
        if (!section.IsKnown)
        {
            return LeftOutReason.UnknownSection;
        }

        return !state.Schools.Records[section.School].GoesIn ? LeftOutReason.SchoolNotSelected
            : !section.IsActive ? LeftOutReason.Inactive
            : section.Start > day || section.End < day ? LeftOutReason.NotInTerm
            : !exclude.IsEmpty && (exclude.Matches(state.Arena.Text(section.Id)!) || exclude.Matches(section.Name) || exclude.Matches(section.CourseName)) ? LeftOutReason.SectionNotSelected
            : options.SkipEmptyClass && section.StudentCount == 0 ? LeftOutReason.EmptyClass
            : !places.TakesFirstOwner && !places.TakesAllOwners ? LeftOutReason.NotInFormat
            : section.Owners.Count == 0 ? LeftOutReason.NoOwner
            : null;
    }

    // The teacher the source puts first, where he or she goes in; else the first by id.
    private AdultRecord LeadOf(SectionRecord section)
    {
        if (section.LeadTeacherId != 0 && adults.Owner(state.Arena[section.LeadTeacherId]) is { GoesIn: true } lead)
        {
            return lead;
        }

        var first = section.Owners[0];
        foreach (var owner in section.Owners)
        {
            first = state.Arena[owner.Id].SequenceCompareTo(state.Arena[first.Id]) < 0 ? owner : first;
        }

        return first;
    }

    // They stay at the school, as people who teach there.
    private void LeaveOutFurtherOwners(SectionRecord section)
    {
        if (places.TakesAllOwners)
        {
            return;
        }

        foreach (var owner in section.Owners)
        {
            if (owner != section.Lead)
            {
                owner.Schools.Add(section.School);
                state.LeftOut.Add(LeftOutKind.Owner, LeftOutReason.NotInFormat, state.Schools.Records[section.School].Id, owner.Id, 0, section.Line, section.File);
            }
        }

        section.Owners.RemoveAll(owner => owner != section.Lead);
    }

    private void LeaveOut(SectionRecord section, LeftOutReason reason)
    {
        if (reason == LeftOutReason.UnknownSection)
        {
            // Only enrollments name it; they are left out one by one.
            return;
        }

        var school = state.Schools.Records[section.School].Id;
        state.LeftOut.Add(LeftOutKind.Section, reason, school, section.Id, 0, section.Line, section.File);
        if (reason == LeftOutReason.NoOwner)
        {
            findings.Add(RosterRules.Get("ClassWithoutOwner").Find(
                "No teacher for a class: none of the section's teachers goes in, so Remind would not make the class.",
                "Give the section a teacher with a valid e-mail in the SIS.",
                section.Line > 0 ? state.FileName(section.File) : null, section.Line > 0 ? section.Line : null, null,
                state.Arena.Text(section.Id), state.Arena.Text(school)));
        }
    }

    private void LeaveOutEnrollments()
    {
        foreach (ref readonly var enrollment in state.Enrollments)
        {
            var section = state.Sections.Records[enrollment.Section];
            ref readonly var student = ref state.Students.Records[enrollment.Student];
            var goesIn = (student.Flags & StudentFlags.GoesIn) != 0;
            if (section.GoesIn && goesIn && !HasEnded(enrollment) && places.TakesParticipants)
            {
                continue;
            }

            var reason = HasEnded(enrollment) ? LeftOutReason.EnrollmentEnded
                : !section.IsKnown ? LeftOutReason.UnknownSection
                : !section.GoesIn ? LeftOutReason.SectionLeftOut
                : (student.Flags & StudentFlags.Known) == 0 ? LeftOutReason.UnknownStudent
                : !goesIn ? LeftOutReason.StudentLeftOut
                : LeftOutReason.NotInFormat;
            state.LeftOut.Add(LeftOutKind.Enrollment, reason, state.Schools.Records[section.School].Id, section.Id, student.Id);
        }
    }

    private int ClassId(SectionRecord section)
    {
        var id = options.IdFormats.Class
            .Replace("{school}", state.Arena.Text(state.Schools.Records[section.School].Id))
            .Replace("{id}", state.Arena.Text(section.Id));
        byte[] buffer = [];
        byte[] cleaned = [];
        return state.Arena.Add(CellText.Clean(Utf8.Encode(id, ref buffer), ref cleaned));
    }
}
