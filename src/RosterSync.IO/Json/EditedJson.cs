using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text.Json;

namespace RosterSync.IO.Json;

/// <summary>
/// A JSON file that people write by hand: comments and a comma too many are taken, and a mistake is told with its line, its column and the
/// name that was meant.
/// </summary>
internal sealed class EditedJson
{
    private const long MaximumLength = 1 << 20;

    private readonly string name;
    private readonly byte[] content;
    private readonly string errorId;
    private readonly string action;

    private EditedJson(string name, byte[] content, string errorId, string action)
    {
        this.name = name;
        this.content = content;
        this.errorId = errorId;
        this.action = action;
    }

    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a file that holds one object.</summary>
    /// <param name="path">The file.</param>
    /// <param name="errorId">The id of the error of a mistake in it.</param>
    /// <param name="action">What to do about one.</param>
    /// <exception cref="RosterFormatException">It is not there, cannot be read, is no JSON, or no object.</exception>
    public static JsonSection Read(string path, string errorId, string action)
    {
        var name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            if (file.Exists && file.Length > MaximumLength)
            {
                throw new RosterFormatException(errorId, $"{name} has more than a megabyte, and no file of this kind is so large.", action) { File = name };
            }

            var content = File.ReadAllBytes(path);
            return new EditedJson(name, content.AsSpan().StartsWith(Utf8Mark) ? content.AsSpan(Utf8Mark.Length).ToArray() : content, errorId, action).Parse();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RosterFormatException("PathNotFound", $"There is no file {path}.", "Check the path.", exception) { File = name };
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new RosterFormatException("FileOpenFailed", $"{path} cannot be opened.", "Check that it is a file, and that the account that runs this may read it.", exception) { File = name };
        }
    }

    /// <summary>The error of a place in the file.</summary>
    internal RosterFormatException Invalid(int offset, string? key, string message)
    {
        var line = 1;
        var start = 0;
        for (var i = 0; i < offset && i < content.Length; i++)
        {
            if (content[i] == (byte)'\n')
            {
                line++;
                start = i + 1;
            }
        }

        var column = System.Text.Encoding.UTF8.GetCharCount(content, start, Math.Min(offset, content.Length) - start) + 1;
        return Invalid(line, column, key, message, null);
    }

    private RosterFormatException Invalid(long line, long column, string? key, string message, Exception? cause) => new(
        errorId, string.Format(CultureInfo.InvariantCulture, "{0}, line {1}, column {2}: {3}", name, line, column, message), action, cause)
    {
        File = name,
        Line = line,
        Column = key,
    };

    private JsonSection Parse()
    {
        var json = new Utf8JsonReader(content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            json.Read();
            var whole = Read(ref json);
            _ = json.Read();
            return new JsonSection(this, whole, string.Empty);
        }
        catch (JsonException exception)
        {
            // Its own message may hold what stands there.
            throw Invalid(
                (exception.LineNumber ?? 0) + 1, (exception.BytePositionInLine ?? 0) + 1, null, "this is no JSON from here on: a quote, comma or bracket is missing or one too many.", null);
        }
    }

    private JsonPart Read(ref Utf8JsonReader json)
    {
        var part = new JsonPart(json.TokenType, (int)json.TokenStartIndex);
        switch (json.TokenType)
        {
            case JsonTokenType.String:
                part.Text = TextOf(json);
                break;
            case JsonTokenType.Number:
                part.Number = json.TryGetInt64(out var number) ? number : null;
                break;
            case JsonTokenType.StartArray:
                while (json.Read() && json.TokenType != JsonTokenType.EndArray)
                {
                    part.Items.Add(Read(ref json));
                }

                break;
            case JsonTokenType.StartObject:
                while (json.Read() && json.TokenType != JsonTokenType.EndObject)
                {
                    var key = TextOf(json);
                    var offset = (int)json.TokenStartIndex;
                    json.Read();
                    part.Members.Add(new JsonMember(key, offset, Read(ref json)));
                }

                break;
        }

        return part;
    }

    private string TextOf(in Utf8JsonReader json)
    {
        try
        {
            return json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Its message may hold what stands there.
            throw Invalid((int)json.TokenStartIndex, null, "the text is no UTF-8; save the file as UTF-8.");
        }
    }
}

/// <summary>A value of a JSON file, and where it stands.</summary>
internal sealed class JsonPart(JsonTokenType kind, int offset)
{
    public JsonTokenType Kind => kind;

    public int Offset => offset;

    /// <summary>Of a text.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>Of a whole number that fits.</summary>
    public long? Number { get; set; }

    /// <summary>Of a list.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>Of an object, as they stand there.</summary>
    public List<JsonMember> Members { get; } = [];
}

/// <summary>A name in an object and its value.</summary>
internal sealed record JsonMember(string Name, int Offset, JsonPart Value);
