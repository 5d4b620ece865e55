using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace RosterSync.PowerShell.Tests;

/// <summary>What scripts see is RosterSync's own: a package in a public signature would clash with another module's copy of it.</summary>
public class SurfaceTests
{
    private static readonly string[] Own = ["RosterSync.Core", "RosterSync.PowerShell", "System.Management.Automation"];
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    [Theory]
    [InlineData("net8.0", "RosterSync.Core.dll")]
    [InlineData("net8.0", "RosterSync.PowerShell.dll")]
    [InlineData("netstandard2.0", "RosterSync.Core.dll")]
    [InlineData("netstandard2.0", "RosterSync.PowerShell.dll")]
    public void No_public_type_speaks_of_a_package(string target, string file)
    {
        using var context = Load(target);
        foreach (var type in context.LoadFromAssemblyPath(Path.Combine(BuiltModule.Folder(target), file)).GetExportedTypes())
        {
            foreach (var used in Signature(type).SelectMany(Parts).Where(used => !used.IsGenericParameter))
            {
                var assembly = used.Assembly.GetName().Name!;
                Assert.True(Own.Contains(assembly) || IsOfThePlatform(assembly, target), $"{type.FullName} speaks of {used.FullName} of {assembly}");
            }
        }
    }

    [Theory]
    [InlineData("net8.0")]
    [InlineData("netstandard2.0")]
    public void Every_public_type_lives_in_the_core_but_the_cmdlets(string target)
    {
        using var context = Load(target);
        Assert.Empty(context.LoadFromAssemblyPath(Path.Combine(BuiltModule.Folder(target), "RosterSync.IO.dll")).GetExportedTypes());
        var cmdlets = context.LoadFromAssemblyPath(Path.Combine(BuiltModule.Folder(target), "RosterSync.PowerShell.dll")).GetExportedTypes();
        Assert.All(cmdlets, type => Assert.Equal("RosterSync.Commands", type.Namespace));
        Assert.All(cmdlets, type => Assert.True(type.IsAbstract ? type.Name.EndsWith("CommandBase", StringComparison.Ordinal) : type.IsSealed && type.Name.EndsWith("Command", StringComparison.Ordinal), type.Name));
    }

    [Fact]
    public void A_cmdlet_file_stays_small()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(BuiltModule.Root, "src", "RosterSync.PowerShell", "Commands"), "*Command.cs"))
        {
            Assert.True(File.ReadAllLines(file).Length <= 120, Path.GetFileName(file));
        }
    }

    // Of the packages that are a part of newer platforms only System.Memory may be seen: spans are the language's own.
    private static bool IsOfThePlatform(string assembly, string target) =>
        File.Exists(Path.Combine(Runtime, assembly + ".dll")) && (assembly == "System.Memory" || !File.Exists(Path.Combine(BuiltModule.Folder(target), assembly + ".dll")));

    private static MetadataLoadContext Load(string target) => new(new PathAssemblyResolver(
        Directory.GetFiles(BuiltModule.Folder(target), "*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "System.Management.Automation.dll"))
            .Concat(Directory.GetFiles(Runtime, "*.dll"))
            .DistinctBy(Path.GetFileName)));

    private static IEnumerable<Type> Signature(Type type)
    {
        const BindingFlags Seen = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        var methods = type.GetMethods(Seen).Cast<MethodBase>().Concat(type.GetConstructors(Seen)).Where(method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
        return methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType).Concat(method is MethodInfo info ? [info.ReturnType] : Array.Empty<Type>()))
            .Concat(type.GetFields(Seen).Where(field => field.IsPublic || field.IsFamily).Select(field => field.FieldType))
            .Concat(type.GetInterfaces())
            .Concat(type.BaseType is { } parent ? [parent] : Array.Empty<Type>());
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
        : [type];
}
