using System.Collections.Generic;
using System.ComponentModel;
using System.IO;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.IO.Sources;

namespace RosterSync.Commands;

/// <summary>Cmdlets that read exports: where they lie, and how they are read.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ExportCommandBase : PathCommandBase
{
    private readonly List<string> files = [];

    /// <summary>The folder of the export, its zip archive, or its files. Wildcards are allowed. Each folder is an export of its own, but one that holds contacts alone belongs to the students of the others; files belong to one.</summary>
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

    /// <summary>What the columns mean of files no system is known for: a hashtable such as @{ 'SSID' = 'StudentId' }, the path of a map, or what New-SisColumnMap gives.</summary>
    /// <value>None</value>
    [Parameter]
    [ColumnMap]
    public SisColumnMap? ColumnMap { get; set; }

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

    /// <summary>How the files are read.</summary>
    private protected SisReadOptions Reading => new() { Format = Format, ColumnMap = ColumnMap, Encoding = Encoding, Delimiter = Delimiter };

    private protected override void Process()
    {
        var isLiteral = ParameterSetName == LiteralPathSet;
        var given = isLiteral ? LiteralPath : MyInvocation.BoundParameters.ContainsKey(nameof(Path)) ? Path : ["."];
        var folders = new List<string>();
        foreach (var path in Resolve(given, isLiteral, WriteError))
        {
            if (Directory.Exists(path))
            {
                folders.Add(path);
            }
            else if (!files.Contains(path))
            {
                files.Add(path);
            }
        }

        foreach (var together in SisExport.Together(folders, Reading))
        {
            Read(together, string.Join(", ", together));
        }
    }

    private protected override void End()
    {
        if (files.Count > 0)
        {
            Read(files, string.Join(", ", files));
        }
    }

    /// <summary>Reads one export.</summary>
    private protected abstract void Read(IReadOnlyList<string> paths);

    private void Read(IReadOnlyList<string> paths, string target) => RunOrReport(() => Read(paths), target);
}
