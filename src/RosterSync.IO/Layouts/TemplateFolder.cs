using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.IO.Sources;
using RosterSync.IO.Text;
using RosterSync.Remind.Templates;
using RosterSync.Validation;

namespace RosterSync.IO.Layouts;

/// <summary>Reads the header rows of the templates a district downloaded from Remind.</summary>
internal static class TemplateFolder
{
    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm", ".ods", ".numbers"];

    private const string SaveAsCsv = "Open it in Excel and save it as CSV UTF-8 under the same name; the header row is all that counts.";

    private static readonly char[] NotInHeaders = [',', '"', '\r', '\n', '\t'];

    /// <summary>Makes a layout of templates.</summary>
    /// <param name="paths">The folder they are in, or the files.</param>
    /// <param name="version">The version they are of; null to go by their names. Its layout holds where there is no template.</param>
    /// <exception cref="RosterFormatException">There is no template of Remind, there are two for one file, or one cannot be read.</exception>
    public static TemplateImport Import(IReadOnlyList<string> paths, string? version)
    {
        var files = new List<string>();
        foreach (var path in paths)
        {
            files.AddRange(Directory.Exists(path) ? FilesOf(path) : [path]);
        }

        var tables = files.Where(file => !IsWorkbook(file)).ToList();
        var workbooks = files.Where(file => IsWorkbook(file) && !tables.Exists(table => HasSameStem(file, table))).ToList();
        if (workbooks.Find(workbook => tables.Count == 0 || paths.Contains(workbook)) is { } refused)
        {
            throw new RosterFormatException("TemplateNotUsable", IsNoCsv(refused), SaveAsCsv) { File = Path.GetFileName(refused) };
        }

        var basis = version is null
            ? SetLayout.OfNames(tables.ConvertAll(table => TemplateWords.Undecorated(Path.GetFileName(table)) + ".csv"))
            : SetLayout.ToWrite(version, layoutFile: null);
        var import = RemindTemplateReader.Read(tables.ConvertAll(Read), basis);
        return new TemplateImport
        {
            Layout = import.Layout,
            Uses = import.Uses,
            Gaps = [.. workbooks.Select(workbook => new TemplateGap { File = Path.GetFileName(workbook), Message = IsNoCsv(workbook), Action = SaveAsCsv + " Then import all templates again." }), .. import.Gaps],
        };
    }

    // One that was saved as CSV beside itself has been seen to.
    private static bool HasSameStem(string workbook, string table) =>
        string.Equals(Path.GetFileNameWithoutExtension(workbook), Path.GetFileNameWithoutExtension(table), StringComparison.OrdinalIgnoreCase);

    private static string IsNoCsv(string workbook) => $"{Path.GetFileName(workbook)} is an Excel workbook, and only CSV files are read.";

    private static RemindTemplate Read(string path)
    {
        using var file = new SisExportFile(Path.GetFullPath(path), isNamed: true, TextEncoding.Auto, delimiter: null);
        for (var i = 0; i < file.Headers.Count; i++)
        {
            var header = file.Headers[i];
            if (header.Length == 0)
            {
                throw Invalid(file, null, $"{file.Name} has a column without a header.", "Download the template again, and do not change it.");
            }

            if (header.IndexOfAny(NotInHeaders) >= 0)
            {
                throw Invalid(file, null, $"{file.Name} has a header with a comma, a quote or a line break in it.", "Download the template again, and do not change it.");
            }

            for (var j = 0; j < i; j++)
            {
                if (string.Equals(HeaderMatch.Fold(header), HeaderMatch.Fold(file.Headers[j]), StringComparison.Ordinal))
                {
                    throw Invalid(file, header, $"{file.Name} has the header {header} twice.", "Download the template again, and do not change it.");
                }
            }
        }

        return new RemindTemplate(file.Name, file.Headers);
    }

    private static IEnumerable<string> FilesOf(string folder)
    {
        try
        {
            return Directory.GetFiles(folder)
                .Where(path => IsWorkbook(path) || string.Equals(Path.GetExtension(path), ".csv", StringComparison.OrdinalIgnoreCase))
                .Where(path => !Path.GetFileName(path).StartsWith("~$", StringComparison.Ordinal))
                .OrderBy(path => path, StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("FileOpenFailed", $"{folder} cannot be read.", "See that the account that runs this may read the folder.", exception);
        }
    }

    private static bool IsWorkbook(string path) => Workbooks.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private static RosterFormatException Invalid(SisExportFile file, string? column, string message, string action) =>
        new("TemplateNotUsable", message, action) { File = file.Name, Line = file.HeaderLine, Column = column };
}
