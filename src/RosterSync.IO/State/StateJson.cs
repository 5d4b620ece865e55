using System.Text.Json.Serialization;
using RosterSync.Delivery;
using RosterSync.IO.Nightly;

namespace RosterSync.IO.State;

/// <summary>How receipts and intents are written; made when compiling, so that a short run does not look for it.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TransferReceipt))]
[JsonSerializable(typeof(SendIntent))]
[JsonSerializable(typeof(SyncResult))]
[JsonSerializable(typeof(SyncStatus))]
[JsonSerializable(typeof(RunInput))]
[JsonSerializable(typeof(RunBegun))]
internal sealed partial class StateJson : JsonSerializerContext;
