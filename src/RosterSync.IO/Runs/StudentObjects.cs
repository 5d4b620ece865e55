using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.IO.Sources;
using RosterSync.Sis;

namespace RosterSync.IO.Runs;

/// <summary>
/// Reads objects whose properties are called as the columns of an export are: the rows of an imported file. A student who stands in
/// several, one a contact, is put together again by whoever takes the rows.
/// </summary>
internal sealed class StudentObjects
{
    private const string Input = "input object";

    private readonly TextRow row = new();
    private SisColumnBinding? binding;
    private SisSource? source;

    /// <summary>Hands on what an object says.</summary>
    /// <param name="names">The names of its properties.</param>
    /// <param name="values">Their values, as text.</param>
    /// <param name="sink">Takes the rows.</param>
    /// <exception cref="RosterFormatException">The object has not the properties a student needs.</exception>
    public void Add(IReadOnlyList<string> names, IReadOnlyList<string?> values, ISisSink sink)
    {
        if (binding is null || !binding.Headers.SequenceEqual(names, StringComparer.Ordinal))
        {
            Bind(names);
        }

        row.Begin(null, 0);
        for (var i = 0; i < binding!.ByField.Length; i++)
        {
            if (binding.ByField[i] is var position and >= 0)
            {
                row.Set((SisField)i, values[position]);
            }
        }

        foreach (var position in binding.Remarks)
        {
            row.SetRemark(binding.Headers[position], values[position]);
        }

        source!.ReadStudent(row, sink);
    }

    private void Bind(IReadOnlyList<string> names)
    {
        binding = null;
        SisColumnBinding? nearest = null;
        var headers = names.ToArray();
        foreach (var known in SisSources.All)
        {
            if (known.StudentLayout is not { } layout)
            {
                continue;
            }

            var tried = SisColumnBinding.Bind(layout, headers);
            if (tried.Missing.Count == 0)
            {
                if (tried.Duplicate is { } pair)
                {
                    throw SourceErrors.DuplicateColumn("The " + Input, 0, pair.First, pair.Second);
                }

                (binding, source) = (tried, known);
                return;
            }

            nearest = nearest is null || tried.FoundCount > nearest.FoundCount ? tried : nearest;
        }

        var missing = nearest!.Missing.Select(column => column.Name).ToArray();
        throw new RosterFormatException(
            "InputTypeNotSupported",
            $"The object is no student: it has no property {string.Join(", ", missing)}.",
            "Pipe the students of Get-SisStudent, or the rows of a students file (Import-Csv students.csv). Case, spaces, underscores, hyphens and dots of a name do not matter.");
    }
}
