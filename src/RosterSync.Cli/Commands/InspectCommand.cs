using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Runs;
using RosterSync.Remind;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync inspect</c>: what an export is, what is in it, and what would become of its contacts.</summary>
internal sealed class InspectCommand : Command
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the export, or its files. * and ? may stand in a file's name.");

    private readonly ReadingOptions reading = new();

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "List every column, every finding, and every student left with nobody.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public InspectCommand(CommandHost host)
        : base("inspect", "Says what an export is, which columns are read, which kinds of contacts occur and what would become of each. Writes nothing.")
    {
        this.host = host;
        Add(path);
        Option[] all = [.. reading.All, json, verbose];
        foreach (var option in all)
        {
            Add(option);
        }

        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        // The remedies name options of convert.
        var names = new OptionNames(new ConvertCommand(host));
        var isJson = given.GetValue(json);
        try
        {
            var today = host.Today();
            var run = new InspectionRun
            {
                Reading = reading.Read(given),
                Conversion = new ConversionOptions { AsOf = (today.Year * 10000) + (today.Month * 100) + today.Day },
            };
            var inspection = run.Inspect(PathArgument.Expand(given.GetRequiredValue(path)), null, host.Token);
            host.Print(to =>
            {
                if (isJson)
                {
                    JsonOutput.Write(to.OutputStream, names, inspection);
                }
                else
                {
                    ReportOutput.Write(to, InspectionReport.Make(inspection, names, given.GetValue(verbose)));
                }
            });
            return ExitCode.Done;
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, isJson);
        }
    }
}
