using System;
using System.Linq;
using System.Text;

namespace RosterSync.Bench.Generation;

/// <summary>A kind of contact as an export writes it, and how often it is found.</summary>
internal sealed class ContactKind
{
    /// <summary>The first contact of a student.</summary>
    private static readonly ContactKind[] First = Table(
        "Parent/Guardian|Mother|60", "Parent/Guardian|Father|12", "Guardian||5", "Guardian|Grandparent|3", "Primary|Mother|6", "Primary||2", "Primary|Parent|1",
        "Family|Mother|4", "|Mother|1", "Mother||2", "Guardian 1|Mother|2", "Emergency|Mother|1", "Household|Guardian|1");

    private static readonly ContactKind[] Second = Table(
        "Parent/Guardian|Father|48", "Parent/Guardian|Step-Father|6", "Parent/Guardian|Mother|8", "Guardian|Father|5", "Secondary|Father|8", "Family|Father|5",
        "Emergency|Grandparent|10", "Guardian 2|Father|2", "Father||2", "Emergency|Aunt/Uncle|4", "|Father|2");

    private static readonly ContactKind[] Further = Table(
        "Emergency|Grandparent|25", "Emergency|Aunt/Uncle|15", "Emergency|Neighbor|12", "Secondary|Other|5", "Family|Grandparent|8", "Family|Aunt/Uncle|6",
        "Other|Friend|4", "Other|Other|4", "Parent/Guardian|Step-Mother|5", "Parent/Guardian|Step-Father|4", "Primary|Sibling|1", "Primary|Neighbor|1",
        "Family||3", "||1", "Household|Uncle|1", "Self|Self|1", "Emergency|Doctor|1", "Contact||3");

    private ContactKind(string type, string relationship, int weight)
    {
        Type = Encoding.UTF8.GetBytes(type);
        Relationship = Encoding.UTF8.GetBytes(relationship);
        Weight = weight;
        IsSelf = type == "Self";
        IsEmergency = type == "Emergency";
        IsStep = relationship.StartsWith("Step", StringComparison.Ordinal);
        IsFather = relationship.Contains("Father", StringComparison.Ordinal) || type == "Father";
        IsMother = relationship.Contains("Mother", StringComparison.Ordinal) || type == "Mother";
        IsParent = IsFather || IsMother || relationship == "Parent";
    }

    public byte[] Type { get; }

    public byte[] Relationship { get; }

    public bool IsSelf { get; }

    public bool IsEmergency { get; }

    public bool IsStep { get; }

    public bool IsFather { get; }

    public bool IsMother { get; }

    public bool IsParent { get; }

    public bool IsGuardian => Type.AsSpan().StartsWith("Guardian"u8) || Relationship.AsSpan().SequenceEqual("Guardian"u8);

    private int Weight { get; }

    public static ContactKind Pick(int place, ref Dice dice)
    {
        var table = place switch { 0 => First, 1 => Second, _ => Further };
        var at = dice.Below(100);
        foreach (var kind in table)
        {
            at -= kind.Weight;
            if (at < 0)
            {
                return kind;
            }
        }

        return table[^1];
    }

    private static ContactKind[] Table(params string[] lines)
    {
        var kinds = lines.Select(line => line.Split('|')).Select(cells => new ContactKind(cells[0], cells[1], int.Parse(cells[2], null))).ToArray();
        return kinds.Sum(kind => kind.Weight) == 100 ? kinds : throw new InvalidOperationException("The shares of a table of contacts must add up to 100.");
    }
}
