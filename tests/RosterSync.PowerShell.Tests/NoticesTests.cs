using System;
using System.IO;
using System.Linq;
using RosterSync.ModuleBuilder;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>Who ships a library has to say whose it is and on what terms.</summary>
public sealed class NoticesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rostersync-notices").FullName;

    [Fact]
    public void Every_library_in_the_module_has_a_notice_in_it()
    {
        var module = Path.Combine(folder, "RosterSync");
        new ModuleFolder(BuiltModule.Root, BuiltModule.Configuration).Assemble(module);

        var notices = File.ReadAllLines(Path.Combine(module, "THIRD-PARTY-NOTICES.txt"));
        var libraries = Directory.GetFiles(Path.Combine(module, "bin"), "*.dll", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(name => !name.StartsWith("RosterSync.", StringComparison.Ordinal))
            .Distinct()
            .ToArray();

        Assert.Contains("CsvHelper", libraries);
        Assert.Empty(libraries.Except(notices.Select(line => line.Split(' ')[0])));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
