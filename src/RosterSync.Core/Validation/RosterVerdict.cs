using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Validation.Rules;

namespace RosterSync.Validation;

/// <summary>
/// What findings come to: whether a set passes, is held or is refused, and the exit code that says so. An Error stops everything; a hold
/// stops unless a person has named it; warnings and information stop nothing, but headers that were never confirmed stop a send.
/// </summary>
public sealed class RosterVerdict : IFindingSink
{
    /// <summary>Exit code of a set that passes.</summary>
    public const int PassedExitCode = 0;

    /// <summary>Exit code of a set with errors.</summary>
    public const int ErrorExitCode = 2;

    /// <summary>Exit code of a set on hold.</summary>
    public const int HeldExitCode = 3;

    private readonly HashSet<string> allowed = new(StringComparer.OrdinalIgnoreCase);
    private readonly SortedSet<string> found = new(StringComparer.Ordinal);
    private readonly int[] counts = new int[(int)RosterSeverity.Error + 1];

    /// <summary>Makes a verdict that has no findings yet.</summary>
    /// <param name="allowHold">Names of the rules whose holds a person lets pass; no wildcards, so that one name opens nothing else.</param>
    /// <exception cref="ArgumentException">A name is not that of a rule that holds.</exception>
    public RosterVerdict(IEnumerable<string>? allowHold = null)
    {
        foreach (var name in allowHold ?? [])
        {
            var rule = RosterRules.Find(name);
            if (rule is null || (!Holds(rule) && !HoldsSend(rule)))
            {
                throw new ArgumentException(
                    (rule is null ? $"There is no rule named {name}" : $"{rule.Name} is no hold")
                        + "; these are: " + string.Join(", ", RosterRules.All.Where(known => Holds(known) || HoldsSend(known))) + ".",
                    nameof(allowHold));
            }

            allowed.Add(rule.Name);
        }
    }

    /// <summary>The worst severity found; null where nothing was found.</summary>
    public RosterSeverity? Severity { get; private set; }

    /// <summary>The rules that hold the set and were not let pass, by name.</summary>
    public IReadOnlyList<string> HeldBy => Held(forSend: false);

    /// <summary>The rules that hold a send and were not let pass, by name: those of <see cref="HeldBy"/>, and <c>UnconfirmedLayout</c>.</summary>
    public IReadOnlyList<string> SendHeldBy => Held(forSend: true);

    /// <summary>Whether neither an error nor a hold is left.</summary>
    public bool Passes => ExitCode == PassedExitCode;

    /// <summary>The exit code of a conversion or a check: 0, 2 or 3.</summary>
    public int ExitCode => CodeFor(HeldBy);

    /// <summary>The exit code of a send: 0, 2 or 3.</summary>
    public int SendExitCode => CodeFor(SendHeldBy);

    /// <summary>How many records a severity was found for.</summary>
    public int Count(RosterSeverity severity) => counts[(int)severity];

    /// <inheritdoc/>
    public void Add(RosterFinding finding)
    {
        counts[(int)finding.Severity] += finding.Count;
        if (Severity is null || finding.Severity > Severity)
        {
            Severity = finding.Severity;
        }

        if (finding.Severity == RosterSeverity.Hold || string.Equals(finding.RuleName, nameof(UnconfirmedLayout), StringComparison.Ordinal))
        {
            found.Add(finding.RuleName);
        }
    }

    private int CodeFor(IReadOnlyList<string> heldBy) =>
        counts[(int)RosterSeverity.Error] > 0 ? ErrorExitCode
        : heldBy.Count > 0 ? HeldExitCode
        : PassedExitCode;

    private string[] Held(bool forSend) => found
        .Where(name => !allowed.Contains(name) && (forSend || !string.Equals(name, nameof(UnconfirmedLayout), StringComparison.Ordinal)))
        .ToArray();

    private static bool Holds(RosterRule rule) => rule.Severity == RosterSeverity.Hold;

    private static bool HoldsSend(RosterRule rule) => rule is UnconfirmedLayout;
}
