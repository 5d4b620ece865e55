using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>
/// Windows PowerShell has no binding redirects: each reference of the netstandard2.0 build must be a part of .NET Framework, or stand in the
/// folder, in its version or in a later one that the resolver hands out by the simple name.
/// </summary>
public class WindowsPowerShellTests
{
    /// <summary>The parts of .NET Framework 4.7.2 and of PowerShell 5.1 that .NET Standard assemblies may name.</summary>
    private static readonly Dictionary<string, Version> Platform = new()
    {
        ["netstandard"] = new Version(2, 0, 0, 0),
        ["mscorlib"] = new Version(4, 0, 0, 0),
        ["System.Management.Automation"] = new Version(3, 0, 0, 0),
    };

    private static readonly string Folder = BuiltModule.Folder("netstandard2.0");

    [Fact]
    public void Every_reference_is_of_the_platform_or_in_the_folder()
    {
        var there = Directory.GetFiles(Folder, "*.dll").Select(Read).ToDictionary(assembly => assembly.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var assembly in there.Values)
        {
            foreach (var (name, version) in assembly.References)
            {
                var found = Platform.TryGetValue(name, out var platform) ? platform : there.TryGetValue(name, out var file) ? file.Version : null;
                Assert.True(found is not null, $"{assembly.Name} asks for {name} {version}, which is nowhere.");
                Assert.True(found >= version, $"{assembly.Name} asks for {name} {version}; there is {found}.");
            }
        }
    }

    [Fact]
    public void There_are_references_only_the_resolver_can_answer()
    {
        var there = Directory.GetFiles(Folder, "*.dll").Select(Read).ToDictionary(assembly => assembly.Name, StringComparer.OrdinalIgnoreCase);
        Assert.Contains(there.Values.SelectMany(assembly => assembly.References), reference => there.TryGetValue(reference.Name, out var file) && file.Version != reference.Version);
    }

    [Fact]
    public void Neither_build_ships_a_part_of_PowerShell()
    {
        foreach (var target in new[] { "net8.0", "netstandard2.0" })
        {
            Assert.False(File.Exists(Path.Combine(BuiltModule.Folder(target), "System.Management.Automation.dll")));
        }
    }

    [Fact]
    public void The_build_of_PowerShell_7_ships_nothing_but_its_own_and_its_packages()
    {
        var files = Directory.GetFiles(BuiltModule.Folder("net8.0"), "*.dll").Select(path => Path.GetFileName(path)!);
        Assert.Equal(["CsvHelper.dll", "RosterSync.Core.dll", "RosterSync.IO.dll", "RosterSync.PowerShell.dll"], files.Order(StringComparer.Ordinal));
    }

    private static AssemblyFile Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        var definition = metadata.GetAssemblyDefinition();
        var references = metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).Select(reference => (metadata.GetString(reference.Name), reference.Version)).ToArray();
        return new AssemblyFile(metadata.GetString(definition.Name), definition.Version, references);
    }

    private sealed record AssemblyFile(string Name, Version Version, (string Name, Version Version)[] References);
}
