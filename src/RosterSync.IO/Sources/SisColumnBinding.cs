using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>Where the columns of a layout stand in the headers of a file.</summary>
internal sealed class SisColumnBinding
{
    private static readonly int FieldCount = typeof(SisField).GetEnumValues().Length;

    private readonly Dictionary<string, int> positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> repeated = new(StringComparer.Ordinal);
    private readonly bool[] used;
    private readonly SisColumn?[] columns;
    private readonly SisContactGroup?[] groups;
    private readonly List<int> free = [];
    private (int First, int Second)? duplicate;

    private SisColumnBinding(SisFileLayout layout, IReadOnlyList<string> headers)
    {
        Layout = layout;
        Headers = headers;
        used = new bool[headers.Count];
        columns = new SisColumn?[headers.Count];
        groups = new SisContactGroup?[headers.Count];
        ByField = new int[FieldCount];
        ByColumn = new int[layout.Columns.Count];
        ByField.AsSpan().Fill(-1);
        for (var i = 0; i < headers.Count; i++)
        {
            var folded = HeaderName.Fold(WithoutPrefix(headers[i]));
            if (!positions.TryGetValue(folded, out _))
            {
                positions.Add(folded, i);
            }
            else
            {
                repeated[folded] = i;
            }
        }
    }

    /// <summary>The layout.</summary>
    public SisFileLayout Layout { get; }

    /// <summary>The headers, as the file spells them.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>Position of the cell of a field; -1 where there is no such column.</summary>
    public int[] ByField { get; }

    /// <summary>Position of the cell of each column of the layout; -1 where it is missing.</summary>
    public int[] ByColumn { get; }

    /// <summary>Position of the cell of a field for each contact that has columns of its own.</summary>
    public int[][] ByContact { get; private set; } = [];

    /// <summary>What codes stand for, by position; null where there are none.</summary>
    public SisCodes?[]? Codes { get; private set; }

    /// <summary>Positions of the columns that may hold a remark about the contact.</summary>
    public int[] Remarks { get; private set; } = [];

    /// <summary>Headers that are read.</summary>
    public IReadOnlyList<string> Used => Headers.Where((_, i) => used[i]).ToArray();

    /// <summary>Headers that are not, as they may be shown.</summary>
    public IReadOnlyList<string> Ignored =>
        Enumerable.Range(0, Headers.Count).Where(i => !used[i] && Headers[i].Length > 0).Select(i => ShownHeaders.Of(this, i)).ToArray();

    /// <summary>Required columns the file has not.</summary>
    public IReadOnlyList<SisColumn> Missing =>
        Layout.Columns.Where((column, i) => column.IsRequired && ByColumn[i] < 0).ToArray();

    /// <summary>Whether the file has what makes it a file of the layout.</summary>
    public bool Fits => Missing.Count == 0 && (Layout.Marks.Length == 0 || Layout.Marks.Any(mark => positions.ContainsKey(HeaderName.Fold(mark))));

    /// <summary>How many of the file's columns are columns of the layout: one that means two things counts once.</summary>
    public int FoundCount => columns.Count(column => column is not null);

    /// <summary>Two headers that fold alike and are read, as they may be shown.</summary>
    public (string First, string Second)? Duplicate =>
        duplicate is { } pair ? (ShownHeaders.Of(this, pair.First), ShownHeaders.Of(this, pair.Second)) : null;

    /// <summary>Whether the column at a position is one of the layout's.</summary>
    public bool Knows(int position) => columns[position] is not null || ShownHeaders.IsKnown(Headers[position]);

    /// <summary>Finds the columns of a layout among headers.</summary>
    public static SisColumnBinding Bind(SisFileLayout layout, IReadOnlyList<string> headers)
    {
        var binding = new SisColumnBinding(layout, headers);
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            binding.BindColumn(i, layout.Columns[i]);
        }

