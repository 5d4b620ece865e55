using RosterSync.Contacts;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

/// <summary>Asks the policy about one link.</summary>
internal static class PolicyAssert
{
    public static ContactDecision Decide(
        string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        new ContactPolicy(options ?? new()).Decide(type.Utf8(), relationship.Utf8(), emergency, guardian, custody);

    public static void In(
        ContactReason reason, string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        AssertDecision(true, reason, Decide(type, relationship, emergency, guardian, custody, options));

    public static void Out(
        ContactReason reason, string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        AssertDecision(false, reason, Decide(type, relationship, emergency, guardian, custody, options));

    private static void AssertDecision(bool goesIn, ContactReason reason, ContactDecision decision) =>
        Assert.Equal((goesIn, reason), (decision.GoesIn, decision.Reason));
}
