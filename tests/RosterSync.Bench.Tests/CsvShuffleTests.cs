using System;
using System.IO;
using System.Linq;
using System.Text;
using RosterSync.Bench.Generation;
using Xunit;

namespace RosterSync.Bench.Tests;

public sealed class CsvShuffleTests
{
    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    public void The_header_stays_and_the_rows_come_in_another_order(string lineEnd)
    {
        var rows = Enumerable.Range(0, 50).Select(number => $"{number},value").ToArray();
        var file = string.Concat(rows.Prepend("id,text").Select(row => row + lineEnd));

        var shuffled = Shuffle(file, 1);

        var lines = shuffled.Split(lineEnd);
        Assert.Equal("id,text", lines[0]);
        Assert.Equal(rows.Order(StringComparer.Ordinal), lines[1..^1].Order(StringComparer.Ordinal));
        Assert.NotEqual(file, shuffled);
        Assert.Equal(shuffled, Shuffle(file, 1));
        Assert.NotEqual(shuffled, Shuffle(file, 2));
    }

    [Fact]
    public void A_row_with_quoted_line_breaks_and_quotes_stays_whole()
    {
        const string broken = "b,\"one\r\ntwo \"\"three\"\"\nfour\"\r\n";
        var file = "id,text\r\n" + string.Concat(Enumerable.Range(0, 20).Select(number => $"{number},x\r\n")) + broken;

        foreach (var seed in Enumerable.Range(0, 20))
        {
            var shuffled = Shuffle(file, (ulong)seed);
            Assert.Contains("\n" + broken, shuffled, StringComparison.Ordinal);
            Assert.Equal(file.Length, shuffled.Length);
        }
    }

    [Fact]
    public void A_last_row_without_line_end_gets_one()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var lines = Shuffle("id\r\n1\r\n2\r\n3", (ulong)seed).Split("\r\n");
            Assert.Equal(["id", "1", "2", "3", ""], lines.Take(1).Concat(lines[1..4].Order(StringComparer.Ordinal)).Append(lines[4]));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,text")]
    [InlineData("id,text\r\n")]
    [InlineData("id,text\r\n1,x\r\n")]
    public void Nothing_to_shuffle_stays_as_it_is(string file) => Assert.Equal(file, Shuffle(file, 1));

    [Fact]
    public void Every_place_can_take_every_row()
    {
        var seen = Enumerable.Range(0, 200).Select(seed => Shuffle("h\na\nb\nc\n", (ulong)seed)).Distinct();

        Assert.Equal(6, seen.Count());
    }

    [Fact]
    public void A_folder_keeps_its_other_files()
    {
        var source = Directory.CreateTempSubdirectory("rostersync-bench-").FullName;
        try
        {
            var target = Path.Combine(source, "shuffled");
            File.WriteAllText(Path.Combine(source, "Students.CSV"), "h\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");
            File.WriteAllText(Path.Combine(source, "notes.txt"), "b\na\n");

            CsvShuffle.Folder(source, target, 1);

            Assert.NotEqual(File.ReadAllText(Path.Combine(source, "Students.CSV")), File.ReadAllText(Path.Combine(target, "Students.CSV")));
            Assert.Equal("b\na\n", File.ReadAllText(Path.Combine(target, "notes.txt")));
        }
        finally
        {
            Directory.Delete(source, recursive: true);
        }
    }

    private static string Shuffle(string file, ulong seed) => Encoding.UTF8.GetString(CsvShuffle.Rows(Encoding.UTF8.GetBytes(file), seed));
}
