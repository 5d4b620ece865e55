using System;
using System.IO;
using System.Linq;
using RosterSync.IO.Layouts;
using RosterSync.IO.Tests.Sets;
using RosterSync.IO.Tests.Sources;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Layouts;

public sealed class SetLayoutTests : IDisposable
{
    private readonly ExportFolder folder = new();

    public static TheoryData<string> Versions => [.. RemindLayouts.All.Select(layout => layout.Version)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_set_is_of_the_version_its_names_tell(string version)
    {
        var layout = RemindLayouts.Find(version)!;
        var set = Folder("set", layout.Files.Select(file => file.Name).ToArray());

        Assert.Same(layout, SetLayout.ToRead(null, set));
        Assert.Same(layout, SetLayout.ToRead(null, Directory.GetFiles(set)));

        // One file lost, and names as Windows may write them.
        var damaged = Folder("damaged", layout.Files.Skip(1).Select(file => file.Name.ToUpperInvariant()).ToArray());
        Assert.Same(layout, SetLayout.ToRead(null, damaged));
    }

    [Theory]
    [InlineData("2.0")]
    [InlineData("2.0", "letter.csv")]
    [InlineData("2.0", "schools.csv", "classes.csv")]
    [InlineData("2.0", "users.csv")]
    [InlineData("1.0", "teachers.csv")]
    [InlineData("OneRoster", "manifest.csv", "orgs.csv", "users.csv", "classes.csv", "enrollments.csv")]
    public void Where_several_are_as_good_the_first_counts(string version, params string[] names) =>
        Assert.Equal(version, SetLayout.ToRead(null, Folder("set", names)).Version);

    [Theory]
    [InlineData("oneroster")]
    [InlineData("sds")]
    [InlineData("clever")]
    [InlineData("illuminate")]
    public void An_export_is_no_set_though_its_files_have_the_names(string sample) =>
        Assert.Equal("2.0", SetLayout.ToRead(null, Path.Combine(Repository.Root, "samples", sample)).Version);

    [Fact]
    public void What_is_not_there_is_left_to_whoever_reads_it() =>
        Assert.Equal("2.0", SetLayout.ToRead(null, Path.Combine(folder.Path, "nowhere")).Version);

    [Fact]
    public void A_layout_file_decides_over_names()
    {
        var file = Layout(RemindLayouts.Csv10);

        Assert.Equal("1.0", SetLayout.ToRead(file, Folder("set", "users.csv")).Version);
        Assert.Equal("1.0", SetLayout.ToCompare(file, Folder("old", "users.csv"), Folder("new", "orgs.csv")).Version);
    }

    [Fact]
    public void A_version_that_was_asked_for_must_be_that_of_the_layout_file()
    {
        var file = Layout(RemindLayouts.OneRoster);

        Assert.Equal("2.0", SetLayout.ToWrite(null, null).Version);
        Assert.Same(RemindLayouts.OneRoster, SetLayout.ToWrite("oneroster", null));
        Assert.Equal("OneRoster", SetLayout.ToWrite(null, file).Version);
        Assert.Equal("OneRoster", SetLayout.ToWrite("ONEROSTER", file).Version);
        var error = Assert.Throws<RosterFormatException>(() => SetLayout.ToWrite("2.0", file));
        Assert.Equal(("VersionMismatch", 64), (error.ErrorId, error.ExitCode));
        Assert.Contains("OneRoster", error.Message, StringComparison.Ordinal);
        Assert.Contains("2.0", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Sets_of_two_versions_are_not_compared()
    {
        var first = Folder("first", Names(RemindLayouts.Csv10));
        var second = Folder("second", Names(RemindLayouts.Csv20));

        var error = Assert.Throws<RosterFormatException>(() => SetLayout.ToCompare(null, first, second));

        Assert.Equal("VersionMismatch", error.ErrorId);
        Assert.Contains("1.0", error.Message, StringComparison.Ordinal);
        Assert.Contains("2.0", error.Message, StringComparison.Ordinal);
        Assert.Same(RemindLayouts.Csv10, SetLayout.ToCompare(null, first, first));

        // What is left of a set may be of either; the other one decides.
        Assert.Same(RemindLayouts.Csv10, SetLayout.ToCompare(null, first, Folder("part", "schools.csv", "classes.csv")));
        Assert.Same(RemindLayouts.Csv10, SetLayout.ToCompare(null, Folder("less", "schools.csv"), first));
    }

    [Fact]
    public void An_earlier_set_of_another_version_is_refused()
    {
        var earlier = Folder("earlier", Names(RemindLayouts.Csv20));

        SetLayout.RefuseOtherVersion(null, RemindLayouts.Csv10);
        SetLayout.RefuseOtherVersion(earlier, RemindLayouts.Csv20);
        SetLayout.RefuseOtherVersion(earlier, RemindLayouts.Csv20.WithDateFormat("MM/dd/yyyy"));
        var error = Assert.Throws<RosterFormatException>(() => SetLayout.RefuseOtherVersion(earlier, RemindLayouts.Csv10));
        Assert.Equal("VersionMismatch", error.ErrorId);
        Assert.Contains("no set of version 1.0", error.Message, StringComparison.Ordinal);

        // A part of a set may be of either. An export has the names of one, and is none.
        SetLayout.RefuseOtherVersion(Folder("part", "schools.csv"), RemindLayouts.Csv10);
        var export = Folder("export", [.. Names(RemindLayouts.OneRoster), "academicSessions.csv"]);
        Assert.Throws<RosterFormatException>(() => SetLayout.RefuseOtherVersion(export, RemindLayouts.OneRoster));
    }

    [Fact]
    public void An_earlier_set_may_have_the_names_of_a_layout_file()
    {
        var layout = RemindLayouts.Csv20.WithFiles(RemindLayouts.Csv20.Files.Select((file, i) => new RemindFileLayout { Name = $"part{i}.csv", Record = file.Record, Columns = file.Columns }).ToList());

        SetLayout.RefuseOtherVersion(Folder("own", Names(layout)), layout);
        Assert.Throws<RosterFormatException>(() => SetLayout.RefuseOtherVersion(Folder("other", Names(RemindLayouts.Csv10)), layout));
    }

    private static string[] Names(RemindLayout layout) => layout.Files.Select(file => file.Name).ToArray();

    private string Layout(RemindLayout layout)
    {
        var file = Path.Combine(folder.Path, "layout.json");
        LayoutFile.Write(file, layout);
        return file;
    }

    private string Folder(string name, params string[] files)
    {
        var path = Path.Combine(folder.Path, name);
        Directory.CreateDirectory(path);
        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(path, file), "id\n");
        }

        return path;
    }
}
