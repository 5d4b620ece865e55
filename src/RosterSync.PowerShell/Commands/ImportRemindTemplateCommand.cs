using System.IO;
using System.Management.Automation;
using RosterSync.IO.Layouts;

namespace RosterSync.Commands;

/// <summary>Makes a layout file of the templates downloaded from Remind.</summary>
/// <remarks>
/// <para>Reads the header rows of the templates, finds out which file each is for and what each column means, and writes a layout file that -Layout of the other cmdlets takes. The headers are written as the templates spell them, and count as confirmed from then on. The names of the templates tell their format, or -Version says it.</para>
/// <para>What cannot be settled is a warning with the line to put into the layout file by hand: a column nobody knows would be written blank. A layout file that is there already stays.</para>
/// </remarks>
/// <example>
/// <para>Makes a layout file and uses it.</para>
/// <code>Import-RemindTemplate -Path ./templates -OutputPath ./layout.json
/// Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv -Layout ./layout.json | Export-RemindCsv -Path ./remind</code>
/// </example>
/// <seealso cref="ConvertToRemindCsvCommand"/>
/// <seealso cref="TestRemindRosterCommand"/>
[Cmdlet(VerbsData.Import, "RemindTemplate", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ImportRemindTemplateCommand : PathCommandBase
{
    /// <summary>The folder of the templates, or the templates. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = PathSet, Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The layout file to write.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string OutputPath { get; set; } = string.Empty;

    /// <summary>The format the templates are of: CSV 2.0, CSV 1.0 or OneRoster 1.1.</summary>
    /// <value>The one their names tell, else 2.0</value>
    [Parameter]
    [ValidateSet("2.0", "1.0", "OneRoster")]
    public string? Version { get; set; }

    private protected override void End()
    {
        var file = ResolveOrStop(OutputPath);
        var import = TemplateFolder.Import(Resolve(Path, isLiteral: false, ThrowTerminatingError), Version);
        foreach (var gap in import.Gaps)
        {
            WriteWarning($"{gap.Message} {gap.Action}{(gap.Line is null ? string.Empty : "\n  " + gap.Line)}");
        }

        if (ShouldProcess(file, "Write a layout file"))
        {
            LayoutFile.Write(file, import.Layout);
            WriteVerbose($"The layout is of version {import.Layout.Version}.");
            WriteObject(new FileInfo(file));
        }
    }
}
