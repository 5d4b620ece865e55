using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>An export as it was recognised. Its files are open until it is disposed.</summary>
internal sealed class SisExport : IDisposable
{
    private readonly SisSource source;
    private readonly IReadOnlyList<RosterFormatException> skipped;

    private SisExport(SisSource source, IReadOnlyList<SisExportFile> files, IReadOnlyList<RosterFormatException> skipped, SisExportInfo info)
    {
        this.source = source;
        this.skipped = skipped;
        Files = files;
        Info = info;
    }

    /// <summary>What the export is.</summary>
    public SisExportInfo Info { get; }

    /// <summary>Its files, and those beside them that are not read, whose kind is null.</summary>
    public IReadOnlyList<SisExportFile> Files { get; }

    /// <summary>What shows that files that are read were changed: their names, lengths and times.</summary>
    public string Stamp => string.Join("|", Files.Where(file => file.Kind is not null).Select(file => file.Stamp));

    /// <summary>Opens the files of an export and finds out what it is, by the headers above all.</summary>
    /// <param name="paths">Folders and files.</param>
    /// <param name="options">What is told and need not be found out.</param>
    /// <exception cref="RosterFormatException">There is nothing to read, or nothing known.</exception>
    public static SisExport Open(IReadOnlyList<string> paths, SisReadOptions options)
    {
        var isAuto = string.IsNullOrWhiteSpace(options.Format) || string.Equals(options.Format, "Auto", StringComparison.OrdinalIgnoreCase);
        var sources = isAuto
            ? SisSources.All
            : [SisSources.Find(options.Format!) ?? throw SourceErrors.FormatUnknown(options.Format!, SisSources.All.Select(known => known.Name))];
        var encoding = TextEncoding.Find(options.Encoding ?? string.Empty) ?? throw SourceErrors.EncodingUnknown(options.Encoding!);
        if (options.Delimiter is { } delimiter && delimiter is > '~' or < ' ' and not '\t' or '"')
        {
            throw SourceErrors.DelimiterInvalid(delimiter);
        }

        var files = new List<SisExportFile>();
        var skipped = new List<RosterFormatException>();
        try
        {
            foreach (var (path, isNamed) in SisPaths.Expand(paths))
            {
                try
                {
                    files.Add(new SisExportFile(path, isNamed, encoding, options.Delimiter));
                }
                catch (RosterFormatException exception) when (!isNamed && !IsNameOfAny(path, sources))
                {
                    // Something else that lies in the folder must not stop the run; it is reported.
                    skipped.Add(exception);
                }
            }

            var source = SisRecognition.Recognize(files, sources);
            return new SisExport(source, files, skipped, source.Describe(files, paths.Select(Path.GetFullPath).ToArray()));
        }
        catch
        {
            Dispose(files);
            throw;
        }
    }

    /// <summary>Reads the export from start to end.</summary>
    /// <param name="sink">Takes the records.</param>
    /// <param name="findings">Takes what is wrong with single rows.</param>
    /// <param name="progress">Told how far the reading has come.</param>
    /// <param name="token">Stops the reading.</param>
    /// <param name="parts">What is wanted of the export.</param>
    /// <param name="known">The description its records are handed on under, where it was read before.</param>
    /// <exception cref="RosterFormatException">A file cannot be used; what was handed on so far is to be thrown away.</exception>
    public void Read(ISisSink sink, IFindingSink findings, IProgress<SisReadProgress>? progress, CancellationToken token, SisParts parts = SisParts.All, SisExportInfo? known = null)
    {
        foreach (var file in skipped)
        {
            findings.Add(SourceFindings.FileSkipped(file));
        }

        sink.BeginExport(known ?? Info);
        source.Read(new SisReading(Files, sink, findings, progress, token, parts));
    }

    /// <inheritdoc/>
    public void Dispose() => Dispose(Files);

    private static bool IsNameOfAny(string path, IReadOnlyList<SisSource> sources) =>
        sources.Any(source => source.Layouts.Any(layout => layout.IsNamed(Path.GetFileName(path))));

    private static void Dispose(IReadOnlyList<SisExportFile> files)
    {
        foreach (var file in files)
        {
            file.Dispose();
        }
    }
}
