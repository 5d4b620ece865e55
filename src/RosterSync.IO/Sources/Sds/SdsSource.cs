using System;
using System.Collections.Generic;
using System.Globalization;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Sds;

/// <summary>
/// Microsoft School Data Sync v2.1. A user is what roles.csv says; contacts are users whom relationships.csv ties to a student with
/// a role: guardian and parent, or relative, aide and others, who stay out.
/// </summary>
internal sealed class SdsSource : SisSource
{
    private const string StudentWord = "STUDENT";

    private static readonly int RoleColumn = SdsFiles.RolesLayout.IndexOf("role");
    private static readonly int TermId = SdsFiles.TermsLayout.IndexOf("sourcedId");
    private static readonly int TermsOfClass = SdsFiles.Classes.IndexOf("sessionSourcedIds");

    /// <inheritdoc/>
    public override string Name => "SDS";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => SdsFiles.All;

    /// <inheritdoc/>
    public override SisExportInfo Describe(IReadOnlyList<SisExportFile> files, IReadOnlyList<string> paths)
    {
        var hasClasses = false;
        var hasEnrollments = false;
        var hasRoles = false;
        foreach (var file in files)
        {
            hasClasses |= file.Kind == SisFileKind.Sections;
            hasEnrollments |= file.Kind == SisFileKind.Enrollments;
            hasRoles |= file.Kind == SdsFiles.Roles;
        }

        return hasRoles
            ? new SisExportInfo("SDS v2.1", paths) { HasCompanionFiles = hasClasses && hasEnrollments }
            : throw SourceErrors.EssentialFileMissing("SDS v2.1", ["users.csv"], SdsFiles.Roles);
    }

    /// <inheritdoc/>
    public override void Read(SisReading reading)
    {
        var store = new Utf8Store();
        reading.ForEach(SisFileKind.Schools, reading.Sink.OnSchool);
        ReadUsers(reading, store);
        ReadClasses(reading, store);
    }

    private static void ReadUsers(SisReading reading, Utf8Store store)
    {
        var births = new BirthDates(store);
        reading.ForEach(SdsFiles.Demographics, row => births.Add(row[SisField.PersonId], row[SisField.BirthDate]));
        var ids = new Utf8Index(store);
        var roles = new Dictionary<int, List<Role>>();
        reading.ForEach(SdsFiles.Roles, row =>
        {
            var user = ids.GetOrAdd(row[SisField.PersonId]);
            if (!roles.TryGetValue(user, out var list))
            {
                roles.Add(user, list = []);
            }

            list.Add(new Role(
                Utf8Bytes.ToString(row.Column(RoleColumn)).ToUpperInvariant(), store.Keep(row[SisField.SchoolId]), store.Keep(row[SisField.Grade]), store.Keep(row[SisField.IsHomeSchool])));
        });
        var people = new ContactDirectory(store);
        var asContact = new PersonAsContact();
        var person = new JoinedRow();
        reading.ForEach(SdsFiles.Users, row =>
        {
            asContact.Person = row;
            people.Add(row[SisField.PersonId], asContact);
            var user = ids.Find(row[SisField.PersonId]);
            if (user < 0 || !roles.TryGetValue(user, out var list))
            {
                return;
            }

            foreach (var role in list)
            {
                person.Begin(row);
                person.Set(SisField.SchoolId, role.School);
                person.Set(SisField.Grade, role.Grade);
                person.Set(SisField.IsHomeSchool, role.IsPrimary);
                person.Set(SisField.BirthDate, births.First(row[SisField.PersonId]));
                HandOn(role.Word, person, reading.Sink);
                foreach (var date in role.Word == StudentWord ? births.Others(row[SisField.PersonId]) : [])
                {
                    person.Set(SisField.BirthDate, date);
                    HandOn(role.Word, person, reading.Sink);
                }
            }
        });
        reading.ForEach(SdsFiles.Relationships, row => people.HandOn(row, row[SisField.ContactId], reading.Sink));
    }

    // Guardians and parents have roles of their own here and there; they come in by their relationships alone.
    private static void HandOn(string role, SisRow person, ISisSink sink)
    {
        switch (role)
        {
            case StudentWord:
                sink.OnStudent(person);
                break;
            case "TEACHER" or "PROFESSOR" or "LECTURER" or "FACULTY" or "INSTRUCTOR" or "TUTOR":
                sink.OnTeacher(person);
                break;
            case "PARENT" or "GUARDIAN" or "RELATIVE":
                break;
            default:
                sink.OnStaff(person);
                break;
        }
    }

    private static void ReadClasses(SisReading reading, Utf8Store store)
    {
        var termIds = new Utf8Index(store);
        var terms = new List<(ReadOnlyMemory<byte> Name, ReadOnlyMemory<byte> Start, ReadOnlyMemory<byte> End)>();
        reading.ForEach(SdsFiles.Terms, row =>
        {
            if (termIds.GetOrAdd(row.Column(TermId)) == terms.Count)
            {
                terms.Add((store.Keep(row[SisField.TermName]), store.Keep(row[SisField.StartDate]), store.Keep(row[SisField.EndDate])));
            }
        });
        var classes = new Utf8Index(store);
        var schools = new List<ReadOnlyMemory<byte>>();
        var joined = new JoinedRow();
        reading.ForEach(SisFileKind.Sections, row =>
        {
            if (classes.GetOrAdd(row[SisField.SectionId]) == schools.Count)
            {
                schools.Add(store.Keep(row[SisField.SchoolId]));
            }

            // Of several terms the first is taken only where it is the one; else the class is open.
            joined.Begin(row);
            var term = termIds.Find(row.Column(TermsOfClass));
            if (term >= 0)
            {
                joined.Set(SisField.TermName, terms[term].Name);
                joined.Set(SisField.StartDate, terms[term].Start);
                joined.Set(SisField.EndDate, terms[term].End);
            }

            reading.Sink.OnSection(joined);
        });
        var unknown = (Count: 0, File: string.Empty, Line: 0L);
        reading.ForEach(SisFileKind.Enrollments, row =>
        {
            var section = classes.Find(row[SisField.SectionId]);
            if (section < 0)
            {
                unknown = unknown.Count == 0 ? (1, row.File, row.Line) : (unknown.Count + 1, unknown.File, unknown.Line);
                return;
            }

            joined.Begin(row);
            joined.Set(SisField.SchoolId, schools[section]);
            reading.Sink.OnEnrollment(joined);
        });
        if (unknown.Count > 0)
        {
            reading.Findings.Add(SourceFindings.RecordLeftOut(
                unknown.File, unknown.Line, "classSourcedId", string.Format(CultureInfo.InvariantCulture, "{0} enrollments are in classes that classes.csv has not.", unknown.Count),
                "Export the classes of all enrollments.", unknown.Count));
        }
    }

    private readonly record struct Role(string Word, ReadOnlyMemory<byte> School, ReadOnlyMemory<byte> Grade, ReadOnlyMemory<byte> IsPrimary);
}
