using System;
using System.Linq;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

public class UnconfirmedLayoutTests
{
    [Fact]
    public void Of_csv_2_0_the_headers_follow_a_vendor()
    {
        var finding = Finding(RemindLayouts.Csv20)!;

        Assert.Equal("The headers of users.csv, class_enrollments.csv, school_enrollments.csv were never confirmed by Remind: they follow a vendor's list of fields.", finding.Message);
        Assert.EndsWith("with -Layout the headers count as confirmed.", finding.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.0", "enrollments.csv were", "third column of enrollments.csv is student_id")]
    [InlineData("OneRoster", "manifest.csv, ", "name of the sixth is not known")]
    public void Of_the_others_it_is_said_what_is_not_known(string version, string files, string doubt)
    {
        var finding = Finding(RemindLayouts.Find(version)!)!;

        Assert.Contains(files, finding.Message, StringComparison.Ordinal);
        Assert.Contains(doubt, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("vendor", finding.Message, StringComparison.Ordinal);
        Assert.Contains("settle", finding.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_file_that_is_not_confirmed_yet_has_no_doubts_of_its_own()
    {
        var read = new RemindLayout { Version = "1.0", Files = RemindLayouts.Csv10.Files };

        Assert.Equal("The headers of enrollments.csv were never confirmed by Remind.", Finding(read)!.Message);
    }

    [Fact]
    public void Confirmed_headers_say_nothing() => Assert.Null(Finding(RemindLayouts.Csv10.WithFiles(RemindLayouts.Csv10.Files.Take(2).ToList())));

    private static RosterFinding? Finding(RemindLayout layout) =>
        new TinySet(layout, ',').Check().SingleOrDefault(finding => finding.RuleName == "UnconfirmedLayout");
}
