using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;

namespace RosterSync.Commands;

/// <summary>Proposes a column map for a file that no student information system is known for.</summary>
/// <remarks>
/// <para>Reads the header of a file and says what each column is taken for, by the names that systems use. Columns it does not understand are listed in Ignore; nothing is guessed by a part of a name. Look the proposal over, give the columns that matter a meaning, and hand the map to Get-SisExport and Get-SisStudent as -ColumnMap.</para>
/// <para>With -OutputPath the map is written to a JSON file as well. A file that is there already is kept.</para>
/// </remarks>
/// <example>
/// <para>Shows what the columns of a file are taken for.</para>
/// <code>(New-SisColumnMap -Path ./students.csv).Files[0].Columns</code>
/// </example>
/// <example>
/// <para>Writes the proposal to a file, to be worked on.</para>
/// <code>New-SisColumnMap -Path ./students.csv -OutputPath ./map.json</code>
/// </example>
/// <seealso cref="GetSisExportCommand"/>
/// <seealso cref="GetSisStudentCommand"/>
[Cmdlet(VerbsCommon.New, "SisColumnMap", SupportsShouldProcess = true)]
[OutputType(typeof(SisColumnMap))]
public sealed class NewSisColumnMapCommand : PathCommandBase
{
    /// <summary>The file, with its header line.</summary>
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The JSON file the map is written to.</summary>
    /// <value>None: the map is given, and not written</value>
    [Parameter(Position = 1)]
    [ValidateNotNullOrEmpty]
    public string? OutputPath { get; set; }

    /// <summary>The encoding of the file.</summary>
    /// <value>Auto: the file tells</value>
    [Parameter]
    [ArgumentCompleter(typeof(EncodingCompleter))]
    [EncodingName]
    public string? Encoding { get; set; }

    /// <summary>What separates the cells.</summary>
    /// <value>The file tells</value>
    [Parameter]
    public char? Delimiter { get; set; }

    private protected override void Process()
    {
        var proposal = ColumnMapProposals.For(ResolveOrStop(Path!), new SisReadOptions { Encoding = Encoding, Delimiter = Delimiter });
        foreach (var line in proposal.Account)
        {
            WriteVerbose(line);
        }

        if (OutputPath is not null && ResolveOrStop(OutputPath) is { } file && ShouldProcess(file, "Write the column map"))
        {
            ColumnMapProposals.Write(proposal.Map, file);
        }

        WriteObject(proposal.Map);
    }
}
