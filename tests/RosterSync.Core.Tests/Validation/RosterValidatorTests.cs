using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Validation;

public sealed class RosterValidatorTests
{
    [Fact]
    public void Rules_are_chosen_by_names_with_wildcards()
    {
        var set = new TinySet().Cell("users.csv", 3, "first_name", "").Cell("users.csv", 5, "email", "").Cell("classes.csv", 2, "class_id", "");

        Assert.Equal(["MissingId", "MissingName"], Rules(set, new ValidationOptions { IncludeRule = ["missing*"] }));
        Assert.Equal(["MissingId"], Rules(set, new ValidationOptions { IncludeRule = ["Missing*"], ExcludeRule = ["MissingN?me"] }));
        Assert.Equal(["MissingId"], Rules(set, new ValidationOptions { IncludeRule = ["Missing*"], Severity = [RosterSeverity.Error] }));
        Assert.DoesNotContain("TeacherWithoutEmail", Rules(set, new ValidationOptions { ExcludeRule = ["*Email"] }));
    }

    [Fact]
    public void A_name_that_is_no_rule_is_an_error_and_switches_nothing_off()
    {
        Assert.Throws<ArgumentException>(() => new TinySet().Check(new ValidationOptions { ExcludeRule = ["MissingIdd"] }));
        Assert.Throws<ArgumentException>(() => new TinySet().Check(new ValidationOptions { IncludeRule = ["Missing*", "Nothing*"] }));
    }

    [Fact]
    public void What_is_wrong_in_every_row_is_listed_up_to_a_number_and_then_counted()
    {
        var set = new TinySet();
        for (var i = 100; i < 120; i++)
        {
            set.Add("users.csv", $"s-{i},,Quill,,,student,2010/01/01,9,,").Add("schools.csv", $"{i},");
        }

        var findings = set.Check(new ValidationOptions { MaximumFindings = 5 });

        foreach (var (rule, file) in new[] { ("MissingName", "users.csv"), ("MissingSchoolName", "schools.csv") })
        {
            var ofRule = findings.Where(finding => finding.RuleName == rule).ToArray();
            Assert.Equal(6, ofRule.Length);
            Assert.Equal(20, ofRule.Sum(finding => finding.Count));
            Assert.Equal((15, file, null), (ofRule[5].Count, ofRule[5].File, ofRule[5].Line));
        }
    }

    [Fact]
    public void Findings_of_the_conversion_pass_through_the_same_choice()
    {
        var set = new TinySet
        {
            Roster = Roster(
                [RosterRules.Get("EmergencyContactPresent").Find("One came in."), RosterRules.Get("PartialRoster").Find("Part of it.")],
                [Left("Contact", "EmergencyContact", 12), Left("Section", "TermEnded", 1)]),
        };

        var findings = set.Check();

        Assert.Equal(
            ["ContactLeftOut", "EmergencyContactPresent", "PartialRoster", "RecordLeftOut", "RosterSummary", "UnconfirmedLayout"],
            findings.Select(finding => finding.RuleName).Order());
        Assert.Equal(12, findings.Single(finding => finding.RuleName == "ContactLeftOut").Count);
        Assert.Equal(["PartialRoster"], Rules(set, new ValidationOptions { Severity = [RosterSeverity.Hold] }));
    }

    [Fact]
    public void A_student_without_contact_whom_the_conversion_reported_is_not_reported_twice()
    {
        var set = new TinySet { Roster = Roster([RosterRules.Get("StudentWithoutContact").Find("Nobody is left.", recordId: "2")], []) }
            .Cell("users.csv", 2, "student_ids", "s-1");

        Assert.Equal("2", set.Single("StudentWithoutContact").RecordId);
    }

    [Fact]
    public void The_summary_counts_what_the_files_hold()
    {
        Assert.Equal(
            "2 schools, 2 classes, 1 teachers, 1 staff, 2 students, 1 parents, 4 class enrollments, 1 school enrollments.",
            new TinySet().Single("RosterSummary").Message);
    }

    [Fact]
    public void A_confirmed_layout_is_not_remarked_on()
    {
        var confirmed = new RemindLayout
        {
            Version = "2.0",
            Files = RemindLayouts.Csv20.Files.Select(file => new RemindFileLayout
            {
                Name = file.Name,
                Record = file.Record,
                IsNameConfirmed = true,
                Columns = file.Columns.Select(column => new RemindColumn { Header = column.Header, Field = column.Field, IsConfirmed = true }).ToArray(),
            }).ToArray(),
        };
        var sink = new TinySet();

        new RosterValidator(sink).Validate(
            new RosterSet { Layout = confirmed, Files = [] }, new ValidationOptions(), sink, CancellationToken.None);

        Assert.DoesNotContain(sink.Findings, finding => finding.RuleName == "UnconfirmedLayout");
    }

    [Fact]
    public void Files_may_come_in_any_order_in_the_layout()
    {
        var backwards = new RemindLayout { Version = "2.0", Files = RemindLayouts.Csv20.Files.Reverse().ToArray() };
        var opener = new TinySet();
        var sink = new TinySet();

        new RosterValidator(opener).Validate(
            new RosterSet { Layout = backwards, Files = RemindLayouts.Csv20.Files.Select(file => new RosterFile(file.Name, [1], 1)).ToArray() },
            new ValidationOptions(),
            sink,
            CancellationToken.None);

        Assert.Equal(["RosterSummary", "UnconfirmedLayout"], sink.Findings.Select(finding => finding.RuleName).Order());
    }

    [Fact]
    public void A_check_can_be_stopped()
    {
        var set = new TinySet();
        for (var i = 0; i < 5000; i++)
        {
            set.Add("schools.csv", $"a{i},School");
        }

        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new RosterValidator(set).Validate(
            new RosterSet { Layout = RemindLayouts.Csv20, Files = [new RosterFile("schools.csv", [1], 1)] }, new ValidationOptions(), set, source.Token));
    }

    private static string[] Rules(TinySet set, ValidationOptions options) =>
        set.Check(options).Select(finding => finding.RuleName).Distinct().Order().ToArray();

    private static LeftOutCount Left(string kind, string reason, int count) =>
        new() { Kind = kind, Reason = reason, Count = count, Description = "because." };

    private static RemindRoster Roster(IReadOnlyList<RosterFinding> findings, IReadOnlyList<LeftOutCount> left) => new()
    {
        Layout = RemindLayouts.Csv20,
        Files = [],
        Counts = new RosterCounts(),
        LeftOut = [],
        LeftOutCounts = left,
        Findings = findings,
    };
}
