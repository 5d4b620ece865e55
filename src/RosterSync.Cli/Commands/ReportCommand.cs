using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Layouts;
using RosterSync.IO.Reports;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync report</c>: a page for people about a set or an export.</summary>
internal sealed class ReportCommand : Command
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the set or of the export, or the files. An export is converted for the report only, with the defaults of convert.");

    private readonly Option<string?> output = SingleOption.Text("--output", "file", "The page to write, such as report.html; findings.csv is written beside it. An earlier report is replaced.");

    private readonly LayoutOption layout = new();

    private readonly Option<string?> referencePath = SingleOption.Text("--reference-path", "folder", "The set that was sent before: the report shows what changed since.");

    private readonly Option<bool> includeValues = SingleOption.Switch("--include-values", "Show the names of people. Without it the report has ids only.");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the result as one JSON object to standard output.");

    private readonly Option<bool> quiet = SingleOption.Switch("--quiet", "Say nothing; the exit code tells.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public ReportCommand(CommandHost host)
        : base("report", "Writes a page about a set or an export: what goes in, what was left out and why, what was found and how to fix it, and what changed.")
    {
        this.host = host;
        output.Aliases.Add("-o");
        output.Required = true;
        Add(path);
        Option[] all = [output, layout.Option, referencePath, includeValues, json, quiet];
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
            return Report(given, names);
        }
        catch (RosterFormatException error)
        {
            return ErrorOutput.Write(host, names, Name, error, given.GetValue(json));
        }
    }

    private int Report(ParseResult given, OptionNames names)
    {
        var run = new ReportRun
        {
            Layout = layout.File(given) is { } file ? LayoutFile.Read(file) : null,
            Day = host.Today(),
            ReferencePath = given.GetValue(referencePath),
            IncludeValues = given.GetValue(includeValues),
        };
        var report = run.Of(PathArgument.Expand(given.GetRequiredValue(path)), host.Token);

        // The page speaks of what convert and test can do about it.
        var ofAll = new OptionNames(this, new ConvertCommand(host), new TestCommand(host));
        var files = ReportFiles.Write(report, given.GetRequiredValue(output)!, ofAll.Translate);
        if (given.GetValue(json))
        {
            host.Print(to => JsonOutput.Write(to.OutputStream, report, files));
        }
        else if (given.GetValue(quiet))
        {
            ErrorOutput.WriteVerdict(host.Error, report.Verdict);
        }
        else
        {
            host.Print(to => ReportOutput.Write(to, WrittenReport.Make(report, files)));
        }

        return report.Verdict.ExitCode;
    }
}
