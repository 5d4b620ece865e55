using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using RosterSync.Comparison;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.State;

/// <summary>What is kept of one login: <c>intent.json</c> while a send is under way, a receipt for each whole send, the hashes of the last one.</summary>
internal sealed class FileSendRecord : ISendRecord
{
    private readonly string folder;
    private readonly byte[] key;
    private readonly FileStream held;

    /// <summary>Opens it.</summary>
    /// <param name="folder">The folder of the login.</param>
    /// <param name="key">The key of the hashes.</param>
    /// <param name="held">The lock, which is let go at the end.</param>
    internal FileSendRecord(string folder, byte[] key, FileStream held)
    {
        this.folder = folder;
        this.key = key;
        this.held = held;
        OwnerOnly.CreateFolder(ReceiptFolder);
        StateFile.RemoveLeftovers(folder);
        StateFile.RemoveLeftovers(ReceiptFolder);
        LastReceipt = ReadLastReceipt();
        PendingIntent = ReadIntent();
    }

    public IReadOnlyList<byte> HashKey => key;

    public TransferReceipt? LastReceipt { get; private set; }

    public string? LastReceiptPath { get; private set; }

    public SendIntent? PendingIntent { get; private set; }

    private string IntentPath => Path.Combine(folder, "intent.json");

    private string IdsPath => Path.Combine(folder, "sent-ids");

    private string ReceiptFolder => Path.Combine(folder, "receipts");

    public bool TryReadIds(out SetIds? ids) => Guard(out ids, () =>
    {
        var content = StateFile.Read(IdsPath);
        var read = content is null ? null : SetIdsFile.Read(content, key);
        return (read, read is not null || (content is null && LastReceipt is null));
    });

    public void Begin(SendIntent intent) => Guard(() => Write(IntentPath, intent, StateJson.ForPeople.SendIntent));

    public void Withdraw() => Guard(() =>
    {
        if (PendingIntent is { } earlier)
        {
            Write(IntentPath, earlier, StateJson.ForPeople.SendIntent);
        }
        else
        {
            File.Delete(IntentPath);
        }
    });

    public void Complete(TransferReceipt receipt, SetIds ids) => Guard(() =>
    {
        // In this order: whatever of it happens last, the next run sees a whole send or sends again.
        StateFile.Replace(IdsPath, SetIdsFile.Write(ids, key));
        var stamp = receipt.Finished.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var path = Path.Combine(ReceiptFolder, $"{stamp}-{receipt.RunId.Substring(0, 8)}.json");
        Write(path, receipt, StateJson.ForPeople.TransferReceipt);
        File.Delete(IntentPath);
        LastReceipt = receipt;
        LastReceiptPath = path;
        PendingIntent = null;
    });

    public void Dispose() => held.Dispose();

    private static void Write<T>(string path, T value, JsonTypeInfo<T> type) => StateFile.Replace(path, JsonSerializer.SerializeToUtf8Bytes(value, type));

    private TransferReceipt? ReadLastReceipt()
    {
        // Their names begin with the time.
        LastReceiptPath = Directory.GetFiles(ReceiptFolder, "*.json").OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).LastOrDefault();
        return LastReceiptPath is null ? null : Parse(StateFile.Read(LastReceiptPath), StateJson.ForPeople.TransferReceipt);
    }

    private SendIntent? ReadIntent()
    {
        if (StateFile.Read(IntentPath) is not { } content)
        {
            return null;
        }

        var intent = Parse(content, StateJson.ForPeople.SendIntent) ?? new SendIntent { RunId = string.Empty, Started = DateTimeOffset.MinValue };

        // A run that was killed after its receipt had been written was whole.
        return intent.RunId == LastReceipt?.RunId ? null : intent;
    }

    /// <summary>Null where it is no JSON of that kind: a receipt that cannot be read is no proof.</summary>
    private static T? Parse<T>(byte[]? content, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return content is null ? null : JsonSerializer.Deserialize(content, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Guard(Action action) => Guard(out _, () =>
    {
        action();
        return ((object?)null, true);
    });

    private bool Guard<T>(out T? result, Func<(T? Result, bool IsGood)> action)
    {
        try
        {
            (result, var isGood) = action();
            return isGood;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileSendState.Unavailable(folder, e);
        }
    }
}
