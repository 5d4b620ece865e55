using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using RosterSync.Delivery;
using RosterSync.Validation;

namespace RosterSync.IO.Json;

/// <summary>
/// An object of a JSON file people edit. Its values are asked for by name; <see cref="End"/> then refuses every name that was not asked for.
/// A value that is null is one that is not there.
/// </summary>
internal sealed class JsonSection
{
    private const string SchemaName = "$schema";

    private readonly EditedJson file;
    private readonly JsonPart part;
    private readonly string path;
    private readonly List<string> known = [];

    internal JsonSection(EditedJson file, JsonPart part, string path)
    {
        this.file = file;
        this.part = part;
        this.path = path;
        if (part.Kind != JsonTokenType.StartObject)
        {
            throw Invalid(part, path.Length == 0 ? "the file must hold an object: { … }." : $"{path} must be an object: {{ … }}.");
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in part.Members)
        {
            if (!names.Add(member.Name))
            {
                throw file.Invalid(member.Offset, NameOf(member.Name), $"{NameOf(member.Name)} is there twice.");
            }
        }
    }

    /// <summary>The names that stand there, in their order.</summary>
    public IEnumerable<string> Names => part.Members.Select(member => member.Name);

    /// <summary>A section below this one; null where it is not there.</summary>
    public JsonSection? Section(string name) => Find(name) is { } value ? new JsonSection(file, value, NameOf(name)) : null;

    /// <summary>The sections of a list; none where it is not there.</summary>
    public IReadOnlyList<JsonSection> Sections(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        return value.Kind == JsonTokenType.StartArray
            ? value.Items.Select((item, i) => new JsonSection(file, item, string.Format(CultureInfo.InvariantCulture, "{0}[{1}]", NameOf(name), i))).ToList()
            : throw Invalid(value, $"{NameOf(name)} must be a list: [ … ].");
    }

    /// <summary>The sections of a list that has to have one.</summary>
    public IReadOnlyList<JsonSection> RequiredSections(string name) => Sections(name) is { Count: > 0 } sections ? sections
        : Find(name) is null ? throw Missing(name)
        : throw Refuse(name, $"{NameOf(name)} is an empty list.");

    /// <summary>A text that is not blank; null where it is not there.</summary>
    public string? Text(string name) => Find(name) is { } value ? TextOf(value, NameOf(name)) : null;

    /// <summary>A text that has to be there.</summary>
    public string RequiredText(string name) => Text(name) ?? throw Missing(name);

    /// <summary>A text, or a whole number as text; null where it is not there.</summary>
    public string? TextOrNumber(string name) => Find(name) is { Number: { } number } ? number.ToString(CultureInfo.InvariantCulture) : Text(name);

    /// <summary>A list of texts; a text alone is a list of one. Empty where it is not there.</summary>
    public IReadOnlyList<string> Texts(string name) => Find(name) is not { } value ? []
        : value.Kind == JsonTokenType.StartArray ? value.Items.Select(item => TextOf(item, NameOf(name))).ToList()
        : [TextOf(value, NameOf(name))];

    /// <summary>A whole number between two; null where it is not there.</summary>
    public int? Number(string name, int least, int most)
    {
        if (Find(name) is not { } value)
        {
            return null;
        }

        return value.Number is { } number && number >= least && number <= most
            ? (int)number
            : throw Invalid(value, string.Format(CultureInfo.InvariantCulture, "{0} must be a whole number from {1} to {2}.", NameOf(name), least, most));
    }

    /// <summary>True or false.</summary>
    public bool Switch(string name, bool otherwise = false) => Find(name) is not { } value ? otherwise
        : value.Kind is JsonTokenType.True or JsonTokenType.False ? value.Kind == JsonTokenType.True
        : throw Invalid(value, $"{NameOf(name)} must be true or false.");

    /// <summary>One of some words, in any case; null where it is not there.</summary>
    public string? Word(string name, IReadOnlyList<string> words) => Find(name) is { } value ? WordOf(value, NameOf(name), words) : null;

