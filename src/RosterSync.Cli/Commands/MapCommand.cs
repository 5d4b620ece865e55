using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Runs;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync map</c>: proposes a column map for a file that no system is known for.</summary>
internal sealed class MapCommand : Command
{
    private readonly Argument<string> path = new("path") { Description = "The file, with its header line." };

    private readonly Option<string?> output = SingleOption.Text("--output", "file", "Where the map is written to. Without it the map goes to standard output. A file that is there already is kept.");

    private readonly ReadingOptions reading = new();

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write an error as one JSON object to standard output, too; the map is JSON in any case.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public MapCommand(CommandHost host)
        : base("map", "Proposes a column map for a file by its headers, and says which columns it understood.")
    {
        this.host = host;
        output.Aliases.Add("-o");
        Add(path);
        Option[] all = [output, .. reading.OfText, json];
        foreach (var option in all)
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        var names = new OptionNames(this);
        try
        {
            var proposal = ColumnMapProposals.For(given.GetRequiredValue(path), reading.ReadText(given));
            if (given.GetValue(output) is { } file)
            {
                ColumnMapProposals.Write(proposal.Map, file);
                host.Error.WriteLine($"The map was written to {file}.");
            }
            else
            {
                host.Print(to => to.Out.Write(proposal.Json));
            }

            foreach (var line in proposal.Account)
            {
                host.Error.WriteLine(line);
            }

            return ExitCode.Done;
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
    }
}
