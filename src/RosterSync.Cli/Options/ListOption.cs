using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;

namespace RosterSync.Cli.Options;

/// <summary>Options that take several values: separated by commas, or the option repeated.</summary>
internal static class ListOption
{
    /// <summary>An option whose values are taken as they are.</summary>
    public static Option<IReadOnlyList<string>> Create(string name, string valueName, string description) =>
        Create(name, valueName, description, static (string text, out string value) => (value = text).Length > 0, string.Empty);

    /// <summary>An option whose values are read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="valueName">What stands for a value in the help.</param>
    /// <param name="description">What it does.</param>
    /// <param name="read">Reads a value; false where it is none.</param>
    /// <param name="expected">What a value should have been, for the message.</param>
    public static Option<IReadOnlyList<T>> Create<T>(string name, string valueName, string description, ValueReader<T> read, string expected) => new(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = static _ => [],
        CustomParser = result => Values(result, name, read, expected),
    };

    // An option that is given and holds nothing (a variable of a script that is not set) would mean the opposite of what is wanted.
    private static List<T> Values<T>(ArgumentResult result, string name, ValueReader<T> read, string expected)
    {
        var values = new List<T>();
        foreach (var token in result.Tokens)
        {
            var parts = token.Value.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
            if (parts.Length == 0)
            {
                result.AddError($"Option '{name}' was given without a value.");
            }

            foreach (var part in parts)
            {
                if (read(part, out var value))
                {
                    values.Add(value);
                }
                else
                {
                    result.AddError($"Option '{name}' cannot be '{part}': {expected}.");
                }
            }
        }

        return values;
    }
}

/// <summary>Reads a value of an option.</summary>
/// <returns>False where it is none.</returns>
internal delegate bool ValueReader<T>(string text, out T value);
