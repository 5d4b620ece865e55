using System;
using System.Collections.Generic;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources;

/// <summary>Birth dates that stand in a file of their own. A student with two of them is handed on with each, so that it is seen that the id is two children's.</summary>
internal sealed class BirthDates(Utf8Store store)
{
    private readonly Utf8Index ids = new(store);
    private readonly List<ReadOnlyMemory<byte>> firsts = [];
    private readonly Dictionary<int, List<ReadOnlyMemory<byte>>> others = [];

    /// <summary>Takes what a row says.</summary>
    public void Add(ReadOnlySpan<byte> id, ReadOnlySpan<byte> date)
    {
        if (date.IsEmpty)
        {
            return;
        }

        var index = ids.GetOrAdd(id);
        if (index == firsts.Count)
        {
            firsts.Add(store.Keep(date));
        }
        else if (!firsts[index].Span.SequenceEqual(date))
        {
            AddOther(index, store.Keep(date));
        }
    }

    /// <summary>A date of a student; blank where there is none.</summary>
    public ReadOnlyMemory<byte> First(ReadOnlySpan<byte> id) => ids.Find(id) is >= 0 and var index ? firsts[index] : default;

    /// <summary>The dates that differ from it.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Others(ReadOnlySpan<byte> id) =>
        others.Count > 0 && others.TryGetValue(ids.Find(id), out var dates) ? dates : [];

    private void AddOther(int index, ReadOnlyMemory<byte> date)
    {
        if (!others.TryGetValue(index, out var dates))
        {
            others.Add(index, dates = []);
        }

        if (!dates.Exists(known => known.Span.SequenceEqual(date.Span)))
        {
            dates.Add(date);
        }
    }
}
