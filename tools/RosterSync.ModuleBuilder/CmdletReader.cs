using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;

namespace RosterSync.ModuleBuilder;

/// <summary>Reads the cmdlets of an assembly, as metadata only: nothing of it runs, and no PowerShell is needed.</summary>
public static class CmdletReader
{
    private const string Automation = "System.Management.Automation.";

    /// <summary>Reads the cmdlets, by name.</summary>
    /// <param name="assemblyPath">The assembly; what it refers to stands beside it.</param>
    public static IReadOnlyList<CmdletHelp> Read(string assemblyPath)
    {
        using var context = new MetadataLoadContext(new PathAssemblyResolver(Assemblies(assemblyPath)));
        var comments = new DocComments(Path.ChangeExtension(assemblyPath, ".xml"));
        return context.LoadFromAssemblyPath(assemblyPath).GetExportedTypes()
            .Where(type => !type.IsAbstract && Attribute(type, "CmdletAttribute") is not null)
            .Select(type => Read(type, comments))
            .OrderBy(cmdlet => cmdlet.Name, StringComparer.Ordinal)
            .ToArray();
    }

    private static IEnumerable<string> Assemblies(string assemblyPath) =>
        Directory.GetFiles(Path.GetDirectoryName(Path.GetFullPath(assemblyPath))!, "*.dll")
            .Append(Path.Combine(AppContext.BaseDirectory, "System.Management.Automation.dll"))
            .Concat(Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll"))
            .DistinctBy(Path.GetFileName);

    private static CmdletHelp Read(Type type, DocComments comments)
    {
        var attribute = Attribute(type, "CmdletAttribute")!;
        var comment = comments.Of("T:" + type.FullName);
        var parameters = Properties(type).Select(property => Read(property, comments)).ToList();
        if (Named<bool?>(attribute, "SupportsShouldProcess") == true)
        {
            parameters.Add(ShouldProcess("WhatIf", "wi", "Shows what would happen. Nothing is written."));
            parameters.Add(ShouldProcess("Confirm", "cf", "Asks before anything is written."));
        }

        var sets = parameters.SelectMany(parameter => parameter.Sets).Select(set => set.Name).Where(name => name != CmdletParameterSet.All).Distinct().ToList();
        var standard = Named<string>(attribute, "DefaultParameterSetName");
        return new CmdletHelp
        {
            Verb = (string)attribute.ConstructorArguments[0].Value!,
            Noun = (string)attribute.ConstructorArguments[1].Value!,
            Aliases = Strings(Attribute(type, "AliasAttribute")),
            Synopsis = DocComments.Text(comment.Element("summary")),
            Description = DocComments.Paragraphs(comment.Element("remarks")),
            Examples = comment.Elements("example").Select(example => new CmdletExample(DocComments.Text(example.Element("para")), DocComments.Code(example.Element("code")))).ToArray(),
            Parameters = parameters,
            ParameterSets = sets.Count == 0 ? [CmdletParameterSet.All] : sets.OrderBy(name => name == standard ? 0 : 1).ToArray(),
            OutputTypes = Attributes(type, "OutputTypeAttribute").SelectMany(Types).Select(output => output.FullName!).ToArray(),
            Links = comment.Elements("seealso").Select(Link).ToArray(),
            SurfaceTypes = Properties(type).Select(property => property.PropertyType).Concat(Attributes(type, "OutputTypeAttribute").SelectMany(Types)).SelectMany(Parts).Select(part => part.FullName ?? part.Name).Distinct().ToArray(),
        };

        string Link(XElement seeAlso) => (string?)seeAlso.Attribute("href")
            ?? Name(type.Assembly.GetType(((string)seeAlso.Attribute("cref")!).Substring(2)) ?? throw new InvalidDataException($"{type.Name} links to what is no cmdlet."));
    }

    private static string Name(Type cmdlet) => string.Join("-", Attribute(cmdlet, "CmdletAttribute")!.ConstructorArguments.Select(argument => (string)argument.Value!));

    private static CmdletParameter Read(PropertyInfo property, DocComments comments)
    {
        var comment = comments.Of($"P:{property.DeclaringType!.FullName}.{property.Name}");
        var type = Plain(property.PropertyType);
        var element = type.IsArray ? type.GetElementType()! : type;
        var values = Strings(Attribute(property, "ValidateSetAttribute"));
        return new CmdletParameter
        {
            Name = property.Name,
            Type = type.Name,
            Description = DocComments.Text(comment.Element("summary")),
            Default = comment.Element("value") is { } value ? DocComments.Text(value) : null,
            Aliases = Strings(Attribute(property, "AliasAttribute")),
            Values = values.Length > 0 ? values : element.IsEnum ? element.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name).ToArray() : [],
            HasWildcards = Attribute(property, "SupportsWildcardsAttribute") is not null,
            HasCompleter = Attribute(property, "ArgumentCompleterAttribute") is not null,
            Sets = Attributes(property, "ParameterAttribute").Select(Set).ToArray(),
        };
    }

    private static CmdletParameterSet Set(CustomAttributeData attribute) => new(
        Named<string>(attribute, "ParameterSetName") ?? CmdletParameterSet.All,
        Named<bool?>(attribute, "Mandatory") ?? false,
        Named<int?>(attribute, "Position") is >= 0 and var position ? position : null,
        Named<bool?>(attribute, "ValueFromPipeline") ?? false,
        Named<bool?>(attribute, "ValueFromPipelineByPropertyName") ?? false);

    private static CmdletParameter ShouldProcess(string name, string alias, string description) => new()
    {
        Name = name,
        Type = "SwitchParameter",
        Description = description,
        Aliases = [alias],
        Values = [],
        HasWildcards = false,
        HasCompleter = false,
        Sets = [new CmdletParameterSet(CmdletParameterSet.All, false, null, false, false)],
    };

    // Those of the cmdlet itself before those of its bases.
    private static IEnumerable<PropertyInfo> Properties(Type type)
    {
        for (var level = type; level is not null && level.FullName != "System.Object"; level = level.BaseType)
        {
            foreach (var property in level.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                if (Attribute(property, "ParameterAttribute") is not null)
                {
                    yield return property;
                }
            }
        }
    }

    private static Type Plain(Type type) => type.IsGenericType && type.Name.StartsWith("Nullable", StringComparison.Ordinal) ? type.GetGenericArguments()[0] : type;

    private static IEnumerable<Type> Parts(Type type) =>
        type.IsArray ? Parts(type.GetElementType()!) : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()) : [type];

    private static CustomAttributeData? Attribute(MemberInfo member, string name) => Attributes(member, name).FirstOrDefault();

    private static IEnumerable<CustomAttributeData> Attributes(MemberInfo member, string name) =>
        member.GetCustomAttributesData().Where(data => data.AttributeType.FullName == Automation + name);

    private static T? Named<T>(CustomAttributeData attribute, string name) =>
        (T?)attribute.NamedArguments.FirstOrDefault(argument => argument.MemberName == name).TypedValue.Value;

    private static string[] Strings(CustomAttributeData? attribute) => attribute is null ? [] : Flatten<string>(attribute);

    private static Type[] Types(CustomAttributeData attribute) => Flatten<Type>(attribute);

    private static T[] Flatten<T>(CustomAttributeData attribute) => attribute.ConstructorArguments
        .SelectMany(argument => argument.Value is IReadOnlyCollection<CustomAttributeTypedArgument> list ? list.Select(item => item.Value) : [argument.Value])
        .OfType<T>()
        .ToArray();
}
