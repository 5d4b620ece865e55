using System;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>One contact of a row that holds several, as if it stood in a row of its own. Nothing of it is copied.</summary>
internal sealed class ContactRow(CsvRow row, SisContactGroup group, int[] positions) : SisRow
{
    /// <inheritdoc/>
    public override string File => row.File;

    /// <inheritdoc/>
    public override long Line => row.Line;

    /// <inheritdoc/>
    public override int RemarkCount => row.RemarkCount;

    /// <summary>Whether the columns hold anybody. A word about the relationship alone is nobody.</summary>
    public bool IsFilled
    {
        get
        {
            foreach (var column in group.Columns)
            {
                if (IsIdentity(column.Field!.Value) && positions[(int)column.Field] is var position and >= 0 && !row.Cell(position).IsEmpty)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> this[SisField field]
    {
        get
        {
            var position = positions[(int)field];
            return position >= 0 ? row.Cell(position)
                : group.Constants.TryGetValue(field, out var constant) ? constant
                : IsOfRow(field) ? row[field]
                : default;
        }
    }

    /// <inheritdoc/>
    public override bool Has(SisField field) => positions[(int)field] >= 0 || group.Constants.ContainsKey(field) || (IsOfRow(field) && row.Has(field));

    /// <inheritdoc/>
    public override string RemarkHeader(int index) => row.RemarkHeader(index);

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Remark(int index) => row.Remark(index);

    // What a column without a number says of contact with the student holds for every contact of the row, a block above all.
    private static bool IsOfRow(SisField field) =>
        field is < SisField.ContactId or SisField.ContactIsRestricted or SisField.ContactIsAllowed or SisField.ContactHasCustody or > SisField.ContactStatus;

    private static bool IsIdentity(SisField field) =>
        field is >= SisField.ContactId and <= SisField.ContactName or >= SisField.ContactEmail and <= SisField.ContactWorkPhone and not SisField.ContactPhoneType;
}
