using System;
using System.Threading;
using System.Threading.Tasks;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// Compares two sets of files: who and what was added, removed, changed or given another id, and whether so much is gone that
/// a person should look at it before the new set is sent.
/// </summary>
public sealed class RosterComparer
{
    private readonly IRosterTableOpener opener;

    /// <summary>Makes a comparer.</summary>
    /// <param name="opener">Reads the files; it is called from two threads, one for each set.</param>
    public RosterComparer(IRosterTableOpener opener) => this.opener = opener;

    /// <summary>Compares two sets.</summary>
    /// <param name="before">The earlier set, such as the one sent last.</param>
    /// <param name="after">The new set.</param>
    /// <param name="sink">Takes the changes, by kind of record and then in the order of the files; null where the counts will do.</param>
    /// <param name="token">Stops the comparison.</param>
    /// <exception cref="RosterFormatException">A file of a set is not there or cannot be read.</exception>
    public RosterComparison Compare(RosterSet before, RosterSet after, IRosterChangeSink? sink, CancellationToken token) =>
        TryCompare(before, after, sink, token, out var error) ?? throw error!;

    /// <summary>Compares two sets, where the new one may have faults that are reported elsewhere.</summary>
    /// <returns>Null where the new set cannot be read; <paramref name="error"/> then says why.</returns>
    /// <exception cref="RosterFormatException">A file of the earlier set is not there or cannot be read.</exception>
    internal RosterComparison? TryCompare(RosterSet before, RosterSet after, IRosterChangeSink? sink, CancellationToken token, out RosterFormatException? error)
    {
        // The two sets are read at the same time; reading is most of the work.
        var earlier = Task.Run(() => new SetImageReader(before, opener, "the earlier set", token).Read(), token);
        SetImage? now = null;
        error = null;
        try
        {
            now = new SetImageReader(after, opener, "the new set", token).Read();
        }
        catch (RosterFormatException unreadable)
        {
            error = unreadable;
        }
        finally
        {
            if (now is null)
            {
                Await(earlier);
            }
        }

        var image = earlier.GetAwaiter().GetResult();
        return now is null ? null : new ComparisonRun(before.Layout, after.Layout, image, now, token).Compare(sink);
    }

    // Whatever ends the comparison, the files of the earlier set are closed first.
    private static void Await(Task task)
    {
        try
        {
            task.Wait(CancellationToken.None);
        }
        catch (AggregateException)
        {
            // It is told by whoever asks for the result.
        }
    }
}
