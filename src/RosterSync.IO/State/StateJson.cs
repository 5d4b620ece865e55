using System.Text.Encodings.Web;
using System.Text.Json;
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
internal sealed partial class StateJson : JsonSerializerContext
{
    /// <summary>A fingerprint is copied from a receipt by hand: its + stays a +. None of this is ever put into a web page.</summary>
    internal static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    /// <summary>The way receipts and intents are written.</summary>
    internal static StateJson ForPeople => field ??= new StateJson(new JsonSerializerOptions(Default.GeneratedSerializerOptions!) { Encoder = Encoder });
}
