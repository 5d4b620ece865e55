using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using RosterSync.IO.Files;
using RosterSync.Reporting;

namespace RosterSync.IO.Reports;

/// <summary>Writes a report: the page, and beside it the table of problems. Both or none, and only their owner can read them.</summary>
internal static class ReportFiles
{
    /// <summary>
    /// Name of the table beside a page: findings.csv beside report.html, names.findings.csv beside names.html. Two reports of a folder have two,
    /// or one without names would get a table with them.
    /// </summary>
    public static string TableOf(string page) =>
        Path.GetFileName(page) == "report.html" ? "findings.csv" : Path.GetFileNameWithoutExtension(page) + ".findings.csv";

    /// <summary>Writes a report; files of an earlier one are replaced.</summary>
    /// <param name="report">The report.</param>
    /// <param name="path">The page.</param>
    /// <param name="translate">Turns names of parameters into those of the program that writes.</param>
    /// <returns>The page and the table.</returns>
    /// <exception cref="RosterFormatException">The files cannot be written.</exception>
    public static IReadOnlyList<FileInfo> Write(RosterReport report, string path, Func<string?, string?> translate)
    {
        var page = Path.GetFullPath(path);
        var table = Path.Combine(Path.GetDirectoryName(page)!, TableOf(page));
        if (Directory.Exists(page) || string.Equals(Path.GetExtension(page), ".csv", StringComparison.OrdinalIgnoreCase))
        {
            throw new RosterFormatException("ReportPathInvalid", $"{path} is no name for a page.", "Name a file such as report.html.") { File = Path.GetFileName(page) };
        }

        // Written with a mark, so that Excel takes names for UTF-8.
        var files = new[] { (Path: page, Text: HtmlReport.Of(report, TableOf(page), translate), Encoding: new UTF8Encoding(false)), (Path: table, Text: FindingsTable.Of(report), Encoding: new UTF8Encoding(true)) };
        var staged = new List<string>();
        try
        {
            OwnerOnly.CreateFolder(Path.GetDirectoryName(page)!);
            foreach (var file in files)
            {
                var temporary = $"{file.Path}.{Guid.NewGuid():N}.tmp";
                using var stream = OwnerOnly.CreateFile(temporary);
                staged.Add(temporary);
                using var writer = new StreamWriter(stream, file.Encoding);
                writer.Write(file.Text);
            }

            for (var i = 0; i < files.Length; i++)
            {
                if (File.Exists(files[i].Path))
                {
                    File.Delete(files[i].Path);
                }

                File.Move(staged[i], files[i].Path);
            }

            return [new FileInfo(page), new FileInfo(table)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("ExportFailed", $"{Path.GetFileName(page)} cannot be written.", "Free room on the disk, give the account the right to write there, close it in other programs, or name another file.", exception)
            {
                File = Path.GetFileName(page),
            };
        }
        finally
        {
            foreach (var temporary in staged)
            {
                Remove(temporary);
            }
        }
    }

    private static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What stopped the writing is told; its remains are named as such.
        }
    }
}
