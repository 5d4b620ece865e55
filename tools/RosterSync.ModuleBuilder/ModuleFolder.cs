using System;
using System.IO;
using System.Linq;
using System.Text;

namespace RosterSync.ModuleBuilder;

/// <summary>Puts the module together: flat, as PowerShell looks for manifest, help and assemblies.</summary>
public sealed class ModuleFolder(string root, string configuration)
{
    private static readonly string[] Targets = ["net8.0", "netstandard2.0"];

    private readonly string built = Path.Combine(root, "src", "RosterSync.PowerShell", "bin", configuration);

    /// <summary>The assembly the help is made of.</summary>
    public string Assembly => Path.Combine(built, "net8.0", "RosterSync.PowerShell.dll");

    /// <summary>Makes the folder anew.</summary>
    public void Assemble(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        foreach (var target in Targets)
        {
            var bin = Directory.CreateDirectory(Path.Combine(folder, "bin", target)).FullName;
            foreach (var file in Directory.GetFiles(Path.Combine(built, target)).Where(file => Path.GetExtension(file) is ".dll" or ".exe"))
            {
                File.Copy(file, Path.Combine(bin, Path.GetFileName(file)));
            }
        }

        var help = Directory.CreateDirectory(Path.Combine(folder, "en-US")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(root, "module")).Append(Path.Combine(root, "LICENSE")).Append(Path.Combine(root, "THIRD-PARTY-NOTICES.txt")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        foreach (var file in Directory.GetFiles(Path.Combine(root, "module", "en-US")))
        {
            File.Copy(file, Path.Combine(help, Path.GetFileName(file)));
        }

        // In the repository the manifest points into module/; in the package everything lies beside it.
        var manifest = File.ReadAllText(Path.Combine(root, "RosterSync.psd1"));
        File.WriteAllText(Path.Combine(folder, "RosterSync.psd1"), manifest.Replace("'module/", "'", StringComparison.Ordinal), new UTF8Encoding(false));
        WriteHelp(help, Directory.CreateDirectory(Path.Combine(folder, "bin", "net8.0", "en-US")).FullName);
    }

    // Beside the manifest, where PowerShell looks, and beside the assembly, where it looks when the manifest is the repository's.
    private void WriteHelp(params string[] folders)
    {
        var cmdlets = CmdletReader.Read(Assembly);
        foreach (var folder in folders)
        {
            MamlWriter.Write(cmdlets, Path.Combine(folder, "RosterSync.PowerShell.dll-Help.xml"));
        }
    }

    /// <summary>Writes the pages of the cmdlets.</summary>
    public void WritePages(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var cmdlet in CmdletReader.Read(Assembly))
        {
            File.WriteAllText(Path.Combine(folder, cmdlet.Name + ".md"), MarkdownWriter.Of(cmdlet), new UTF8Encoding(false));
        }
    }
}
