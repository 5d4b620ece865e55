using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Layouts;
using RosterSync.Remind;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync template</c>: makes a layout file of the templates downloaded from Remind.</summary>
internal sealed class TemplateCommand : Command
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the templates downloaded from Remind, or the files.");

    private readonly Option<string?> output = SingleOption.Text("--output", "file", "The layout file to write, such as layout.json. One that is there already stays.");

    private readonly Option<string?> to = LayoutOption.Version($"The format the templates are of: {OptionValues.VersionNames}. Default: the one their names tell, else {RemindLayouts.All[0].Version}.");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> quiet = SingleOption.Switch("--quiet", "Write no summary; the exit code tells whether something is left to settle.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public TemplateCommand(CommandHost host)
        : base("template", "Reads the header rows of the templates downloaded from Remind and writes a layout file; its headers then count as confirmed.")
    {
        this.host = host;
        output.Aliases.Add("-o");
        output.Required = true;
        Add(path);
        Option[] all = [output, to, json, quiet];
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
            return Import(given, names);
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
    }

    private int Import(ParseResult given, OptionNames names)
    {
        var file = given.GetRequiredValue(output)!;
        var import = TemplateFolder.Import(PathArgument.Expand(given.GetRequiredValue(path)), given.GetValue(to));
        LayoutFile.Write(file, import.Layout);

        // Somebody has to look at what is not settled before a set is made by the layout.
        var exitCode = import.Gaps.Count == 0 ? ExitCode.Done : ExitCode.Held;
        if (given.GetValue(json))
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, names, import, file, exitCode));
        }
        else if (!given.GetValue(quiet))
        {
            host.Print(to => ReportOutput.Write(to, TemplateReport.Make(import, file)));
        }

        return exitCode;
    }
}
