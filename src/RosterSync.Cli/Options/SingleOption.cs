using System.CommandLine;

namespace RosterSync.Cli.Options;

/// <summary>Options that take one value.</summary>
internal static class SingleOption
{
    /// <summary>An option whose value is taken as it is.</summary>
    public static Option<string?> Text(string name, string valueName, string description) =>
        Create<string?>(name, valueName, description, static (string text, out string? value) => (value = text).Trim().Length > 0, "a value is needed");

    /// <summary>An option whose value is read.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="valueName">What stands for the value in the help.</param>
    /// <param name="description">What it does.</param>
    /// <param name="read">Reads the value; false where it is none.</param>
    /// <param name="expected">What the value should have been, for the message.</param>
    public static Option<T> Create<T>(string name, string valueName, string description, ValueReader<T> read, string expected) => new(name)
    {
        Description = description,
        HelpName = valueName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (!read(text, out var value))
            {
                result.AddError($"Option '{name}' cannot be '{text}': {expected}.");
            }

            return value;
        },
    };

    /// <summary>A switch.</summary>
    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };
}
