using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using FsCheck.Fluent;
using RosterSync.Tests;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

public sealed class IdTableTests
{
    [Fact]
    public void Ids_have_the_numbers_a_dictionary_would_give_them()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string[]>(), words =>
        {
            var table = new IdTable();
            var expected = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var word in words.Select(word => word ?? string.Empty))
            {
                // Lone surrogates become the same replacement bytes: told apart as bytes.
                var id = Encoding.UTF8.GetBytes(word);
                var key = Encoding.UTF8.GetString(id);
                var isNew = !expected.ContainsKey(key);
                if (isNew)
                {
                    expected[key] = expected.Count;
                }

                if (table.GetOrAdd(id, out var added, out _) != expected[key] || added != isNew || !table[expected[key]].SequenceEqual(id))
                {
                    return false;
                }
            }

            return table.Count == expected.Count
                && expected.All(entry => table.Find(Encoding.UTF8.GetBytes(entry.Key), out _) == entry.Value);
        }).Holds(100);
    }

    [Fact]
    public void A_hundred_thousand_ids_that_differ_in_their_last_digits_are_kept_apart_while_the_table_grows()
    {
        var table = new IdTable();
        for (var i = 0; i < 100_000; i++)
        {
            Assert.Equal(i, table.GetOrAdd(Encoding.ASCII.GetBytes("s-" + i), out var added, out var twin));
            Assert.True(added);
            Assert.Equal(-1, twin);
        }

        for (var i = 0; i < 100_000; i++)
        {
            Assert.Equal(i, table.Find(Encoding.ASCII.GetBytes("s-" + i), out _));
        }

        Assert.Equal(-1, table.Find("s-100000"u8, out _));
    }

    [Theory]
    [InlineData("s-100a", "S-100A", true)]
    [InlineData("abcdefghijk", "ABCDEFGHijk", true)]
    [InlineData("s-100a", "s_100a", false)]
    [InlineData("a@b", "a`b", false)]
    [InlineData("s-1", "s-1 ", false)]
    public void An_id_that_differs_in_case_only_is_met(string first, string second, bool isTwin)
    {
        var table = new IdTable();
        table.GetOrAdd(Encoding.ASCII.GetBytes(first), out _, out _);

        Assert.Equal(-1, table.Find(Encoding.ASCII.GetBytes(second), out var twin));
        Assert.Equal(isTwin ? 0 : -1, twin);
        Assert.Equal(1, table.GetOrAdd(Encoding.ASCII.GetBytes(second), out var added, out twin));
        Assert.True(added);
        Assert.Equal(isTwin ? 0 : -1, twin);
        Assert.Equal(isTwin ? 0 : -1, table.TwinOf(1, _ => true));
        Assert.Equal(-1, table.TwinOf(1, _ => false));
    }

    [Fact]
    public void Numbers_have_the_numbers_a_dictionary_would_give_them()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<ulong[]>(), keys =>
        {
            var table = new NumberTable();
            var expected = new Dictionary<ulong, int>();
            foreach (var key in keys.Where(key => key != 0))
            {
                var isNew = !expected.ContainsKey(key);
                if (isNew)
                {
                    expected[key] = expected.Count;
                }

                if (table.GetOrAdd(key, out var added) != expected[key] || added != isNew)
                {
                    return false;
                }
            }

            return table.Count == expected.Count;
        }).Holds(100);
    }

    [Fact]
    public void Phone_numbers_in_a_row_are_kept_apart_while_the_table_grows()
    {
        var table = new NumberTable();
        for (ulong i = 0; i < 50_000; i++)
        {
            Assert.Equal((int)i, table.GetOrAdd(6125550000 + i, out _));
        }

        Assert.Equal(49_999, table.GetOrAdd(6125550000 + 49_999, out var added));
        Assert.False(added);
    }

    [Fact]
    public void Pairs_are_met_once_each_while_the_set_grows()
    {
        var pairs = new PairSet(0);
        for (var place = 0; place < 200; place++)
        {
            for (var user = 0; user < 200; user++)
            {
                Assert.True(pairs.Add(place, user));
            }
        }

        for (var i = 0; i < 200; i++)
        {
            Assert.False(pairs.Add(i, 199 - i));
        }

        Assert.True(pairs.Add(200, 0));
    }

    [Fact]
    public void Every_hash_has_a_place_in_a_table_of_any_size()
    {
        foreach (var expected in new[] { 0, 1, 12, 13, 1000, 1_000_000 })
        {
            var places = HashPlaces.For(expected);

            Assert.False(HashPlaces.AreFull(expected, places));
            Assert.Equal(0, HashPlaces.First(0, places));
            Assert.Equal(places - 1, HashPlaces.First(uint.MaxValue, places));
            Assert.Equal(0, HashPlaces.Next(places - 1, places));
        }
    }
}
