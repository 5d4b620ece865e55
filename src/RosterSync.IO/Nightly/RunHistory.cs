using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RosterSync.IO.State;

namespace RosterSync.IO.Nightly;

/// <summary>A run that has begun. The file is removed when the run ends: one that is left is of a run that was killed.</summary>
internal sealed record RunBegun(DateTimeOffset Started);

/// <summary>The export a set was made of that was sent.</summary>
/// <param name="ReceiptId">The send.</param>
/// <param name="Bytes">Bytes by what files hold: their names may have the day in them.</param>
internal sealed record RunInput(string ReceiptId, IReadOnlyDictionary<string, long> Bytes);

/// <summary>What nightly runs keep of themselves, in the folder of the login they send to.</summary>
internal sealed class RunHistory(string folder)
{
    private string LastRunPath => Path.Combine(folder, "last-run.json");

    private string BegunPath => Path.Combine(folder, "run.json");

    private string InputPath => Path.Combine(folder, "input.json");

    public SyncResult? LastRun => Read(LastRunPath, StateJson.Default.SyncResult);

    public RunBegun? Begun => Read(BegunPath, StateJson.Default.RunBegun);

    public RunInput? Input => Read(InputPath, StateJson.Default.RunInput);

    public void Begin(DateTimeOffset started) => Write(BegunPath, new RunBegun(started), StateJson.Default.RunBegun);

    public void Keep(RunInput input) => Write(InputPath, input, StateJson.Default.RunInput);

    public void End(SyncResult result)
    {
        Write(LastRunPath, result, StateJson.Default.SyncResult);
        try
        {
            File.Delete(BegunPath);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileSendState.Unavailable(folder, exception);
        }
    }

    private void Write<T>(string path, T value, JsonTypeInfo<T> type)
    {
        try
        {
            StateFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(value, type));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileSendState.Unavailable(folder, exception);
        }
    }

    // What cannot be read says nothing: it was written for the next run and for people, and neither depends on it.
    private static T? Read<T>(string path, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return StateFile.Read(path) is { } content ? JsonSerializer.Deserialize(content, type) : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
