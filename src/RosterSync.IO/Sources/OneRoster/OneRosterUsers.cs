using System;
using System.Collections.Generic;
using System.Globalization;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>
/// Reads users.csv twice: the first time everybody but students, the second time students with their adults. So only adults are held.
/// </summary>
internal sealed class OneRosterUsers
{
    private static readonly int StatusColumn = OneRosterFiles.UsersLayout.IndexOf("status");
    private static readonly int EnabledColumn = OneRosterFiles.UsersLayout.IndexOf("enabledUser");
    private static readonly int BirthId = OneRosterFiles.DemographicsLayout.IndexOf("userSourcedId");
    private static readonly int BirthDate = OneRosterFiles.DemographicsLayout.IndexOf("birthDate");
    private static readonly byte[] Yes = [(byte)'1'];
    private static readonly byte[] No = [(byte)'0'];
    private static readonly byte[] StudentWord = "student"u8.ToArray();

    /// <summary>The school of staff who belong to the district.</summary>
    private static readonly byte[] DistrictOffice = "DEFAULT_DISTRICT_OFFICE"u8.ToArray();

    private readonly SisReading reading;
    private readonly OneRosterOrgs orgs;
    private readonly OneRosterRoles roles;
    private readonly OneRosterAdults adults;
    private readonly Utf8Store store;
    private readonly BirthDates births;
    private readonly List<OneRosterRole> found = [];
    private readonly List<int> contacts = [];
    private readonly List<ReadOnlyMemory<byte>> seen = [];
    private readonly JoinedRow joined = new();
    private readonly Tally unknownRoles = new();
    private readonly Tally unknownAgents = new();
    private byte[] status = new byte[64];

    public OneRosterUsers(SisReading reading, OneRosterOrgs orgs, OneRosterRoles roles, Utf8Store store)
    {
        this.reading = reading;
        this.orgs = orgs;
        this.roles = roles;
        this.store = store;
        adults = new OneRosterAdults(store);
        births = new BirthDates(store);
    }

    /// <summary>Reads all users and hands them on.</summary>
    public void Read()
    {
        reading.ForEach(OneRosterFiles.Demographics, OnDemographics);
        reading.ForEach(OneRosterFiles.Users, OnAdult);
        reading.ForEach(OneRosterFiles.Users, OnStudent, again: true);
        Report();
    }

    private void OnDemographics(CsvRow row) => births.Add(row.Column(BirthId), row.Column(BirthDate));

    private void OnAdult(CsvRow row)
    {
        roles.Of(row, found);
        var kind = Strongest();
        if (kind == OneRosterRoleKind.Unknown)
        {
            unknownRoles.Add(row);
        }

        foreach (var role in found)
        {
            if (role.Kind is OneRosterRoleKind.Teacher or OneRosterRoleKind.Staff)
            {
                OnEmployee(row, role);
            }
        }

        if (kind != OneRosterRoleKind.Student && !row[SisField.PersonId].IsEmpty)
        {
            var role = ContactRole();
            adults.Add(row, role.Word, store.Keep(Status(row, role.Status).Span));
        }
    }

    private void OnEmployee(CsvRow row, OneRosterRole role)
    {
        // Somebody with a school and the district beside it works at the school.
        if (orgs.IsOtherThanSchool(role.Org.Span) && HasSchool(role.Kind))
        {
            return;
        }

        Begin(row, role);
        if (orgs.IsOtherThanSchool(role.Org.Span))
        {
            joined.Set(SisField.SchoolId, DistrictOffice);
        }

        if (role.Kind == OneRosterRoleKind.Teacher)
        {
            reading.Sink.OnTeacher(joined);
        }
        else
        {
            reading.Sink.OnStaff(joined);
        }
    }

    private void OnStudent(CsvRow row)
    {
        roles.Of(row, found);
        if (Strongest() != OneRosterRoleKind.Student)
        {
            return;
        }

        seen.Clear();
        foreach (var role in found)
        {
            if (role.Kind == OneRosterRoleKind.Student && !IsRepeated(role) && !(orgs.IsOtherThanSchool(role.Org.Span) && HasSchool(role.Kind)))
            {
                Begin(row, role);
                if (orgs.IsOtherThanSchool(role.Org.Span))
                {
                    joined.Set(SisField.SchoolId, default);
                }

                HandOnWithBirthDates(row[SisField.PersonId]);
            }
        }

        OnContacts(row);
    }

