using System.Collections.Generic;
using System.IO;
using RosterSync.Cli.Commands;
using RosterSync.IO.Runs;
using RosterSync.Remind.Templates;
using RosterSync.Reporting;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>
/// The result for machines: one object, whose names never change within a schema version; docs/json.md describes it. It is written
/// by hand and in a stream: the list of what was left out may be long.
/// </summary>
internal static partial class JsonOutput
{
    /// <summary>Grows when a name changes its meaning or goes; new names come without notice.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The result of a conversion.</summary>
    public static void Write(Stream to, OptionNames names, ConversionOutcome outcome)
    {
        var roster = outcome.Roster;
        using var json = Begin(to, "convert", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        json.WriteStartObject("export");
        json.WriteString("format", outcome.Export.Format);
        WriteStrings(json, "paths", outcome.Export.Paths);
        json.WriteEndObject();
        json.WriteString("path", roster.Path);
        WriteCounts(json, roster.Counts);
        WriteFiles(json, roster.Files);
        WriteList(json, "leftOutCounts", roster.LeftOutCounts, count =>
        {
            json.WriteString("kind", count.Kind);
            json.WriteString("reason", count.Reason);
            json.WriteNumber("count", count.Count);
            json.WriteString("description", names.Translate(count.Description));
        });
        WriteLeftOut(json, roster.LeftOut);
        WriteFindings(json, names, roster.Findings);
        End(json);
    }

    /// <summary>The result of a check.</summary>
    public static void Write(Stream to, OptionNames names, TestOutcome outcome)
    {
        using var json = Begin(to, "test", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        WriteFiles(json, outcome.Set.Files);
        WriteFindings(json, names, outcome.Findings);
        End(json);
    }

    /// <summary>The result of a comparison.</summary>
    public static void Write(Stream to, OptionNames names, CompareOutcome outcome)
    {
        using var json = Begin(to, "compare", outcome.Verdict.ExitCode);
        WriteVerdict(json, outcome.Verdict);
        WriteChangeCounts(json, "totals", outcome.Comparison.Totals);
        WriteChangeCounts(json, "schools", outcome.Comparison.BySchool);
        WriteFindings(json, names, outcome.Comparison.Removals);
        WriteList(json, "changes", outcome.Changes ?? [], change => WriteChange(json, change));
        End(json);
    }

    /// <summary>The result of an import of templates.</summary>
    public static void Write(Stream to, OptionNames names, TemplateImport import, string file, int exitCode)
    {
        using var json = Begin(to, "template", exitCode);
        json.WriteString("path", Path.GetFullPath(file));
        json.WriteString("version", import.Layout.Version);
        json.WriteBoolean("isConfirmed", import.Layout.IsConfirmed);
        WriteList(json, "templates", import.Uses, use =>
        {
            json.WriteString("template", use.Template);
            json.WriteString("file", use.File);
            json.WriteString("record", use.Record.ToString());
            json.WriteNumber("columns", use.Columns);
            json.WriteNumber("mappedColumns", use.MappedColumns);
        });
        WriteList(json, "gaps", import.Gaps, gap =>
        {
            json.WriteString("file", gap.File);
            json.WriteString("header", gap.Header);
            json.WriteString("message", names.Translate(gap.Message));
            json.WriteString("action", names.Translate(gap.Action));
            json.WriteString("line", gap.Line);
        });
        End(json);
    }

    /// <summary>The result of a report.</summary>
    public static void Write(Stream to, RosterReport report, IReadOnlyList<FileInfo> files)
    {
        using var json = Begin(to, "report", report.Verdict.ExitCode);
        WriteVerdict(json, report.Verdict);
        json.WriteString("path", files[0].FullName);
        json.WriteString("findingsPath", files[1].FullName);
        json.WriteString("format", report.Format);
        WriteCounts(json, report.Counts);
        json.WriteBoolean("hasValues", report.HasValues);
        End(json);
    }

    /// <summary>The rules.</summary>
    public static void Write(Stream to, IReadOnlyList<RosterRule> rules)
    {
        using var json = Begin(to, "rules", ExitCode.Done);
        WriteList(json, "rules", rules, rule =>
        {
            json.WriteString("name", rule.Name);
            json.WriteString("title", rule.Title);
            json.WriteString("severity", rule.Severity.ToString());
            json.WriteString("remindKind", rule.RemindKind.ToString());
            WriteStrings(json, "scope", rule.Scope.ToString().Split(", "));
            json.WriteString("description", rule.Description);
            json.WriteString("helpUri", RosterFinding.HelpUriBase + rule.Name + ".md");
        });
        End(json);
    }

    /// <summary>An error that stopped a command.</summary>
    public static void Write(Stream to, OptionNames names, string command, RosterFormatException error, int exitCode)
    {
        using var json = Begin(to, command, exitCode);
        json.WriteStartObject("error");
        json.WriteString("id", error.ErrorId);
        json.WriteString("message", names.Translate(error.Message));
        json.WriteString("action", names.Translate(error.Action));
        json.WriteString("file", error.File);
        WriteNumber(json, "line", error.Line);
        json.WriteString("column", error.Column);
        json.WriteEndObject();
        End(json);
    }
}
