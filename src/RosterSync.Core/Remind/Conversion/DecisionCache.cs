using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// What the policy says of a type and relationship, remembered: a district has a few dozen pairs in a million rows.
/// </summary>
internal sealed class DecisionCache(ContactPolicy policy)
{
    private readonly HashSlots index = new();
    private readonly List<Entry> entries = [];
    private byte[] key = new byte[256];

    public ref struct Question
    {
        public ReadOnlySpan<byte> Type;
        public ReadOnlySpan<byte> Relationship;
        public bool IsEmergency;
        public bool IsGuardian;
        public TruthKind Custody;
    }

    /// <summary>Whether and why the contact goes in, and whether its own words block it.</summary>
    public ContactDecision Decide(in Question question, out bool isBlocked)
    {
        var needed = question.Type.Length + question.Relationship.Length + 2;
        if (key.Length < needed)
        {
            key = new byte[needed * 2];
        }

        key[0] = (byte)((question.IsEmergency ? 1 : 0) | (question.IsGuardian ? 2 : 0) | ((int)question.Custody << 2));
        question.Type.CopyTo(key.AsSpan(1));
        key[1 + question.Type.Length] = 0;
        question.Relationship.CopyTo(key.AsSpan(2 + question.Type.Length));
        var asked = key.AsSpan(0, needed);

        var probe = index.Find(NameFolding.Hash(asked));
        while (probe.Next())
        {
            var known = entries[probe.Index];
            if (asked.SequenceEqual(known.Key))
            {
                isBlocked = known.IsBlocked;
                return known.Decision;
            }
        }

        var decision = policy.Decide(question.Type, question.Relationship, question.IsEmergency, question.IsGuardian, question.Custody);
        isBlocked = decision.Reason == ContactReason.Blocked;
        probe.Insert(entries.Count);
        entries.Add(new Entry(asked.ToArray(), decision, isBlocked));
        return decision;
    }

    private sealed record Entry(byte[] Key, ContactDecision Decision, bool IsBlocked);
}
