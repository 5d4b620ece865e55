using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Xunit;

namespace RosterSync.Cli.Tests.Reports;

/// <summary>The report of the sample as a browser shows it.</summary>
public sealed class ReportPageTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_sections_are_there_and_nothing_is_asked_for_elsewhere()
    {
        Assert.Equal(0, CommandRun.Of("convert", Repository.OneRosterSample, "-o", folder["last"]).ExitCode);
        Assert.Equal(3, CommandRun.Of("report", Repository.CleverSample, "-o", folder["report.html"], "--reference-path", folder["last"]).ExitCode);

        var shown = Browser.Open(folder, folder["report.html"]);

        Assert.Equal(["summary", "schools", "left-out", "findings", "changes", "without-contact"], Regex.Matches(shown.Dom, "<section id=\"([a-z-]+)\"").Select(match => match.Groups[1].Value));
        foreach (var text in new[] { "Juniper Hill Elementary School", "Emergency contact", "Device already in use", "How to fix it", "A school of the earlier set is gone", "<svg class=\"ring\"", "<svg class=\"bar diverging\"" })
        {
            Assert.Contains(text, shown.Dom, StringComparison.Ordinal);
        }

        Assert.Equal(string.Empty, shown.Log);
        Assert.Empty(shown.Requests);
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public void Nothing_is_wider_than_the_screen(int width)
    {
        Assert.Equal(0, CommandRun.Of("convert", Repository.OneRosterSample, "-o", folder["last"]).ExitCode);
        Assert.Equal(3, CommandRun.Of("report", Repository.CleverSample, "-o", folder["report.html"], "--reference-path", folder["last"], "--include-values").ExitCode);
        var frame = folder.Write("frame.html", $"<body><iframe src='report.html' style='border:0;width:{width}px;height:900px' onload='document.title = \"width \" + this.contentDocument.documentElement.scrollWidth'></iframe>");

        Assert.Contains($"<title>width {width}</title>", Browser.Open(folder, frame).Dom, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_asks_for_something_elsewhere_or_fails_would_be_noticed()
    {
        var page = folder.Write("bad.html", "<img src='http://elsewhere.example/x.png'><script>console.error('broken')</script>");

        var shown = Browser.Open(folder, page);

        Assert.Contains("broken", shown.Log, StringComparison.Ordinal);
        Assert.Contains(shown.Requests, request => request.Contains("elsewhere.example", StringComparison.Ordinal));
    }

    [Fact]
    public void Values_that_look_like_markup_are_shown_as_they_are()
    {
        var export = new SmallExport();
        export.Files["schools.csv"] = "School_id,School_name\n12,<script>console.error(1)</script> & <img src=x onerror=alert(1)> 'a'\n";
        Assert.Equal(0, CommandRun.Of("report", export.WriteTo(folder), "-o", folder["report.html"], "--include-values").ExitCode);
        var text = File.ReadAllText(folder["report.html"]);
        Assert.DoesNotContain("<script", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", text, StringComparison.OrdinalIgnoreCase);

        Assert.Equal(string.Empty, Browser.Open(folder, folder["report.html"]).Log);
    }
}
