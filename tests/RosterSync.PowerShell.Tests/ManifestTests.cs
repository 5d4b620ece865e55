using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit;

namespace RosterSync.PowerShell.Tests;

public class ManifestTests
{
    [Fact]
    public void The_manifest_exports_the_cmdlets_by_name_and_nothing_else()
    {
        Assert.Equal(BuiltModule.Cmdlets.Select(cmdlet => cmdlet.Name), BuiltModule.Manifest.List("CmdletsToExport").Order(StringComparer.Ordinal));
        Assert.Equal(BuiltModule.Cmdlets.SelectMany(cmdlet => cmdlet.Aliases), BuiltModule.Manifest.List("AliasesToExport"));
        Assert.Empty(BuiltModule.Manifest.List("FunctionsToExport"));
        Assert.Empty(BuiltModule.Manifest.List("VariablesToExport"));
    }

    [Fact]
    public void The_manifest_has_what_the_gallery_asks_for()
    {
        string[] keys = ["ModuleVersion", "GUID", "Author", "CompanyName", "Copyright", "Description", "LicenseUri", "ProjectUri", "ReleaseNotes"];
        Assert.All(keys, key => Assert.NotEmpty(BuiltModule.Manifest.Value(key)));
        Assert.Equal("5.1", BuiltModule.Manifest.Value("PowerShellVersion"));
        Assert.Equal("4.7.2", BuiltModule.Manifest.Value("DotNetFrameworkVersion"));
        Assert.Equal(["Desktop", "Core"], BuiltModule.Manifest.List("CompatiblePSEditions"));
        Assert.Subset(BuiltModule.Manifest.List("Tags").ToHashSet(), new HashSet<string> { "PSEdition_Desktop", "PSEdition_Core", "Windows", "Linux", "MacOS" });
    }

    [Fact]
    public void The_assemblies_have_the_version_of_the_manifest()
    {
        Assert.Equal(BuiltModule.Manifest.Value("ModuleVersion"), typeof(RemindRoster).Assembly.GetName().Version!.ToString(3));
    }

    [Fact]
    public void Files_the_manifest_names_are_there()
    {
        foreach (Match match in Regex.Matches(BuiltModule.Manifest.Text, "'(module/[^']+)'"))
        {
            Assert.True(File.Exists(Path.Combine(BuiltModule.Root, match.Groups[1].Value)), match.Groups[1].Value);
        }
    }

    [Fact]
    public void Views_are_of_types_and_properties_that_exist()
    {
        var views = XDocument.Load(Path.Combine(BuiltModule.Root, "module", "RosterSync.Format.ps1xml")).Descendants("View").ToList();
        foreach (var view in views)
        {
            var type = typeof(RemindRoster).Assembly.GetType(view.Descendants("TypeName").Single().Value, throwOnError: true)!;
            Assert.All(view.Descendants("PropertyName"), property => Assert.NotNull(type.GetProperty(property.Value)));
            foreach (Match use in view.Descendants("ScriptBlock").SelectMany(script => Regex.Matches(script.Value, @"\$_\.(\w+)")))
            {
                Assert.NotNull(type.GetProperty(use.Groups[1].Value));
            }

            Assert.Equal(view.Descendants("TableColumnHeader").Count(), view.Descendants("TableColumnItem").Count());
        }

        var outputs = BuiltModule.Cmdlets.SelectMany(cmdlet => cmdlet.OutputTypes).Where(output => output.StartsWith("RosterSync.", StringComparison.Ordinal));
        Assert.Superset(outputs.ToHashSet(), views.Select(view => view.Descendants("TypeName").Single().Value).ToHashSet());
    }

    [Fact]
    public void No_view_shows_a_name_a_phone_or_an_email()
    {
        var views = XDocument.Load(Path.Combine(BuiltModule.Root, "module", "RosterSync.Format.ps1xml")).Descendants("View")
            .Where(view => view.Descendants("TypeName").Single().Value is "RosterSync.SisStudent" or "RosterSync.SisContact");
        Assert.DoesNotContain(
            views.SelectMany(view => view.Descendants("PropertyName")),
            property => property.Value.Contains("Name", StringComparison.Ordinal) || property.Value is "Email" or "Phone" or "MobilePhone" or "HomePhone" or "WorkPhone" or "BirthDate");
    }
}