    /// <summary>A list of some words.</summary>
    public IReadOnlyList<string> Words(string name, IReadOnlyList<string> words) => Find(name) is not { } value ? []
        : value.Kind == JsonTokenType.StartArray ? value.Items.Select(item => WordOf(item, NameOf(name), words)).ToList()
        : [WordOf(value, NameOf(name), words)];

    /// <summary>One of the names of an enumeration, in any case; null where it is not there.</summary>
    public T? Choice<T>(string name)
        where T : struct, Enum =>
        Word(name, NamesOf<T>()) is { } word && Enum.TryParse<T>(word, out var value) ? value : null;

    /// <summary>What a value of this name means to whoever uses it, whose complaint is told with its place.</summary>
    public T Given<T>(string name, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (DeliveryException exception)
        {
            throw Refuse(name, $"{NameOf(name)}: {exception.Message} {exception.Action}");
        }
    }

    /// <summary>The error of a value that reads well and cannot be used.</summary>
    public RosterFormatException Refuse(string name, string message) =>
        file.Invalid(part.Members.Find(member => member.Name == name)?.Value.Offset ?? part.Offset, NameOf(name), message);

    /// <summary>The error of this section as a whole.</summary>
    public RosterFormatException Refuse(string message) => file.Invalid(part.Offset, path, message);

    /// <summary>The error of a name that has to be there; where one like it is, that one was mistyped.</summary>
    public RosterFormatException Missing(string name) => part.Members.Find(member => !known.Contains(member.Name) && IsNear(name, member.Name)) is { } mistyped
        ? Unknown(mistyped)
        : file.Invalid(part.Offset, NameOf(name), $"{NameOf(name)} is missing.");

    /// <summary>Refuses every name nobody asked for: a mistyped one would leave a wish unheard.</summary>
    public void End()
    {
        foreach (var member in part.Members)
        {
            if (!known.Contains(member.Name) && !(path.Length == 0 && member.Name == SchemaName))
            {
                throw Unknown(member);
            }
        }
    }

    private JsonPart? Find(string name)
    {
        known.Add(name);
        var value = part.Members.Find(member => member.Name == name)?.Value;
        return value is null || value.Kind == JsonTokenType.Null ? null : value;
    }

    private string TextOf(JsonPart value, string name) => value.Kind != JsonTokenType.String ? throw Invalid(value, $"{name} must be a text in quotes.")
        : value.Text.Trim().Length == 0 ? throw Invalid(value, $"{name} is blank.")
        : value.Text;

    private string WordOf(JsonPart value, string name, IReadOnlyList<string> words)
    {
        var text = TextOf(value, name);
        return words.FirstOrDefault(word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase)) ?? throw Invalid(value, Unknown(name, text, words, string.Empty));
    }

    private string NameOf(string name) => path.Length == 0 ? name : path + "." + name;

    private RosterFormatException Invalid(JsonPart value, string message) => file.Invalid(value.Offset, path, message);

    private static string[] NamesOf<T>()
        where T : struct, Enum =>
#if NETSTANDARD2_0
        Enum.GetNames(typeof(T));
#else
        Enum.GetNames<T>();
#endif

    private RosterFormatException Unknown(JsonMember member) =>
        file.Invalid(member.Offset, NameOf(member.Name), Unknown("name", member.Name, known, path.Length == 0 ? string.Empty : $" in {path}"));

    private static string Unknown(string what, string text, IReadOnlyList<string> words, string where)
    {
        var shown = text.Length > 40 ? "like this" : text;
        var nearest = words.OrderBy(word => Distance(word, text)).FirstOrDefault();
        return nearest is not null && IsNear(nearest, text)
            ? $"there is no {what} {shown}{where}; {nearest} may be meant."
            : $"there is no {what} {shown}{where}; these are: {string.Join(", ", words)}.";
    }

    private static bool IsNear(string word, string text) => Distance(word, text) <= Math.Max(2, word.Length / 3);

    private static int Distance(string word, string text) => EditDistance.Between(word.ToLowerInvariant(), text.ToLowerInvariant());
}
