namespace RosterSync.Bench.Generation;

/// <summary>
/// Random numbers that depend on a seed, a purpose and an index alone, the same on every machine and runtime.
/// So anything about student 4711 can be asked again by any file without keeping it (SplitMix64).
/// </summary>
internal struct Dice
{
    private ulong state;

    public Dice(ulong seed, Purpose purpose, long index)
    {
        state = Mix(seed ^ Mix(((ulong)purpose << 56) ^ (ulong)index));
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)(((Next() >> 33) * (ulong)limit) >> 31);

    /// <summary>True in a share of the cases, such as 0.02.</summary>
    public bool Chance(double share) => Unit() < share;

    /// <summary>A number from 0 up to, not including, 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>What a number is rolled for: keeps independent things independent.</summary>
internal enum Purpose
{
    Names,
    Family,
    Adult,
    Link,
    Student,
    Delay,
    School,
    Teacher,
    Section,
    Enrollment,
    Staff,
    Shuffle,
}
