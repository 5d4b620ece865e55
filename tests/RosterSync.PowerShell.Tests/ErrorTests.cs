using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>The ids of errors are a promise to scripts: docs/errors.md lists all of them, with their categories.</summary>
public partial class ErrorTests
{
    private static readonly string Source = Path.Combine(BuiltModule.Root, "src");
    private static readonly string Factory = File.ReadAllText(Path.Combine(Source, "RosterSync.PowerShell", "Errors", "RosterErrors.cs"));
    private static readonly string Strings = File.ReadAllText(Path.Combine(Source, "RosterSync.PowerShell", "Errors", "Strings.cs"));

    [Fact]
    public void The_page_lists_every_error_with_its_category()
    {
        var coded = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (Match entry in MadeElsewhere().Matches(Factory))
        {
            coded[entry.Groups[1].Value] = entry.Groups[2].Value;
        }

        foreach (Match entry in MadeHere().Matches(Factory))
        {
            coded[entry.Groups[1].Value] = entry.Groups[2].Value;
        }

        // Those of sending: one list, which the exit codes of the command come from, too.
        foreach (var error in DeliveryError.All)
        {
            coded[error.Id] = error.Category;
        }

        Assert.Equal(coded.Select(entry => $"{entry.Key} {entry.Value}"), Page().Select(entry => $"{entry.Id} {entry.Category}"));
    }

    [Fact]
    public void Every_text_has_an_error_and_an_action()
    {
        var texts = Texts().Matches(Strings).Select(match => match.Groups[1].Value).ToList();
        var ids = texts.Where(name => !name.EndsWith("Action", StringComparison.Ordinal)).ToList();
        Assert.Equal(ids.Concat(ids.Select(id => id + "Action")).Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));
        Assert.Equal(ids.Order(StringComparer.Ordinal), MadeHere().Matches(Factory).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_error_of_reading_converting_and_writing_has_a_category()
    {
        var thrown = Directory.GetFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(File.ReadAllText)
            .Where(text => text.Contains("RosterFormatException", StringComparison.Ordinal))
            .SelectMany(text => Thrown().Matches(text).Select(match => match.Groups[1].Value).Concat(Named().Matches(text).Select(match => match.Groups[1].Value)))
            .ToHashSet();

        Assert.Contains("RequiredColumnMissing", thrown);
        Assert.Contains("BlockListInvalid", thrown);
        Assert.Equal(MadeElsewhere().Matches(Factory).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal), thrown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_are_one_word_and_sorted_for_the_reader()
    {
        Assert.All(Page(), entry => Assert.Matches("^[A-Z][A-Za-z]+$", entry.Id));
        Assert.All(Page(), entry => Assert.False(string.IsNullOrWhiteSpace(entry.Cure)));
        Assert.Equal(Page().Select(entry => entry.Id).Order(StringComparer.Ordinal), Page().Select(entry => entry.Id));
    }

    private static IEnumerable<(string Id, string Category, string Cure)> Page() =>
        File.ReadLines(Path.Combine(BuiltModule.Root, "docs", "errors.md"))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .Skip(1)
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())
            .Select(cells => (cells[1], cells[2], cells[5]));

    [GeneratedRegex(@"\[""(\w+)""\] = ErrorCategory\.(\w+)")]
    private static partial Regex MadeElsewhere();

    [GeneratedRegex(@"nameof\(Strings\.(\w+)\),\s*ErrorCategory\.(\w+)")]
    private static partial Regex MadeHere();

    [GeneratedRegex(@"const string (\w+) =")]
    private static partial Regex Texts();

    [GeneratedRegex(@"\bnew(?: RosterFormatException)?\(\s*""([A-Z][A-Za-z]+)"",")]
    private static partial Regex Thrown();

    [GeneratedRegex(@"ErrorId = ""(\w+)""")]
    private static partial Regex Named();
}
