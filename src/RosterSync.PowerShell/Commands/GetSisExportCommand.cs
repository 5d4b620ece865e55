using System;
using System.Collections.Generic;
using System.Management.Automation;
using RosterSync.IO.Runs;
using RosterSync.Remind;

namespace RosterSync.Commands;

/// <summary>Says what an export is, what is in it, and what would become of its contacts.</summary>
/// <remarks>
/// <para>The first thing to run on a new export. It names the system, the files and the columns that are read and those that are not, counts the records, and lists every kind of contact that occurs with what ConvertTo-RemindCsv would do with it. Nothing is written.</para>
/// <para>What goes in by what the contact is (ContactsByKind) and what is left when phones and e-mails were looked at (ContactsGoingIn) are two numbers: an export may have the right contacts and no way to reach them. The same goes for the students who would be left with nobody; Findings lists them by id.</para>
/// <para>A type or relationship with words that are not known is not shown, since it may be a name; file and line say where the first of them stands. Where the headers of a system are not confirmed, Standing and the Standing of each column say so.</para>
/// </remarks>
/// <example>
/// <para>Looks at an export.</para>
/// <code>Get-SisExport -Path ./samples/clever | Format-List</code>
/// </example>
/// <example>
/// <para>Lists the kinds of contacts that would be left out, with the parameter that would let each in.</para>
/// <code>(Get-SisExport -Path ./samples/clever).ContactKinds | Where-Object GoesIn -eq $false | Format-Table Type, Relationship, Count, Description</code>
/// </example>
/// <example>
/// <para>Lists the students who would be left with nobody.</para>
/// <code>(Get-SisExport -Path ./samples/clever).Findings | Where-Object RuleName -eq StudentWithoutContact | ForEach-Object RecordId</code>
/// </example>
/// <seealso cref="GetSisStudentCommand"/>
[Cmdlet(VerbsCommon.Get, "SisExport", DefaultParameterSetName = PathSet)]
[OutputType(typeof(SisInspection))]
public sealed class GetSisExportCommand : ExportCommandBase
{
    private protected override void Read(IReadOnlyList<string> paths)
    {
        var today = DateTime.Today;
        var run = new InspectionRun
        {
            Reading = Reading,
            Conversion = new ConversionOptions { AsOf = (today.Year * 10000) + (today.Month * 100) + today.Day },
        };
        WriteObject(run.Inspect(paths, Progress, Token));
    }
}
