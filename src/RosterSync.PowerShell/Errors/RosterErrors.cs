using System;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using RosterSync.Delivery;

namespace RosterSync.Errors;

/// <summary>
/// Makes every error record of the module: a stable id, a category, what is wrong and what to do. No record holds a value of a person,
/// nor an exception that may.
/// </summary>
internal static class RosterErrors
{
    /// <summary>The errors of reading, converting and writing, whose messages are made where they happen.</summary>
    private static readonly Dictionary<string, ErrorCategory> Categories = new(StringComparer.Ordinal)
    {
        ["ArchiveRefused"] = ErrorCategory.SecurityError,
        ["BlockListInvalid"] = ErrorCategory.InvalidData,
        ["ColumnMapInvalid"] = ErrorCategory.InvalidData,
        ["ConfigurationInvalid"] = ErrorCategory.InvalidData,
        ["DelimiterInvalid"] = ErrorCategory.InvalidArgument,
        ["DeltaExport"] = ErrorCategory.InvalidData,
        ["DestinationExists"] = ErrorCategory.ResourceExists,
        ["DestinationIsInput"] = ErrorCategory.InvalidArgument,
        ["DuplicateColumn"] = ErrorCategory.InvalidData,
        ["DuplicateFile"] = ErrorCategory.InvalidArgument,
        ["EncodingInvalid"] = ErrorCategory.InvalidData,
        ["ExportChanged"] = ErrorCategory.InvalidOperation,
        ["ExportFailed"] = ErrorCategory.WriteError,
        ["FileAmbiguous"] = ErrorCategory.InvalidData,
        ["FileEmpty"] = ErrorCategory.InvalidData,
        ["FileMalformed"] = ErrorCategory.InvalidData,
        ["FileOpenFailed"] = ErrorCategory.OpenError,
        ["FileReadFailed"] = ErrorCategory.ReadError,
        ["FormatAmbiguous"] = ErrorCategory.InvalidData,
        ["FormatNotRecognized"] = ErrorCategory.ParserError,
        ["InputTypeNotSupported"] = ErrorCategory.InvalidType,
        ["JoinAmbiguous"] = ErrorCategory.InvalidData,
        ["LayoutInvalid"] = ErrorCategory.InvalidData,
        ["NoStudent"] = ErrorCategory.ObjectNotFound,
        ["PathNotFound"] = ErrorCategory.ObjectNotFound,
        ["ReferenceInvalid"] = ErrorCategory.InvalidData,
        ["ReportPathInvalid"] = ErrorCategory.InvalidArgument,
        ["RequiredColumnMissing"] = ErrorCategory.InvalidData,
        ["RequiredFileMissing"] = ErrorCategory.InvalidData,
        ["RosterInvalid"] = ErrorCategory.InvalidData,
        ["RosterSetIncomplete"] = ErrorCategory.InvalidData,
        ["RowMalformed"] = ErrorCategory.InvalidData,
        ["SchoolFilterConflict"] = ErrorCategory.InvalidArgument,
        ["TaskSchedulerMissing"] = ErrorCategory.NotInstalled,
        ["TemplateAmbiguous"] = ErrorCategory.InvalidData,
        ["TemplateNotUsable"] = ErrorCategory.InvalidData,
        ["TimeInvalid"] = ErrorCategory.InvalidArgument,
        ["VersionMismatch"] = ErrorCategory.InvalidArgument,
    };

    /// <summary>The record of an input that cannot be used.</summary>
    public static ErrorRecord ToErrorRecord(this RosterFormatException exception, object? target = null) => Record(
        exception,
        exception.ErrorId,
        Categories.TryGetValue(exception.ErrorId, out var category) ? category : ErrorCategory.InvalidData,
        exception.Action,
        target ?? exception.File);

    /// <summary>The record of a send that was refused or failed; its id and category are those of the failure.</summary>
    public static ErrorRecord ToErrorRecord(this DeliveryException exception) => Record(
        exception, exception.ErrorId, Enum.TryParse(exception.Category, out ErrorCategory category) ? category : ErrorCategory.NotSpecified, exception.Action, null);

    /// <summary>The record of a nightly run that did not do what it had to; its id is that of what ended it.</summary>
    public static ErrorRecord RunFailed(SyncResult result) => Record(
        new InvalidOperationException(result.Message),
        result.ErrorId ?? nameof(Strings.Unexpected),
        CategoryOf(result.ErrorId),
        result.Action ?? Strings.UnexpectedAction,
        null);

    private static ErrorCategory CategoryOf(string? errorId)
    {
        if (errorId is not null && Categories.TryGetValue(errorId, out var known))
        {
            return known;
        }

        foreach (var error in DeliveryError.All)
        {
            if (error.Id == errorId && Enum.TryParse(error.Category, out ErrorCategory category))
            {
                return category;
            }
        }

        return ErrorCategory.OperationStopped;
    }

