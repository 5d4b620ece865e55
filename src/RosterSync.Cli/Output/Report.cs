using System.Collections.Generic;

namespace RosterSync.Cli.Output;

/// <summary>A result as people read it: paragraphs and tables, however they are drawn.</summary>
internal sealed class Report
{
    /// <summary>The parts, in order.</summary>
    public List<ReportPart> Parts { get; } = [];

    public void Text(string text, RosterSeverity? tone = null) => Parts.Add(new ReportText(text, tone));

    public void Add(ReportPart part) => Parts.Add(part);
}

/// <summary>A part of a report.</summary>
internal abstract class ReportPart;

/// <summary>A paragraph.</summary>
/// <param name="text">The text.</param>
/// <param name="tone">How bad it is, for a colour.</param>
internal sealed class ReportText(string text, RosterSeverity? tone) : ReportPart
{
    public string Text => text;

    public RosterSeverity? Tone => tone;
}

/// <summary>Plain lines, which are never broken, under a heading.</summary>
internal sealed class ReportList(string heading, IEnumerable<string> lines) : ReportPart
{
    public string Heading => heading;

    public IEnumerable<string> Lines => lines;
}

/// <summary>A table under a heading.</summary>
internal sealed class ReportTable(string heading, params ReportColumn[] columns) : ReportPart
{
    public string Heading => heading;

    public IReadOnlyList<ReportColumn> Columns => columns;

    public List<string[]> Rows { get; } = [];

    public void Row(params string[] cells) => Rows.Add(cells);
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Its header.</param>
/// <param name="IsNumber">Whether its cells stand to the right.</param>
internal readonly record struct ReportColumn(string Header, bool IsNumber = false);
