using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class PhoneKindsTests
{
    [Theory]
    [InlineData("Cell", PhoneKind.Mobile)]
    [InlineData("CELL", PhoneKind.Mobile)]
    [InlineData("Mobile", PhoneKind.Mobile)]
    [InlineData("Cell Phone", PhoneKind.Mobile)]
    [InlineData("Cellular", PhoneKind.Mobile)]
    [InlineData("C", PhoneKind.Mobile)]
    [InlineData("C1", PhoneKind.Mobile)]
    [InlineData("C2", PhoneKind.Mobile)]
    [InlineData("Mother Cell", PhoneKind.Mobile)]
    [InlineData("Home", PhoneKind.Home)]
    [InlineData(" home ", PhoneKind.Home)]
    [InlineData("H", PhoneKind.Home)]
    [InlineData("H1", PhoneKind.Home)]
    [InlineData("Home 2", PhoneKind.Home)]
    [InlineData("Household", PhoneKind.Home)]
    [InlineData("Work", PhoneKind.Work)]
    [InlineData("W", PhoneKind.Work)]
    [InlineData("Business", PhoneKind.Work)]
    [InlineData("DayTime", PhoneKind.Work)]
    [InlineData("Daytime Phone", PhoneKind.Work)]
    [InlineData("Work Cell", PhoneKind.Work)]
    [InlineData("Work/Cell", PhoneKind.Work)]
    [InlineData("Fax", PhoneKind.Fax)]
    [InlineData("Home Fax", PhoneKind.Fax)]
    [InlineData("Work-Fax", PhoneKind.Fax)]
    [InlineData("Pager", PhoneKind.Fax)]
    [InlineData("Other", PhoneKind.Other)]
    [InlineData("O", PhoneKind.Other)]
    [InlineData("Unlisted", PhoneKind.Unlisted)]
    [InlineData("", PhoneKind.Unknown)]
    [InlineData("  ", PhoneKind.Unknown)]
    [InlineData("M", PhoneKind.Unknown)]
    [InlineData("Satellite", PhoneKind.Unknown)]
    [InlineData("Primary", PhoneKind.Unknown)]
    [InlineData("612-555-0123", PhoneKind.Unknown)]
    public void Kinds_as_sources_write_them(string text, PhoneKind kind) => Assert.Equal(kind, PhoneKinds.Parse(text.Utf8()));

    [Fact]
    public void Any_bytes_have_a_kind() =>
        Prop.ForAll(Utf8Cell.AnyBytes("CellHomeWork Fax12/-"), text => PhoneKinds.Parse(text) is >= PhoneKind.Unknown and <= PhoneKind.Fax).Holds();
}
