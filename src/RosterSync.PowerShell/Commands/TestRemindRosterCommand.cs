using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.Remind;

namespace RosterSync.Commands;

/// <summary>Says of a roster what Remind would say of it.</summary>
/// <remarks>
/// <para>Checks a roster of ConvertTo-RemindCsv, or the files of a set in a folder, by the rules Get-RemindRule lists, and gives a finding for each thing found. There is always at least one that says what goes in; a roster that was just converted also has one a reason for what was left out.</para>
/// <para>An Error means that Remind would refuse the whole set. A Hold means that somebody has to look before it is sent. A Warning is about single records. -PassThru makes a gate of the cmdlet: it gives the roster only if there is neither an Error nor a Hold, and stops the pipeline otherwise. -Quiet gives true or false.</para>
/// </remarks>
/// <example>
/// <para>Checks the set in a folder.</para>
/// <code>Test-RemindRoster -Path ./remind</code>
/// </example>
/// <example>
/// <para>Shows what somebody should look at.</para>
/// <code>Get-SisStudent -Path ./samples/clever | ConvertTo-RemindCsv | Test-RemindRoster | Where-Object Severity -ne Information</code>
/// </example>
/// <example>
/// <para>Lets the roster of one school through although it is a part of the district.</para>
/// <code>Get-SisStudent -Path ./samples/clever | Where-Object SchoolId -eq '12' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru -AllowHold PartialRoster | Export-RemindCsv -Path ./remind</code>
/// </example>
/// <seealso cref="GetRemindRuleCommand"/>
/// <seealso cref="ExportRemindCsvCommand"/>
[Cmdlet(VerbsDiagnostic.Test, "RemindRoster", DefaultParameterSetName = PathSet)]
[OutputType(typeof(RosterFinding), typeof(bool), typeof(RemindRoster))]
public sealed class TestRemindRosterCommand : RuleCommandBase
{
    private const string RosterSetName = "Roster";

    private readonly List<string> files = [];
    private RemindLayout? layout;

    /// <summary>The roster of ConvertTo-RemindCsv or Export-RemindCsv.</summary>
    [Parameter(ParameterSetName = RosterSetName, Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public RemindRoster? InputObject { get; set; }

    /// <summary>The folder of the set, or its files. Wildcards are allowed. Each folder is a set of its own; files belong to one.</summary>
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

    /// <summary>A layout file that Import-RemindTemplate made of the templates downloaded from Remind. A roster has its own.</summary>
    /// <value>The layout RosterSync ships for the format the names of the files tell</value>
    [Parameter(ParameterSetName = PathSet)]
    [Parameter(ParameterSetName = LiteralPathSet)]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    private protected override void Begin()
    {
        base.Begin();
        layout = Layout is null ? null : LayoutFile.Read(ResolveOrStop(Layout));
    }

    private protected override ErrorRecord NotAPath(string type) => RosterErrors.InputNotRoster(type);

    private protected override void Process()
    {
        if (ParameterSetName == RosterSetName)
        {
            TestRoster();
            return;
        }

        var isLiteral = ParameterSetName == LiteralPathSet;
        var given = isLiteral ? LiteralPath : MyInvocation.BoundParameters.ContainsKey(nameof(Path)) ? Path : ["."];
        foreach (var path in Resolve(given, isLiteral, WriteError))
        {
            if (Directory.Exists(path))
            {
                Test([path], path);
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
            Test(files, string.Join(", ", files));
        }
    }

    private void TestRoster()
    {
        if (InputObject is null)
        {
            WriteError(RosterErrors.InputNull());
        }
        else
        {
            Write(RosterTest.Check(InputObject, Options(InputObject.Layout), Token));
        }
    }

    private void Test(IReadOnlyList<string> paths, string target) =>
        RunOrReport(() => Test(layout ?? SetLayout.ToRead(null, paths), paths), target);

    private void Test(RemindLayout layoutOfSet, IReadOnlyList<string> paths) => Write(RosterTest.Check(layoutOfSet, paths, Options(layoutOfSet), Token));
}
