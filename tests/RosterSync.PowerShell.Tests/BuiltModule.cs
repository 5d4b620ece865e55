using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using RosterSync.ModuleBuilder;

namespace RosterSync.PowerShell.Tests;

/// <summary>The module as it was built, and the files it is made of.</summary>
internal static class BuiltModule
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static string Configuration { get; } = Metadata("BuildConfiguration");

    public static IReadOnlyList<CmdletHelp> Cmdlets { get; } = CmdletReader.Read(Path.Combine(Folder("net8.0"), "RosterSync.PowerShell.dll"));

    public static ModuleManifest Manifest { get; } = ModuleManifest.Read(Path.Combine(Root, "RosterSync.psd1"));

    public static string Folder(string target) => Path.Combine(Root, "src", "RosterSync.PowerShell", "bin", Configuration, target);

    public static CmdletHelp Cmdlet(string name) => Cmdlets.Single(cmdlet => cmdlet.Name == name);

    private static string Metadata(string key) =>
        typeof(BuiltModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
