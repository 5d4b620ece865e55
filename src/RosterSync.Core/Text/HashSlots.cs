
namespace RosterSync.Text;

/// <summary>
/// Open addressing from a 64-bit hash to an index, with the caller comparing what stands at the index.
/// Half of the hash is kept beside the index, so that comparisons of different keys hardly ever touch their memory.
/// </summary>
internal sealed class HashSlots
{
    private Slot[] slots;
    private int mask;
    private int count;

    public HashSlots(int capacity = 1024)
    {
        var size = 1024;
        while (size < capacity)
        {
            size <<= 1;
        }

        slots = new Slot[size];
        mask = size - 1;
    }

    /// <summary>Begins a search; then Next until it says no, and Insert at the place it stopped.</summary>
    public Probe Find(ulong hash) => new(this, hash);

    private void Grow()
    {
        var old = slots;
        slots = new Slot[old.Length * 2];
        mask = slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot.IndexPlusOne != 0)
            {
                var at = (int)(slot.Hash & (uint)mask);
                while (slots[at].IndexPlusOne != 0)
                {
                    at = (at + 1) & mask;
                }

                slots[at] = slot;
            }
        }
    }

    private struct Slot
    {
        public uint Hash;
        public int IndexPlusOne;
    }

    /// <summary>A search under way.</summary>
    public ref struct Probe
    {
        private readonly HashSlots owner;
        private readonly uint hash;
        private int at;

        internal Probe(HashSlots owner, ulong hash)
        {
            this.owner = owner;
            this.hash = (uint)(hash ^ (hash >> 32));
            at = (int)(this.hash & (uint)owner.mask);
            Index = -1;
        }

        /// <summary>The candidate.</summary>
        public int Index { get; private set; }

        /// <summary>Goes to the next candidate of the same hash; false where there is none.</summary>
        public bool Next()
        {
            var slots = owner.slots;
            while (true)
            {
                ref var slot = ref slots[at];
                if (slot.IndexPlusOne == 0)
                {
                    return false;
                }

                at = (at + 1) & owner.mask;
                if (slot.Hash == hash)
                {
                    Index = slot.IndexPlusOne - 1;
                    return true;
                }
            }
        }

        /// <summary>Puts an index where the search ended.</summary>
        public readonly void Insert(int index)
        {
            owner.slots[at] = new Slot { Hash = hash, IndexPlusOne = index + 1 };
            if (++owner.count * 4 > owner.slots.Length * 3)
            {
                owner.Grow();
            }
        }
    }
}
