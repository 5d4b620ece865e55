using System;
using System.IO;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Looks at a key file before anything is connected: ssh says of a key it cannot use only that the login was refused.</summary>
internal static class PrivateKeyFile
{
    /// <summary>Checks that ssh can use the key of a login.</summary>
    /// <exception cref="DeliveryException"><c>KeyFileInvalid</c>, with what to do.</exception>
    internal static void Check(RemoteLogin login, SshTools tools, TimeSpan timeout, CancellationToken cancellation)
    {
        var path = login.KeyFilePath!;
        var isEncrypted = PrivateKeyFormat.Check(login);
        if (tools.KeyGen is null)
        {
            return;
        }

        var result = Load(login, isEncrypted, tools.KeyGen, timeout, cancellation);
        if (result.ExitCode == 0)
        {
            return;
        }

        if (DeliveryErrors.Says(result.Errors, "UNPROTECTED") || DeliveryErrors.Says(result.Errors, "bad permissions"))
        {
            throw DeliveryErrors.KeyFileInvalid(path, "others than its owner can read it", "Let only its owner read it (chmod 600), and replace the key if others may have taken it.");
        }

        throw DeliveryErrors.Says(result.Errors, "passphrase")
            ? DeliveryErrors.KeyFileInvalid(path, "the passphrase does not open it", "Give the right passphrase.")
            : DeliveryErrors.KeyFileInvalid(path, "ssh-keygen cannot read it as a private key", "Make a new key with ssh-keygen -t ed25519, or convert it to OpenSSH's format.");
    }

    /// <summary>Has ssh-keygen read the key, with the helper answering for the passphrase.</summary>
    private static ProgramResult Load(RemoteLogin login, bool isEncrypted, string keyGen, TimeSpan timeout, CancellationToken cancellation)
    {
        using var folder = PrivateFolder.Create(Path.GetTempPath());
        var environment = isEncrypted ? AskPass.Prepare(login.Passphrase!, folder) : AskPass.NoQuestions();
        try
        {
            return ChildProcess.Run(keyGen, ["-y", "-f", login.KeyFilePath!], environment, timeout, cancellation);
        }
        catch (TimeoutException)
        {
            throw DeliveryErrors.KeyFileInvalid(login.KeyFilePath!, "reading it took too long", "Make a new key with fewer rounds (ssh-keygen -a).");
        }
    }
}
