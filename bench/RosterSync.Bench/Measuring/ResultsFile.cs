using System;
using System.Collections.Generic;
using System.IO;
using System.Text;

namespace RosterSync.Bench.Measuring;

/// <summary>RESULTS.md: a section a measurement. What was not run again keeps its section.</summary>
internal sealed class ResultsFile(string path)
{
    private const string MarkStart = "<!-- ";
    private const string MarkEnd = " -->";

    public void Write(string name, string body)
    {
        var sections = Read();
        sections[name] = body;
        var text = new StringBuilder();
        text.Append("# Results\n\nWritten by `dotnet run -c Release --project bench/RosterSync.Bench -- run all`; see README.md. Read the ratios: they hold within one section, the seconds only for its machine.\n");
        foreach (var measurement in Measurement.All)
        {
            if (sections.TryGetValue(measurement.Name, out var section))
            {
                text.Append('\n').Append(MarkStart).Append(measurement.Name).Append(MarkEnd).Append("\n## ").Append(measurement.Title).Append("\n\n").Append(section.Trim()).Append('\n');
            }
        }

        File.WriteAllText(path, text.Replace("\r\n", "\n").ToString());
    }

    private Dictionary<string, string> Read()
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!File.Exists(path))
        {
            return sections;
        }

        var name = string.Empty;
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith(MarkStart, StringComparison.Ordinal) && line.EndsWith(MarkEnd, StringComparison.Ordinal))
            {
                name = line[MarkStart.Length..^MarkEnd.Length];
                sections[name] = string.Empty;
            }
            else if (name.Length > 0 && !line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections[name] += line + "\n";
            }
        }

        return sections;
    }
}
