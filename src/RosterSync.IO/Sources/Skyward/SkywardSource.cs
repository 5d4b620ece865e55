using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Skyward;

/// <summary>
/// Skyward. Exports of SMS 2.0 cut cells at 15 or 20 characters: an e-mail address that was cut is another address, and nobody may
/// get what is sent to it.
/// </summary>
internal sealed class SkywardSource : SisSource
{
    /// <inheritdoc/>
    public override string Name => "Skyward";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; } = [SkywardFiles.Sms, SkywardFiles.Guardians, SkywardFiles.Emergency, SkywardFiles.Students];

    /// <inheritdoc/>
    protected override string FormatOf(IReadOnlyList<SisExportFile> files) =>
        files.Any(file => file.Layout == SkywardFiles.Sms) ? "Skyward SMS" : "Skyward Qmlativ";

    /// <inheritdoc/>
    protected override void ReadStudents(SisReading reading)
    {
        if (!reading.Files(SisFileKind.Students).Any(file => file.Layout == SkywardFiles.Sms))
        {
            base.ReadStudents(reading);
            return;
        }

        var widths = new CutColumns();
        reading.ForEach(SisFileKind.Students, widths.Measure);
        widths.Report(reading.Findings);
        var uncut = new UncutRow(widths);
        reading.ForEach(
            SisFileKind.Students,
            row =>
            {
                uncut.Over = row;
                reading.Sink.OnStudent(uncut);
                foreach (var contact in row.Contacts.Where(contact => contact.IsFilled))
                {
                    uncut.Over = contact;
                    reading.Sink.OnContact(uncut);
                }
            },
            again: true);
    }

    /// <summary>A row without the e-mail addresses that were cut.</summary>
    private sealed class UncutRow(CutColumns widths) : SisRow
    {
        public SisRow Over { get; set; } = null!;

        public override string File => Over.File;

        public override long Line => Over.Line;

        public override int RemarkCount => Over.RemarkCount;

        public override ReadOnlySpan<byte> this[SisField field] =>
            field is SisField.Email or SisField.ContactEmail && widths.IsCut(field, Over[field]) ? default : Over[field];

        public override bool Has(SisField field) => Over.Has(field);

        public override string RemarkHeader(int index) => Over.RemarkHeader(index);

        public override ReadOnlySpan<byte> Remark(int index) => Over.Remark(index);
    }
}

/// <summary>Finds the columns an export cut: their longest cell has just the width of such an export.</summary>
internal sealed class CutColumns
{
    private static readonly int[] Widths = [15, 20];
    private static readonly SisField[] Looked =
        [SisField.FirstName, SisField.LastName, SisField.Email, SisField.ContactName, SisField.ContactRelationship, SisField.ContactEmail];

    private readonly Dictionary<SisField, Column> columns = Looked.ToDictionary(field => field, _ => new Column());

    /// <summary>Takes a row.</summary>
    public void Measure(CsvRow row)
    {
        foreach (var field in Looked)
        {
            columns[field].Measure(row[field], row.File, row.Line);
            foreach (var contact in row.Contacts)
            {
                if (field >= SisField.ContactId)
                {
                    columns[field].Measure(contact[field], row.File, row.Line);
                }
            }
        }
    }

    /// <summary>Whether a cell was cut, as far as its width tells.</summary>
    public bool IsCut(SisField field, ReadOnlySpan<byte> cell) => columns[field].IsCut && Column.WidthOf(cell) == columns[field].Longest;

    /// <summary>Says which columns were cut.</summary>
    public void Report(IFindingSink findings)
    {
        foreach (var (field, column) in columns.Select(pair => (pair.Key, pair.Value)).Where(pair => pair.Value.IsCut))
        {
            var isEmail = field is SisField.Email or SisField.ContactEmail;
            findings.Add(SourceFindings.CutOff(
                column.File,
                column.Line,
                field.ToString(),
                string.Format(
                    CultureInfo.InvariantCulture,
                    isEmail
                        ? "{0} e-mail addresses are just {1} characters long, where the export cuts its cells. They were not used: a cut address may be somebody else's."
                        : "{0} cells are just {1} characters long, where the export cuts its cells; some may be cut.",
                    column.Count,
                    column.Longest),
                "Widen the column in the export's layout in Skyward.",
                column.Count));
        }
    }

    private sealed class Column
    {
        public int Longest { get; private set; }

        public int Count { get; private set; }

        public string File { get; private set; } = string.Empty;

        public long Line { get; private set; }

        public bool IsCut => Array.IndexOf(Widths, Longest) >= 0;

        public void Measure(ReadOnlySpan<byte> cell, string file, long line)
        {
            var width = WidthOf(cell);
            if (width > Longest)
            {
                (Longest, Count, File, Line) = (width, 0, file, line);
            }

            Count += width == Longest ? 1 : 0;
        }

        // Characters, not bytes: a continuation byte is part of the one before it.
        public static int WidthOf(ReadOnlySpan<byte> cell)
        {
            var width = 0;
            foreach (var unit in cell)
            {
                width += (unit & 0xC0) != 0x80 ? 1 : 0;
            }

            return width;
        }
    }
}
