using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class TruthValueTests
{
    [Theory]
    [InlineData("Y", TruthKind.Yes)]
    [InlineData("yes", TruthKind.Yes)]
    [InlineData("T", TruthKind.Yes)]
    [InlineData("TRUE", TruthKind.Yes)]
    [InlineData("1", TruthKind.Yes)]
    [InlineData(" x ", TruthKind.Yes)]
    [InlineData("n", TruthKind.No)]
    [InlineData("No", TruthKind.No)]
    [InlineData("None", TruthKind.No)]
    [InlineData("F", TruthKind.No)]
    [InlineData("false", TruthKind.No)]
    [InlineData("0", TruthKind.No)]
    [InlineData("", TruthKind.Blank)]
    [InlineData("  ", TruthKind.Blank)]
    [InlineData("2", TruthKind.Other)]
    [InlineData("joint", TruthKind.Other)]
    [InlineData("R", TruthKind.Other)]
    public void Flags_as_sources_write_them(string text, TruthKind kind) => Assert.Equal(kind, TruthValue.Parse(text.Utf8()));

    [Fact]
    public void Any_bytes_have_a_value() =>
        Prop.ForAll(Utf8Cell.AnyBytes("yesnotruefalse01x "), text => TruthValue.Parse(text) is >= TruthKind.Blank and <= TruthKind.Other).Holds();
}
