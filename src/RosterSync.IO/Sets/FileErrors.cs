using System;

namespace RosterSync.IO.Sets;

/// <summary>The errors of files that cannot be opened or read. Paths are named as they were given; the system's own message is left to the cause.</summary>
internal static class FileErrors
{
    public static RosterFormatException PathNotFound(string path) => new(
        "PathNotFound",
        $"There is no file or folder {path}.",
        "Give the folder that holds the files of the set, or the files themselves.");

    public static RosterFormatException NotASet(string path) => new(
        "PathNotFound",
        $"{path} is a file, and none of a set.",
        "Give the folder that holds the files of the set, or the files themselves.");

    public static RosterFormatException GivenTwice(string name) => new(
        "DuplicateFile",
        $"There are two files named {name} among those given.",
        "Give one set at a time.")
    {
        File = name,
    };

    public static RosterFormatException OpenFailed(string name, Exception cause) => new(
        "FileOpenFailed",
        cause is UnauthorizedAccessException
            ? $"{name} may not be read by this account."
            : $"{name} cannot be opened: it may be in use by another program, or be gone.",
        "See that the account that runs this may read the file and that no other program has it open.",
        cause)
    {
        File = name,
    };

    public static RosterFormatException ReadFailed(string name, long line, Exception cause) => new(
        "FileOpenFailed",
        $"{name} cannot be read beyond line {line - 1}.",
        "See that the disk or share is reachable, and run it again.",
        cause)
    {
        File = name,
        Line = line,
    };
}
