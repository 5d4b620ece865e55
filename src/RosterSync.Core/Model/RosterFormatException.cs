using System;

namespace RosterSync;

/// <summary>
/// An input that cannot be used at all. Carries where and what, never a cell's value.
/// </summary>
public sealed class RosterFormatException : Exception
{
    /// <summary>Makes the error of a file.</summary>
    /// <param name="errorId">Stable id, such as <c>RequiredColumnMissing</c>.</param>
    /// <param name="message">What is wrong, for the person who reads it.</param>
    /// <param name="action">What to do.</param>
    public RosterFormatException(string errorId, string message, string action)
        : base(message)
    {
        ErrorId = errorId;
        Action = action;
    }

    /// <summary>Makes the error of a file, with its cause.</summary>
    public RosterFormatException(string errorId, string message, string action, Exception? innerException)
        : base(message, innerException)
    {
        ErrorId = errorId;
        Action = action;
    }

    /// <summary>Stable id, such as <c>RequiredColumnMissing</c>; see docs/errors.md.</summary>
    public string ErrorId { get; }

    /// <summary>What to do.</summary>
    public string Action { get; }

    /// <summary>The exit code of the command: 7 for an input that cannot be read, 64 for a wish that cannot be, 1 for a folder that cannot be written to.</summary>
    internal int ExitCode => ErrorId switch
    {
        "ExportFailed" or "DestinationExists" => 1,
        "DestinationIsInput" or "DelimiterInvalid" or "ReportPathInvalid" or "ConfigurationInvalid" or "TimeInvalid" or "VersionMismatch" or "TaskSchedulerMissing" => 64,
        _ => 7,
    };

    /// <summary>Name of the file, where there is one.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, the header being line 1.</summary>
    public long? Line { get; init; }

    /// <summary>Header of the column.</summary>
    public string? Column { get; init; }
}
