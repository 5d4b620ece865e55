using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.IO.Sets;
using RosterSync.IO.Text;
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
            Add(reference, roles, layout, row);
        }

        return reference;
    }

    private static void Add(RosterReference reference, RoleWords roles, RemindLayout layout, RosterRow row)
    {
        RemindRole? role = roles.OfUser(row[RemindField.Role], out _) switch
        {
            UserRole.Teacher => RemindRole.Teacher,
            UserRole.Staff => RemindRole.Staff,
            UserRole.Parent => RemindRole.Parent,
            UserRole.Student => RemindRole.Student,
            _ => null,
        };
        var id = Utf8Bytes.ToString(Utf8Bytes.Trim(row[RemindField.UserId]));
        if (role is null || id.Length == 0)
        {
            throw Invalid(
                row.File,
                row.Line,
                row.HeaderOf(role is null ? RemindField.Role : RemindField.UserId),
                string.Format(CultureInfo.InvariantCulture, "Line {0} of the earlier set has no {1}.", row.Line, role is null ? "role that is known" : "id"));
        }

        var birthDate = SisDate.TryParse(row[RemindField.BirthDate], out var day) ? day : 0;
        reference.Add(
            role.Value,
            id,
            row[RemindField.FirstName],
            row[RemindField.LastName],
            row[RemindField.Email],
            row[RemindField.Phone],
            birthDate,
            StudentIds(Utf8Bytes.ToString(row[RemindField.StudentIds]), layout.ListSeparator));
    }

    private static string[] StudentIds(string cell, string separator) => cell.Length == 0
        ? []
        : cell.Split([separator], StringSplitOptions.RemoveEmptyEntries).Select(id => id.Trim()).ToArray();

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
