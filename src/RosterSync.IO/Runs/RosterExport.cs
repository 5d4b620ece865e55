using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sets;

namespace RosterSync.IO.Runs;

/// <summary>Puts the files of a roster into a folder, all or none.</summary>
internal static class RosterExport
{
    /// <summary>Writes a roster.</summary>
    /// <param name="roster">The roster.</param>
    /// <param name="folder">Where its files go. Other files there stay.</param>
    /// <param name="noClobber">Whether files of the set that are there already are kept, and nothing is written.</param>
    /// <param name="token">Stops the writing; the folder is then as it was.</param>
    /// <returns>The roster with the folder as its path.</returns>
    /// <exception cref="RosterFormatException">Remind would refuse the roster, or the folder cannot be written to.</exception>
    public static RemindRoster ToFolder(RemindRoster roster, string folder, bool noClobber, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        if (roster.Findings.Any(finding => finding.Severity == RosterSeverity.Error))
        {
            throw new RosterFormatException(
                "RosterInvalid",
                "Remind would refuse the roster, so nothing was written.",
                "Pipe the roster to Test-RemindRoster to see the errors, and mend them in the student information system.");
        }

        RosterDestination.RefuseInputOf(roster, folder);
        using var writer = new FolderRosterWriter(folder, noClobber);
        foreach (var file in roster.Files)
        {
            token.ThrowIfCancellationRequested();
            writer.CopyFile(file);
        }

        token.ThrowIfCancellationRequested();
        writer.Commit();
        return RosterAssembly.Moved(roster, writer.Files, Path.GetFullPath(folder));
    }
}
