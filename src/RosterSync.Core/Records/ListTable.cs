using System;
using System.Text;
using RosterSync.Validation;

namespace RosterSync.Records;

/// <summary>The rows of a table with one id in the place of several: a row for each of them, and none where there is none.</summary>
/// <param name="inner">The table.</param>
/// <param name="column">The cell that holds several ids; -1 where the file has no such.</param>
/// <param name="separator">Between the ids.</param>
internal sealed class ListTable(RosterTable inner, int column, string separator) : WrappedTable(inner)
{
    private readonly byte[] separator = Encoding.UTF8.GetBytes(separator);
    private byte[] rest = new byte[64];
    private int start;
    private int end;
    private int length;
    private bool isSplit;

    public override bool Read()
    {
        while (true)
        {
            if (isSplit && Next())
            {
                return true;
            }

            if (!Inner.Read())
            {
                return false;
            }

            isSplit = column >= 0 && IsWhole;
            if (!isSplit)
            {
                return true;
            }

            var cell = Inner.Field(column);
            if (rest.Length < cell.Length)
            {
                rest = new byte[cell.Length * 2];
            }

            cell.CopyTo(rest);
            length = cell.Length;
            end = -this.separator.Length;
        }
    }

    public override ReadOnlySpan<byte> Field(int index) => isSplit && index == column ? rest.AsSpan(start, end - start) : Inner.Field(index);

    private bool Next()
    {
        while (end + separator.Length <= length)
        {
            start = end + separator.Length;
            var found = rest.AsSpan(start, length - start).IndexOf(separator);
            end = found < 0 ? length : start + found;
            if (!RowReader.IsBlank(rest.AsSpan(start, end - start)))
            {
                return true;
            }
        }

        return false;
    }
}
