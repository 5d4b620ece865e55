namespace RosterSync.Contacts;

/// <summary>Which entry stands for the person of each entry.</summary>
internal sealed class MergedEntries(ContactBook book)
{
    private int[] parent = [];

    /// <summary>Every entry is a person of its own.</summary>
    public void Begin()
    {
        parent = new int[book.Entries.Count];
        for (var i = 0; i < parent.Length; i++)
        {
            parent[i] = i;
        }
    }

    /// <summary>The entry that stands for the person of an entry.</summary>
    public int Person(int entry)
    {
        while (parent[entry] != entry)
        {
            parent[entry] = parent[parent[entry]];
            entry = parent[entry];
        }

        return entry;
    }

    /// <summary>Makes one person of two. An entry with an id stays the one that stands for the person.</summary>
    public void Join(int left, int right)
    {
        left = Person(left);
        right = Person(right);
        if (left != right)
        {
            if (book.Entries[left].Id == 0 && book.Entries[right].Id != 0)
            {
                (left, right) = (right, left);
            }

            parent[right] = left;
        }
    }
}
