using System;
using System.Globalization;
using System.IO;
using RosterSync.Delivery;
using RosterSync.Validation;

namespace RosterSync.Cli.Output;

/// <summary>What goes to standard error: what is wrong, where, and what to do.</summary>
internal static class ErrorOutput
{
    /// <summary>Writes an error that stopped a command.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(CommandHost host, OptionNames names, string command, RosterFormatException error, bool asJson)
    {
        host.Error.WriteLine("error: " + names.Translate(error.Message));
        if (Place(error.File, error.Line, error.Column) is { } place)
        {
            host.Error.WriteLine("where: " + place);
        }

        host.Error.WriteLine("to do: " + names.Translate(error.Action));
        var exitCode = ExitCode.Of(error);
        if (asJson)
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, names, command, error, exitCode));
        }

        return exitCode;
    }

    /// <summary>Writes an error that stopped a send.</summary>
    /// <returns>The exit code.</returns>
    public static int Write(CommandHost host, OptionNames names, string command, DeliveryException error, bool asJson)
    {
        host.Error.WriteLine("error: " + names.Translate(error.Message));
        host.Error.WriteLine("to do: " + names.Translate(error.Action));
        if (asJson)
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, names, command, error));
        }

        return error.ExitCode;
    }

    /// <summary>Writes an exception nobody foresaw. Its message is not shown: it may hold data of a person.</summary>
    public static void WriteUnexpected(TextWriter error, Exception exception)
    {
        error.WriteLine($"error: Something unexpected happened ({exception.GetType().FullName}).");
        error.WriteLine("to do: Please report it with this line and the command that was run, but without data of the district: https://github.com/rostersync/rostersync/issues");
    }

    /// <summary>Writes why a quiet run did not pass.</summary>
    public static void WriteVerdict(TextWriter error, RosterVerdict verdict)
    {
        if (verdict.ExitCode == RosterVerdict.ErrorExitCode)
        {
            var count = verdict.Count(RosterSeverity.Error);
            error.WriteLine(string.Format(CultureInfo.InvariantCulture, "error: {0} {1} found that Remind would refuse the set for.", count, count == 1 ? "error was" : "errors were"));
            error.WriteLine("to do: Run it again without --quiet to see them.");
        }
        else if (verdict.HeldBy.Count > 0)
        {
            error.WriteLine($"held: {string.Join(", ", verdict.HeldBy)}.");
            error.WriteLine("to do: Run it again without --quiet to see why.");
        }
    }

    /// <summary>A place as file:line, column; null where there is none.</summary>
    public static string? Place(string? file, long? line, string? column)
    {
        if (file is null)
        {
            return null;
        }

        var place = line is null ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{line}");
        return column is null ? place : $"{place}, column {column}";
    }
}
