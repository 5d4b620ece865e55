using System.Collections.Generic;
using System.Linq;

namespace RosterSync.ModuleBuilder;

/// <summary>All there is to say of a cmdlet.</summary>
public sealed record CmdletHelp
{
    public required string Verb { get; init; }

    public required string Noun { get; init; }

    public string Name => $"{Verb}-{Noun}";

    public required IReadOnlyList<string> Aliases { get; init; }

    public required string Synopsis { get; init; }

    public required IReadOnlyList<string> Description { get; init; }

    public required IReadOnlyList<CmdletExample> Examples { get; init; }

    public required IReadOnlyList<CmdletParameter> Parameters { get; init; }

    /// <summary>Names of the parameter sets, the default one first.</summary>
    public required IReadOnlyList<string> ParameterSets { get; init; }

    public required IReadOnlyList<string> OutputTypes { get; init; }

    public required IReadOnlyList<string> Links { get; init; }

    /// <summary>Full names of the types of its public surface, those of the system and of PowerShell included.</summary>
    public required IReadOnlyList<string> SurfaceTypes { get; init; }

    /// <summary>The parameters of a set, those with a position first.</summary>
    public IEnumerable<CmdletParameter> ParametersOf(string set) =>
        Parameters.Where(parameter => parameter.In(set) is not null).OrderBy(parameter => parameter.In(set)!.Position ?? int.MaxValue);

    /// <summary>What may come down the pipeline.</summary>
    public IEnumerable<CmdletParameter> Inputs => Parameters.Where(parameter => parameter.Sets.Any(set => set.FromPipeline));
}

/// <summary>An example: what it does, and the lines to type.</summary>
public sealed record CmdletExample(string Text, string Code);

/// <summary>A parameter.</summary>
public sealed record CmdletParameter
{
    public required string Name { get; init; }

    /// <summary>Its type as PowerShell shows it, such as <c>String[]</c>.</summary>
    public required string Type { get; init; }

    public required string Description { get; init; }

    public string? Default { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The values it takes, where they are few.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    public required bool HasWildcards { get; init; }

    public required bool HasCompleter { get; init; }

    public required IReadOnlyList<CmdletParameterSet> Sets { get; init; }

    public bool IsSwitch => Type == "SwitchParameter";

    /// <summary>What it is in a set; null where it is not in it.</summary>
    public CmdletParameterSet? In(string set) => Sets.FirstOrDefault(it => it.Name == set) ?? Sets.FirstOrDefault(it => it.Name == CmdletParameterSet.All);
}

/// <summary>What a parameter is in a parameter set.</summary>
public sealed record CmdletParameterSet(string Name, bool IsMandatory, int? Position, bool FromPipeline, bool FromPipelineByName)
{
    public const string All = "__AllParameterSets";

    public string PipelineInput => (FromPipeline, FromPipelineByName) switch
    {
        (true, true) => "True (ByValue, ByPropertyName)",
        (true, false) => "True (ByValue)",
        (false, true) => "True (ByPropertyName)",
        _ => "False",
    };
}
