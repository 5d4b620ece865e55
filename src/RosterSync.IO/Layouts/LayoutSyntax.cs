using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RosterSync.Validation;

namespace RosterSync.IO.Layouts;

/// <summary>A place in a layout file, both counted from one.</summary>
internal readonly record struct LayoutPlace(long Line, long Column);

/// <summary>The JSON of a layout file: its words and flags, and where a mistake stands.</summary>
internal sealed class LayoutSyntax
{
    private const string Action = "Correct the line; docs/layout.md and docs/layout.schema.json say what may stand there. A new file is made by rostersync template (Import-RemindTemplate).";

    private readonly string name;
    private readonly byte[] content;
    private readonly int start;

    public LayoutSyntax(string name, byte[] content)
    {
        this.name = name;
        this.content = content;
        start = content.AsSpan().StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
    }

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>A reader before the first word.</summary>
    public Utf8JsonReader Begin() => new(content.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });

    /// <summary>The error of a file that is no JSON.</summary>
    public RosterFormatException NoJson(JsonException exception) => Invalid(
        new LayoutPlace((exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1),
        $"{name} is no JSON from here on: a quote, comma or bracket is missing or one too many.");

    /// <summary>Makes sure that an object begins.</summary>
    public void Open(ref Utf8JsonReader json, string what)
    {
        if (json.TokenType != JsonTokenType.StartObject)
        {
            throw Invalid(Place(json), $"Here must stand {what}: {{ … }}.");
        }
    }

    /// <summary>The name of the next property, with the reader at its value; null at the end of the object.</summary>
    public string? NextProperty(ref Utf8JsonReader json, string[] known)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.EndObject)
        {
            return null;
        }

        var property = Unescaped(json);
        var place = Place(json);
        json.Read();
        return known.Contains(property) ? property : throw Invalid(place, Unknown("name", property, known));
    }

    /// <summary>A word of an enumeration.</summary>
    public T Named<T>(ref Utf8JsonReader json, string property)
        where T : struct, Enum
    {
        _ = Enum.TryParse<T>(OneOf(ref json, property, NamesOf<T>()), out var value);
        return value;
    }

    private static string[] NamesOf<T>()
        where T : struct, Enum =>
#if NETSTANDARD2_0
        Enum.GetNames(typeof(T));
#else
        Enum.GetNames<T>();
#endif

    /// <summary>One of several words.</summary>
    public string OneOf(ref Utf8JsonReader json, string property, string[] known)
    {
        var text = Text(ref json, property);
        return known.Contains(text) ? text : throw Invalid(Place(json), Unknown(property, text, known));
    }

    /// <summary>A text that is not blank.</summary>
    public string Text(ref Utf8JsonReader json, string property)
    {
        var text = json.TokenType == JsonTokenType.String ? Unescaped(json) : throw Invalid(Place(json), $"{property} must be a text in quotes.");
        return text.Length > 0 ? text : throw Invalid(Place(json), $"{property} is blank.");
    }

    /// <summary>True or false.</summary>
    public bool Flag(ref Utf8JsonReader json, string property) => json.TokenType is JsonTokenType.True or JsonTokenType.False
        ? json.GetBoolean()
        : throw Invalid(Place(json), $"{property} must be true or false.");

    private string Unescaped(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Invalid(Place(json), "The text is no UTF-8; save the file as UTF-8.");
        }
    }

    private static string Unknown(string what, string text, string[] known)
    {
        var shown = text.Length > 40 ? "of this name" : text;
        var nearest = known.OrderBy(candidate => EditDistance.Between(candidate.ToLowerInvariant(), text.ToLowerInvariant())).First();
        return EditDistance.Between(nearest.ToLowerInvariant(), text.ToLowerInvariant()) <= Math.Max(2, nearest.Length / 3)
            ? $"There is no {what} {shown}; {nearest} may be meant."
            : $"There is no {what} {shown}; these are: {string.Join(", ", known)}.";
    }

    /// <summary>Where the reader is.</summary>
    public LayoutPlace Place(in Utf8JsonReader json) => PlaceOf((int)json.TokenStartIndex + start);

    private LayoutPlace PlaceOf(int index)
    {
        var line = 1;
        var lineStart = start;
        for (var i = 0; i < index; i++)
        {
            if (content[i] == (byte)'\n')
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new LayoutPlace(line, index - lineStart + 1);
    }

    /// <summary>The error of a mistake.</summary>
    public RosterFormatException Invalid(LayoutPlace place, string message, string? column = null) =>
        new("LayoutInvalid", string.Format(CultureInfo.InvariantCulture, "{0} ({1}, line {2}, column {3})", message.TrimEnd('.') + ".", name, place.Line, place.Column), Action)
        {
            File = name,
            Line = place.Line,
            Column = column,
        };
}
