namespace RosterSync;

/// <summary>How bad a finding is.</summary>
public enum RosterSeverity
{
    /// <summary>What went in, and reasons with their counts.</summary>
    Information,
    /// <summary>One record gets no account or an incomplete one; the set can be sent.</summary>
    Warning,
    /// <summary>An administrator has to act before the set may be sent.</summary>
    Hold,
    /// <summary>Remind would refuse the whole set.</summary>
    Error,
}

/// <summary>Remind's own word for the matter of a finding.</summary>
public enum RemindKind
{
    /// <summary>A file-format error: nothing of the district is processed until it is gone.</summary>
    FileError,
    /// <summary>A sync error: one account or class is not created.</summary>
    SyncError,
    /// <summary>An alert: the sync goes on, a contact point is not used.</summary>
    Alert,
    /// <summary>A hold: Remind, or RosterSync before it, waits for a person.</summary>
    Hold,
    /// <summary>RosterSync's own remark.</summary>
    Own,
}

/// <summary>
/// Something found in a roster, an export or a set of files. It names records by id, file and line and
/// never holds a name, a phone number, an e-mail address or any other value of a person.
/// </summary>
public sealed class RosterFinding
{
    /// <summary>Where the pages of the rules lie.</summary>
    internal const string HelpUriBase = "https://github.com/rostersync/rostersync/blob/main/docs/rules/";

    /// <summary>Name of the rule, such as <c>MissingId</c>.</summary>
    public required string RuleName { get; init; }

    /// <summary>How bad it is.</summary>
    public required RosterSeverity Severity { get; init; }

    /// <summary>Remind's own word for the matter.</summary>
    public required RemindKind RemindKind { get; init; }

    /// <summary>Id of the school concerned, where there is one.</summary>
    public string? SchoolId { get; init; }

    /// <summary>Name of the file, without a folder.</summary>
    public string? File { get; init; }

    /// <summary>Line in the file, the header being line 1.</summary>
    public long? Line { get; init; }

    /// <summary>Header of the column.</summary>
    public string? Column { get; init; }

    /// <summary>Id of the record concerned.</summary>
    public string? RecordId { get; init; }

    /// <summary>What is wrong.</summary>
    public required string Message { get; init; }

    /// <summary>What to do.</summary>
    public string? Action { get; init; }

    /// <summary>How many records the finding stands for, where it sums up several; 1 otherwise.</summary>
    public int Count { get; init; } = 1;

    /// <summary>The rule's page.</summary>
    public string HelpUri => HelpUriBase + RuleName + ".md";

    /// <summary>The same finding at a school that became known later.</summary>
    internal RosterFinding AtSchool(string? schoolId) => schoolId is null ? this : new RosterFinding
    {
        RuleName = RuleName,
        Severity = Severity,
        RemindKind = RemindKind,
        SchoolId = schoolId,
        File = File,
        Line = Line,
        Column = Column,
        RecordId = RecordId,
        Message = Message,
        Action = Action,
        Count = Count,
    };

    /// <summary>The severity, the place and the message in one line.</summary>
    public override string ToString()
    {
        var place = File is null ? string.Empty : Line is null ? $" {File}:" : $" {File}:{Line}:";
        return $"{Severity}:{place} {RuleName}: {Message}";
    }
}

/// <summary>Takes findings as they are made.</summary>
public interface IFindingSink
{
    /// <summary>Takes one finding.</summary>
    void Add(RosterFinding finding);
}