    private void OnContacts(CsvRow row)
    {
        unknownAgents.Add(row, adults.Of(row, contacts, out var namesSelf));
        foreach (var adult in contacts)
        {
            joined.Begin(row);
            adults.Describe(adult, joined);
            reading.Sink.OnContact(joined);
        }

        if (namesSelf)
        {
            // The student is passed on as a contact, to be left out and counted like any other.
            joined.Begin(row);
            joined.Set(SisField.ContactType, StudentWord);
            joined.Set(SisField.ContactId, store.Keep(row[SisField.PersonId]));
            joined.Set(SisField.ContactFirstName, store.Keep(row[SisField.FirstName]));
            joined.Set(SisField.ContactLastName, store.Keep(row[SisField.LastName]));
            reading.Sink.OnContact(joined);
        }
    }

    private void Begin(CsvRow row, OneRosterRole role)
    {
        joined.Begin(row);
        joined.Set(SisField.SchoolId, role.Org);
        joined.Set(SisField.Status, Status(row, role.Status));
        joined.Set(SisField.StartDate, role.Begin);
        joined.Set(SisField.EndDate, role.End);
        if (found.Exists(other => other.IsPrimary))
        {
            joined.Set(SisField.IsHomeSchool, role.IsPrimary ? Yes : No);
        }
    }

    private void HandOnWithBirthDates(ReadOnlySpan<byte> id)
    {
        joined.Set(SisField.BirthDate, births.First(id));
        reading.Sink.OnStudent(joined);
        foreach (var date in births.Others(id))
        {
            joined.Set(SisField.BirthDate, date);
            reading.Sink.OnStudent(joined);
        }
    }

    // Three cells speak of it; the one that says anything but active is passed on.
    private ReadOnlyMemory<byte> Status(CsvRow row, ReadOnlyMemory<byte> ofRole)
    {
        var own = row.Column(StatusColumn);
        if (IsActive(own) && !IsActive(ofRole.Span))
        {
            return ofRole;
        }

        var cell = IsActive(own) ? row.Column(EnabledColumn) : own;
        if (status.Length < cell.Length)
        {
            status = new byte[cell.Length];
        }

        cell.CopyTo(status);
        return status.AsMemory(0, cell.Length);
    }

    private static bool IsActive(ReadOnlySpan<byte> word) => word.IsEmpty || Utf8Text.EqualsLower(word, "active"u8);

    private OneRosterRoleKind Strongest()
    {
        var kind = OneRosterRoleKind.Unknown;
        foreach (var role in found)
        {
            if (role.Kind == OneRosterRoleKind.Student)
            {
                return role.Kind;
            }

            kind = role.Kind == OneRosterRoleKind.Unknown ? kind : role.Kind;
        }

        return kind;
    }

    // As what somebody is a contact: parent and guardian before relative before any other role.
    private OneRosterRole ContactRole()
    {
        var best = found.Count > 0 ? found[0] : default;
        foreach (var role in found)
        {
            if (role.Kind == OneRosterRoleKind.Adult && (best.Kind != OneRosterRoleKind.Adult || Utf8Text.EqualsLower(best.Word.Span, "relative"u8)))
            {
                best = role;
            }
        }

        return best;
    }

    private bool HasSchool(OneRosterRoleKind kind) => found.Exists(role => role.Kind == kind && !orgs.IsOtherThanSchool(role.Org.Span) && !role.Org.IsEmpty);

    private bool IsRepeated(OneRosterRole role)
    {
        foreach (var org in seen)
        {
            if (org.Span.SequenceEqual(role.Org.Span))
            {
                return true;
            }
        }

        seen.Add(role.Org);
        return false;
    }

    private void Report()
    {
        unknownRoles.Report(
            reading.Findings, "role", "{0} users have no role, or one that OneRoster does not know, and were left out.",
            "Give each user one of OneRoster's roles.");
        unknownAgents.Report(
            reading.Findings, "agentSourcedIds", "{0} ids in agentSourcedIds of students are no adults of users.csv.",
            "Export the adults of all students, or remove the ids.");
        var dangling = adults.Dangling;
        var unknownStudents = new Tally();
        unknownStudents.Add(dangling.File, dangling.Line, dangling.Count);
        unknownStudents.Report(
            reading.Findings, "agentSourcedIds", "{0} ids in agentSourcedIds of adults are no students of users.csv.",
            "Export the students of all adults, or remove the ids.");
    }

    /// <summary>Counts what leads nowhere, and remembers the first.</summary>
    private sealed class Tally
    {
        private int count;
        private string file = string.Empty;
        private long line;

        public void Add(CsvRow row, int number = 1) => Add(row.File, row.Line, number);

        public void Add(string fileName, long lineNumber, int number)
        {
            if (count == 0 && number > 0)
            {
                file = fileName;
                line = lineNumber;
            }

            count += number;
        }

        public void Report(IFindingSink findings, string column, string message, string action)
        {
            if (count > 0)
            {
                findings.Add(SourceFindings.RecordLeftOut(file, line, column, string.Format(CultureInfo.InvariantCulture, message, count), action, count));
            }
        }
    }
}
