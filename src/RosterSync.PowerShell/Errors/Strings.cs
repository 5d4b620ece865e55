namespace RosterSync.Errors;

/// <summary>
/// The errors of the cmdlets themselves. The name of an entry is the id of the error, which never changes; {0} stands for a path, a
/// name of a rule or a word of PowerShell, never for a value of a person.
/// </summary>
internal static class Strings
{
    public const string PathEmpty = "A path is empty: a variable may not have been set.";
    public const string PathEmptyAction = "Give a folder or files, or leave -Path away for the current location.";

    public const string PathNotFound = "There is no file or folder {0}.";
    public const string PathNotFoundAction = "Check the path, and that the account that runs this can see it. Where [ or ] stand in the name, use -LiteralPath.";

    public const string PathNotFileSystem = "{0} is a path of the {1} provider, not of the file system.";
    public const string PathNotFileSystemAction = "Give a folder or file of the file system, such as C:\\export or ./export.";

    public const string InputNull = "The input is null: a variable may not have been set.";
    public const string InputNullAction = "Pipe what the cmdlet before gives, for instance Get-SisStudent | ConvertTo-RemindCsv | Test-RemindRoster.";

    public const string InputNotWhole = "The student is a copy ({0}) that has lost what ties it to its export.";
    public const string InputNotWholeAction = "Run Get-SisStudent and ConvertTo-RemindCsv in one pipeline of one session, without Select-Object -Property, Export-Clixml or jobs between them.";

    public const string InputNotPath = "An object of type {0} is no path.";
    public const string InputNotPathAction = "Give a folder or files: text, or what Get-Item and Get-ChildItem give. The rows of Import-Csv go to ConvertTo-RemindCsv.";

    public const string InputNotRoster = "An object of type {0} is no roster.";
    public const string InputNotRosterAction = "Put ConvertTo-RemindCsv before this cmdlet: Get-SisStudent | ConvertTo-RemindCsv | Test-RemindRoster -PassThru | Export-RemindCsv -Path ./remind.";

    public const string PipelineEmpty = "Nothing came down the pipeline.";
    public const string PipelineEmptyAction = "Run the part before this cmdlet alone and see what it gives: a filter or a wildcard may fit nothing. For the current folder, start with Get-SisStudent.";

    public const string RuleNotFound = "There is no rule named {0}.";
    public const string RuleNotFoundAction = "Get-RemindRule lists the rules.";

    public const string RuleIsNoHold = "{0} is no rule that holds a roster.";
    public const string RuleIsNoHoldAction = "Use one of {0}.";

    public const string IdFormatInvalid = "{0} is no pattern of ids.";
    public const string IdFormatInvalidAction = "For -IdFormat, {0}.";

    public const string OutputModeConflict = "-Quiet and -PassThru cannot go together: one gives a Boolean, the other the roster.";
    public const string OutputModeConflictAction = "Use -PassThru to stop a pipeline, or -Quiet in an if.";

    public const string RosterInvalid = "Remind would refuse the roster: {0} {1} found.";
    public const string RosterInvalidAction = "Mend them in the student information system. Test-RemindRoster without -PassThru lists them.";

    public const string RosterHeld = "The roster is on hold: {0}.";
    public const string RosterHeldAction = "Test-RemindRoster without -PassThru says why. Once somebody has looked at it, -AllowHold {0} lets it pass.";

    public const string SecondRoster = "A second roster came down the pipeline; it would take the place of the first in {0}.";
    public const string SecondRosterAction = "Convert all exports in one pipeline, or give each roster a folder of its own.";

    public const string Unexpected = "Something unexpected happened ({0}).";
    public const string UnexpectedAction = "Please report it with this line and the command that was run, but without data of the district: https://github.com/rostersync/rostersync/issues";
}
