using System;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary>A command with a result, which is shown to people, given to machines, or told by the exit code alone.</summary>
internal abstract class ResultCommand : Command
{
    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> quiet;

    /// <summary>Makes the command.</summary>
    /// <param name="host">What it runs in.</param>
    /// <param name="name">Its name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="quietMeans">What <c>--quiet</c> does.</param>
    protected ResultCommand(CommandHost host, string name, string description, string quietMeans)
        : base(name, description)
    {
        Host = host;
        quiet = SingleOption.Switch("--quiet", quietMeans);
        SetAction(Run);
    }

    /// <summary>What the command runs in.</summary>
    protected CommandHost Host { get; }

    /// <summary>The names of options in messages.</summary>
    protected virtual OptionNames CreateNames() => new(this);

    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="RosterFormatException">The input cannot be used.</exception>
    protected abstract int Execute(ParseResult given, OptionNames names);

    /// <summary>Adds the options of the command, and behind them those of every result.</summary>
    protected void AddAll(params Option[] options)
    {
        foreach (var option in (Option[])[.. options, json, quiet])
        {
            Add(option);
        }
    }

    /// <summary>Whether somebody looks on who wants to see how far it is.</summary>
    protected bool ShowsProgress(ParseResult given) => Host.IsErrorTerminal && !given.GetValue(quiet) && !given.GetValue(json);

    /// <summary>Gives the result as it is wanted.</summary>
    /// <param name="given">What was asked for.</param>
    /// <param name="verdict">What a quiet run says where it does not pass; null where the exit code tells enough.</param>
    /// <param name="writeJson">Writes it for machines.</param>
    /// <param name="report">Makes the report for people.</param>
    protected void Give(ParseResult given, RosterVerdict? verdict, Action<CommandHost> writeJson, Func<Report> report)
    {
        if (given.GetValue(json))
        {
            Host.Print(writeJson);
        }
        else if (!given.GetValue(quiet))
        {
            Host.Print(to => ReportOutput.Write(to, report()));
        }
        else if (verdict is not null)
        {
            ErrorOutput.WriteVerdict(Host.Error, verdict);
        }
    }

    /// <summary>Whether the result goes to a machine.</summary>
    protected bool IsJson(ParseResult given) => given.GetValue(json);

    private int Run(ParseResult given)
    {
        var names = CreateNames();
        try
        {
            return Execute(given, names);
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(Host, names, Name, error, given.GetValue(json));
        }
    }
}
