using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Tests.Sources;

/// <summary>A record as a source handed it on.</summary>
internal sealed record SisRecord(
    string Kind, string File, long Line, IReadOnlyDictionary<SisField, string> Cells, IReadOnlyList<(string Header, string Cell)> Remarks)
{
    public string this[SisField field] => Cells.TryGetValue(field, out var cell) ? cell : string.Empty;
}

/// <summary>Keeps everything a source hands on.</summary>
internal sealed class RecordingSink : ISisSink, IFindingSink
{
    private static readonly SisField[] Fields = (SisField[])typeof(SisField).GetEnumValues();

    public List<SisExportInfo> Exports { get; } = [];

    public List<SisRecord> Records { get; } = [];

    public List<RosterFinding> Findings { get; } = [];

    public IEnumerable<SisRecord> Of(string kind) => Records.Where(record => record.Kind == kind);

    public IEnumerable<SisRecord> Students => Of("Student");

    public IEnumerable<SisRecord> Contacts => Of("Contact");

    public void BeginExport(SisExportInfo export) => Exports.Add(export);

    public void OnSchool(SisRow row) => Add("School", row);

    public void OnStudent(SisRow row) => Add("Student", row);

    public void OnContact(SisRow row) => Add("Contact", row);

    public void OnTeacher(SisRow row) => Add("Teacher", row);

    public void OnStaff(SisRow row) => Add("Staff", row);

    public void OnSection(SisRow row) => Add("Section", row);

    public void OnEnrollment(SisRow row) => Add("Enrollment", row);

    public void Add(RosterFinding finding) => Findings.Add(finding);

    private void Add(string kind, SisRow row)
    {
        var cells = new Dictionary<SisField, string>();
        foreach (var field in Fields)
        {
            var cell = row[field];
            if (!cell.IsEmpty)
            {
                // A replacement character never comes out of decoding: what is no UTF-8 throws here.
                cells.Add(field, StrictUtf8.GetString(cell.ToArray()));
                if (!row.Has(field))
                {
                    throw new InvalidOperationException($"{field} has a cell and no column.");
                }
            }
        }

        var remarks = new List<(string, string)>();
        for (var i = 0; i < row.RemarkCount; i++)
        {
            remarks.Add((row.RemarkHeader(i), StrictUtf8.GetString(row.Remark(i).ToArray())));
        }

        Records.Add(new SisRecord(kind, row.File, row.Line, cells, remarks));
    }

    private static readonly Encoding StrictUtf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);
}
