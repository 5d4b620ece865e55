using System.Collections.Generic;
using System.Management.Automation;
using RosterSync.IO.Runs;

namespace RosterSync.Commands;

/// <summary>Gets the students of an export of a student information system.</summary>
/// <remarks>
/// <para>Reads an export of a student information system, the files a district sends to Clever, or a OneRoster set (docs/sources.md lists the systems), and gives one object a student, with all schools and all contacts, whichever rows of the files they stand in. Nothing is decided yet: emergency contacts and blocked ones are still there.</para>
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
/// <seealso cref="GetSisExportCommand"/>
/// <seealso cref="ConvertToRemindCsvCommand"/>
[Cmdlet(VerbsCommon.Get, "SisStudent", DefaultParameterSetName = PathSet)]
[Alias("Get-SisStudents")]
[OutputType(typeof(SisStudent))]
public sealed class GetSisStudentCommand : ExportCommandBase
{
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

    private protected override void Read(IReadOnlyList<string> paths) =>
        new StudentReading { Reading = Reading, Schools = new SchoolSelection(School, ExcludeSchool) }.Read(paths, WriteObject, new RowWarnings(this), Progress, Token);
}
