using System;
using System.IO;
using System.Linq;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sets;

public sealed class RosterSetReaderTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid())).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_folder_gives_the_files_of_the_layout_and_the_names_of_other_CSV_files()
    {
        foreach (var name in new[] { "users.csv", "schools.csv", "Classes.CSV", "notes.txt", "findings.csv", "b.csv" })
        {
            File.WriteAllText(Path.Combine(folder, name), "x");
        }

        Directory.CreateDirectory(Path.Combine(folder, "class_enrollments.csv"));

        var set = RosterSetReader.Read(RemindLayouts.Csv20, folder);

        Assert.Equal(["schools.csv", "Classes.CSV", "users.csv"], set.Files.Select(file => file.Name));
        Assert.Equal(["b.csv", "findings.csv"], set.OtherFileNames);
        Assert.Equal(1, set.Files[0].Length);
    }

    [Fact]
    public void Of_two_files_whose_names_differ_in_case_the_exact_one_counts()
    {
        File.WriteAllText(Path.Combine(folder, "users.csv"), "exact");
        File.WriteAllText(Path.Combine(folder, "Users.csv"), "other");
        Assert.SkipUnless(Directory.GetFiles(folder).Length == 2, "This file system takes both names as one.");

        var set = RosterSetReader.Read(RemindLayouts.Csv20, folder);

        Assert.Equal(["users.csv"], set.Files.Select(file => file.Name));
        Assert.Equal(["Users.csv"], set.OtherFileNames);
    }

    [Fact]
    public void Files_may_be_named_one_by_one()
    {
        File.WriteAllText(Path.Combine(folder, "users.csv"), "x");
        File.WriteAllText(Path.Combine(folder, "schools.csv"), "x");

        var set = RosterSetReader.Read(RemindLayouts.Csv20, Path.Combine(folder, "users.csv"), Path.Combine(folder, "schools.csv"));

        Assert.Equal(["schools.csv", "users.csv"], set.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_path_that_is_not_there_or_no_set_is_an_error()
    {
        File.WriteAllText(Path.Combine(folder, "remind"), "x");

        Assert.Equal("PathNotFound", Assert.Throws<RosterFormatException>(() => RosterSetReader.Read(RemindLayouts.Csv20, Path.Combine(folder, "nowhere"))).ErrorId);
        Assert.Contains("is a file", Assert.Throws<RosterFormatException>(() => RosterSetReader.Read(RemindLayouts.Csv20, Path.Combine(folder, "remind"))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_sets_at_once_are_an_error()
    {
        var other = Directory.CreateDirectory(Path.Combine(folder, "other")).FullName;
        File.WriteAllText(Path.Combine(folder, "users.csv"), "x");
        File.WriteAllText(Path.Combine(other, "users.csv"), "x");

        var error = Assert.Throws<RosterFormatException>(() => RosterSetReader.Read(RemindLayouts.Csv20, folder, other));

        Assert.Equal(("DuplicateFile", "users.csv"), (error.ErrorId, error.File));
    }

    [Fact]
    public void A_file_another_program_holds_is_an_error()
    {
        var file = Path.Combine(folder, "users.csv");
        using var holder = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        var set = RosterSetReader.Read(RemindLayouts.Csv20, folder);

        var error = Assert.Throws<RosterFormatException>(() => new RosterTableOpener().Open(set.Files[0]));

        Assert.Equal(("FileOpenFailed", "users.csv"), (error.ErrorId, error.File));
    }

    [Fact]
    public void A_folder_or_file_that_may_not_be_read_is_an_error()
    {
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Skip("Rights are set otherwise on Windows, and root may read everything.");
            return;
        }

        var file = Path.Combine(folder, "users.csv");
        File.WriteAllText(file, "x");
        File.SetUnixFileMode(file, UnixFileMode.None);
        var set = RosterSetReader.Read(RemindLayouts.Csv20, folder);

        var error = Assert.Throws<RosterFormatException>(() => new RosterTableOpener().Open(set.Files[0]));
        File.SetUnixFileMode(folder, UnixFileMode.None);
        try
        {
            Assert.Equal("FileOpenFailed", Assert.Throws<RosterFormatException>(() => RosterSetReader.Read(RemindLayouts.Csv20, folder)).ErrorId);
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Assert.Equal("FileOpenFailed", error.ErrorId);
        Assert.Contains("may not be read", error.Message, StringComparison.Ordinal);
    }
}
