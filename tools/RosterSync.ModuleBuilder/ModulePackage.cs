using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace RosterSync.ModuleBuilder;

/// <summary>
/// The package of the gallery: the files of the module at the root of a nupkg, and the description both generations of PowerShell's
/// package managers look for. The same module gives the same bytes.
/// </summary>
public sealed class ModulePackage(string folder)
{
    private const string Core = "package/services/metadata/core-properties/rostersync.psmdcp";

    private static readonly XNamespace Nuspec = "http://schemas.microsoft.com/packaging/2011/08/nuspec.xsd";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";
    private static readonly DateTimeOffset Moment = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ModuleManifest manifest = ModuleManifest.Read(Path.Combine(folder, "RosterSync.psd1"));

    private string Version => manifest.Value("ModuleVersion");

    /// <summary>Writes the package into a folder.</summary>
    /// <returns>Its path.</returns>
    public string Write(string destination)
    {
        var path = Path.Combine(destination, $"RosterSync.{Version}.nupkg");
        var files = Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), StringComparer.Ordinal);
        var names = files.Keys.Append("RosterSync.nuspec").Order(StringComparer.Ordinal).ToArray();

        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", ContentTypes(names));
        Add(zip, "_rels/.rels", Relationships());
        Add(zip, Core, CoreProperties());
        Add(zip, "RosterSync.nuspec", Description());
        foreach (var name in names.Where(files.ContainsKey))
        {
            using var entry = Create(zip, name);
            using var file = File.OpenRead(files[name]);
            file.CopyTo(entry);
        }

        return path;
    }

    /// <summary>What the gallery shows and searches: the manifest in the words of nuspec.</summary>
    public XElement Description() => new(
        Nuspec + "package",
        new XElement(
            Nuspec + "metadata",
            new XElement(Nuspec + "id", "RosterSync"),
            new XElement(Nuspec + "version", Version),
            new XElement(Nuspec + "authors", manifest.Value("Author")),
            new XElement(Nuspec + "owners", manifest.Value("CompanyName")),
            new XElement(Nuspec + "requireLicenseAcceptance", "false"),
            new XElement(Nuspec + "licenseUrl", manifest.Value("LicenseUri")),
            new XElement(Nuspec + "projectUrl", manifest.Value("ProjectUri")),
            new XElement(Nuspec + "description", manifest.Value("Description")),
            new XElement(Nuspec + "releaseNotes", manifest.Value("ReleaseNotes")),
            new XElement(Nuspec + "copyright", manifest.Value("Copyright")),
            new XElement(Nuspec + "tags", string.Join(" ", Tags()))));

    // PowerShellGet finds modules, and the commands in them, by these tags.
    private IEnumerable<string> Tags()
    {
        var cmdlets = manifest.List("CmdletsToExport");
        return manifest.List("Tags").Prepend("PSModule").Append("PSIncludes_Cmdlet")
            .Concat(cmdlets.Select(name => "PSCmdlet_" + name))
            .Concat(cmdlets.Concat(manifest.List("AliasesToExport")).Select(name => "PSCommand_" + name));
    }

    private static XElement ContentTypes(IEnumerable<string> names)
    {
        var extensions = names.Select(name => Path.GetExtension(name).TrimStart('.').ToLowerInvariant()).Where(extension => extension.Length > 0).Distinct().Order(StringComparer.Ordinal);
        return new XElement(
            Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("psmdcp", "application/vnd.openxmlformats-package.core-properties+xml"),
            extensions.Select(extension => Default(extension, "application/octet")),
            names.Where(name => !Path.HasExtension(name)).Select(name => new XElement(Types + "Override", new XAttribute("PartName", "/" + name), new XAttribute("ContentType", "application/octet"))));
    }

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement Relationships() => new(
        Relations + "Relationships",
        Relationship("R1", "http://schemas.microsoft.com/packaging/2010/07/manifest", "/RosterSync.nuspec"),
        Relationship("R2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "/" + Core));

    private static XElement Relationship(string id, string type, string target) =>
        new(Relations + "Relationship", new XAttribute("Type", type), new XAttribute("Target", target), new XAttribute("Id", id));

    private XElement CoreProperties() => new(
        Properties + "coreProperties",
        new XElement(Dublin + "creator", manifest.Value("Author")),
        new XElement(Dublin + "description", manifest.Value("Description")),
        new XElement(Dublin + "identifier", "RosterSync"),
        new XElement(Properties + "version", Version));

    private static void Add(ZipArchive zip, string name, XElement content)
    {
        using var entry = Create(zip, name);
        using var writer = XmlWriter.Create(entry, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" });
        content.Save(writer);
    }

    private static Stream Create(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Moment;
        return entry.Open();
    }
}
