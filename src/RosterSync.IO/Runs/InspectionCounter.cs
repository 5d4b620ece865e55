using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.Remind.Conversion;
using RosterSync.Sis;
using RosterSync.Text;

namespace RosterSync.IO.Runs;

/// <summary>Counts the records of an export, and its contacts by kind with what the policy does with each. Hands every record on.</summary>
internal sealed class InspectionCounter(ContactPolicyOptions options, params ISisSink[] next) : ISisSink
{
    private readonly ContactJudge judge = new(options);
    private readonly TextCache texts = new();
    private readonly Dictionary<string, string?> shown = new(StringComparer.Ordinal) { [string.Empty] = string.Empty };
    private readonly Dictionary<Kind, Tally> kinds = [];
    private readonly HashSet<string> schools = new(StringComparer.Ordinal);
    private byte[] lastStudent = [];
    private byte[] lastContact = [];
    private string lastFile = string.Empty;
    private long lastLine = -1;

    public int Schools => schools.Count;

    public int Teachers { get; private set; }

    public int Staff { get; private set; }

    public int Sections { get; private set; }

    public int Enrollments { get; private set; }

    public int Contacts { get; private set; }

    /// <summary>The kinds, the most frequent first.</summary>
    public IReadOnlyList<SisContactKind> Kinds => kinds
        .OrderByDescending(kind => kind.Value.Count).ThenBy(kind => kind.Value.File, StringComparer.Ordinal).ThenBy(kind => kind.Value.Line)
        .Select(kind => new SisContactKind
        {
            Type = kind.Key.Type,
            Relationship = kind.Key.Relationship,
            IsFlaggedEmergency = kind.Key.IsEmergency,
            IsFlaggedGuardian = kind.Key.IsGuardian,
            Count = kind.Value.Count,
            GoesIn = kind.Key.GoesIn,
            Reason = kind.Key.Reason.ToString(),
            Description = ContactPolicy.Describe(kind.Key.Reason),
            File = kind.Value.File,
            Line = kind.Value.Line,
        })
        .ToArray();

    public void BeginExport(SisExportInfo export) => Each(sink => sink.BeginExport(export));

    public void OnSchool(SisRow row)
    {
        schools.Add(Utf8.ToText(row[SisField.SchoolId]));
        Each(sink => sink.OnSchool(row));
    }

    public void OnStudent(SisRow row)
    {
        foreach (var sink in next)
        {
            sink.OnStudent(row);
        }
    }

    public void OnContact(SisRow row)
    {
        Count(row);
        foreach (var sink in next)
        {
            sink.OnContact(row);
        }
    }

    public void OnTeacher(SisRow row)
    {
        Teachers++;
        Each(sink => sink.OnTeacher(row));
    }

    public void OnStaff(SisRow row)
    {
        Staff++;
        Each(sink => sink.OnStaff(row));
    }

    public void OnSection(SisRow row)
    {
        Sections++;
        Each(sink => sink.OnSection(row));
    }

    public void OnEnrollment(SisRow row)
    {
        Enrollments++;
        Each(sink => sink.OnEnrollment(row));
    }

    private void Each(Action<ISisSink> hand)
    {
        foreach (var sink in next)
        {
            hand(sink);
        }
    }

    private void Count(SisRow row)
    {
        var decision = judge.Decide(row, out var isBlocked);
        if (IsSameAsLast(row))
        {
            return;
        }

        Contacts++;
        var kind = new Kind(
            Shown(row[SisField.ContactType]),
            Shown(row[SisField.ContactRelationship]),
            TruthValue.Parse(row[SisField.ContactIsEmergency]) == TruthKind.Yes,
            TruthValue.Parse(row[SisField.ContactIsGuardian]) == TruthKind.Yes,
            isBlocked ? ContactReason.Blocked : decision.Reason,
            decision.GoesIn && !isBlocked);
        if (!kinds.TryGetValue(kind, out var tally))
        {
            tally = new Tally(row.File, row.Line);
            kinds.Add(kind, tally);
        }

        tally.Count++;
    }

    // A contact with more phones than a record has room for is handed on several times from one place.
    private bool IsSameAsLast(SisRow row)
    {
        var student = row[SisField.PersonId];
        var contact = row[SisField.ContactId];
        if (!contact.IsEmpty && row.Line == lastLine && row.File == lastFile && contact.SequenceEqual(lastContact) && student.SequenceEqual(lastStudent))
        {
            return true;
        }

        lastLine = row.Line;
        lastFile = row.File;
        lastStudent = student.ToArray();
        lastContact = contact.ToArray();
        return false;
    }

    private string? Shown(ReadOnlySpan<byte> cell)
    {
        var text = texts.Get(cell) ?? string.Empty;
        if (!shown.TryGetValue(text, out var show))
        {
            show = ContactWords.HasOnlyKnownWords(cell) ? text : null;
            shown.Add(text, show);
        }

        return show;
    }

    private readonly record struct Kind(string? Type, string? Relationship, bool IsEmergency, bool IsGuardian, ContactReason Reason, bool GoesIn);

    private sealed class Tally(string file, long line)
    {
        public string File => file;

        public long Line => line;

        public int Count { get; set; }
    }
}
