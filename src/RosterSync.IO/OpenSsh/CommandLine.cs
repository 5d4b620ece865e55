using System.Collections.Generic;
using System.Text;

namespace RosterSync.IO.OpenSsh;

/// <summary>Joins arguments into one line, as .NET Framework needs them, by the rules programs on Windows split it by.</summary>
internal static class CommandLine
{
    internal static string Join(IReadOnlyList<string> arguments)
    {
        var line = new StringBuilder();
        foreach (var argument in arguments)
        {
            if (line.Length > 0)
            {
                line.Append(' ');
            }

            Append(line, argument);
        }

        return line.ToString();
    }

    private static void Append(StringBuilder line, string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny([' ', '\t', '\n', '\v', '"']) < 0)
        {
            line.Append(argument);
            return;
        }

        line.Append('"');
        var backslashes = 0;
        foreach (var c in argument)
        {
            if (c == '\\')
            {
                backslashes++;
                continue;
            }

            // Backslashes stand for themselves unless a quote follows: then each is doubled, and the quote gets one of its own.
            line.Append('\\', c == '"' ? backslashes * 2 + 1 : backslashes).Append(c);
            backslashes = 0;
        }

        line.Append('\\', backslashes * 2).Append('"');
    }
}
