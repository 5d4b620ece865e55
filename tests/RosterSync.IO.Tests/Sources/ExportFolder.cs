using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using RosterSync.IO.Sources;

namespace RosterSync.IO.Tests.Sources;

/// <summary>A folder of made-up files for one test, gone with it.</summary>
internal sealed class ExportFolder : IDisposable
{
    public ExportFolder()
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "rostersync-test-" + Guid.NewGuid().ToString("N"));
#if NETSTANDARD_BUILD
        Directory.CreateDirectory(Path);
#else
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
#endif
    }

    public string Path { get; }

    public string Write(string name, string text) => Write(name, new UTF8Encoding(false).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>Opens and reads the folder.</summary>
    public RecordingSink Read(SisReadOptions? options = null) => Read([Path], options);

    public static RecordingSink Read(IReadOnlyList<string> paths, SisReadOptions? options = null)
    {
        using var export = SisExport.Open(paths, options ?? new SisReadOptions());
        var sink = new RecordingSink();
        export.Read(sink, sink, null, CancellationToken.None);
        return sink;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
