using System;
using System.Collections.Generic;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>One file of a source as data: its names and its columns.</summary>
internal sealed class SisFileLayout
{
    /// <summary>Makes a layout.</summary>
    /// <param name="kind">What the file holds, which is also its usual name: students, orgs …</param>
    /// <param name="columns">The columns.</param>
    public SisFileLayout(string kind, params SisColumn[] columns)
    {
        Kind = kind;
        Columns = columns;
    }

    /// <summary>What the file holds, which is also its usual name.</summary>
    public string Kind { get; }

    /// <summary>Other names files of this kind have.</summary>
    public string[] FileNames { get; init; } = [];

    /// <summary>The columns.</summary>
    public IReadOnlyList<SisColumn> Columns { get; }

    /// <summary>How sure it is that the system's files look so.</summary>
    public SisStanding Standing { get; init; }

    /// <summary>Columns one of which must be there, for the file to be taken for this one; none where the required ones tell.</summary>
    public string[] Marks { get; init; } = [];

    /// <summary>Whether rows speak of students themselves, not only of their contacts.</summary>
    public bool HasStudents { get; init; }

    /// <summary>Whether this file alone makes an export of the source; recognition rests on it.</summary>
    public bool IsEssential { get; init; }

    /// <summary>Whether several files of the kind are one: pages of an answer.</summary>
    public bool IsPaged { get; init; }

    /// <summary>Which of the parts of an export need the file.</summary>
    public SisParts Parts { get; init; } = SisParts.All;

    /// <summary>Whether rows may speak of contacts, so that columns nobody foresaw are searched for blocks.</summary>
    public bool HasContacts { get; init; }

    /// <summary>Contacts that have columns of their own in each row.</summary>
    public IReadOnlyList<SisContactGroup> Contacts { get; init; } = [];

    /// <summary>Beginning of the headers that says nothing, such as the name of a table.</summary>
    public string[] IgnoredPrefixes { get; init; } = [];

    /// <summary>Beginning of the headers of columns that hold remarks, such as Clever's <c>ext.</c>.</summary>
    public string? RemarkPrefix { get; init; }

    /// <summary>Position of a column among <see cref="Columns"/>.</summary>
    public int IndexOf(string name)
    {
        for (var i = 0; i < Columns.Count; i++)
        {
            if (Columns[i].Name == name)
            {
                return i;
            }
        }

        throw new ArgumentException($"There is no column {name} in {Kind}.", nameof(name));
    }

    /// <summary>Whether a file is called as files of this kind are.</summary>
    public bool IsNamed(string fileName)
    {
        var name = HeaderName.Fold(System.IO.Path.GetFileNameWithoutExtension(fileName));
        return name == HeaderName.Fold(Kind) || Array.Exists(FileNames, other => name == HeaderName.Fold(other));
    }
}
