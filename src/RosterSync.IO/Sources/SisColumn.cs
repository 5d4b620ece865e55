using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A column of a source: what its specification calls it, what else it is called, and what it means.</summary>
internal sealed class SisColumn
{
    /// <summary>Makes a column.</summary>
    /// <param name="name">The name of the specification, which messages show.</param>
    /// <param name="field">What its cells mean; null where only the source itself looks at them.</param>
    /// <param name="otherNames">Other names in real files, the better ones first. Case, space, underscore, hyphen and dot say nothing.</param>
    public SisColumn(string name, SisField? field = null, params string[] otherNames)
    {
        Name = name;
        Field = field;
        OtherNames = otherNames;
    }

    /// <summary>The name of the specification.</summary>
    public string Name { get; }

    /// <summary>What the cells mean.</summary>
    public SisField? Field { get; }

    /// <summary>Other names.</summary>
    public string[] OtherNames { get; }

    /// <summary>Whether a file without it cannot be used.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it holds free text about the contact, in which a block may stand.</summary>
    public bool IsRemark { get; init; }

    /// <summary>What the codes in it stand for.</summary>
    public SisCodes? Codes { get; init; }

    /// <summary>How sure it is that the system calls it so; null where it is as sure as its file.</summary>
    public SisStanding? Standing { get; init; }
}
