using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>One pass over the files of a set: finds out what kind of line each row is and what it refers to, and tells the checks.</summary>
internal sealed class ValidationRun
{
    private const int RowsBetweenCancellationChecks = 0x1000;

    private readonly IRosterTableOpener opener;
    private readonly CheckContext context;
    private readonly IReadOnlyList<RosterCheck> checks;
    private readonly CancellationToken token;
    private readonly RowReader reader;

    public ValidationRun(IRosterTableOpener opener, CheckContext context, IReadOnlyList<RosterCheck> checks, CancellationToken token)
    {
        this.opener = opener;
        this.context = context;
        this.checks = checks;
        this.token = token;
        reader = new RowReader(context);
    }

    public void Run()
    {
        foreach (var check in checks)
        {
            check.OnSetBegin();
        }

        // The kinds of record are declared so that each comes after those it refers to.
        foreach (var layout in context.Layout.Files.OrderBy(file => file.Record))
        {
            if (context.Set.FileFor(layout) is { } file)
            {
                ReadFile(layout, file);
            }
            else
            {
                foreach (var check in checks)
                {
                    check.OnMissingFile(layout);
                }
            }
        }

        foreach (var check in checks)
        {
            check.OnSetEnd();
        }
    }

    private void ReadFile(RemindFileLayout layout, RosterFile file)
    {
        using var table = opener.Open(file);
        var opened = new OpenedFile(layout, file.Name, table, new HeaderMatch(table.Headers, layout));
        foreach (var check in checks)
        {
            check.OnFile(opened);
        }

        if (opened.HasReadableRows)
        {
            var rowCount = ReadRows(new RosterRow(table, layout, file.Name, opened.Match), table);
            foreach (var check in checks)
            {
                check.OnFileEnd(opened, rowCount);
            }
        }
    }

    private long ReadRows(RosterRow row, RosterTable table)
    {
        var interested = checks.Where(check => check.WantsRows(row)).ToArray();
        var header = table.Headers.Select(text => Encoding.UTF8.GetBytes(text)).ToArray();
        reader.BeginFile(row);
        long rowCount = 0;
        while (table.Read())
        {
            if ((++rowCount & (RowsBetweenCancellationChecks - 1)) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            row.Kind = KindOf(table, header);
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

                foreach (var check in checks)
                {
                    check.OnOddRow(row);
                }

                rowCount -= row.Kind is RowKind.Blank or RowKind.HeaderAgain ? 1 : 0;
            }
        }

        return rowCount;
    }

    private static RowKind KindOf(RosterTable table, byte[][] header)
    {
        var width = table.FieldCount;
        switch (table.Fault)
        {
            case RowFault.TooLong:
                return RowKind.TooLong;
            case RowFault.UnclosedQuote:
            case RowFault.QuoteInCell when width != header.Length:
                return RowKind.WrongQuotes;
        }

        if (width != header.Length)
        {
            return width == 0 || (width == 1 && table.Field(0).IsEmpty) ? RowKind.Blank : RowKind.WrongWidth;
        }

        for (var i = 0; i < width; i++)
        {
            if (!table.Field(i).SequenceEqual(header[i]))
            {
                return RowKind.Record;
            }
        }

        return RowKind.HeaderAgain;
    }
}
