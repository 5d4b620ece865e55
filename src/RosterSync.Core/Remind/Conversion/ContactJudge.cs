using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Sis;

namespace RosterSync.Remind.Conversion;

/// <summary>What the policy says of a contact's row by its words, its flags and its remarks, before anything is known of other rows.</summary>
internal sealed class ContactJudge(ContactPolicyOptions options)
{
    // Besides the restriction itself, of which any value blocks.
    private static readonly SisField[] Flags =
    [
        SisField.ContactIsAllowed, SisField.ContactHasCustody, SisField.ContactIsGuardian, SisField.ContactIsEmergency, SisField.ContactRecordType, SisField.ContactStatus,
    ];

    private readonly DecisionCache decisions = new(new ContactPolicy(options));
    private readonly List<(string Header, RemarkMeaning Meaning)> remarks = [];

    /// <summary>Whether and why the contact goes in, and whether the row blocks it, which beats every other row.</summary>
    public ContactDecision Decide(SisRow row, out bool isBlocked)
    {
        var question = new DecisionCache.Question
        {
            Type = row[SisField.ContactType],
            Relationship = row[SisField.ContactRelationship],
            IsEmergency = TruthValue.Parse(row[SisField.ContactIsEmergency]) == TruthKind.Yes,
            IsGuardian = TruthValue.Parse(row[SisField.ContactIsGuardian]) == TruthKind.Yes,
            Custody = TruthValue.Parse(row[SisField.ContactHasCustody]),
        };
        var decision = decisions.Decide(question, out isBlocked);
        isBlocked |= IsBlockedByFlag(row) || IsBlockedByRemark(row);
        return StatusWords.IsInactiveContact(row[SisField.ContactStatus]) ? new ContactDecision(false, ContactReason.Inactive, decision.Rank) : decision;
    }

    private static bool IsBlockedByFlag(SisRow row)
    {
        var restricted = row[SisField.ContactIsRestricted];
        if (!restricted.IsEmpty && TruthValue.Parse(restricted) != TruthKind.No && !BlockWords.Denies(restricted))
        {
            return true;
        }

        // "No rights" in a column of custody is more than a no.
        foreach (var flag in Flags)
        {
            if (BlockWords.Says(row[flag]))
            {
                return true;
            }
        }

        if (TruthValue.Parse(row[SisField.ContactIsAllowed]) == TruthKind.No)
        {
            return true;
        }

        var type = row[SisField.ContactRecordType];
        return type.Length == 1 && (type[0] | 0x20) == 'r';
    }

    private bool IsBlockedByRemark(SisRow row)
    {
        var count = row.RemarkCount;
        if (count == 0)
        {
            return false;
        }

        for (var i = 0; i < count; i++)
        {
            var remark = row.Remark(i);
            if (remark.IsEmpty)
            {
                continue;
            }

            var meaning = MeaningOf(row.RemarkHeader(i), i);
            if (meaning == RemarkMeaning.PlainWords ? BlockWords.SaysPlainly(remark)
                : BlockWords.Says(remark) || (meaning == RemarkMeaning.AnyValue && TruthValue.Parse(remark) != TruthKind.No && !BlockWords.Denies(remark)))
            {
                return true;
            }
        }

        return false;
    }

    private RemarkMeaning MeaningOf(string header, int index)
    {
        while (remarks.Count <= index)
        {
            remarks.Add((string.Empty, RemarkMeaning.Words));
        }

        // The header of a file is the same object for every row.
        if (!ReferenceEquals(remarks[index].Header, header))
        {
            remarks[index] = (header, BlockHeaders.Read(header));
        }

        return remarks[index].Meaning;
    }
}
