using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>
/// A bulk set of OneRoster 1.1 or 1.2. Adults are users of their own who are linked to students by agents, in either direction; a
/// class takes the name of its course and the days of its terms from other files.
/// </summary>
internal sealed class OneRosterSource : SisSource
{
    private static readonly int CourseId = OneRosterFiles.CoursesLayout.IndexOf("sourcedId");
    private static readonly int CourseTitle = OneRosterFiles.CoursesLayout.IndexOf("title");
    private static readonly int CourseCode = OneRosterFiles.CoursesLayout.IndexOf("courseCode");
    private static readonly int ClassCourse = OneRosterFiles.ClassesLayout.IndexOf("courseSourcedId");
    private static readonly int ClassTerms = OneRosterFiles.ClassesLayout.IndexOf("termSourcedIds");

    /// <inheritdoc/>
    public override string Name => "OneRoster";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => OneRosterFiles.All;

    /// <inheritdoc/>
    public override SisExportInfo Describe(IReadOnlyList<SisExportFile> files, IReadOnlyList<string> paths)
    {
        var hasRoles = files.Any(file => file.Kind == OneRosterFiles.Roles);
        var users = files.First(file => file.Kind == OneRosterFiles.Users);
        if (!hasRoles && !users.HasColumn("role"))
        {
            throw SourceErrors.RolesMissing(users.Name, users.HeaderLine);
        }

        var version = OneRosterManifest.ReadVersion(files.Where(file => file.Kind == OneRosterFiles.Manifest));
        return new SisExportInfo($"{Name} {version ?? (hasRoles ? "1.2" : "1.1")}", paths)
        {
            HasCompanionFiles = files.Any(file => file.Kind == OneRosterFiles.Classes) && files.Any(file => file.Kind == SisFileKind.Enrollments),
        };
    }

    /// <inheritdoc/>
    public override void Read(SisReading reading)
    {
        var store = new Utf8Store();
        var orgs = new OneRosterOrgs(store);
        reading.ForEach(OneRosterFiles.Orgs, row =>
        {
            if (orgs.Add(row))
            {
                reading.Sink.OnSchool(row);
            }
        });
        var roles = new OneRosterRoles(store);
        reading.ForEach(OneRosterFiles.Roles, roles.Add);
        new OneRosterUsers(reading, orgs, roles, store).Read();
        ReadClasses(reading, store);
        reading.ForEach(SisFileKind.Enrollments, reading.Sink.OnEnrollment);
    }

    private static void ReadClasses(SisReading reading, Utf8Store store)
    {
        var terms = new OneRosterTerms(store);
        reading.ForEach(OneRosterFiles.AcademicSessions, terms.Add);
        var courses = new Utf8Index(store);
        var named = new List<(ReadOnlyMemory<byte> Title, ReadOnlyMemory<byte> Code)>();
        reading.ForEach(OneRosterFiles.Courses, row =>
        {
            if (courses.GetOrAdd(row.Column(CourseId)) == named.Count)
            {
                named.Add((store.Keep(row.Column(CourseTitle)), store.Keep(row.Column(CourseCode))));
            }
        });
        var section = new JoinedRow();
        reading.ForEach(OneRosterFiles.Classes, row =>
        {
            section.Begin(row);
            var course = courses.Find(row.Column(ClassCourse));
            if (course >= 0)
            {
                section.Set(SisField.CourseName, named[course].Title);
                section.Set(SisField.CourseNumber, named[course].Code);
            }

            if (terms.TryFind(row.Column(ClassTerms), out var term))
            {
                section.Set(SisField.TermName, term.Title);
                section.Set(SisField.StartDate, term.Start);
                section.Set(SisField.EndDate, term.End);
            }

            reading.Sink.OnSection(section);
        });
    }
}
