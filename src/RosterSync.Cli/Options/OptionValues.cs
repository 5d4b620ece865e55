using System;
using System.Globalization;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.IO.Sources;
using RosterSync.IO.Text;
using RosterSync.Remind;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Cli.Options;

/// <summary>Reads the values options take.</summary>
internal static class OptionValues
{
    /// <summary>The names <c>--format</c> takes.</summary>
    public static string FormatNames => string.Join(", ", SisSources.All.Select(source => source.Name).Prepend("Auto"));

    /// <summary>The versions <c>--to</c> takes.</summary>
    public static string VersionNames => string.Join(", ", RemindLayouts.All.Take(RemindLayouts.All.Count - 1).Select(layout => layout.Version)) + " or " + RemindLayouts.All[RemindLayouts.All.Count - 1].Version;

    public static bool Version(string text, out string? version)
    {
        version = RemindLayouts.Find(text)?.Version;
        return version is not null;
    }

    public static bool Format(string text, out string? name)
    {
        name = Is(text, "Auto") ? null : SisSources.Find(text)?.Name;
        return name is not null || Is(text, "Auto");
    }

    public static bool Encoding(string text, out string? name)
    {
        name = text;
        return TextEncoding.Find(text) is not null;
    }

    public static bool Delimiter(string text, out char? delimiter)
    {
        delimiter = text.ToUpperInvariant() switch
        {
            "COMMA" => ',',
            "SEMICOLON" => ';',
            "PIPE" => '|',
            "TAB" or "\\T" => '\t',
            { Length: 1 } => text[0],
            _ => null,
        };
        return delimiter is not null;
    }

    /// <summary>A day as yyyymmdd.</summary>
    public static bool Day(string text, out int? day)
    {
        var isDay = SisDate.TryParse(System.Text.Encoding.UTF8.GetBytes(text), out var number);
        day = isDay ? number : null;
        return isDay;
    }

    public static bool Positive(string text, out int? number)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value > 0;
        number = isNumber ? value : null;
        return isNumber;
    }

    public static bool Count(string text, out int? number)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value);
        number = isNumber ? value : null;
        return isNumber;
    }

    /// <summary>What an option of seconds takes, for the message.</summary>
    public const string SecondsExpected = "write a number of seconds from 1 to 86400";

    public static bool Seconds(string text, out int? seconds) => Positive(text, out seconds) && seconds <= 86400;

    public static TimeSpan? Time(int? seconds) => seconds is { } number ? TimeSpan.FromSeconds(number) : null;

    /// <summary>A word of an enumeration.</summary>
    public static bool Word<T>(string text, out T word)
        where T : struct, Enum => Enum.TryParse(text, ignoreCase: true, out word) && char.IsAsciiLetter(text[0]);

    public static bool DateFormat(string text, out string? format)
    {
        format = text.ToUpperInvariant() switch
        {
            "YYYY/MM/DD" => "yyyy/MM/dd",
            "MM/DD/YYYY" => "MM/dd/yyyy",
            _ => null,
        };
        return format is not null;
    }

    public static bool PhoneType(string text, out PhoneKind kind)
    {
        kind = text.ToUpperInvariant() switch
        {
            "MOBILE" => PhoneKind.Mobile,
            "HOME" => PhoneKind.Home,
            "WORK" => PhoneKind.Work,
            _ => PhoneKind.Unknown,
        };
        return kind != PhoneKind.Unknown;
    }

    public static bool StudentContact(string text, out StudentContact whose) => Word(text, out whose);

    public static bool Severity(string text, out RosterSeverity severity) => Word(text, out severity);

    /// <summary>A name of a rule, or a pattern that fits one: a mistyped name must not switch a check off unseen.</summary>
    public static bool RulePattern(string text, out string pattern)
    {
        pattern = text;
        return RosterRules.All.Any(rule => Wildcard.Matches(rule.Name, text));
    }

    /// <summary>The name of a rule that holds a set.</summary>
    public static bool HoldRule(string text, out string name)
    {
        name = text;
        try
        {
            return new RosterVerdict([text]).Passes;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool Is(string text, string word) => string.Equals(text, word, StringComparison.OrdinalIgnoreCase);
}
