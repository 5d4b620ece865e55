using System;
using System.Globalization;
using System.Management.Automation;

namespace RosterSync.Commands;

/// <summary>The text of a property's value, the same in every culture. Nothing is guessed: text stays as it is.</summary>
internal static class ObjectText
{
    public static string? Of(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => text,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        { } other => other.ToString(),
    };
}
