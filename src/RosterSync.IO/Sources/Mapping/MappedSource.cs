using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.Mapping;

/// <summary>An export whose columns a district has mapped itself.</summary>
internal sealed class MappedSource : SisSource
{
    /// <summary>Makes a source of a map.</summary>
    /// <exception cref="RosterFormatException">The map says something that means nothing.</exception>
    public MappedSource(SisColumnMap map)
    {
        if (map.Files.Count == 0)
        {
            throw SourceErrors.ColumnMapInvalid("names no file", "Give it a file with its columns; rostersync map proposes one.");
        }

        Name = string.IsNullOrWhiteSpace(map.Name) ? "column map" : map.Name;
        Layouts = map.Files.Select(Layout).ToArray();
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts { get; }

    /// <inheritdoc/>
    public override bool IsTold => true;

    private static SisFileLayout Layout(SisColumnMapFile file)
    {
        var kind = MapFields.Kinds.FirstOrDefault(known => string.Equals(known, file.Kind, StringComparison.OrdinalIgnoreCase))
            ?? throw SourceErrors.ColumnMapInvalid("has a file of a kind that is none", $"Use {string.Join(", ", MapFields.Kinds)}.");
        var columns = Columns(file.Columns, kind);
        foreach (var needed in MapFields.NeededIn(kind))
        {
            if (!Array.Exists(columns, column => column.Field == needed))
            {
                throw SourceErrors.ColumnMapInvalid($"has no column for {MapFields.NameOf(needed, kind)} in its file of {kind}", "Name the column that holds it.");
            }
        }

        return new SisFileLayout(kind, columns)
        {
            FileNames = file.File is { } name ? [System.IO.Path.GetFileNameWithoutExtension(name)] : [],
            Contacts = file.Contacts.Select((contact, i) => Contact(contact, i, kind)).ToArray(),
            Parts = kind is SisFileKind.Students or SisFileKind.Contacts ? SisParts.Students : kind == SisFileKind.Schools ? SisParts.All : SisParts.Companions,
            IsEssential = kind is SisFileKind.Students or SisFileKind.Contacts,
            HasStudents = kind == SisFileKind.Students,
            HasContacts = kind is SisFileKind.Students or SisFileKind.Contacts,
        };
    }

    private static SisContactGroup Contact(SisColumnMapContact contact, int index, string kind)
    {
        var columns = Columns(contact.Columns, kind);
        return Array.TrueForAll(columns, column => column.Field is >= SisField.ContactId and <= SisField.ContactStatus)
            ? new SisContactGroup(contact.Type ?? $"Contact {index + 1}", columns) { Type = contact.Type, Priority = contact.Priority }
            : throw SourceErrors.ColumnMapInvalid("gives a contact's own columns a meaning that is none of a contact", "Use the names that begin with Contact.");
    }

    // Every column that is mapped must be there: one that was renamed in the SIS would else be missed without a word.
    private static SisColumn[] Columns(IReadOnlyDictionary<string, string> given, string kind)
    {
        var columns = new List<SisColumn>();
        var seen = new HashSet<SisField>();
        foreach (var pair in given)
        {
            if (HeaderName.Fold(pair.Key).Length == 0)
            {
                throw SourceErrors.ColumnMapInvalid("maps a header without a letter", "Remove it.");
            }

            if (string.Equals(pair.Value, MapFields.Remark, StringComparison.OrdinalIgnoreCase))
            {
                columns.Add(new SisColumn(pair.Key) { IsRemark = true, IsRequired = true });
                continue;
            }

            var field = MapFields.FieldOf(pair.Value ?? string.Empty, kind)
                ?? throw SourceErrors.ColumnMapInvalid($"gives the column {pair.Key} a meaning that does not exist", "docs/column-map.md lists the meanings.");
            if (!seen.Add(field))
            {
                throw SourceErrors.ColumnMapInvalid($"gives a second column, {pair.Key}, the meaning {MapFields.NameOf(field, kind)}", "Give each meaning once; several contacts of a row stand in contacts.");
            }

            columns.Add(new SisColumn(pair.Key, field) { IsRequired = true });
        }

        return columns.ToArray();
    }
}
