using System;
using System.Linq;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

/// <summary>The rules about files, headers and the form of rows.</summary>
public sealed class FileRulesTests
{
    [Fact]
    public void A_sound_set_has_no_findings_but_what_goes_in()
    {
        Assert.Equal(["RosterSummary", "UnconfirmedLayout"], new TinySet().Check().Select(finding => finding.RuleName).Order());
    }

    [Fact]
    public void MissingFile_is_said_of_each_file_and_nothing_follows_from_it()
    {
        var set = new TinySet().Remove("users.csv").Remove("schools.csv");

        Assert.Equal(["schools.csv", "users.csv"], set.Places("MissingFile"));
        Assert.DoesNotContain(set.Findings, finding => finding.RuleName is "UnknownReference" or "ClassWithoutOwner");
    }

    [Fact]
    public void MissingFile_names_the_file_that_may_be_meant()
    {
        var set = new TinySet { OtherFileNames = ["notes.csv", "class_enrolments.csv"] }.Remove("class_enrollments.csv");

        Assert.Contains("class_enrolments.csv", set.Single("MissingFile").Message, StringComparison.Ordinal);
        Assert.Equal(["notes.csv", "class_enrolments.csv"], set.Places("ExtraFile"));
    }

    [Fact]
    public void A_file_in_another_case_is_wrong_and_checked_all_the_same()
    {
        var set = new TinySet().Rename("classes.csv", "Classes.csv").Cell("Classes.csv", 2, "school_id", "99");

        Assert.Equal(["Classes.csv"], set.Places("MissingFile"));
        Assert.Equal(["Classes.csv:2 school_id 10-1"], set.Places("UnknownReference"));
    }

