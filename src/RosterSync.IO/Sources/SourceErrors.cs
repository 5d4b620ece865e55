using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RosterSync.IO.Sources;

/// <summary>The errors of an input that cannot be used: each with where, what and what to do, none with a cell.</summary>
internal static class SourceErrors
{
    public static RosterFormatException PathNotFound(string path, string? fileInTheWay) => fileInTheWay is null
        ? new("PathNotFound", $"There is no file or folder {path}.", "Check the path, and that the account that runs this can see it.")
        : new("PathNotFound", $"There is no file or folder {path}: {fileInTheWay} is a file, not a folder.", "Name the folder that holds the export, or its files.");

    public static RosterFormatException FolderEmpty(string path, IReadOnlyList<string> workbooks) => new(
        "FormatNotRecognized",
        workbooks.Count > 0
            ? $"The folder {path} holds no CSV files, but Excel workbooks ({string.Join(", ", workbooks)})."
            : $"The folder {path} holds no CSV files.",
        workbooks.Count > 0
            ? "Save each workbook as CSV UTF-8, or export CSV from the student information system."
            : "Name the folder the export was written to; its files end in .csv, .txt, .tsv or .tab.");

    public static RosterFormatException Workbook(string file) => new(
        "FormatNotRecognized",
        $"{file} is an Excel workbook, which is not read.",
        "Save it in Excel as CSV UTF-8 (Comma delimited), or better export CSV from the student information system: Excel changes ids and dates.")
    {
        File = file,
    };

    public static RosterFormatException ArchiveRefused(string path, string why) => new(
        "ArchiveRefused",
        $"The archive {path} is not read: {why}.",
        "Unpack it yourself after looking at it, and name the folder.")
    {
        File = Path.GetFileName(path),
    };

    public static RosterFormatException JsonMalformed(string file, long? line) => new(
        "FormatNotRecognized",
        $"{file} is no JSON that can be read.",
        "Give the answers of the Clever API as they came, each in a file of its own.")
    {
        File = file,
        Line = line,
    };

    public static RosterFormatException NothingInJson(string path) => new(
        "FormatNotRecognized",
        $"{path} holds no students or contacts as the Clever API gives them.",
        "Give the answers of the API as they came: users, contacts, students, sections, schools.");

    public static RosterFormatException ColumnMapInvalid(string what, string action, string? file = null, long? line = null) => new(
        "ColumnMapInvalid",
        $"The column map {what}.",
        action)
    {
        File = file,
        Line = line,
    };

    public static RosterFormatException StudentsMissing(string format) => new(
        "RequiredFileMissing",
        $"The {format} export holds contacts and no students.",
        "Name the export with the students as well: both folders, one after the other. Contacts are joined to students by id or number.");

    public static RosterFormatException JoinAmbiguous(string format) => new(
        "JoinAmbiguous",
        $"The students' ids of the {format} export are ids of some students of the other export and numbers of others.",
        "Export the same id in both, and nothing else under its name: a wrong guess would tie contacts to another child.");

    public static RosterFormatException FileOpenFailed(string path, Exception cause) => new(
        "FileOpenFailed",
        cause is UnauthorizedAccessException
            ? $"{path} may not be read by the account that runs this."
            : $"{path} cannot be opened for reading; another program may be writing it.",
        cause is UnauthorizedAccessException
            ? "Give the account read permission to the file and its folder."
            : "Close the program that holds the file, or wait until the export is complete.",
        cause)
    {
        File = Path.GetFileName(path),
    };

    public static RosterFormatException FolderInsteadOfFile(string path) => new(
        "FileOpenFailed",
        $"{path} is a folder and not a file.",
        "Put the file of that name in its place, or remove the folder.")
    {
        File = Path.GetFileName(path),
    };

    public static RosterFormatException NotAFile(string path) => new(
        "FileOpenFailed",
        $"{path} is a pipe or a device and not a file.",
        "Write the export to a file and name that.");

    public static RosterFormatException FileEmpty(string file) => new(
        "FileEmpty",
        $"{file} is empty: not even a header is in it.",
        "Run the export again; an empty file would remove everybody it should hold.")
    {
        File = file,
        Line = 1,
    };

    public static RosterFormatException EncodingUnknown(string name) => new(
        "EncodingInvalid",
        $"There is no encoding named {name}.",
        "Use Auto, UTF-8, UTF-16, Windows-1252 or another name or number of a code page.");

    public static RosterFormatException HeaderUndecodable(string file, long line) => new(
        "EncodingInvalid",
        $"The header of {file} holds bytes that are no text.",
        "Export the file as CSV in UTF-8; a workbook, an archive or an encrypted file cannot be read.")
    {
        File = file,
        Line = line,
    };

