using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using RosterSync.ModuleBuilder;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>The package of the gallery: what package managers of PowerShell read before they install it.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rostersync-package").FullName;

    public PackageTests()
    {
        var module = Path.Combine(folder, "RosterSync");
        Directory.CreateDirectory(Path.Combine(module, "bin", "net8.0"));
        File.Copy(Path.Combine(BuiltModule.Root, "RosterSync.psd1"), Path.Combine(module, "RosterSync.psd1"));
        File.Copy(Path.Combine(BuiltModule.Root, "LICENSE"), Path.Combine(module, "LICENSE"));
        File.Copy(Path.Combine(BuiltModule.Root, "THIRD-PARTY-NOTICES.txt"), Path.Combine(module, "THIRD-PARTY-NOTICES.txt"));
        File.WriteAllText(Path.Combine(module, "bin", "net8.0", "RosterSync.Core.dll"), "stands for an assembly");
    }

    [Fact]
    public void It_has_the_files_of_the_module_at_its_root_and_says_what_each_is()
    {
        using var zip = ZipFile.OpenRead(Package());
        var names = zip.Entries.Select(entry => entry.FullName).ToArray();
        Assert.All(["RosterSync.nuspec", "RosterSync.psd1", "LICENSE", "THIRD-PARTY-NOTICES.txt", "bin/net8.0/RosterSync.Core.dll", "_rels/.rels"], name => Assert.Contains(name, names));

        var types = Read(zip, "[Content_Types].xml");
        var extensions = types.Elements().Attributes("Extension").Select(it => "." + it.Value).ToHashSet();
        var parts = types.Elements().Attributes("PartName").Select(it => it.Value.TrimStart('/')).ToHashSet();
        Assert.All(names.Except(["[Content_Types].xml"]), name => Assert.True(parts.Contains(name) || extensions.Contains(Path.GetExtension(name)), name));
    }

    [Fact]
    public void Its_relationships_lead_to_parts_that_are_there()
    {
        using var zip = ZipFile.OpenRead(Package());
        var targets = Read(zip, "_rels/.rels").Elements().Attributes("Target").Select(it => it.Value.TrimStart('/')).ToArray();
        Assert.Contains("RosterSync.nuspec", targets);
        Assert.All(targets, target => Assert.NotNull(zip.GetEntry(target)));
    }

    [Fact]
    public void Its_description_is_that_of_the_manifest()
    {
        using var zip = ZipFile.OpenRead(Package());
        var said = Read(zip, "RosterSync.nuspec").Elements().Single().Elements().ToDictionary(it => it.Name.LocalName, it => it.Value);
        Assert.Equal("RosterSync", said["id"]);
        Assert.Equal(BuiltModule.Manifest.Value("ModuleVersion"), said["version"]);
        Assert.Equal(BuiltModule.Manifest.Value("Description"), said["description"]);
        Assert.Equal(BuiltModule.Manifest.Value("ProjectUri"), said["projectUrl"]);

        var tags = said["tags"].Split(' ');
        Assert.Equal("PSModule", tags[0]);
        Assert.Equal(tags.Distinct(), tags);
        Assert.Superset(BuiltModule.Cmdlets.Select(cmdlet => "PSCmdlet_" + cmdlet.Name).ToHashSet(), tags.ToHashSet());
        Assert.Superset(BuiltModule.Cmdlets.SelectMany(cmdlet => cmdlet.Aliases.Append(cmdlet.Name)).Select(name => "PSCommand_" + name).ToHashSet(), tags.ToHashSet());
        Assert.All(BuiltModule.Manifest.List("Tags"), tag => Assert.DoesNotContain(' ', tag));
    }

    [Fact]
    public void The_same_module_makes_the_same_bytes()
    {
        var first = File.ReadAllBytes(Package());
        Assert.Equal(first, File.ReadAllBytes(Package()));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Package() => new ModulePackage(Path.Combine(folder, "RosterSync")).Write(folder);

    private static XElement Read(ZipArchive zip, string name)
    {
        using var part = zip.GetEntry(name)!.Open();
        return XElement.Load(part);
    }
}