    [Fact]
    public void HeaderMismatch_names_the_missing_header_and_the_nearest_one()
    {
        var set = new TinySet().Row("classes.csv", 1, "class_id,school_id,classname2");

        Assert.Equal(["classes.csv:1 class_name", "classes.csv:1"], set.Places("HeaderMismatch"));
        Assert.Contains("column 3 has classname2", set.Findings.First(finding => finding.Column == "class_name").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void HeaderMismatch_does_not_show_a_header_that_may_be_a_cell()
    {
        var set = new TinySet().Row("users.csv", 1, "user_id,Danika,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids");

        set.Check();

        Assert.Contains(set.Findings, finding => finding.RuleName == "HeaderMismatch");
        Assert.DoesNotContain(set.Findings, finding => finding.Message.Contains("Danika", StringComparison.Ordinal));
    }

    [Fact]
    public void A_header_in_another_spelling_is_wrong_and_its_column_is_checked_all_the_same()
    {
        var set = new TinySet().Row("classes.csv", 1, "Class ID,school_id,class_name").Cell("classes.csv", 2, "Class ID", "");

        Assert.Equal(["classes.csv:1 class_id"], set.Places("HeaderMismatch"));
        Assert.Equal(["classes.csv:2 class_id"], set.Places("MissingId"));
    }

    [Fact]
    public void HeaderMismatch_tells_what_separates_the_columns()
    {
        var set = new TinySet().Put("schools.csv", "school_id;school_name", "10;Alder Elementary");

        Assert.Contains("semicolons", set.Single("HeaderMismatch").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(set.Findings, finding => finding.RuleName is "UnknownReference" or "ColumnCountMismatch");
    }

    [Fact]
    public void HeaderMismatch_finds_headers_that_are_alike_and_the_header_row_that_comes_again()
    {
        var set = new TinySet()
            .Put("schools.csv", "school_id,school_name,School_Name", "10,Alder,Alder", "20,Birch,Birch")
            .Add("school_enrollments.csv", "school_id,user_id");

        Assert.Equal(["schools.csv:1 school_name", "school_enrollments.csv:3"], set.Places("HeaderMismatch"));
    }

    [Fact]
    public void HeaderMismatch_says_whether_the_headers_are_confirmed()
    {
        var set = new TinySet().Row("schools.csv", 1, "school_id,title").Row("users.csv", 1, "user_id");

        var actions = set.Check().Where(finding => finding.RuleName == "HeaderMismatch").ToLookup(finding => finding.File, finding => finding.Action);

        Assert.DoesNotContain("import the template", actions["schools.csv"].First(), StringComparison.Ordinal);
        Assert.Contains("import the template", actions["users.csv"].First(), StringComparison.Ordinal);
    }

    [Fact]
    public void ColumnOrderDiffers_does_not_keep_cells_from_being_checked()
    {
        var set = new TinySet().Put("classes.csv", "class_name,class_id,school_id", "Reading,10-1,10", "Algebra,20-7,99");

        Assert.Equal(["classes.csv:1"], set.Places("ColumnOrderDiffers"));
        Assert.Equal(["classes.csv:3 school_id 20-7"], set.Places("UnknownReference"));
        Assert.Empty(set.Places("HeaderMismatch"));
    }

    [Theory]
    [InlineData("10-1,10", "2 cells, the header has 3.")]
    [InlineData("10-1,10,Reading, Writing", "may hold a comma")]
    [InlineData("10-1,10,Reading,,", "commas behind the last cell")]
    public void ColumnCountMismatch_tells_the_cause(string row, string words)
    {
        var set = new TinySet().Row("classes.csv", 2, row);

        Assert.Contains(words, set.Single("ColumnCountMismatch").Message, StringComparison.Ordinal);
        Assert.Equal(2, set.Single("ColumnCountMismatch").Line);
    }

    [Fact]
    public void A_row_that_cannot_be_read_blames_no_other_row()
    {
        var set = new TinySet().Row("classes.csv", 2, "10-1,10,Reading,,").Row("class_enrollments.csv", 5, "20-7,t-1").Row("users.csv", 2, "p-1,Danika");

        var rules = set.Check().Select(finding => finding.RuleName).Distinct().Order();

        Assert.Equal(["ColumnCountMismatch", "RosterSummary", "UnconfirmedLayout"], rules);
    }

    [Fact]
    public void A_quote_that_leaves_the_columns_in_place_does_not_hide_what_else_is_wrong()
    {
        var set = new TinySet().Fault("classes.csv", 2, RowFault.QuoteInCell).Cell("classes.csv", 2, "school_id", "99");

        Assert.Equal(["classes.csv:2 school_id"], set.Places("InvalidQuote"));
        Assert.Equal(["classes.csv:2 school_id 10-1"], set.Places("UnknownReference"));
    }

    [Fact]
    public void An_unclosed_quote_is_the_only_thing_said_of_its_row()
    {
        var set = new TinySet().Row("classes.csv", 2, "10-1,10").Fault("classes.csv", 2, RowFault.UnclosedQuote);

        Assert.Equal(["classes.csv:2 school_id"], set.Places("InvalidQuote"));
        Assert.Empty(set.Places("ColumnCountMismatch"));
    }

    [Fact]
    public void UnreadableEncoding_is_one_finding_with_the_first_line_and_the_count()
    {
        var set = new TinySet().Fault("users.csv", 3, RowFault.NotUtf8).Fault("users.csv", 5, RowFault.NotUtf8);

        var finding = set.Single("UnreadableEncoding");

        Assert.Equal((3L, "first_name", 2), (finding.Line, finding.Column, finding.Count));
    }

    [Theory]
    [InlineData(FileForm.ByteOrderMark, "UnreadableEncoding", false)]
    [InlineData(FileForm.Utf16, "UnreadableEncoding", true)]
    [InlineData(FileForm.Archive, "UnreadableFile", true)]
    [InlineData(FileForm.Binary, "UnreadableFile", true)]
    public void A_file_that_is_no_plain_text_is_named_for_what_it_is(FileForm form, string rule, bool rowsAreUnread)
    {
        var set = new TinySet { Form = form };
        if (rowsAreUnread)
        {
            set.Put("classes.csv");
        }

        Assert.Equal("classes.csv", set.Single(rule).File);
        Assert.DoesNotContain(set.Findings, finding => finding.Severity == RosterSeverity.Error && finding.RuleName != rule);
    }

    [Fact]
    public void UnreadableFile_finds_a_file_without_a_header_and_blank_columns_at_the_end()
    {
        var set = new TinySet().Put("school_enrollments.csv").Put("schools.csv", "school_id,school_name,", "10,Alder,", "20,Birch,");

        Assert.Equal(["schools.csv:1", "school_enrollments.csv"], set.Places("UnreadableFile"));
        Assert.Empty(set.Places("HeaderMismatch"));
    }

    [Fact]
    public void UnreadableFile_finds_a_row_beyond_all_measure_and_counts_no_more_rows()
    {
        var set = new TinySet().Row("classes.csv", 3, "").Fault("classes.csv", 3, RowFault.TooLong);

        Assert.Equal(["classes.csv:3"], set.Places("UnreadableFile"));
        Assert.Empty(set.Places("ColumnCountMismatch"));
    }

    [Fact]
    public void BlankLine_is_no_row()
    {
        var set = new TinySet().Add("schools.csv", "").Add("schools.csv", "");

        Assert.Equal(["schools.csv:4", "schools.csv:5"], set.Places("BlankLine"));
        Assert.StartsWith("2 schools", set.Single("RosterSummary").Message);
    }

    [Fact]
    public void FileWithoutRows_is_said_of_schools_and_users_only()
    {
        var set = new TinySet()
            .Put("schools.csv", "school_id,school_name")
            .Put("classes.csv", "class_id,school_id,class_name")
            .Put("users.csv", "user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids")
            .Put("class_enrollments.csv", "class_id,user_id,role")
            .Put("school_enrollments.csv", "school_id,user_id");

        Assert.Equal(["schools.csv", "users.csv"], set.Places("FileWithoutRows"));
    }
}