    public static ErrorRecord PathEmpty() =>
        Record(new ArgumentException(Strings.PathEmpty), nameof(Strings.PathEmpty), ErrorCategory.InvalidArgument, Strings.PathEmptyAction, null);

    public static ErrorRecord PathNotFound(string path) => Record(
        new ItemNotFoundException(Format(Strings.PathNotFound, path)), nameof(Strings.PathNotFound), ErrorCategory.ObjectNotFound, Strings.PathNotFoundAction, path);

    public static ErrorRecord PathNotFileSystem(string path, string provider) => Record(
        new ArgumentException(Format(Strings.PathNotFileSystem, path, provider)), nameof(Strings.PathNotFileSystem), ErrorCategory.InvalidArgument, Strings.PathNotFileSystemAction, path);

    public static ErrorRecord InputNull() =>
        Record(new ArgumentException(Strings.InputNull), nameof(Strings.InputNull), ErrorCategory.InvalidData, Strings.InputNullAction, null);

    public static ErrorRecord InputNotWhole(string typeName) => Record(
        new ArgumentException(Format(Strings.InputNotWhole, typeName)), nameof(Strings.InputNotWhole), ErrorCategory.InvalidType, Strings.InputNotWholeAction, typeName);

    public static ErrorRecord InputNotPath(string typeName) => Record(
        new ArgumentException(Format(Strings.InputNotPath, typeName)), nameof(Strings.InputNotPath), ErrorCategory.InvalidType, Strings.InputNotPathAction, typeName);

    public static ErrorRecord InputNotRoster(string typeName) => Record(
        new ArgumentException(Format(Strings.InputNotRoster, typeName)), nameof(Strings.InputNotRoster), ErrorCategory.InvalidType, Strings.InputNotRosterAction, typeName);

    public static ErrorRecord PipelineEmpty() =>
        Record(new InvalidOperationException(Strings.PipelineEmpty), nameof(Strings.PipelineEmpty), ErrorCategory.ObjectNotFound, Strings.PipelineEmptyAction, null);

    public static ErrorRecord RuleNotFound(string name) => Record(
        new ItemNotFoundException(Format(Strings.RuleNotFound, name)), nameof(Strings.RuleNotFound), ErrorCategory.ObjectNotFound, Strings.RuleNotFoundAction, name);

    public static ErrorRecord RuleIsNoHold(string name, IEnumerable<string> holds) => Record(
        new ArgumentException(Format(Strings.RuleIsNoHold, name)), nameof(Strings.RuleIsNoHold), ErrorCategory.InvalidArgument, Format(Strings.RuleIsNoHoldAction, string.Join(", ", holds)), name);

    public static ErrorRecord IdFormatInvalid(string pattern, string expected) => Record(
        new ArgumentException(Format(Strings.IdFormatInvalid, pattern)), nameof(Strings.IdFormatInvalid), ErrorCategory.InvalidArgument, Format(Strings.IdFormatInvalidAction, expected), pattern);

    public static ErrorRecord OutputModeConflict() => Record(
        new ArgumentException(Strings.OutputModeConflict), nameof(Strings.OutputModeConflict), ErrorCategory.InvalidArgument, Strings.OutputModeConflictAction, null);

    public static ErrorRecord RosterInvalid(int count) => Record(
        new InvalidOperationException(Format(Strings.RosterInvalid, count, count == 1 ? "error was" : "errors were")), nameof(Strings.RosterInvalid), ErrorCategory.InvalidData, Strings.RosterInvalidAction, null);

    public static ErrorRecord RosterHeld(IReadOnlyList<string> rules) => Record(
        new InvalidOperationException(Format(Strings.RosterHeld, string.Join(", ", rules))),
        nameof(Strings.RosterHeld),
        ErrorCategory.InvalidData,
        Format(Strings.RosterHeldAction, string.Join(",", rules)),
        string.Join(",", rules));

    public static ErrorRecord SecondRoster(string folder) => Record(
        new InvalidOperationException(Format(Strings.SecondRoster, folder)), nameof(Strings.SecondRoster), ErrorCategory.ResourceExists, Strings.SecondRosterAction, folder);

    /// <summary>What nobody foresaw. Its own message is not shown, and it is not handed on: it may hold data of a person.</summary>
    public static ErrorRecord Unexpected(Exception exception) => Record(
        new InvalidOperationException(Format(Strings.Unexpected, exception.GetType().FullName!)), nameof(Strings.Unexpected), ErrorCategory.NotSpecified, Strings.UnexpectedAction, null);

    // Not every host shows the recommended action, so the message says what to do, too.
    private static ErrorRecord Record(Exception exception, string id, ErrorCategory category, string action, object? target) => new(exception, id, category, target)
    {
        ErrorDetails = new ErrorDetails(exception.Message + " " + action) { RecommendedAction = action },
    };

    private static string Format(string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
