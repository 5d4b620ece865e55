using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;

namespace RosterSync.IO.Runs;

/// <summary>A proposed column map, and what there is to say of it.</summary>
/// <param name="Map">The map.</param>
/// <param name="Json">The map as JSON.</param>
/// <param name="Account">What was understood and what was not, a line each.</param>
internal sealed record ProposedColumnMap(SisColumnMap Map, string Json, IReadOnlyList<string> Account);

/// <summary>Proposes column maps and writes them.</summary>
internal static class ColumnMapProposals
{
    /// <summary>The map for a file.</summary>
    /// <exception cref="RosterFormatException">The file cannot be read, or has no header.</exception>
    public static ProposedColumnMap For(string path, SisReadOptions options)
    {
        var map = ColumnMapProposal.For(path, options);
        var file = map.Files[0];
        var account = new List<string>
        {
            $"{file.File} is taken for a file of {file.Kind}; {file.Columns.Count} of {file.Columns.Count + file.Ignore.Count} columns were understood.",
        };
        if (file.Ignore.Count > 0)
        {
            account.Add($"Not understood, and listed in ignore: {string.Join(", ", file.Ignore)}. Give those that matter a meaning (docs/column-map.md).");
        }

        if (ColumnMapProposal.MissingIn(file) is { Count: > 0 } missing)
        {
            account.Add($"No column was found for {string.Join(", ", missing)}.");
        }

        return new ProposedColumnMap(map, ColumnMapFile.ToJson(map), account);
    }

    /// <summary>Writes a map to a new file.</summary>
    /// <exception cref="RosterFormatException">There is such a file, or it cannot be written.</exception>
    public static void Write(SisColumnMap map, string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            using var stream = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
            var text = Encoding.UTF8.GetBytes(ColumnMapFile.ToJson(map));
            stream.Write(text, 0, text.Length);
        }
        catch (IOException) when (File.Exists(full))
        {
            throw new RosterFormatException("DestinationExists", $"There is a file {full} already.", "Name another file, or remove that one: a map somebody worked on is not written over.") { File = Path.GetFileName(full) };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("ExportFailed", $"{full} cannot be written to.", "Name a file in a folder that exists and may be written to.", exception) { File = Path.GetFileName(full) };
        }
    }
}
