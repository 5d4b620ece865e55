using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>
/// Hands a password or passphrase to ssh without a terminal. ssh starts a helper and takes the first line it prints; the helper
/// prints a variable of its environment, which only that one child of ours and its children have. So the secret is never an argument
/// and never on disk. The helper answers once: a second question is not about this password.
/// <para>
/// On Unix the helper is a script of four lines, written to a folder only its owner can enter. On Windows it is a small program
/// shipped beside this library: ssh.exe starts its helper with CreateProcess and gives it the question as an argument, and a batch file
/// would have cmd.exe read that question, which a server may have written.
/// </para>
/// </summary>
internal static class AskPass
{
    internal const string SecretVariable = "ROSTERSYNC_ASKPASS";
    internal const string UsedVariable = "ROSTERSYNC_ASKPASS_USED";
    internal const string WindowsProgram = "rostersync-askpass.exe";

    private const string Script = """
        #!/bin/sh
        [ -z "$SSH_ASKPASS_PROMPT" ] || exit 1
        set -C; { : >"$ROSTERSYNC_ASKPASS_USED"; } 2>/dev/null || exit 1
        printf '%s\n' "$ROSTERSYNC_ASKPASS"

        """;

    /// <summary>Sets up the helper for one program that will ask for one secret.</summary>
    /// <returns>The variables that program needs.</returns>
    internal static Dictionary<string, string?> Prepare(string secret, PrivateFolder folder)
    {
        var environment = NoQuestions();
        environment["SSH_ASKPASS"] = Unix.IsHere ? WriteScript(folder) : FindProgram();
        environment["SSH_ASKPASS_REQUIRE"] = "force";
        // What made a client before 8.4 use the helper at all.
        environment["DISPLAY"] = ":0";
        environment[SecretVariable] = secret;
        environment[UsedVariable] = folder.PathOf("used-" + Guid.NewGuid().ToString("N"));
        return environment;
    }

    /// <summary>The variables of a program that has nothing to ask.</summary>
    internal static Dictionary<string, string?> NoQuestions() => new(StringComparer.Ordinal)
    {
        ["SSH_ASKPASS"] = null,
        ["SSH_ASKPASS_REQUIRE"] = "never",
        ["SSH_ASKPASS_PROMPT"] = null,
        ["SSH_AUTH_SOCK"] = null,
        [SecretVariable] = null,
        // Its words are matched: it shall speak English.
        ["LC_ALL"] = "C",
    };

    private static string WriteScript(PrivateFolder folder)
    {
        var path = folder.Write("ask", Encoding.ASCII.GetBytes(Script.Replace("\r", string.Empty)));
        return Unix.TryMakeExecutable(path)
            ? path
            : throw new DeliveryException(
                DeliveryError.AuthenticationFailed,
                $"ssh cannot be handed the password: programs may not be started from {Path.GetDirectoryName(folder.FullPath)}. Nothing was sent.",
                "Set TMPDIR to a folder on a file system without noexec, or log in with a key file.");
    }

    private static string FindProgram()
    {
        var beside = Path.GetDirectoryName(typeof(AskPass).Assembly.Location);
        foreach (var folder in new[] { beside, AppContext.BaseDirectory })
        {
            if (!string.IsNullOrEmpty(folder) && Path.Combine(folder!, WindowsProgram) is var path && File.Exists(path))
            {
                return path;
            }
        }

        throw new DeliveryException(
            DeliveryError.AuthenticationFailed,
            $"ssh cannot be handed the password: {WindowsProgram} is missing beside {typeof(AskPass).Assembly.GetName().Name}.dll. Nothing was sent.",
            "Install RosterSync again, or log in with a key file.");
    }
}
