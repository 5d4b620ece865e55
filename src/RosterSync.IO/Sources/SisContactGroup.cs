using System.Collections.Generic;
using System.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>Columns that hold one contact, in files whose rows hold several: Emergency contact 1, 2, Mother, Father …</summary>
internal sealed class SisContactGroup
{
    private readonly Dictionary<SisField, byte[]> constants = [];

    /// <summary>Makes a group.</summary>
    /// <param name="name">What the columns are, for people.</param>
    /// <param name="columns">The columns, each with the field of a contact.</param>
    public SisContactGroup(string name, params SisColumn[] columns)
    {
        Name = name;
        Columns = columns;
    }

    /// <summary>What the columns are.</summary>
    public string Name { get; }

    /// <summary>The columns.</summary>
    public IReadOnlyList<SisColumn> Columns { get; }

    /// <summary>What the columns themselves say of the contact's type.</summary>
    public string? Type
    {
        init => Set(SisField.ContactType, value);
    }

    /// <summary>The contact's place in the order of the student's contacts.</summary>
    public string? Priority
    {
        init => Set(SisField.ContactPriority, value);
    }

    /// <summary>What the columns say without a cell.</summary>
    public IReadOnlyDictionary<SisField, byte[]> Constants => constants;

    private void Set(SisField field, string? value)
    {
        if (value is not null)
        {
            constants[field] = Encoding.UTF8.GetBytes(value);
        }
    }
}
