using System;
using System.IO;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.IO.Layouts;
using RosterSync.IO.Reports;

namespace RosterSync.Commands;

/// <summary>Writes a page about a roster for people.</summary>
/// <remarks>
/// <para>The page says what goes in by school, what was left out and why, what was found in Remind's own words with how to fix it, what changed since the set sent before, and which students are left without a contact. It is one file that needs nothing from elsewhere. The problems, one a row, are in findings.csv beside it, or for a page of another name than report.html in a table of that name: names.findings.csv beside names.html. A report that is there already is replaced.</para>
/// <para>The report is of a roster of ConvertTo-RemindCsv, of the files of a set, or of an export, which is converted for the report only, with the defaults of ConvertTo-RemindCsv. It shows ids and no names, unless -IncludeValues asks for them.</para>
/// </remarks>
/// <example>
/// <para>Writes the report of a conversion.</para>
/// <code>Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv | New-RemindReport -OutputPath ./report.html</code>
/// </example>
/// <example>
/// <para>Writes the report of an export as it would be converted without parameters.</para>
/// <code>New-RemindReport -Path ./samples/clever -OutputPath ./report.html</code>
/// </example>
/// <seealso cref="TestRemindRosterCommand"/>
/// <seealso cref="CompareRemindRosterCommand"/>
[Cmdlet(VerbsCommon.New, "RemindReport", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class NewRemindReportCommand : PathCommandBase
{
    private const string RosterSetName = "Roster";
    private bool isWritten;

    /// <summary>The roster of ConvertTo-RemindCsv or Export-RemindCsv.</summary>
    [Parameter(ParameterSetName = RosterSetName, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The folder of the set or of the export, or its files. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The page to write, such as report.html.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutputPath { get; set; } = string.Empty;

    /// <summary>A layout file that Import-RemindTemplate made of the templates downloaded from Remind. A roster has its own.</summary>
    /// <value>The layout RosterSync ships for the format the names of the files tell</value>
    [Parameter(ParameterSetName = PathSet)]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    /// <summary>The folder of the set that was sent before: the report shows what changed since.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>Shows the names of people.</summary>
    [Parameter]
    public SwitchParameter IncludeValues { get; set; }

    private protected override void Process()
    {
        if (ParameterSetName == RosterSetName && InputObject is null)
        {
            WriteError(RosterErrors.InputNull());
            return;
        }

        var roster = InputObject?.BaseObject as RemindRoster;
        if (InputObject is not null && roster is null)
        {
            // Taken as any object, since PowerShell's own error would show what is in it.
            var type = InputObject.TypeNames[0];
            Report(RosterErrors.InputNotRoster(type), type, WriteError);
            return;
        }

        var file = ResolveOrStop(OutputPath);
        if (isWritten)
        {
            ThrowTerminatingError(RosterErrors.SecondRoster(file));
        }

        isWritten = true;
        var run = new ReportRun
        {
            Layout = Layout is null ? null : LayoutFile.Read(ResolveOrStop(Layout)),
            Day = DateTime.Today,
            ReferencePath = ReferencePath is null ? null : ResolveOrStop(ReferencePath),
            IncludeValues = IncludeValues,
        };
        var report = roster is null ? run.Of(Resolve(Path, isLiteral: false, ThrowTerminatingError), Token) : run.Of(roster, Token);
        if (ShouldProcess(file, "Write a report, and " + ReportFiles.TableOf(file) + " beside it"))
        {
            WriteObject(ReportFiles.Write(report, file, static text => text), enumerateCollection: true);
        }
    }
}
