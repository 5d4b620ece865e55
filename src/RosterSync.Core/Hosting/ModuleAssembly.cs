using System;
using System.ComponentModel;
using System.IO;
using System.Reflection;
#if !NETSTANDARD2_0
using System.Runtime.Loader;
#endif

namespace RosterSync.Hosting;

/// <summary>Loads the cmdlets of the PowerShell module so that their packages stand in nobody's way, and nobody's in theirs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ModuleAssembly
{
    private const string Cmdlets = "RosterSync.PowerShell";

#if NETSTANDARD2_0
    private static readonly object Gate = new();
    private static string? attached;

    /// <summary>
    /// Loads the cmdlets. Windows PowerShell has no binding redirects for the packages of a module, and they ask for several versions of
    /// one another: what is asked for by an assembly of the folder is answered from the folder by its simple name.
    /// </summary>
    /// <param name="folder">The folder with the assemblies.</param>
    public static Assembly Load(string folder)
    {
        lock (Gate)
        {
            if (attached is null)
            {
                attached = Path.GetFullPath(folder);
                AppDomain.CurrentDomain.AssemblyResolve += static (_, request) => Resolve(request, attached);
            }
        }

        return Assembly.LoadFrom(Path.Combine(attached, Cmdlets + ".dll"));
    }

    private static Assembly? Resolve(ResolveEventArgs request, string folder)
    {
        var asker = request.RequestingAssembly;
        if (asker is not null && !string.Equals(FolderOf(asker), folder, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var path = Path.Combine(folder, new AssemblyName(request.Name).Name + ".dll");
        return File.Exists(path) ? Assembly.LoadFrom(path) : null;
    }

    private static string? FolderOf(Assembly assembly) =>
        assembly.IsDynamic || string.IsNullOrEmpty(assembly.Location) ? null : Path.GetDirectoryName(Path.GetFullPath(assembly.Location));
#else
    private static readonly object Gate = new();
    private static ModuleLoadContext? context;

    /// <summary>
    /// Loads the cmdlets and their packages into a load context of their own. This assembly, whose types scripts see, stays in the
    /// default context and serves both.
    /// </summary>
    /// <param name="folder">The folder with the assemblies.</param>
    public static Assembly Load(string folder)
    {
        lock (Gate)
        {
            context ??= new ModuleLoadContext(Path.GetFullPath(folder));
            return context.LoadFromAssemblyName(new AssemblyName(Cmdlets));
        }
    }

    private sealed class ModuleLoadContext(string folder) : AssemblyLoadContext("RosterSync")
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var own = typeof(ModuleAssembly).Assembly;
            if (string.Equals(assemblyName.Name, own.GetName().Name, StringComparison.Ordinal))
            {
                return own;
            }

            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
#endif
}
