using System.Globalization;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.Records;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>Reads the people of the set sent before, so that they keep their ids.</summary>
internal static class RosterReferenceFile
{
    private const string Action = "Name the folder of the last set that was sent, as it was sent.";

    /// <summary>Reads the people of a set.</summary>
    /// <param name="layout">The layout of the set.</param>
    /// <param name="path">Its folder.</param>
    /// <param name="token">Stops the reading.</param>
    /// <exception cref="RosterFormatException">There is no such set, or a row of it cannot be read: a person passed over would get a new id.</exception>
    public static RosterReference Read(RemindLayout layout, string path, CancellationToken token)
    {
        var set = RosterSetReader.Read(layout, path);
        var reference = new RosterReference();
        foreach (var view in RecordViews.Of(layout))
        {
            // Guardians on students' rows have no id to keep.
            if (view.Record == RemindRecord.User && !view.IsGuardian)
            {
                Read(set, path, view, reference, token);
            }
        }

        return reference;
    }

    private static void Read(RosterSet set, string path, RecordView view, RosterReference reference, CancellationToken token)
    {
        var file = set.FileFor(view.File)
            ?? throw new RosterFormatException("ReferenceInvalid", $"There is no {view.File.Name} in {path}.", Action) { File = view.File.Name };
        using var table = view.Open(new RosterTableOpener(), file, set.Layout.ListSeparator);
        var row = new RosterRow(new RowSchema(view, file.Name, new HeaderMatch(table.Headers, view.Layout)));
        Require(row, [RemindField.UserId, RemindField.FirstName, RemindField.LastName, .. view.Layout.Role is null ? new[] { RemindField.Role } : []]);

        var roles = new RoleWords(set.Layout.Roles);
        while (table.Read())
        {
            token.ThrowIfCancellationRequested();
            if (table.FieldCount <= 1 && table.Field(0).IsEmpty)
            {
                continue;
            }

            if (table.Fault != RowFault.None || table.FieldCount != table.Headers.Count)
            {
                throw Invalid(file.Name, table.Line, null, string.Format(CultureInfo.InvariantCulture, "Line {0} of the earlier set cannot be read.", table.Line));
            }

            row.Load(table);
            if (reference.Add(row, roles, set.Layout.ListSeparator) is { } lacking)
            {
                throw Invalid(
                    row.File,
                    row.Line,
                    row.HeaderOf(lacking),
                    string.Format(CultureInfo.InvariantCulture, "Line {0} of the earlier set has no {1}.", row.Line, lacking == RemindField.Role ? "role that is known" : "id"));
            }
        }
    }

    private static void Require(RosterRow row, RemindField[] fields)
    {
        foreach (var field in fields)
        {
            if (!row.Has(field))
            {
                var header = row.HeaderOf(field);
                throw Invalid(row.File, 1, header, $"The {row.File} of the earlier set has no column {header}.");
            }
        }
    }

    private static RosterFormatException Invalid(string? file, long? line, string? column, string message) =>
        new("ReferenceInvalid", message, Action) { File = file, Line = line, Column = column };
}
