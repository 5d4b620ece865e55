using System;
using System.IO;
using RosterSync.Delivery;

namespace RosterSync.IO.State;

/// <summary>Where runs keep what they remember, unless a person names another folder.</summary>
internal static class StateFolder
{
    /// <summary>The folder of this account: below LOCALAPPDATA on Windows, XDG_STATE_HOME or ~/.local/state elsewhere.</summary>
    /// <exception cref="DeliveryException">The account has no folder of its own; one has to be named.</exception>
    internal static string Default()
    {
        if (Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state && Path.IsPathRooted(state))
        {
            return Path.Combine(state, "rostersync");
        }

        if (OpenSsh.Unix.IsHere)
        {
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            return home.Length > 0 ? Path.Combine(home, ".local", "state", "rostersync") : throw NoFolder();
        }

        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return local.Length > 0 ? Path.Combine(local, "RosterSync") : throw NoFolder();
    }

    private static DeliveryException NoFolder() => new(
        DeliveryError.StateUnavailable,
        "This account has no folder of its own to keep receipts and hashes in between runs.",
        "Name a folder with -StatePath, the same for every run.");
}
