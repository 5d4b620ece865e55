using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RosterSync.Delivery;

/// <summary>
/// The SHA-256 of each file of a set, taken on a thread of its own while the connection is being made: neither waits for the other.
/// </summary>
internal sealed class FileDigests : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<RosterFile, Task<string>> digests = [];

    internal FileDigests(IReadOnlyList<RosterFile> files)
    {
        Task? last = null;
        foreach (var file in files)
        {
            // One after the other: they lie on one disk.
            var digest = last is null
                ? Task.Run(() => SourceStream.Digest(file, stop.Token))
                : last.ContinueWith(_ => SourceStream.Digest(file, stop.Token), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
            digests[file] = digest;
            last = digest;
        }
    }

    /// <summary>The digest of a file, in lower-case hex.</summary>
    /// <exception cref="DeliveryException">It cannot be read any more.</exception>
    internal string Of(RosterFile file) => digests[file].GetAwaiter().GetResult();

    /// <summary>The digest of a file, or nothing where it cannot be read any more.</summary>
    internal string OfOrEmpty(RosterFile file)
    {
        try
        {
            return Of(file);
        }
        catch (DeliveryException)
        {
            return string.Empty;
        }
    }

    public void Dispose()
    {
        stop.Cancel();
        foreach (var digest in digests.Values)
        {
            try
            {
                digest.Wait(CancellationToken.None);
            }
            catch (AggregateException)
            {
                // Whoever needed it has been told.
            }
        }

        stop.Dispose();
    }
}
