using System.Collections.Generic;

namespace RosterSync.IO.Tests.Sets;

/// <summary>Keeps findings.</summary>
internal sealed class FindingList : IFindingSink
{
    public List<RosterFinding> Findings { get; } = [];

    public void Add(RosterFinding finding) => Findings.Add(finding);
}
