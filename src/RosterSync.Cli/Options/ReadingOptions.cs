using System.CommandLine;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;

namespace RosterSync.Cli.Options;

/// <summary>How an export is read: the options of every command that reads one.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> format = SingleOption.Create<string?>(
        "--format", "name", $"Format of the export: {OptionValues.FormatNames}. Without it the headers tell.", OptionValues.Format, $"use {OptionValues.FormatNames}");

    private readonly Option<string?> encoding = SingleOption.Create<string?>(
        "--encoding", "name", "Encoding of the export, such as UTF-8, UTF-16 or Windows-1252. Without it each file tells.", OptionValues.Encoding,
        "use Auto, UTF-8, UTF-16, Windows-1252 or another name or number of a code page");

    private readonly Option<char?> delimiter = SingleOption.Create<char?>(
        "--delimiter", "character", "What separates the cells: comma, semicolon, tab, pipe or a character. Without it each file tells.", OptionValues.Delimiter,
        "use comma, semicolon, tab, pipe or a single character");

    private readonly Option<string?> columnMap = SingleOption.Text(
        "--column-map", "file", "JSON that says what the columns mean of files no system is known for; rostersync map proposes one.");

    /// <summary>The options, in the order of the help.</summary>
    public Option[] All => [format, columnMap, encoding, delimiter];

    /// <summary>Those of a file that nobody knows the system of.</summary>
    public Option[] OfText => [encoding, delimiter];

    /// <summary>What was given of <see cref="OfText"/>.</summary>
    public SisReadOptions ReadText(ParseResult given) => new() { Encoding = given.GetValue(encoding), Delimiter = given.GetValue(delimiter) };

    /// <summary>What was given.</summary>
    public SisReadOptions Read(ParseResult given) => new()
    {
        Format = given.GetValue(format),
        ColumnMap = given.GetValue(columnMap) is { } path ? ColumnMapFile.Read(path) : null,
        Encoding = given.GetValue(encoding),
        Delimiter = given.GetValue(delimiter),
    };
}
