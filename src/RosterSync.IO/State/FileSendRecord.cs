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
        LastReceiptPath = LastReceiptPathOf(folder);
        LastReceipt = ReadLastReceipt(folder);
        PendingIntent = ReadIntent(folder, LastReceipt);
    }

    public IReadOnlyList<byte> HashKey => key;

    public TransferReceipt? LastReceipt { get; private set; }

    public string? LastReceiptPath { get; private set; }

    public SendIntent? PendingIntent { get; private set; }

    private string IntentPath => IntentOf(folder);

    private string IdsPath => Path.Combine(folder, "sent-ids");

    private string ReceiptFolder => ReceiptsOf(folder);

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

    /// <summary>The receipt of the last whole send; also for who only looks and holds no lock.</summary>
    internal static TransferReceipt? ReadLastReceipt(string folder)
    {
        var last = LastReceiptPathOf(folder);
        return last is null ? null : Parse(StateFile.Read(last), StateJson.ForPeople.TransferReceipt);
    }

    /// <summary>The send that was begun and of which nobody knows how it ended; null where there is none.</summary>
    internal static SendIntent? ReadIntent(string folder, TransferReceipt? lastReceipt)
    {
        if (StateFile.Read(IntentOf(folder)) is not { } content)
        {
            return null;
        }

        var intent = Parse(content, StateJson.ForPeople.SendIntent) ?? new SendIntent { RunId = string.Empty, Started = DateTimeOffset.MinValue };

        // A run that was killed after its receipt had been written was whole.
        return intent.RunId == lastReceipt?.RunId ? null : intent;
    }

    /// <summary>Their names begin with the time.</summary>
    private static string? LastReceiptPathOf(string folder) => Directory.Exists(ReceiptsOf(folder))
        ? Directory.GetFiles(ReceiptsOf(folder), "*.json").OrderBy(path => Path.GetFileName(path), StringComparer.Ordinal).LastOrDefault()
        : null;

    private static string ReceiptsOf(string folder) => Path.Combine(folder, "receipts");

    private static string IntentOf(string folder) => Path.Combine(folder, "intent.json");

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
