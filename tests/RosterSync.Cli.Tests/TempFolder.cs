using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace RosterSync.Cli.Tests;

/// <summary>A folder for one test, gone with it.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "rostersync-cli-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path);
    }

    public string Path { get; }

    /// <summary>A place in the folder where nothing is yet.</summary>
    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] content)
    {
        var path = this[name];
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    /// <summary>Every file and folder below a folder with its content, to be compared.</summary>
    public static IReadOnlyDictionary<string, string> Snapshot(string path) => Directory.Exists(path)
        ? Directory.EnumerateFileSystemEntries(path, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .ToDictionary(entry => System.IO.Path.GetRelativePath(path, entry), entry => Directory.Exists(entry) ? "folder" : Convert.ToBase64String(File.ReadAllBytes(entry)))
        : new Dictionary<string, string> { ["."] = "is not there" };

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