    public static RosterFormatException HeaderMalformed(string file, long line) => new(
        "FormatNotRecognized",
        $"The header of {file} cannot be read: a quote in it is not closed, or the line has no end.",
        "Export the file again with a header line.")
    {
        File = file,
        Line = line,
    };

    public static RosterFormatException DelimiterInvalid(char delimiter) => new(
        "DelimiterInvalid",
        $"The separator '{delimiter}' cannot separate cells.",
        "Use a comma, a semicolon, a tab, a vertical bar or another plain character that is not a quote.");

    public static RosterFormatException FormatUnknown(string name, IEnumerable<string> known) => new(
        "FormatNotRecognized",
        $"There is no format named {name}.",
        $"Use Auto, {string.Join(", ", known)}.");

    public static RosterFormatException NotRecognized(IReadOnlyList<string> files, IEnumerable<string> known) => new(
        "FormatNotRecognized",
        $"No known export was recognised in {Names(files)}: the headers fit none of the formats.",
        $"Give the files of a {string.Join(" or ", known)} export with their header lines.")
    {
        File = files.Count == 1 ? files[0] : null,
    };

    public static RosterFormatException EssentialFileMissing(string format, IReadOnlyList<string> files, string kind) => new(
        "RequiredFileMissing",
        $"{Names(files)} belong to a {format} export, but its file of {kind} is missing.",
        $"Give {kind}.csv as well.");

    public static RosterFormatException SeveralFormats(IReadOnlyList<string> formats) => new(
        "FormatAmbiguous",
        $"The files are a {string.Join(" and a ", formats)} export at once.",
        $"Put each export into a folder of its own and name both, or say which is to be read, with {string.Join(" or ", formats.Select(format => "-Format " + format))}.");

    public static RosterFormatException FileAmbiguous(string kind, IReadOnlyList<string> files) => new(
        "FileAmbiguous",
        $"{Names(files)} all look like {kind}, and none of them is called {kind}.",
        "Move the files that are not to be read out of the folder, or name each file that is.")
    {
        File = files[0],
    };

    public static RosterFormatException SchoolTwice(string first, string second) => new(
        "FileAmbiguous",
        $"{first} and {second} both hold students of the same school: one may be an older copy.",
        "Name the folders that are to be read, each by itself.");

    public static RosterFormatException DeltaExport(string file) => new(
        "DeltaExport",
        $"{file} says that the export holds changes only (delta).",
        "Export in bulk: what is missing from a set is removed.")
    {
        File = file,
    };

    public static RosterFormatException RequiredColumnMissing(string file, long line, SisColumnBinding binding, string? format = null)
    {
        var missing = binding.Missing;
        var names = string.Join(", ", missing.Select(column => column.Name));
        return new RosterFormatException(
            "RequiredColumnMissing",
            $"{file} has no column {names}.{(format is null || !ShownHeaders.IsHeader(binding) ? string.Empty : $" The others look like an export of {format}.")} {ShownHeaders.Describe(binding)}",
            $"Add {(missing.Count == 1 ? "the column" : "the columns")} to the export, or name an existing one so. Case, spaces, underscores, hyphens and dots do not matter.")
        {
            File = file,
            Line = line,
            Column = missing[0].Name,
        };
    }

    public static RosterFormatException RolesMissing(string file, long line) => new(
        "RequiredColumnMissing",
        $"{file} has no column role, and there is no roles.csv beside it: nobody can tell students from adults.",
        "Give roles.csv as well (OneRoster 1.2), or export the column role (OneRoster 1.1).")
    {
        File = file,
        Line = line,
        Column = "role",
    };

    public static RosterFormatException DuplicateColumn(string file, long line, string first, string second) => new(
        "DuplicateColumn",
        $"{file} has two columns that mean the same: {first.Trim()} and {second.Trim()}.",
        "Remove or rename one of them. Case, spaces, underscores, hyphens and dots do not tell headers apart.")
    {
        File = file,
        Line = line,
        Column = second.Trim(),
    };

    public static RosterFormatException TooManyRowsMalformed(string file, long malformed, long rows, long firstLine, string reason) => new(
        "FileMalformed",
        string.Format(CultureInfo.InvariantCulture, "{0} of {1} rows of {2} cannot be read; the first is on line {3}: {4}", malformed, rows, file, firstLine, reason),
        "Repair or repeat the export; with so many rows unreadable the file as a whole is not to be trusted.")
    {
        File = file,
        Line = firstLine,
    };

    private static string Names(IReadOnlyList<string> files) =>
        files.Count <= 5 ? string.Join(", ", files) : string.Join(", ", files.Take(5)) + " and others";
}
