using System;
using System.Collections;
using System.IO;
using System.Linq;
using System.Management.Automation;

namespace RosterSync.Commands;

/// <summary>
/// Takes text, paths, and objects that have the text as one of the properties named. PowerShell turns any other object into text by
/// putting all of its properties into it, and an error would then show a person's data: of such an object only the type is taken.
/// </summary>
internal sealed class PlainTextAttribute(params string[] properties) : ArgumentTransformationAttribute
{
    // No path and no name holds it.
    private const char Mark = '\0';

    /// <summary>Whether the text is taken as it is, so that wildcards in the path of a file need no escape.</summary>
    public bool IsLiteral { get; set; }

    /// <summary>The type of the object that was given instead of text; null where it was text.</summary>
    public static string? TypeInPlaceOf(string text) => text.Length > 0 && text[0] == Mark ? text.Substring(1) : null;

    /// <inheritdoc/>
    public override object? Transform(EngineIntrinsics engineIntrinsics, object inputData) => Text(inputData);

    private object? Text(object? value) => (value is PSObject wrapped ? wrapped.BaseObject : value) switch
    {
        null => null,
        string or IConvertible => value,
        RemindRoster roster => roster, // Another parameter takes it.
        FileSystemInfo file => Literal(file.FullName),
        PathInfo path => Literal(path.Path),
        IEnumerable list and not IDictionary => list.Cast<object?>().Select(Text).ToArray(),
        _ => TextOf(PSObject.AsPSObject(value)),
    };

    private string TextOf(PSObject item)
    {
        foreach (var name in properties)
        {
            if (item.Properties[name]?.Value is string text)
            {
                return name == "PSPath" ? Literal(text) : text;
            }
        }

        // A name another session gave the type, such as Deserialized.RosterSync.SisStudent, says more than that of the object.
        return Mark + item.TypeNames[0];
    }

    private string Literal(string path) => IsLiteral ? path : WildcardPattern.Escape(path);
}
