using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sources;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>The district's own list of blocks, as a file.</summary>
public class BlockListFileTests
{
    [Theory]
    [InlineData("student_id,contact_id\n")]
    [InlineData("student_id,contact_id")]
    [InlineData("student_id,contact_id\n\n")]
    public void A_list_without_a_row_is_refused(string text)
    {
        var refused = Assert.Throws<RosterFormatException>(() => Read(text));

        Assert.Equal("BlockListInvalid", refused.ErrorId);
        Assert.Contains("no row", refused.Message);
    }

    [Fact]
    public void A_list_with_a_row_is_read() => Assert.Equal(1, Read("student_id,contact_id\n1,C5\n").Count);

    [Theory]
    [InlineData("student_id,contact_id\n1,\"C5,C6\"\n")]
    [InlineData("student_id,contact_id\n1,C5; C6\n")]
    [InlineData("student_id,contact_id\n1,\"C5;,C6;\"\n")]
    public void A_cell_may_name_several_contacts(string text)
    {
        var list = Read(text);

        Assert.True(list.BlocksContact("1", "C5"));
        Assert.True(list.BlocksContact("1", "C6"));
        Assert.False(list.BlocksContact("1", "C7"));
    }

    [Fact]
    public void A_cell_that_names_nobody_is_refused() =>
        Assert.Equal("BlockListInvalid", Assert.Throws<RosterFormatException>(() => Read("student_id,contact_id\n1,\";\"\n")).ErrorId);

    private static Contacts.BlockList Read(string text)
    {
        using var folder = new ExportFolder();
        return BlockListFile.Read(folder.Write("blocks.csv", text), CancellationToken.None);
    }
}
