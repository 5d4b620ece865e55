using System.Management.Automation;
using RosterSync.Comparison;
using RosterSync.IO.Layouts;
using RosterSync.IO.Sets;

namespace RosterSync.Commands;

/// <summary>Says what changed between two sets of files.</summary>
/// <remarks>
/// <para>Compares the set that was sent before with a new one and gives a change for each school, class, person and enrollment that was added, removed, changed or given another id. A person or class under another id is found again by its leading zeros, e-mail, phone or name; to Remind it is a removal and an addition, and a large removal holds the whole set for days.</para>
/// <para>Both sets must be of one format, which the names of their files tell. Changes name records by id and columns by header; they hold no values. The removals that are so large that the set would be held are warnings; Test-RemindRoster -ReferencePath has them as findings of LargeRemoval.</para>
/// <para>A person whose role changed is one change here, with the role among its fields. Where changes are counted (rostersync compare, New-RemindReport, LargeRemoval), it is one removed from the role of before and one added to that of now. By school, whoever or whatever is at another school now is removed from the one and added to the other, and a school under another id is one school removed and one added, with all it has. So before, less removed, and added are always now.</para>
/// </remarks>
/// <example>
/// <para>Shows the people and classes that are new, gone or under another id.</para>
/// <code>Compare-RemindRoster -ReferencePath ./last -DifferencePath ./remind | Where-Object Change -ne Changed</code>
/// </example>
/// <example>
/// <para>Counts the changes by kind.</para>
/// <code>Compare-RemindRoster ./last ./remind | Group-Object Record, Change -NoElement</code>
/// </example>
/// <seealso cref="TestRemindRosterCommand"/>
/// <seealso cref="NewRemindReportCommand"/>
[Cmdlet(VerbsData.Compare, "RemindRoster")]
[OutputType(typeof(RosterChange))]
public sealed class CompareRemindRosterCommand : PathCommandBase
{
    /// <summary>The folder of the set that was sent before.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = string.Empty;

    /// <summary>The folder of the new set.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateNotNullOrEmpty]
    public string DifferencePath { get; set; } = string.Empty;

    /// <summary>A layout file that Import-RemindTemplate made of the templates downloaded from Remind.</summary>
    /// <value>The layout RosterSync ships for the format the names of the files tell</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    private protected override void End()
    {
        var reference = ResolveOrStop(ReferencePath);
        var difference = ResolveOrStop(DifferencePath);
        var layout = SetLayout.ToCompare(ResolveIfGiven(Layout), reference, difference);
        var comparison = new RosterComparer(new RosterTableOpener()).Compare(
            RosterSetReader.Read(layout, reference),
            RosterSetReader.Read(layout, difference),
            new ToPipeline(this),
            Token);
        foreach (var removal in comparison.Removals)
        {
            WriteWarning($"LargeRemoval{(removal.SchoolId is null ? string.Empty : $", school {removal.SchoolId}")}: {removal.Message}");
        }
    }

    private sealed class ToPipeline(CompareRemindRosterCommand command) : IRosterChangeSink
    {
        public void Add(RosterChange change) => command.WriteObject(change);
    }
}
