using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Comparison;
using RosterSync.Records;

namespace RosterSync.Validation;

/// <summary>One pass over the files of a set: finds out what kind of line each row is and what it refers to, and tells the checks.</summary>
internal sealed class ValidationRun
{
    private const int BatchSize = 64;

    private readonly IRosterTableOpener opener;
    private readonly CheckContext context;
    private readonly IReadOnlyList<RosterCheck> checks;
    private readonly CancellationToken token;
    private readonly RowPreparation preparation;
    private readonly RowReader reader;

    public ValidationRun(IRosterTableOpener opener, CheckContext context, IReadOnlyList<RosterCheck> checks, CancellationToken token)
    {
        this.opener = opener;
        this.context = context;
        this.checks = checks;
        this.token = token;
        preparation = new RowPreparation(context);
        reader = new RowReader(context);
    }

    public void Run()
    {
        foreach (var check in checks)
        {
            check.OnSetBegin();
        }

        foreach (var view in context.Views)
        {
            if (context.Set.FileFor(view.File) is { } file)
            {
                Read(view, file);
            }
            else if (view.IsFirst)
            {
                foreach (var check in checks)
                {
                    check.OnMissingFile(view.File);
                }
            }
        }

        CompareWithReference();
        foreach (var check in checks)
        {
            check.OnSetEnd();
        }
    }

    private void CompareWithReference()
    {
        var wanting = checks.Where(check => check.WantsComparison).ToArray();
        if (context.Options.Reference is not { } reference || wanting.Length == 0)
        {
            return;
        }

        var comparison = new RosterComparer(opener).TryCompare(reference, context.Set, new ChangesToChecks(wanting), token, out var error);
        foreach (var check in wanting)
        {
            if (comparison is null)
            {
                check.OnNotComparable(error!);
            }
            else
            {
                check.OnCompared(comparison);
            }
        }
    }

    private void Read(RecordView view, RosterFile file)
    {
        using var table = view.Open(opener, file, context.Layout.ListSeparator);
        var opened = new OpenedFile(view.Layout, file, table, new HeaderMatch(table.Headers, view.Layout));
        if (view.IsFirst)
        {
            var whole = new OpenedFile(view.File, file, table, opened.Match);
            foreach (var check in checks)
            {
                check.OnFile(whole);
            }
        }

        if (!opened.HasReadableRows)
        {
            return;
        }

        foreach (var check in checks)
        {
            check.OnRecords(opened);
        }

        var rowCount = ReadRows(new RowSchema(view, file.Name, opened.Match), table);
        foreach (var check in checks)
        {
            check.OnRecordsEnd(opened, rowCount);
            if (view.IsFirst)
            {
                check.OnFileEnd(opened, rowCount);
            }
        }
    }

    // Rows are read in batches, so that what the next rows refer to is on its way from memory while these are checked.
    private long ReadRows(RowSchema schema, RosterTable table)
    {
        var batch = Enumerable.Range(0, BatchSize).Select(_ => new RosterRow(schema)).ToArray();
        var interested = checks.Where(check => check.WantsRows(batch[0])).ToArray();
        var announced = interested.OfType<IAnnouncedCheck>().ToArray();
        reader.BeginRecords(batch[0]);
        long rowCount = 0;
        int length;
        do
        {
            token.ThrowIfCancellationRequested();
            for (length = 0; length < batch.Length && table.Read(); length++)
            {
                batch[length].Load(table);
                preparation.Prepare(batch[length]);
            }

            for (var i = 0; i < length; i++)
            {
                preparation.FollowUp(batch[i]);
                foreach (var check in announced)
                {
                    check.Announce(batch[i]);
                }
            }

            for (var i = 0; i < length; i++)
            {
                rowCount += CheckRow(batch[i], interested) ? 1 : 0;
            }
        }
        while (length == batch.Length);

        return rowCount;
    }

    // False for a line that is no row at all.
    private bool CheckRow(RosterRow row, RosterCheck[] interested)
    {
        if (row.Kind == RowKind.Record)
        {
            reader.Read(row);
            foreach (var check in interested)
            {
                check.OnRow(row);
            }
        }
        else
        {
            if (row.Kind is RowKind.WrongWidth or RowKind.WrongQuotes)
            {
                reader.ReadOdd(row);
            }

            foreach (var check in row.View.IsFirst ? checks : [])
            {
                check.OnOddRow(row);
            }
        }

        if (row.Fault != RowFault.None && row.View.IsFirst)
        {
            foreach (var check in checks)
            {
                check.OnFault(row);
            }
        }

        return row.Kind is not (RowKind.Blank or RowKind.HeaderAgain or RowKind.TooLong);
    }

    private sealed class ChangesToChecks(RosterCheck[] checks) : IRosterChangeSink
    {
        public void Add(RosterChange change)
        {
            foreach (var check in checks)
            {
                check.OnChange(change);
            }
        }
    }
}
