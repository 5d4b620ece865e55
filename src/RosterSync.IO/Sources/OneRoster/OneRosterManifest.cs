using System;
using System.Collections.Generic;
using System.Threading;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>What manifest.csv says: the version, and whether the set is whole.</summary>
internal static class OneRosterManifest
{
    private static readonly int Name = OneRosterFiles.ManifestLayout.IndexOf("propertyName");
    private static readonly int Value = OneRosterFiles.ManifestLayout.IndexOf("value");

    /// <summary>The version of OneRoster; null where the manifest does not say.</summary>
    /// <exception cref="RosterFormatException">The set holds changes only: whatever is missing from it would be removed.</exception>
    public static string? ReadVersion(IEnumerable<SisExportFile> manifests)
    {
        string? version = null;
        foreach (var file in manifests)
        {
            using var table = file.OpenTable(null, CancellationToken.None);
            while (table.Read())
            {
                var name = HeaderName.Fold(Utf8Bytes.ToString(table.Row.Column(Name)));
                var value = Utf8Bytes.ToString(table.Row.Column(Value));
                if (name == "onerosterversion")
                {
                    version = value.StartsWith("1.", StringComparison.Ordinal) && value.Length <= 5 ? value : version;
                }
                else if (name.StartsWith("file", StringComparison.Ordinal) && string.Equals(value, "delta", StringComparison.OrdinalIgnoreCase))
                {
                    throw SourceErrors.DeltaExport(file.Name);
                }
            }
        }

        return version;
    }
}
