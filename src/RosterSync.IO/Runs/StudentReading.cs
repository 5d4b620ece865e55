using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.IO.Sources;
using RosterSync.Sis;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>
/// Reads the students of an export as objects. It reads twice: the first time it counts and checks, so that a file that cannot be
/// used gives no student at all and each student is handed on as soon as he or she is whole.
/// </summary>
internal sealed class StudentReading
{
    /// <summary>How the export is read.</summary>
    public SisReadOptions Reading { get; init; } = new();

    /// <summary>The schools that are wanted.</summary>
    public SchoolSelection Schools { get; init; } = SchoolSelection.All;

    /// <summary>Reads an export.</summary>
    /// <param name="paths">The folder of the export, or its files.</param>
    /// <param name="onStudent">Takes each student; called on this thread while the files are open.</param>
    /// <param name="findings">Takes what is wrong with single rows, before the first student.</param>
    /// <param name="progress">Told how far the reading has come; called on this thread.</param>
    /// <param name="token">Stops the reading.</param>
    /// <exception cref="RosterFormatException">The export cannot be read.</exception>
    public void Read(IReadOnlyList<string> paths, Action<SisStudent> onStudent, IFindingSink findings, IProgress<RunProgress>? progress, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        using var export = SisExport.Open(paths, Reading);
        if (!export.HasStudents)
        {
            throw SourceErrors.StudentsMissing(export.Info.Format);
        }

        var index = new SisStudentIndex();
        var found = new FindingLog();
        export.Read(index, found, null, token, SisParts.Students);
        export.Info.StudentCount = index.StudentCount;
        export.Info.Origin = new SisOrigin
        {
            Reading = Reading,
            Schools = Schools,
            Findings = found.ToList(),
            HasStrayRows = index.HasStrayRows,
            Stamp = export.Stamp,
        };
        foreach (var finding in found.ToList())
        {
            findings.Add(finding);
        }

        var collector = new SisStudentCollector(index, Schools.IsAll ? onStudent : student => HandOn(student, index, onStudent));
        export.Read(collector, new FindingLog(), progress is null ? null : new ReadingProgress(export, progress, SisParts.Students), token, SisParts.Students, export.Info);
    }

    private void HandOn(SisStudent student, SisStudentIndex index, Action<SisStudent> onStudent)
    {
        if (student.SchoolIds.Any(id => Schools.Takes(id, index.SchoolNames.TryGetValue(id, out var name) ? name : string.Empty)))
        {
            onStudent(student);
        }
    }
}
