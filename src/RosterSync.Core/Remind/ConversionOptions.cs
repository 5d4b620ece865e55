using System.Collections.Generic;
using RosterSync.Contacts;

namespace RosterSync.Remind;

/// <summary>The pattern of the ids of each role; <c>{id}</c> stands for the id of the SIS, in a class also <c>{school}</c>.</summary>
public sealed class IdFormats
{
    /// <summary>Students.</summary>
    public string Student { get; init; } = "s-{id}";
    /// <summary>Teachers.</summary>
    public string Teacher { get; init; } = "t-{id}";
    /// <summary>Staff.</summary>
    public string Staff { get; init; } = "f-{id}";
    /// <summary>Parents and guardians.</summary>
    public string Parent { get; init; } = "p-{id}";
    /// <summary>Classes.</summary>
    public string Class { get; init; } = "{school}-{id}";
}

/// <summary>Everything a conversion is told. The day, the reference and the block list are passed in: the converter reads no clock and no file.</summary>
public sealed record ConversionOptions
{
    /// <summary>The layout to write by.</summary>
    public RemindLayout Layout { get; init; } = RemindLayouts.Csv20;

    /// <summary>Who goes in.</summary>
    public ContactPolicyOptions Contacts { get; init; } = new();

    /// <summary>Links and contact points that never go in, from a list of the district's own.</summary>
    public BlockList? BlockList { get; init; }

    /// <summary>The day that decides which terms and enrollments are active, as yyyymmdd.</summary>
    public required int AsOf { get; init; }

    /// <summary>
    /// Whether <see cref="AsOf"/> was named by a person. Where it is only today and no term of the export holds today, as in the summer,
    /// the export's own nearest day is taken instead and a warning says so: leaving out every class would be a mass removal to Remind.
    /// </summary>
    public bool IsAsOfNamed { get; init; }

    /// <summary>Wildcards on id or name of the schools to take; empty for all.</summary>
    public IReadOnlyList<string> School { get; init; } = [];

    /// <summary>Wildcards on id or name of the schools to leave out.</summary>
    public IReadOnlyList<string> ExcludeSchool { get; init; } = [];

    /// <summary>Wildcards on id, name or course of the sections to leave out.</summary>
    public IReadOnlyList<string> ExcludeSection { get; init; } = [];

    /// <summary>Whether classes without students are left out.</summary>
    public bool SkipEmptyClass { get; init; }

    /// <summary>The patterns of the ids.</summary>
    public IdFormats IdFormats { get; init; } = new();

    /// <summary>People of the set sent before, who keep the ids they had; null where there is none.</summary>
    public RosterReference? Reference { get; init; }
}
