using System;

namespace RosterSync.Validation;

/// <summary>How large the tables are, and where a hash begins to look in them. At most three places of four are taken.</summary>
internal static class HashPlaces
{
    private const int Most = 1 << 30;

    /// <summary>Places for so many keys. Any number will do, so that a table that was guessed well wastes nothing.</summary>
    public static int For(int expected) => Math.Max(16, (int)Math.Min((expected * 4L / 3) + 4, Most));

    /// <summary>Whether a table is full and must grow before it takes another key.</summary>
    public static bool AreFull(int count, int places) => count >= places - (places / 4);

    /// <summary>Places of a table that grows.</summary>
    public static int Grown(int places) => (int)Math.Min(places * 2L, Most);

    /// <summary>The first place of a hash.</summary>
    public static int First(uint hash, int places) => (int)(((ulong)hash * (uint)places) >> 32);

    /// <summary>The place after a place.</summary>
    public static int Next(int place, int places) => ++place == places ? 0 : place;
}
