using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Files;

namespace RosterSync.IO.State;

/// <summary>
/// Keeps receipts, intents and hashes in a folder of its owner: a key for the hashes, and a folder for each login on each server.
/// </summary>
internal sealed class FileSendState(string folder) : ISendState
{
    private const int KeyLength = 32;
    private const string LockName = "lock";
    private const int MostTries = 5;
    private static readonly TimeSpan TryInterval = TimeSpan.FromMilliseconds(50);

    // What opening a file that another process holds is told by: Windows twice, Linux and macOS.
    private static readonly int[] InUse = [unchecked((int)0x80070020), unchecked((int)0x80070021), 11, 35];

    /// <summary>The folder of a login, whether it is there or not.</summary>
    internal string FolderOf(RemoteEndpoint endpoint) => Path.Combine(folder, FolderName(endpoint));

    /// <summary>Whether a run has the folder of a login open now. Nothing is made or changed.</summary>
    internal bool IsHeld(RemoteEndpoint endpoint)
    {
        var path = Path.Combine(FolderOf(endpoint), LockName);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException e)
        {
            return InUse.Contains(e.HResult);
        }
    }

    public ISendRecord Open(RemoteEndpoint endpoint)
    {
        try
        {
            OwnerOnly.CreateFolder(folder);
            var path = FolderOf(endpoint);
            OwnerOnly.CreateFolder(path);
            var held = Lock(path, endpoint);
            try
            {
                return new FileSendRecord(path, ReadOrMakeKey(), held);
            }
            catch
            {
                held.Dispose();
                throw;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unavailable(folder, e);
        }
    }

    internal static DeliveryException Unavailable(string folder, Exception e) => new(
        DeliveryError.StateUnavailable,
        $"{folder}, the folder that keeps receipts and hashes between runs, cannot be read or written.",
        "Check its rights for the account of the task and the room on its disk.",
        e);

    /// <summary>Readable, and different for any two logins.</summary>
    internal static string FolderName(RemoteEndpoint endpoint)
    {
        var whole = $"{endpoint.Host}:{endpoint.Port}:{endpoint.User}";
        var plain = new string([.. endpoint.Host.Select(c => char.IsLetterOrDigit(c) || c is '.' or '-' ? c : '_')]);
#if NETSTANDARD2_0
        using var sha256 = SHA256.Create();
        var digest = sha256.ComputeHash(Encoding.UTF8.GetBytes(whole));
#else
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(whole));
#endif
        return $"{plain}_{endpoint.Port}_{DigestStream.Hex(digest).Substring(0, 12)}";
    }

    /// <summary>The system lets go of it when the process ends, however it ends.</summary>
    private static FileStream Lock(string path, RemoteEndpoint endpoint)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(Path.Combine(path, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (InUse.Contains(e.HResult) && tries < MostTries)
            {
                // Who asks how things stand holds it for a moment.
                Thread.Sleep(TryInterval);
            }
            catch (IOException e) when (InUse.Contains(e.HResult))
            {
                throw new DeliveryException(
                    DeliveryError.TransferInProgress,
                    $"Another run is sending to {endpoint.Server} as {endpoint.User}.",
                    "Wait until it has ended. Two tasks for the same login should not start at the same time.");
            }
        }
    }

    private byte[] ReadOrMakeKey()
    {
        var path = Path.Combine(folder, "key");
        if (StateFile.Read(path) is { Length: KeyLength } key)
        {
            return key;
        }

        key = new byte[KeyLength];
        using (var random = RandomNumberGenerator.Create())
        {
            random.GetBytes(key);
        }

        if (File.Exists(path))
        {
            // Of no use to anybody; what was hashed with it is seen to be damaged, and a person is asked.
            File.Delete(path);
        }

        try
        {
            using var stream = OwnerOnly.CreateFile(path);
            stream.Write(key, 0, key.Length);
            return key;
        }
        catch (IOException) when (StateFile.Read(path) is { Length: KeyLength })
        {
            // A run for another login was faster.
            return StateFile.Read(path)!;
        }
    }
}
