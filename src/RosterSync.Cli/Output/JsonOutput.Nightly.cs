using System.IO;
using System.Text.Json;
using RosterSync.IO.State;

namespace RosterSync.Cli.Output;

/// <content>The nightly run.</content>
internal static partial class JsonOutput
{
    /// <summary>What a run came to.</summary>
    public static void Write(Stream to, SyncResult result)
    {
        using var json = Begin(to, "sync", result.ExitCode);
        Members(json, JsonSerializer.SerializeToElement(result, StateJson.Default.SyncResult));
        End(json);
    }

    /// <summary>How things stand.</summary>
    public static void Write(Stream to, SyncStatus status, int exitCode)
    {
        using var json = Begin(to, "status", exitCode);
        Members(json, JsonSerializer.SerializeToElement(status, StateJson.Default.SyncStatus));
        End(json);
    }

    private static void Members(Utf8JsonWriter json, JsonElement element)
    {
        foreach (var member in element.EnumerateObject())
        {
            if (!member.NameEquals("exitCode"))
            {
                member.WriteTo(json);
            }
        }
    }
}
