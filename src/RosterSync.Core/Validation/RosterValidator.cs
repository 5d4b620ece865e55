using System;
using System.Collections.Generic;
using System.Threading;

namespace RosterSync.Validation;

/// <summary>
/// Says of a set of files beforehand what Remind would say of it. Every file is read once; what the rules need of other files
/// is kept in a few arrays.
/// </summary>
public sealed class RosterValidator
{
    private readonly IRosterTableOpener opener;

    /// <summary>Makes a validator.</summary>
    /// <param name="opener">Reads the files.</param>
    public RosterValidator(IRosterTableOpener opener) => this.opener = opener;

    /// <summary>Checks a set.</summary>
    /// <param name="set">The files.</param>
    /// <param name="options">Which rules are wanted.</param>
    /// <param name="sink">Takes the findings as they are made; those about users come last.</param>
    /// <param name="token">Stops the check.</param>
    /// <exception cref="ArgumentException">There is no rule of a name that was given.</exception>
    /// <exception cref="RosterFormatException">A file cannot be read at all.</exception>
    public void Validate(RosterSet set, ValidationOptions options, IFindingSink sink, CancellationToken token)
    {
        var selection = new RuleSelection(options);
        var findings = new FindingCollector(sink, selection, options.MaximumFindings);
        var index = new RosterIndex(ExpectedUsers(set));
        var context = new CheckContext(set, options, index, findings);
        var checks = new List<RosterCheck>();
        foreach (var rule in RosterRules.All)
        {
            if (selection.Includes(rule.Name) && rule.CreateCheck(context) is { } check)
            {
                checks.Add(check);
            }
        }

        if (set.Roster is not null)
        {
            foreach (var finding in set.Roster.ConversionFindings ?? set.Roster.Findings)
            {
                findings.Add(finding);
            }
        }

        new ValidationRun(opener, context, checks, token).Run();
        findings.Complete(user => index.SchoolOf(user) is var school and >= 0 ? ShownId.OfPlace(index.Schools.IdOf(school)) : null);
    }

    /// <summary>Reads a set and judges nothing: the one check that is made for it looks at what is known in the end.</summary>
    internal void Read(RosterSet set, Func<CheckContext, RosterCheck> create, CancellationToken token)
    {
        var options = new ValidationOptions();
        var context = new CheckContext(set, options, new RosterIndex(ExpectedUsers(set)), new FindingCollector(new FindingLog(), new RuleSelection(options), 0));
        new ValidationRun(opener, context, [create(context)], token).Run();
    }

    // How many users a set may hold. A row of a user is seldom shorter than 64 bytes; tables that are too small grow, so a guess will do.
    internal static int ExpectedUsers(RosterSet set)
    {
        var expected = 0L;
        foreach (var layout in set.Layout.Files)
        {
            if (layout.Record == Remind.RemindRecord.User && set.FileFor(layout) is { } file)
            {
                expected += file.RowCount ?? file.Length / 64;
            }
        }

        return (int)Math.Min(expected, 1 << 24);
    }
}
