using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.IO.Sources.Mapping;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>Opens the files of a group and finds out which systems they are of.</summary>
internal sealed class SisOpening
{
    private readonly SisReadOptions options;
    private readonly IReadOnlyList<SisSource> sources;
    private readonly TextEncoding encoding;

    public SisOpening(SisReadOptions options)
    {
        this.options = options;
        var isAuto = string.IsNullOrWhiteSpace(options.Format) || string.Equals(options.Format, "Auto", StringComparison.OrdinalIgnoreCase);
        sources = isAuto
            ? SisSources.All
            : [SisSources.Find(options.Format!) ?? throw SourceErrors.FormatUnknown(options.Format!, SisSources.All.Select(known => known.Name))];
        if (options.ColumnMap is { } map)
        {
            sources = [new MappedSource(map), .. sources];
        }

        encoding = TextEncoding.Find(options.Encoding ?? string.Empty) ?? throw SourceErrors.EncodingUnknown(options.Encoding!);
        if (options.Delimiter is { } delimiter && delimiter is > '~' or < ' ' and not '\t' or '"')
        {
            throw SourceErrors.DelimiterInvalid(delimiter);
        }
    }

    /// <summary>Opens a group. Files found in a folder are one export; files that were named may be of several.</summary>
    public IReadOnlyList<SisExportPart> Open(SisInputGroup group)
    {
        var files = new List<SisExportFile>();
        var skipped = new List<RosterFinding>(group.Workbooks.Select(SourceFindings.WorkbookSkipped));
        try
        {
            foreach (var input in group.Files)
            {
                try
                {
                    files.Add(new SisExportFile(input, encoding, options.Delimiter));
                }
                catch (RosterFormatException exception) when (!input.IsNamed && !IsNameOfAny(input.Path))
                {
                    // Something else that lies in the folder must not stop the run; it is reported.
                    skipped.Add(SourceFindings.FileSkipped(exception));
                }
            }

            var parts = new List<SisExportPart>();
            foreach (var together in Split(files))
            {
                var source = SisRecognition.Recognize(together, sources);
                var paths = together.Select(file => file.IsNamed ? file.Path : file.Folder).Distinct(StringComparer.Ordinal).ToArray();
                parts.Add(new SisExportPart(source, together, parts.Count == 0 ? skipped : [], source.Describe(together, paths)) { IsFoundBelow = group.IsFoundBelow });
            }

            return parts;
        }
        catch
        {
            foreach (var file in files)
            {
                file.Dispose();
            }

            throw;
        }
    }

    // Whoever names each file, or maps it, means all of them, also where they are of two systems.
    private List<SisExportFile>[] Split(List<SisExportFile> files)
    {
        var systems = files.Select(file => SisRecognition.SourcesOf(file, sources)).Where(fitting => fitting.Count == 1).Select(fitting => fitting[0]).Distinct().ToArray();
        if (systems.Length < 2 || (files.Exists(file => !file.IsNamed) && !(systems.Length == 2 && Array.Exists(systems, system => system.IsTold))))
        {
            return [files];
        }

        var groups = systems.ToDictionary(system => system, _ => new List<SisExportFile>());
        foreach (var file in files)
        {
            var own = SisRecognition.SourcesOf(file, sources);
            var home = own.Count == 1 ? own[0] : Array.Find(systems, system => SisRecognition.Knows(file, system)) ?? systems[0];
            groups[home].Add(file);
        }

        return groups.Values.ToArray();
    }

    private bool IsNameOfAny(string path) => sources.Any(source => source.Layouts.Any(layout => layout.IsNamed(Path.GetFileName(path))));
}
