using System;
using System.IO;
using RosterSync.ModuleBuilder;

// assemble <repository> <configuration>: out/RosterSync, the module as it is shipped. pages <repository> <configuration>: docs/cmdlets.
if (args is not [("assemble" or "pages") and var verb, var root, var configuration])
{
    Console.Error.WriteLine("RosterSync.ModuleBuilder assemble|pages <repository> <configuration>");
    return 64;
}

var module = new ModuleFolder(Path.GetFullPath(root), configuration);
if (verb == "assemble")
{
    module.Assemble(Path.Combine(root, "out", "RosterSync"));
}
else
{
    module.WritePages(Path.Combine(root, "docs", "cmdlets"));
}

return 0;
