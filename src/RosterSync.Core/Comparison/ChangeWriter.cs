using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.Records;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>Makes an object of a change and hands it on.</summary>
internal sealed class ChangeWriter(RemindLayout layout, IRosterChangeSink sink, CancellationToken token)
{
    private readonly IReadOnlyList<RecordView> views = RecordViews.Of(layout);
    private int count;

    /// <summary>A school, class or person that is in both sets.</summary>
    public void Kept(
        RosterRecordKind kind, RemindField[] fields, RecordTable before, int old, RecordTable after, int now, RekeyEvidence evidence, string? schoolId, string file, string? other = null, bool isReusedId = false)
    {
        var changed = new List<string>();
        var zerosLost = new List<string>();
        ComparedFields.Differences(LayoutOf(kind), fields, before.Row(old), after.Row(now), changed, zerosLost);
        if (other is not null)
        {
            changed.Add(other);
        }

        if (LeadingZeros.AreLost(before.Id(old), after.Id(now)))
        {
            zerosLost.Insert(0, HeaderOf(kind, fields[0]));
        }

        Write(new RosterChange
        {
            Change = evidence == RekeyEvidence.None ? RosterChangeKind.Changed : RosterChangeKind.Rekeyed,
            Record = kind,
            SchoolId = schoolId,
            RecordId = Shown(kind, after.Id(now)),
            PreviousId = evidence == RekeyEvidence.None ? null : Shown(kind, before.Id(old)),
            Evidence = evidence,
            Fields = changed,
            ZerosLostIn = zerosLost,
            IsReusedId = isReusedId,
            File = file,
            Line = after.Line(now),
        });
    }

    /// <summary>A school, class or person that is in one set only.</summary>
    public void Single(RosterChangeKind change, RosterRecordKind kind, RecordTable records, int number, string? schoolId, string file) => Write(new RosterChange
    {
        Change = change,
        Record = kind,
        SchoolId = schoolId,
        RecordId = Shown(kind, records.Id(number)),
        File = file,
        Line = records.Line(number),
    });

    /// <summary>An enrollment.</summary>
    public void Enrollment(RosterChange change) => Write(change);

    /// <summary>An id as it may be shown.</summary>
    public static string? Shown(RosterRecordKind kind, ReadOnlySpan<byte> id) =>
        kind is RosterRecordKind.School or RosterRecordKind.Class ? ShownId.OfPlace(id) : ShownId.OfPerson(id);

    /// <summary>The header a field has in the file of a kind of record.</summary>
    public string HeaderOf(RosterRecordKind kind, RemindField field)
    {
        var file = LayoutOf(kind);
        return file.IndexOf(field) is var column and >= 0 ? file.Columns[column].Header : field.ToString();
    }

    private RemindFileLayout LayoutOf(RosterRecordKind kind) => kind switch
    {
        RosterRecordKind.School => views.Find(RemindRecord.School)!.Layout,
        RosterRecordKind.Class => views.Find(RemindRecord.Class)!.Layout,
        RosterRecordKind.Teacher => views.Find(RemindRecord.User, RemindRole.Teacher)!.Layout,
        RosterRecordKind.Staff => views.Find(RemindRecord.User, RemindRole.Staff)!.Layout,
        RosterRecordKind.Student => views.Find(RemindRecord.User, RemindRole.Student)!.Layout,
        RosterRecordKind.Parent => views.Find(RemindRecord.User, RemindRole.Parent)!.Layout,
        RosterRecordKind.ClassEnrollment => views.Find(RemindRecord.ClassEnrollment)!.Layout,
        _ => views.Find(RemindRecord.SchoolEnrollment)!.Layout,
    };

    private void Write(RosterChange change)
    {
        if ((++count & 0xFFF) == 0)
        {
            token.ThrowIfCancellationRequested();
        }

        sink.Add(change);
    }
}
