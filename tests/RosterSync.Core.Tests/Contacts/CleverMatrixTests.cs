using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Contacts;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

/// <summary>Every contact type of Clever, and the free words of its older files, against every relationship, written out.</summary>
public class CleverMatrixTests
{
    // P parent or guardian by type, 1 primary, R parent or guardian by relationship: go in.
    // s self, e emergency, 2 secondary, n neither parent nor guardian, ? not known: left out.
    // "" is a blank cell.
    private const string Matrix = """
        type            | Parent Grandparent Self Aunt/Uncle Sibling Other "" | Mother Father Guardian Stepfather Foster Aunt Neighbor Friend Doctor
        Parent/Guardian | P      P           s    P          P       P     P  | P      P      P        P          P      P    P        P      P
        Emergency       | e      e           s    e          e       e     e  | e      e      e        e          e      e    e        e      e
        Primary         | 1      1           s    1          n       n     1  | 1      1      1        1          1      1    n        n      n
        Secondary       | 2      2           s    2          2       2     2  | 2      2      2        2          2      2    2        2      2
        Family          | R      n           s    n          n       n     ?  | R      R      R        R          R      n    n        n      n
        Other           | n      n           s    n          n       n     n  | n      n      n        n          n      n    n        n      n
        ""              | R      n           s    n          n       n     ?  | R      R      R        R          R      n    n        n      n
        Parent          | P      P           s    P          P       P     P  | P      P      P        P          P      P    P        P      P
        Guardian        | P      P           s    P          P       P     P  | P      P      P        P          P      P    P        P      P
        guardian        | P      P           s    P          P       P     P  | P      P      P        P          P      P    P        P      P
        Mother          | P      P           s    P          P       P     P  | P      P      P        P          P      P    P        P      P
        Aunt            | n      n           s    n          n       n     n  | n      n      n        n          n      n    n        n      n
        Zzz             | R      n           s    n          n       n     ?  | R      R      R        R          R      n    n        n      n
        Self            | s      s           s    s          s       s     s  | s      s      s        s          s      s    s        s      s
        """;

    private static readonly Dictionary<string, (bool GoesIn, ContactReason Reason)> Signs = new()
    {
        ["P"] = (true, ContactReason.ParentOrGuardian),
        ["1"] = (true, ContactReason.Primary),
        ["R"] = (true, ContactReason.RelationshipIsParent),
        ["s"] = (false, ContactReason.Self),
        ["e"] = (false, ContactReason.EmergencyContact),
        ["2"] = (false, ContactReason.SecondaryContact),
        ["n"] = (false, ContactReason.NotParent),
        ["?"] = (false, ContactReason.UnknownKind),
    };

    [Fact]
    public void Every_type_and_relationship_of_Clever_is_decided_as_written_here()
    {
        var policy = new ContactPolicy(new());
        var wrong = new List<string>();
        var lines = Matrix.Split('\n').Select(line => line.Split([' ', '|', '\r'], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var relationships = lines[0].Skip(1).Select(Cell).ToArray();
        foreach (var line in lines.Skip(1))
        {
            Assert.Equal(relationships.Length, line.Length - 1);
            for (var i = 0; i < relationships.Length; i++)
            {
                var decision = policy.Decide(Cell(line[0]).Utf8(), relationships[i].Utf8(), false, false, TruthKind.Blank);
                if ((decision.GoesIn, decision.Reason) != Signs[line[i + 1]])
                {
                    wrong.Add($"type {line[0]}, relationship {lines[0][i + 1]}: {decision.Reason}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static string Cell(string word) => word == "\"\"" ? string.Empty : word;
}
