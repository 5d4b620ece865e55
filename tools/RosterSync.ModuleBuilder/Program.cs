using System;
using System.IO;
using RosterSync.ModuleBuilder;

// assemble <repository> <configuration>: out/RosterSync, the module as it is shipped. package: out/RosterSync.<version>.nupkg, of that
// folder. pages: docs/cmdlets.
if (args is not [("assemble" or "package" or "pages") and var verb, var root, var configuration])
{
    Console.Error.WriteLine("RosterSync.ModuleBuilder assemble|package|pages <repository> <configuration>");
    return 64;
}

var module = new ModuleFolder(Path.GetFullPath(root), configuration);
var assembled = Path.Combine(root, "out", "RosterSync");
try
{
    switch (verb)
    {
        case "assemble":
            module.Assemble(assembled);
            break;
        case "package":
            Console.WriteLine(new ModulePackage(assembled).Write(Path.Combine(root, "out")));
            break;
        default:
            module.WritePages(Path.Combine(root, "docs", "cmdlets"));
            break;
    }
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    // In the form MSBuild shows as an error of the build.
    Console.Error.WriteLine($"{assembled}: error : {exception.Message} Close the PowerShell sessions that have the module loaded, then build again.");
    return 1;
}

return 0;
