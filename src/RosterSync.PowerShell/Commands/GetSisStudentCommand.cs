using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;

namespace RosterSync.Commands;

/// <summary>Gets the students of an export of a student information system.</summary>
/// <remarks>
/// <para>Reads the files a district sends to Clever, or a OneRoster set, and gives one object a student, with all schools and all contacts, whichever rows of the files they stand in. Nothing is decided yet: emergency contacts and blocked ones are still there.</para>
/// <para>The headers of the files tell what they are. Values stay text: leading zeros of ids are kept. A file that cannot be used gives no student at all; single rows that cannot be read are left out with a warning.</para>
/// <para>Each student remembers the export, so that ConvertTo-RemindCsv finds the files beside the students: schools, teachers, staff, sections and enrollments.</para>
/// </remarks>
/// <example>
/// <para>Converts the export in the current folder and checks what Remind would say of it.</para>
/// <code>Get-SisStudent | ConvertTo-RemindCsv | Test-RemindRoster</code>
/// </example>
/// <example>
/// <para>Counts the students of each school.</para>
/// <code>Get-SisStudent -Path ./samples/clever | Group-Object SchoolId -NoElement</code>
/// </example>
/// <example>
/// <para>Lists the contacts of one student with what the export says of each.</para>
/// <code>Get-SisStudent -Path ./samples/clever | Where-Object StudentId -eq '1001' | ForEach-Object Contacts</code>
/// </example>
/// <seealso cref="ConvertToRemindCsvCommand"/>
[Cmdlet(VerbsCommon.Get, "SisStudent", DefaultParameterSetName = PathSet)]
[Alias("Get-SisStudents")]
[OutputType(typeof(SisStudent))]
public sealed class GetSisStudentCommand : PathCommandBase
{
    private readonly List<string> files = [];

    /// <summary>The folder of the export, or its files. Wildcards are allowed. Each folder is an export of its own; files belong to one.</summary>
    /// <value>The current location</value>
    [Parameter(ParameterSetName = PathSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [PlainText("PSPath", "Path")]
    public string[]? Path { get; set; }

    /// <summary>The same, taken as it is: [ and ] are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [PlainText("PSPath", IsLiteral = true)]
    public string[]? LiteralPath { get; set; }

    /// <summary>The format of the export, such as Clever or OneRoster.</summary>
    /// <value>Auto: the headers tell</value>
    [Parameter]
    [ArgumentCompleter(typeof(FormatCompleter))]
    public string? Format { get; set; }

    /// <summary>The encoding of the files, such as UTF-8, UTF-16, Windows-1252 or another name or number of a code page.</summary>
    /// <value>Auto: each file tells</value>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [EncodingName]
    public string? Encoding { get; set; }

    /// <summary>What separates the cells.</summary>
    /// <value>Each file tells</value>
    [Parameter]
    public char? Delimiter { get; set; }

    /// <summary>Only students of these schools, by id or name. ConvertTo-RemindCsv then makes the roster of these schools, and the roster is not held as a part.</summary>
    /// <value>All schools</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] School { get; set; } = [];

    /// <summary>Not the students of these schools, by id or name.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeSchool { get; set; } = [];

    private protected override void Process()
    {
        var isLiteral = ParameterSetName == LiteralPathSet;
        var given = isLiteral ? LiteralPath : MyInvocation.BoundParameters.ContainsKey(nameof(Path)) ? Path : ["."];
        foreach (var path in Resolve(given, isLiteral, WriteError))
        {
            if (Directory.Exists(path))
            {
                Read([path], path);
            }
            else if (!files.Contains(path))
            {
                files.Add(path);
            }
        }
    }

    private protected override void End()
    {
        if (files.Count > 0)
        {
            Read(files, string.Join(", ", files));
        }
    }

    private void Read(IReadOnlyList<string> paths, string target) => RunOrReport(
        () => new StudentReading
        {
            Reading = new SisReadOptions { Format = Format, Encoding = Encoding, Delimiter = Delimiter },
            Schools = new SchoolSelection(School, ExcludeSchool),
        }.Read(paths, WriteObject, new RowWarnings(this), Progress, Token),
        target);
}
