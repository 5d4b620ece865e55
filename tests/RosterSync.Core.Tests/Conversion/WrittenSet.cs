using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>The files of a set by their headers.</summary>
internal sealed class WrittenSet(RemindLayout layout, Dictionary<string, List<string[]>> files)
{
    public List<string> Rows(string file) => files[file].ConvertAll(row => string.Join("|", row));

    public HashSet<string> Column(string file, string header) => [.. files[file].Select(row => row[At(file, header)])];

    public HashSet<string> Pairs(string file, string one, string other) => [.. files[file].Select(row => row[At(file, one)] + "|" + row[At(file, other)])];

    public HashSet<string> Lists(string file, string one, string other) =>
        [.. files[file].SelectMany(row => row[At(file, other)].Split([','], StringSplitOptions.RemoveEmptyEntries).Select(id => row[At(file, one)] + "|" + id))];

    private int At(string file, string header) => layout.FileNamed(file)!.Columns.ToList().FindIndex(column => column.Header == header);
}
