using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using RosterSync.Delivery;
using RosterSync.IO.State;

namespace RosterSync.Cli.Output;

/// <content>What sending gives.</content>
internal static partial class JsonOutput
{
    /// <summary>The result of a send.</summary>
    public static void Write(Stream to, SendOutcome outcome)
    {
        using var json = Begin(to, "send", ExitCode.Done);
        json.WriteBoolean("isSent", outcome.IsSent);
        json.WriteString("receiptPath", outcome.ReceiptPath);
        json.WritePropertyName("receipt");
        JsonSerializer.Serialize(json, outcome.Receipt, StateJson.ForPeople.TransferReceipt);
        WriteTransfers(json, outcome.Files);
        End(json);
    }

    /// <summary>The result of a dry run.</summary>
    public static void Write(Stream to, RemoteEndpoint endpoint, bool isDue)
    {
        using var json = Begin(to, "send", ExitCode.Done);
        json.WriteBoolean("isSent", false);
        json.WriteBoolean("isDue", isDue);
        json.WriteString("host", endpoint.Host);
        json.WriteNumber("port", endpoint.Port);
        json.WriteString("user", endpoint.User);
        End(json);
    }

    /// <summary>The keys of a server.</summary>
    public static void Write(Stream to, IReadOnlyList<HostKeyInfo> keys)
    {
        using var json = Begin(to, "host-key", ExitCode.Done);
        WriteHostKeys(json, keys);
        End(json);
    }

    /// <summary>An error that stopped a send.</summary>
    public static void Write(Stream to, OptionNames names, string command, DeliveryException error)
    {
        using var json = Begin(to, command, error.ExitCode);
        json.WriteStartObject("error");
        json.WriteString("id", error.ErrorId);
        json.WriteString("message", names.Translate(error.Message));
        json.WriteString("action", names.Translate(error.Action));
        json.WriteNull("file");
        json.WriteNull("line");
        json.WriteNull("column");
        json.WriteString("causedBy", error.CausedBy?.Id);
        json.WriteEndObject();
        WriteTransfers(json, error.Files);
        WriteHostKeys(json, error.HostKeys);
        WriteFindings(json, names, error.Findings);
        End(json);
    }

    private static void WriteTransfers(Utf8JsonWriter json, IReadOnlyList<TransferResult> files)
    {
        WriteList(json, "files", files, file =>
        {
            json.WriteString("name", file.Name);
            json.WriteString("remotePath", file.RemotePath);
            json.WriteNumber("bytes", file.Bytes);
            json.WriteString("sha256", file.Sha256.Length == 0 ? null : file.Sha256);
            json.WriteNumber("attempts", file.Attempts);
            json.WriteString("state", file.State.ToString());
            json.WriteString("verified", file.Verified?.ToString());
        });
    }

    private static void WriteHostKeys(Utf8JsonWriter json, IReadOnlyList<HostKeyInfo> keys)
    {
        WriteList(json, "hostKeys", keys, key =>
        {
            json.WriteString("host", key.Host);
            json.WriteNumber("port", key.Port);
            json.WriteString("keyType", key.KeyType);
            json.WriteString("publicKey", key.PublicKey);
            json.WriteString("fingerprint", key.Fingerprint);
        });
    }
}