        binding.ByContact = layout.Contacts.Select(binding.BindContact).ToArray();
        binding.BindRemarks();
        return binding;
    }

    // The columns of one contact of several: what they say holds for that contact alone.
    private int[] BindContact(SisContactGroup group)
    {
        var places = new int[FieldCount];
        places.AsSpan().Fill(-1);
        foreach (var column in group.Columns)
        {
            var position = Find(column);
            if (position >= 0)
            {
                places[(int)column.Field!.Value] = position;
                groups[position] = group;
            }
        }

        return places;
    }

    private string WithoutPrefix(string header)
    {
        foreach (var prefix in Layout.IgnoredPrefixes)
        {
            if (header.Length > prefix.Length && header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return header.Substring(prefix.Length);
            }
        }

        return header;
    }

    /// <summary>The headers that are read, with what they are taken for.</summary>
    public IEnumerable<SisInspectedColumn> Describe()
    {
        for (var i = 0; i < Headers.Count; i++)
        {
            if (!used[i])
            {
                continue;
            }

            // One column may say two things, such as guardian and custody.
            var fields = string.Join(", ", Enumerable.Range(0, FieldCount).Where(field => ByField[field] == i).Select(field => ((SisField)field).ToString()));
            yield return new SisInspectedColumn
            {
                Header = ShownHeaders.Of(this, i),
                Meaning = (groups[i] is { } group ? group.Name + ": " : string.Empty) + (fields.Length > 0 ? fields : columns[i]?.Field?.ToString() ?? columns[i]?.Name ?? "Remark"),
                Standing = columns[i]?.Standing ?? Layout.Standing,
            };
        }
    }

    private void BindColumn(int index, SisColumn column)
    {
        var position = Find(column);
        ByColumn[index] = position;
        if (position >= 0 && column.IsRemark)
        {
            free.Add(position);
        }

        if (column.Field is { } field)
        {
            ByField[(int)field] = position;
        }
    }

    private int Find(SisColumn column)
    {
        var position = Use(column.Name);
        for (var i = 0; position < 0 && i < column.OtherNames.Length; i++)
        {
            position = Use(column.OtherNames[i]);
        }

        if (position >= 0)
        {
            columns[position] = column;
            if (column.Codes is not null)
            {
                Codes ??= new SisCodes?[Headers.Count];
                Codes[position] = column.Codes;
            }
        }

        return position;
    }

    private int Use(string name)
    {
        var folded = HeaderName.Fold(name);
        if (!positions.TryGetValue(folded, out var position))
        {
            return -1;
        }

        if (repeated.TryGetValue(folded, out var second))
        {
            duplicate ??= (position, second);
        }

        used[position] = true;
        return position;
    }

    // A remark may be a block, and so may a second column of blocks: neither is dropped. A second column of another flag could
    // say the opposite of the first, and is refused.
    private void BindRemarks()
    {
        var remarks = free;
        for (var i = 0; i < Headers.Count; i++)
        {
            if (used[i])
            {
                continue;
            }

            var isRemark = IsRemark(Headers[i], out var name);
            var field = Layout.HasContacts ? ContactFlags.FieldOf(name) : null;
            if (!isRemark && field is null)
            {
                continue;
            }

            Use(Headers[i]);
            if (field is { } free && ByField[(int)free] < 0)
            {
                ByField[(int)free] = i;
            }
            else if (field is SisField.ContactIsRestricted && !isRemark)
            {
                remarks.Add(i);
            }
            else if (field is { } taken && field is not SisField.ContactIsRestricted)
            {
                duplicate ??= (ByField[(int)taken], i);
            }

            if (isRemark)
            {
                remarks.Add(i);
            }
        }

        Remarks = remarks.ToArray();
    }

    private bool IsRemark(string header, out string name)
    {
        name = header.TrimStart('\uFEFF', ' ');
        var prefix = Layout.RemarkPrefix;
        var isRemark = prefix is not null && name.Length > prefix.Length
            && name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
            && name[prefix.Length] is '.' or '_' or '-' or ' ';
        if (isRemark)
        {
            name = name.Substring(prefix!.Length + 1);
        }

        return isRemark;
    }
}
