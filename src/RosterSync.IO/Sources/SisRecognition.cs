using System.Collections.Generic;
using System.Linq;

namespace RosterSync.IO.Sources;

/// <summary>Finds out what files are: by their headers, and by their names where the headers leave it open. The name of a folder says nothing.</summary>
internal static class SisRecognition
{
    /// <summary>Finds the source the files come from and settles what each of them is.</summary>
    public static SisSource Recognize(IReadOnlyList<SisExportFile> files, IReadOnlyList<SisSource> sources)
    {
        var fitting = sources.Where(source => files.Any(file => Fit(file, source) is { Layout.IsEssential: true })).ToArray();
        if (fitting.Length > 1)
        {
            throw SourceErrors.SeveralFormats(fitting.Select(source => source.Name).ToArray());
        }

        if (fitting.Length == 0)
        {
            throw WhyNone(files, sources);
        }

        Settle(files, fitting[0]);
        return fitting[0];
    }

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
                file.Recognize(fits[file]!);
            }
        }
    }

    // The layout whose required columns the file has: the one it is named after, else the one with most of its columns.
    private static SisColumnBinding? Fit(SisExportFile file, SisSource source)
    {
        SisColumnBinding? best = null;
        foreach (var layout in source.Layouts)
        {
            var binding = SisColumnBinding.Bind(layout, file.Headers);
            if (binding.Missing.Count > 0)
            {
                continue;
            }

            if (layout.IsNamed(file.Name))
            {
                return binding;
            }

            if (best is null || binding.FoundCount > best.FoundCount)
            {
                best = binding;
            }
        }

        return best;
    }

    // An old copy beside the file of the usual name is not read: it would bring back people who left. Files that were named one by one are all read.
    private static SisExportFile[] Chosen(SisExportFile[] alike, SisFileLayout layout)
    {
        var found = alike.Where(file => !file.IsNamed).ToArray();
        if (found.Length <= 1)
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
            .ToArray();
        if (nearest.Length > 0)
        {
            return Why(nearest[0].File, nearest[0].Source, nearest[0].Binding.Layout);
        }

        foreach (var source in sources)
        {
            var companions = files.Where(file => Fit(file, source) is not null).Select(file => file.Name).ToArray();
            if (companions.Length > 0)
            {
                return SourceErrors.EssentialFileMissing(source.Name, companions, source.Layouts.First(layout => layout.IsEssential).Kind);
            }
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
        return SourceErrors.RequiredColumnMissing(file.Name, file.HeaderLine, binding);
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
