using System;
using System.Globalization;
using System.Management.Automation;

namespace RosterSync.Commands;

/// <summary>The text of a property's value, the same in every culture. Nothing is guessed: text stays as it is.</summary>
internal static class ObjectText
{
    /// <summary>The text of a property of an object that is to be a student.</summary>
    public static string? Of(PSPropertyInfo property)
    {
        try
        {
            return Of(property.Value);
        }
        catch (GetValueException)
        {
            // What the property of a script throws may hold anything.
            throw new RosterFormatException(
                "InputTypeNotSupported",
                $"The property {property.Name} of the object cannot be read.",
                "Pipe objects whose properties are plain values, such as the rows of Import-Csv students.csv.");
        }
    }

    private static string? Of(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string text => text,
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        { } other => other.ToString(),
    };
}
