using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.IO.Layouts;
using RosterSync.IO.Reports;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync report</c>: a page for people about a set or an export.</summary>
internal sealed class ReportCommand : ResultCommand
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the set or of the export, or the files. An export is converted for the report only, with the defaults of convert.");

    private readonly Option<string?> output = SingleOption.Text("--output", "file", "The page to write, such as report.html; findings.csv is written beside it, or names.findings.csv beside names.html. An earlier report of that name is replaced.");

    private readonly LayoutOption layout = new();

    private readonly Option<string?> referencePath = SingleOption.Text("--reference-path", "folder", "The set that was sent before: the report shows what changed since.");

    private readonly Option<bool> includeValues = SingleOption.Switch("--include-values", "Show the names of people. Without it the report has ids only.");

    /// <summary>Makes the command.</summary>
    public ReportCommand(CommandHost host)
        : base(host, "report", "Writes a page about a set or an export: what goes in, what was left out and why, what was found and how to fix it, and what changed.", "Say nothing; the exit code tells.")
    {
        output.Aliases.Add("-o");
        output.Required = true;
        Add(path);
        AddAll(output, layout.Option, referencePath, includeValues);
    }

    /// <inheritdoc/>
    protected override int Execute(ParseResult given, OptionNames names)
    {
        var run = new ReportRun
        {
            Layout = layout.File(given) is { } file ? LayoutFile.Read(file) : null,
            Day = Host.Today(),
            ReferencePath = given.GetValue(referencePath),
            IncludeValues = given.GetValue(includeValues),
        };
        var report = run.Of(PathArgument.Expand(given.GetRequiredValue(path)), Host.Token);

        // The page speaks of what convert and test can do about it.
        var ofAll = new OptionNames(this, new ConvertCommand(Host), new TestCommand(Host));
        var files = ReportFiles.Write(report, given.GetRequiredValue(output)!, ofAll.Translate);
        Give(given, report.Verdict, to => JsonOutput.Write(to.OutputStream, report, files), () => WrittenReport.Make(report, files));
        return report.Verdict.ExitCode;
    }
}
