using System.Globalization;
using System.Management.Automation;

namespace RosterSync.Commands;

/// <summary>Warns of rows that could not be read: the first few one by one. The roster has all of them as findings.</summary>
internal sealed class RowWarnings(Cmdlet cmdlet) : IFindingSink
{
    private const int Shown = 20;

    private int count;

    /// <inheritdoc/>
    public void Add(RosterFinding finding)
    {
        count++;
        if (count <= Shown)
        {
            cmdlet.WriteWarning(string.Format(CultureInfo.InvariantCulture, "{0}, line {1}: {2}", finding.File, finding.Line, finding.Message));
        }
        else if (count == Shown + 1)
        {
            cmdlet.WriteWarning("There are more such rows; Test-RemindRoster -IncludeRule RowMalformed lists them.");
        }
    }
}
