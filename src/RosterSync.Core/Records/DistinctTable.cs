using System;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Records;

/// <summary>
/// The rows of a table without those that say of a record what an earlier row has said. A row that says something else of it stays,
/// and is then a second record with the same id.
/// </summary>
/// <param name="inner">The table.</param>
/// <param name="key">Cells that name the record; -1 where the file has no such.</param>
/// <param name="content">Cells that say what it is.</param>
internal sealed class DistinctTable(RosterTable inner, int[] key, int[] content) : WrappedTable(inner)
{
    private readonly IdTable known = new();
    private readonly GrowList<ulong> contents = new();
    private byte[] joined = new byte[256];

    public override bool Read()
    {
        while (Inner.Read())
        {
            if (!IsWhole || IsNew())
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNew()
    {
        var id = Join(key);
        if (id.IsEmpty)
        {
            return true;
        }

        var number = known.GetOrAdd(id, out var added, out _);
        var hash = NameFolding.Hash(Join(content));
        if (added)
        {
            contents.Add(hash);
            return true;
        }

        return contents[number] != hash;
    }

    // With a separator that no cell holds; empty where every cell is.
    private ReadOnlySpan<byte> Join(int[] cells)
    {
        var length = 0;
        var isEmpty = true;
        foreach (var cell in cells)
        {
            var value = cell < 0 ? default : Inner.Field(cell);
            if (joined.Length < length + value.Length + 1)
            {
                Array.Resize(ref joined, (length + value.Length + 1) * 2);
            }

            value.CopyTo(joined.AsSpan(length));
            length += value.Length;
            joined[length++] = 0;
            isEmpty &= value.IsEmpty;
        }

        return isEmpty ? default : joined.AsSpan(0, length);
    }
}
