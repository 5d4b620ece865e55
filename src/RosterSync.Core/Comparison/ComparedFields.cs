using System;
using System.Collections.Generic;
using RosterSync.Remind;

namespace RosterSync.Comparison;

/// <summary>Which cells of a record are compared. The first is the id.</summary>
internal static class ComparedFields
{
    public static readonly RemindField[] OfSchool = [RemindField.SchoolId, RemindField.SchoolName];

    public static readonly RemindField[] OfClass = [RemindField.ClassId, RemindField.SchoolId, RemindField.ClassName];

    public static readonly RemindField[] OfUser =
    [
        RemindField.UserId, RemindField.FirstName, RemindField.LastName, RemindField.Email, RemindField.Phone, RemindField.Role,
        RemindField.BirthDate, RemindField.Grade, RemindField.StudentNumber, RemindField.StudentIds,
    ];

    /// <summary>A cell of a packed row.</summary>
    public static ReadOnlySpan<byte> Cell(ReadOnlySpan<byte> row, RemindField[] fields, RemindField field) =>
        PackedRow.Cell(row, Array.IndexOf(fields, field));

    /// <summary>Headers of the columns in which two rows of one kind differ, ids apart, and of numbers that lost leading zeros only.</summary>
    public static void Differences(
        RemindFileLayout layout, RemindField[] fields, ReadOnlySpan<byte> before, ReadOnlySpan<byte> after, List<string> changed, List<string> zerosLost)
    {
        for (var i = 1; i < fields.Length; i++)
        {
            var old = PackedRow.Cell(before, i);
            var now = PackedRow.Cell(after, i);
            if (!old.SequenceEqual(now))
            {
                var column = layout.IndexOf(fields[i]);
                var header = column < 0 ? fields[i].ToString() : layout.Columns[column].Header;
                changed.Add(header);
                if (fields[i] == RemindField.StudentNumber && LeadingZeros.AreLost(old, now))
                {
                    zerosLost.Add(header);
                }
            }
        }
    }
}
