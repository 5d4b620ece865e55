using System;
using System.IO;

namespace RosterSync.Bench.Generation;

/// <summary>Writes districts: the same seed, size and format give the same bytes.</summary>
internal static class Generator
{
    public static readonly string[] Formats = ["clever", "oneroster"];

    public static void Generate(string format, long rows, ulong seed, string folder)
    {
        Directory.CreateDirectory(folder);
        var district = new District(seed, rows);
        if (format == "oneroster")
        {
            new OneRosterFiles(district, folder).Write();
        }
        else
        {
            new CleverFiles(district, folder).Write();
        }
    }

    /// <summary>Generates unless the folder already holds what this very program would write.</summary>
    public static void GenerateIfMissing(string format, long rows, ulong seed, string folder)
    {
        var stamp = folder + ".stamp";
        var made = $"{format} {rows} {seed} {typeof(Generator).Module.ModuleVersionId}";
        if (Directory.Exists(folder) && File.Exists(stamp) && File.ReadAllText(stamp) == made)
        {
            return;
        }

        Console.Error.WriteLine($"Generating {rows:N0} rows ({format}) …");
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Generate(format, rows, seed, folder);
        File.WriteAllText(stamp, made);
    }
}
