using System.Collections.Generic;

namespace RosterSync.Text;

/// <summary>Lists of numbers for a few of many records, each number once in a list.</summary>
internal sealed class SparseLists
{
    private readonly Dictionary<int, List<int>> lists = [];

    /// <summary>The list of a record; empty for most.</summary>
    public IReadOnlyList<int> this[int record] => lists.TryGetValue(record, out var list) ? list : [];

    /// <summary>Adds a number to the list of a record.</summary>
    public void Add(int record, int number)
    {
        if (!lists.TryGetValue(record, out var list))
        {
            lists.Add(record, list = []);
        }

        if (!list.Contains(number))
        {
            list.Add(number);
        }
    }
}
