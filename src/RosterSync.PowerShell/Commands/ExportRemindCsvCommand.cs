using System.Globalization;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.IO.Runs;

namespace RosterSync.Commands;

/// <summary>Writes the files of a roster into a folder, all or none.</summary>
/// <remarks>
/// <para>The files are written beside the ones that are there and take their places only when all of them are complete. Files of an earlier set are replaced unless -NoClobber is given; other files in the folder stay. Only the account that writes them may read the files; on Windows the rights of the folder apply.</para>
/// <para>A roster with errors is not written: Remind would refuse it. A roster on hold is written, with a warning.</para>
/// </remarks>
/// <example>
/// <para>Writes a roster.</para>
/// <code>Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv | Export-RemindCsv -Path ./remind</code>
/// </example>
/// <example>
/// <para>Writes a roster only if Remind would take it and nothing is on hold.</para>
/// <code>Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv | Test-RemindRoster -PassThru -AllowHold TooManyContacts | Export-RemindCsv -Path ./remind</code>
/// </example>
/// <seealso cref="ConvertToRemindCsvCommand"/>
/// <seealso cref="TestRemindRosterCommand"/>
[Cmdlet(VerbsData.Export, "RemindCsv", SupportsShouldProcess = true)]
[OutputType(typeof(RemindRoster))]
public sealed class ExportRemindCsvCommand : PathCommandBase
{
    private bool isWritten;

    /// <summary>The roster of ConvertTo-RemindCsv.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The folder the files go into. It is made where it is missing. It may not be the folder of the export.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Keeps files of a set that are there already, and writes nothing.</summary>
    [Parameter]
    public SwitchParameter NoClobber { get; set; }

    private protected override void Process()
    {
        if (InputObject is null)
        {
            WriteError(RosterErrors.InputNull());
            return;
        }

        if (InputObject.BaseObject is not RemindRoster roster)
        {
            // Taken as any object, since PowerShell's own error would show what is in it.
            var type = InputObject.TypeNames[0];
            Report(RosterErrors.InputNotRoster(type), type, WriteError);
            return;
        }

        var folder = ResolveOrStop(Path);
        if (isWritten)
        {
            ThrowTerminatingError(RosterErrors.SecondRoster(folder));
        }

        isWritten = true;
        var action = string.Format(CultureInfo.InvariantCulture, "Write {0} files of a Remind roster", roster.Files.Count);
        if (ShouldProcess(folder, action))
        {
            var written = RosterExport.ToFolder(roster, folder, NoClobber, Token);
            if (RosterGate.HeldBy(written.Findings) is { Count: > 0 } holds)
            {
                WriteWarning($"The roster was written, but it is on hold: {string.Join(", ", holds)}. Look at it before it is sent.");
            }

            WriteObject(written);
        }
    }
}
