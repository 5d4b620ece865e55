using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Layouts;
using RosterSync.Remind;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync template</c>: makes a layout file of the templates downloaded from Remind.</summary>
internal sealed class TemplateCommand : ResultCommand
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the templates downloaded from Remind, or the files.");

    private readonly Option<string?> output = SingleOption.Text("--output", "file", "The layout file to write, such as layout.json. One that is there already stays.");

    private readonly Option<string?> to = LayoutOption.Version($"The format the templates are of: {OptionValues.VersionNames}. Default: the one their names tell, else {RemindLayouts.All[0].Version}.");

    /// <summary>Makes the command.</summary>
    public TemplateCommand(CommandHost host)
        : base(host, "template", "Reads the header rows of the templates downloaded from Remind and writes a layout file; its headers then count as confirmed.", "Write no summary; the exit code tells whether something is left to settle.")
    {
        output.Aliases.Add("-o");
        output.Required = true;
        Add(path);
        AddAll(output, to);
    }

    /// <inheritdoc/>
    protected override int Execute(ParseResult given, OptionNames names)
    {
        var file = given.GetRequiredValue(output)!;
        var import = TemplateFolder.Import(PathArgument.Expand(given.GetRequiredValue(path)), given.GetValue(to));
        LayoutFile.Write(file, import.Layout);

        // Somebody has to look at what is not settled before a set is made by the layout.
        var exitCode = import.Gaps.Count == 0 ? ExitCode.Done : ExitCode.Held;
        Give(given, null, to => JsonOutput.Write(to.OutputStream, names, import, file, exitCode), () => TemplateReport.Make(import, file));
        return exitCode;
    }
}
