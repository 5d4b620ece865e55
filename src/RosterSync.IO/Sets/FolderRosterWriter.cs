using System;
using System.Collections.Generic;
using System.IO;
using RosterSync.IO.Files;
using RosterSync.Remind;

namespace RosterSync.IO.Sets;

/// <summary>
/// Writes a set into a folder, all files or none: they are written beside the old ones under a folder of their own,
/// and take their places only in <see cref="Commit"/>. Whatever else lies in the folder stays.
/// </summary>
internal sealed class FolderRosterWriter : IRosterWriter, IDisposable
{
    /// <summary>What the folders of unfinished runs are called.</summary>
    public const string StagingPrefix = ".rostersync-";

    /// <summary>A file a run holds open: the system lets go of it when the run ends, however it ends.</summary>
    private const string InUseName = "in-use";

    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    private readonly string folder;
    private readonly bool noClobber;
    private readonly bool madeFolder;
    private readonly string staging;
    private readonly List<RosterFile> files = [];
    private readonly FileStream inUse;
    private RosterCsv? csv;
    private string csvPath = string.Empty;
    private bool isDone;

    /// <summary>Prepares a folder, which is made where it is missing.</summary>
    /// <exception cref="RosterFormatException">The folder cannot be written to.</exception>
    public FolderRosterWriter(string folder, bool noClobber = false)
    {
        this.folder = Path.GetFullPath(folder);
        this.noClobber = noClobber;
        staging = Path.Combine(this.folder, StagingPrefix + Guid.NewGuid().ToString("N"));
        if (File.Exists(this.folder))
        {
            throw Failed($"{folder} is a file, not a folder.", "Name a folder to write into.", null);
        }

        try
        {
            madeFolder = !Directory.Exists(this.folder);
            OwnerOnly.CreateFolder(this.folder);
            RemoveAbandoned();
            OwnerOnly.CreateFolder(staging);
            inUse = OwnerOnly.CreateFile(Path.Combine(staging, InUseName), 1);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed($"{folder} cannot be written to.", "Give the account that runs this the right to write there, or name another folder.", exception);
        }
    }

    /// <summary>The files written, where they lie after <see cref="Commit"/>.</summary>
    public IReadOnlyList<RosterFile> Files => files;

    /// <summary>The files written, where they lie before <see cref="Commit"/>.</summary>
    public IReadOnlyList<RosterFile> StagedFiles
    {
        get
        {
            var staged = new List<RosterFile>(files.Count);
            foreach (var file in files)
            {
                staged.Add(new RosterFile(file.Name, Path.Combine(staging, file.Name), file.Length, file.RowCount));
            }

            return staged;
        }
    }

    /// <summary>Writes a file that was made before, in memory or in another folder.</summary>
    public void CopyFile(RosterFile file)
    {
        KeepIfWanted(file.Name);
        var path = Path.Combine(staging, file.Name);
        Guard(() =>
        {
            using var source = file.OpenRead();
            using (var copy = OwnerOnly.CreateFile(path, 1))
            {
                source.CopyTo(copy);
            }

            files.Add(new RosterFile(file.Name, Path.Combine(folder, file.Name), new FileInfo(path).Length, file.RowCount));
            return true;
        });
    }

    public void BeginFile(RemindFileLayout file)
    {
        KeepIfWanted(file.Name);
        csvPath = Path.Combine(staging, file.Name);
        csv = Guard(() => new RosterCsv(OwnerOnly.CreateFile(csvPath, 1), file));
    }

    public void WriteCell(ReadOnlySpan<byte> value)
    {
        try
        {
            csv!.WriteCell(value);
        }
        catch (IOException exception)
        {
            throw Failed(exception);
        }
    }

    public void EndRow()
    {
        try
        {
            csv!.EndRow();
        }
        catch (IOException exception)
        {
            throw Failed(exception);
        }
    }

    public void EndFile()
    {
        var finished = csv!;
        csv = null;
        Guard(() =>
        {
            finished.Dispose();
            files.Add(new RosterFile(finished.Layout.Name, Path.Combine(folder, finished.Layout.Name), new FileInfo(csvPath).Length, finished.RowCount));
            return true;
        });
    }

    /// <summary>Puts the files into their places. Where one cannot be put, those already put are taken back.</summary>
    public void Commit()
    {
        var replaced = new List<string>();
        var old = Path.Combine(staging, "old");
        Guard(() =>
        {
            OwnerOnly.CreateFolder(old);
            return true;
        });
        try
        {
            foreach (var file in files)
            {
                if (File.Exists(file.Path!))
                {
                    File.Move(file.Path!, Path.Combine(old, file.Name));
                }

                replaced.Add(file.Name);
                File.Move(Path.Combine(staging, file.Name), file.Path!);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            TakeBack(replaced, old);
            throw Failed(exception);
        }

        isDone = true;
        inUse.Dispose();
        Directory.Delete(staging, recursive: true);
    }

    /// <summary>Removes what was written and not put into place.</summary>
    public void Dispose()
    {
        try
        {
            csv?.Dispose();
        }
        catch (IOException)
        {
            // The disk that was full for the rows is full for the rest of the buffer.
        }

        csv = null;
        if (!isDone)
        {
            isDone = true;
            inUse.Dispose();
            TryDelete(staging);
            if (madeFolder)
            {
                TryDeleteEmpty(folder);
            }
        }
    }

    private void KeepIfWanted(string name)
    {
        if (noClobber && File.Exists(Path.Combine(folder, name)))
        {
            throw new RosterFormatException(
                "DestinationExists", $"{name} is there already.", "Leave -NoClobber away to replace it, or name another folder.") { File = name };
        }
    }

    private void TakeBack(List<string> replaced, string old)
    {
        foreach (var name in replaced)
        {
            var place = Path.Combine(folder, name);
            var before = Path.Combine(old, name);
            if (File.Exists(before))
            {
                File.Delete(place);
                File.Move(before, place);
            }
            else if (!File.Exists(Path.Combine(staging, name)))
            {
                File.Delete(place);
            }
        }
    }

    // A killed run leaves its folder behind; one that was touched lately may still be at work.
    private void RemoveAbandoned()
    {
        foreach (var left in Directory.GetDirectories(folder, StagingPrefix + "*"))
        {
            if (IsAbandoned(left))
            {
                TryDelete(left);
            }
        }
    }

    private static bool IsAbandoned(string left)
    {
        var mark = Path.Combine(left, InUseName);
        if (!File.Exists(mark))
        {
            // A run may have made the folder this very moment.
            return DateTime.UtcNow - Directory.GetLastWriteTimeUtc(left) > Abandoned;
        }

        try
        {
            new FileStream(mark, FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It goes at the next start.
        }
    }

    private static void TryDeleteEmpty(string path)
    {
        try
        {
            Directory.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody put something into it meanwhile.
        }
    }

    private T Guard<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Failed(exception);
        }
    }

    private RosterFormatException Failed(Exception exception) =>
        Failed($"{folder} cannot be written to: {exception.Message}", "Free room on the disk, or name another folder. The files that were there are untouched.", exception);

    private static RosterFormatException Failed(string message, string action, Exception? exception) => new("ExportFailed", message, action, exception);
}
