using System.Collections.Generic;
using System.Linq;

namespace RosterSync.IO.Sources;

/// <summary>Finds out what files are: by their headers, and by their names where the headers leave it open. The name of a folder says nothing.</summary>
internal static class SisRecognition
{
    /// <summary>Finds the source the files come from and settles what each of them is.</summary>
    public static SisSource Recognize(IReadOnlyList<SisExportFile> files, IReadOnlyList<SisSource> sources)
    {
        var said = files.Select(file => SourcesOf(file, sources)).Where(fitting => fitting.Count > 0).ToArray();
        if (said.Length == 0)
        {
            throw WhyNone(files, sources);
        }

        // A file may fit several, and another of them tell which.
        var common = said.Aggregate<IEnumerable<SisSource>>((left, right) => left.Intersect(right)).ToArray();
        if (common.Length != 1)
        {
            throw SourceErrors.SeveralFormats(sources.Where(source => said.Any(fitting => fitting.Contains(source))).Select(source => source.Name).ToArray());
        }

        Settle(files, common[0]);
        return common[0];
    }

    /// <summary>The sources a file alone speaks for: of those whose essential file it may be, the ones that know most of its columns.</summary>
    public static IReadOnlyList<SisSource> SourcesOf(SisExportFile file, IReadOnlyList<SisSource> sources)
    {
        var best = new List<SisSource>();
        var most = 0;
        foreach (var source in sources)
        {
            if (Fit(file, source) is not { Layout.IsEssential: true } binding || (binding.FoundCount < most && !source.IsTold))
            {
                continue;
            }

            if (source.IsTold)
            {
                return [source];
            }

            if (binding.FoundCount > most)
            {
                best.Clear();
            }

            most = binding.FoundCount;
            best.Add(source);
        }

        return best;
    }

    /// <summary>Whether a file may be one of a source's.</summary>
    public static bool Knows(SisExportFile file, SisSource source) => Fit(file, source) is not null;

    private static void Settle(IReadOnlyList<SisExportFile> files, SisSource source)
    {
        var fits = files.ToDictionary(file => file, file => Fit(file, source));
        foreach (var file in files.Where(file => fits[file] is null))
        {
            RefuseIfNeeded(file, source);
        }

        foreach (var layout in source.Layouts)
        {
            var alike = files.Where(file => fits[file]?.Layout == layout).ToArray();
            foreach (var file in Chosen(alike, layout))
            {
                file.Recognize(fits[file]!, source.Name);
            }
        }
    }

    // The layout whose required columns the file has: one it is named after before others, and then the one with most of its columns.
    private static SisColumnBinding? Fit(SisExportFile file, SisSource source)
    {
        SisColumnBinding? best = null;
        var isNamed = false;
        foreach (var layout in source.Layouts)
        {
            var binding = SisColumnBinding.Bind(layout, file.Headers);
            var named = layout.IsNamed(file.Name);
            if (binding.Fits && (best is null || (named && !isNamed) || (named == isNamed && binding.FoundCount > best.FoundCount)))
            {
                (best, isNamed) = (binding, named);
            }
        }

        return best;
    }

    // An old copy beside the file of the usual name is not read: it would bring back people who left. Files that were named one by one are all read.
    private static SisExportFile[] Chosen(SisExportFile[] alike, SisFileLayout layout)
    {
        var found = alike.Where(file => !file.IsNamed).ToArray();
        if (found.Length <= 1 || layout.IsPaged)
        {
            return alike;
        }

        var usual = found.Where(file => layout.IsNamed(file.Name)).ToArray();
        return usual.Length == 1
            ? alike.Where(file => file.IsNamed || file == usual[0]).ToArray()
            : throw SourceErrors.FileAmbiguous(layout.Kind, found.Select(file => file.Name).ToArray());
    }

    // A file that is named as one of the export's must be readable as that, and so must any file that was named.
    private static void RefuseIfNeeded(SisExportFile file, SisSource source)
    {
        var layout = source.Layouts.FirstOrDefault(known => known.IsNamed(file.Name));
        if (layout is null && !file.IsNamed)
        {
            return;
        }

        throw Why(file, source, layout);
    }

    private static RosterFormatException WhyNone(IReadOnlyList<SisExportFile> files, IReadOnlyList<SisSource> sources)
    {
        // The source whose columns the files have most of says what is missing.
        var nearest = sources
            .SelectMany(source => files.Select(file => (Source: source, File: file, Binding: Nearest(file, source))))
            .Where(pair => pair.File.Headers.Count == 0 || pair.Binding.FoundCount >= 2)
            .Where(pair => pair.Binding.Layout.IsEssential)
            .OrderByDescending(pair => pair.Binding.FoundCount)
            .FirstOrDefault();
        if (files.FirstOrDefault(file => file.Headers.Count == 0 && sources.Any(source => source.Layouts.Any(layout => layout.IsEssential && layout.IsNamed(file.Name)))) is { } empty)
        {
            return SourceErrors.FileEmpty(empty.Name);
        }

        if (nearest.Source is not null && nearest.Binding!.Layout.IsNamed(nearest.File.Name))
        {
            return Why(nearest.File, nearest.Source, nearest.Binding.Layout);
        }

        var companion = sources
            .Select(source => (Source: source, Fits: files.Select(file => (File: file, Binding: Fit(file, source))).Where(pair => pair.Binding is not null).ToArray()))
            .Where(pair => pair.Fits.Length > 0)
            .OrderByDescending(pair => pair.Fits.Max(fit => fit.Binding!.FoundCount))
            .FirstOrDefault();
        if (companion.Source is { } known && companion.Fits.Max(fit => fit.Binding!.FoundCount) >= (nearest.Binding?.FoundCount ?? 0))
        {
            return SourceErrors.EssentialFileMissing(
                known.Name, companion.Fits.Select(fit => fit.File.Name).ToArray(), known.Layouts.First(layout => layout.IsEssential).Kind);
        }

        if (nearest.Source is not null)
        {
            return Why(nearest.File, nearest.Source, nearest.Binding!.Layout);
        }

        return SourceErrors.NotRecognized(files.Select(file => file.Name).ToArray(), sources.Select(source => source.Name));
    }

    private static RosterFormatException Why(SisExportFile file, SisSource source, SisFileLayout? layout)
    {
        if (file.Headers.Count == 0)
        {
            return SourceErrors.FileEmpty(file.Name);
        }

        var binding = layout is null ? Nearest(file, source) : SisColumnBinding.Bind(layout, file.Headers);
        return SourceErrors.RequiredColumnMissing(file.Name, file.HeaderLine, binding, source.Name);
    }

    private static SisColumnBinding Nearest(SisExportFile file, SisSource source)
    {
        var named = source.Layouts.FirstOrDefault(layout => layout.IsNamed(file.Name));
        return named is not null
            ? SisColumnBinding.Bind(named, file.Headers)
            : source.Layouts.Select(layout => SisColumnBinding.Bind(layout, file.Headers))
                .OrderByDescending(binding => binding.FoundCount).ThenBy(binding => binding.Missing.Count).First();
    }
}
