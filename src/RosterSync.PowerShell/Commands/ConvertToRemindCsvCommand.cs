using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Converts students into the files Remind takes, without emergency and secondary contacts.</summary>
/// <remarks>
/// <para>Decides who goes in, gives one user to one person, and makes the files of Remind's format in memory: of CSV 2.0 schools, classes, users, class enrollments and school enrollments; -Version chooses CSV 1.0 or OneRoster. Parents and guardians go in; emergency, secondary and unknown contacts do not, unless -IncludeContactType or -IncludeRelationship names them; blocked contacts never do. All that was left out is with the roster, by id and reason, and -Verbose lists it.</para>
/// <para>The schools, teachers, staff, sections and enrollments are read from the export the students come from, or from -SisPath. Where students of the export did not come through the pipeline, the roster is on hold as a part (PartialRoster): Remind would remove those who are missing. -School and -ExcludeSchool leave out schools for good.</para>
/// <para>Instead of students of Get-SisStudent the rows of a students file may come, as Import-Csv gives them: one a contact, with the column names Clever has.</para>
/// </remarks>
/// <example>
/// <para>Converts an export and checks the roster.</para>
/// <code>Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv | Test-RemindRoster</code>
/// </example>
/// <example>
/// <para>Lets in emergency contacts who are parents, and shows what was left out.</para>
/// <code>$roster = Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv -IncludeRelationship Parent
/// $roster.LeftOutCounts</code>
/// </example>
/// <example>
/// <para>Converts the rows of a students file together with the files beside it.</para>
/// <code>Import-Csv ./samples/clever/students.csv | ConvertTo-RemindCsv -SisPath ./samples/clever</code>
/// </example>
/// <seealso cref="GetSisStudentCommand"/>
/// <seealso cref="TestRemindRosterCommand"/>
/// <seealso cref="ExportRemindCsvCommand"/>
[Cmdlet(VerbsData.ConvertTo, "RemindCsv")]
[OutputType(typeof(RemindRoster))]
public sealed class ConvertToRemindCsvCommand : ConversionCommandBase
{
    private readonly List<string> names = [];
    private readonly List<string?> values = [];
    private StudentConversion? conversion;

    /// <summary>A student of Get-SisStudent, or an object whose property names are those of a students file.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>The folder of the export the files beside the students are read from, or those files. Wildcards are allowed.</summary>
    /// <value>The export the students come from</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? SisPath { get; set; }

    // The conversion says it itself.
    private protected override ErrorRecord? WhenNothingCame => null;

    private protected override void Begin()
    {
        var options = ReadOptions();
        conversion = new StudentConversion(
            options,
            new ValidationOptions { AsOf = Day, Reference = Reference },
            SisPath is null ? [] : Resolve(SisPath, isLiteral: false, ThrowTerminatingError),
            new SisReadOptions());
    }

    private protected override void Process()
    {
        if (InputObject is null)
        {
            WriteError(RosterErrors.InputNull());
        }
        else if (InputObject.BaseObject is SisStudent student)
        {
            conversion!.Add(student);
        }
        else if (InputObject.TypeNames.FirstOrDefault(name => name.EndsWith("." + typeof(SisStudent).FullName, System.StringComparison.Ordinal)) is { } copy)
        {
            // All of them will be copies, and a roster without them would be a part nobody asked for.
            ThrowTerminatingError(RosterErrors.InputNotWhole(copy));
        }
        else
        {
            RunOrReport(AddObject);
        }
    }

    private protected override void End()
    {
        var roster = conversion!.Finish(Progress, Token);
        RosterAccount.Write(this, roster);
        WriteObject(roster);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool isDisposing)
    {
        conversion?.Dispose();
        base.Dispose(isDisposing);
    }

    private void AddObject()
    {
        names.Clear();
        values.Clear();
        foreach (var property in InputObject!.Properties)
        {
            names.Add(property.Name);
            values.Add(property.IsGettable ? ObjectText.Of(property) : null);
        }

        conversion!.Add(names, values);
    }
}
