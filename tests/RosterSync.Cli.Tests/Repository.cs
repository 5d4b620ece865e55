using System;
using System.IO;

namespace RosterSync.Cli.Tests;

/// <summary>Where the files of the repository lie.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string CleverSample => PathOf("samples", "clever");

    public static string OneRosterSample => PathOf("samples", "oneroster");

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "RosterSync.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("The tests must run below the repository.");
    }
}
