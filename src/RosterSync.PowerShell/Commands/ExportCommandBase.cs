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

    /// <summary>The folder of the export, or its files. Wildcards are allowed. Each folder is an export of its own; files belong to one.</summary>
    /// <value>The current location</value>
    [Parameter(ParameterSetName = PathSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    public string[]? Path { get; set; }

    /// <summary>The same, taken as it is: [ and ] are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
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

    /// <summary>How the files are read.</summary>
    private protected SisReadOptions Reading => new() { Format = Format, Encoding = Encoding, Delimiter = Delimiter };

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

    /// <summary>Reads one export.</summary>
    private protected abstract void Read(IReadOnlyList<string> paths);

    private void Read(IReadOnlyList<string> paths, string target) => RunOrReport(() => Read(paths), target);
}
