using System.Globalization;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>Reads the people of the set sent before, so that they keep their ids.</summary>
internal static class RosterReferenceFile
{
    private const string Action = "Name the folder of the last set that was sent, as it was sent.";

    /// <summary>Reads the users file of a set.</summary>
    /// <param name="layout">The layout of the set.</param>
    /// <param name="path">Its folder.</param>
    /// <param name="token">Stops the reading.</param>
    /// <exception cref="RosterFormatException">There is no such set, or a row of it cannot be read: a person passed over would get a new id.</exception>
    public static RosterReference Read(RemindLayout layout, string path, CancellationToken token)
    {
        var usersLayout = layout.FileOf(RemindRecord.User)
            ?? throw Invalid(null, null, null, $"A set of version {layout.Version} has no file of users to take ids from.");
        var set = RosterSetReader.Read(layout, path);
        var file = set.FileFor(usersLayout)
            ?? throw new RosterFormatException("ReferenceInvalid", $"There is no {usersLayout.Name} in {path}.", Action) { File = usersLayout.Name };
        using var table = new RosterTableOpener().Open(file);
        var match = new HeaderMatch(table.Headers, usersLayout);
        var row = new RosterRow(new RowSchema(usersLayout, file.Name, match));
        Require(row, RemindField.UserId, RemindField.FirstName, RemindField.LastName, RemindField.Role);

        var reference = new RosterReference();
        var roles = new RoleWords(layout.Roles);
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
            if (reference.Add(row, roles, layout.ListSeparator) is { } lacking)
            {
                throw Invalid(
                    row.File,
                    row.Line,
                    row.HeaderOf(lacking),
                    string.Format(CultureInfo.InvariantCulture, "Line {0} of the earlier set has no {1}.", row.Line, lacking == RemindField.Role ? "role that is known" : "id"));
            }
        }

        return reference;
    }

    private static void Require(RosterRow row, params RemindField[] fields)
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
