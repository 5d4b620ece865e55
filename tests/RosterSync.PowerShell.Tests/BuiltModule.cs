using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;
using RosterSync.ModuleBuilder;

namespace RosterSync.PowerShell.Tests;

/// <summary>The module as it was built, and the files it is made of.</summary>
internal static partial class BuiltModule
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot"));

    public static IReadOnlyList<CmdletHelp> Cmdlets { get; } = CmdletReader.Read(Path.Combine(Folder("net8.0"), "RosterSync.PowerShell.dll"));

    public static string Manifest { get; } = File.ReadAllText(Path.Combine(Root, "RosterSync.psd1"));

    public static string Folder(string target) => Path.Combine(Root, "src", "RosterSync.PowerShell", "bin", Metadata("BuildConfiguration"), target);

    public static CmdletHelp Cmdlet(string name) => Cmdlets.Single(cmdlet => cmdlet.Name == name);

    /// <summary>The names in a list of the manifest.</summary>
    public static IReadOnlyList<string> List(string key)
    {
        var list = Regex.Match(Manifest, key + @"\s*=\s*@\((.*?)\)", RegexOptions.Singleline);
        return Quoted().Matches(list.Groups[1].Value).Select(match => match.Groups[1].Value).ToArray();
    }

    private static string Metadata(string key) =>
        typeof(BuiltModule).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
