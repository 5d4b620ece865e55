using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class ContactPolicyTests
{
    private static readonly ContactPolicyOptions EverythingIncluded = new()
    {
        IncludeContactType = ["*"],
        IncludeRelationship = ["*", "Parent", "Guardian"],
        IncludeNonCustodial = true,
    };

    // Row 1.
    [Theory]
    [InlineData("Restricted", "Mother")]
    [InlineData("Parent/Guardian", "Father - no contact")]
    [InlineData("Guardian", "Do not contact")]
    [InlineData("No Contact", "")]
    [InlineData("Emergency", "Restraining order")]
    public void Row_1_a_blocked_contact_never_goes_in_whatever_is_included(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.Blocked, type, relationship);
        PolicyAssert.Out(ContactReason.Blocked, type, relationship, options: EverythingIncluded, guardian: true);
    }

    // Row 2.
    [Theory]
    [InlineData("Self", "")]
    [InlineData("", "Self")]
    [InlineData("Parent/Guardian", "Self")]
    [InlineData("Primary", "self")]
    [InlineData("Emergency", "Self")]
    [InlineData("Student", "")]
    [InlineData("Student", "Mother")]
    public void Row_2_the_student_does_not_go_in_whatever_is_included(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.Self, type, relationship);
        PolicyAssert.Out(ContactReason.Self, type, relationship, options: EverythingIncluded, guardian: true);
    }

    // Row 3.
    [Theory]
    [InlineData("Emergency", "Mother", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("EMERGENCY CONTACT", "Parent", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("Emerg Contact 1", "Father", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("Emergency 2", "Step-Mother", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("E1", "Foster Father", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("Parent/Emergency", "Mother", ContactReason.EmergencyContact, ContactReason.IncludedEmergency)]
    [InlineData("Secondary", "Mother", ContactReason.SecondaryContact, ContactReason.IncludedSecondary)]
    [InlineData("Secondary Contact", "Parent", ContactReason.SecondaryContact, ContactReason.IncludedSecondary)]
    [InlineData("secondary guardian", "Mom", ContactReason.SecondaryContact, ContactReason.IncludedSecondary)]
    public void Row_3_emergency_and_secondary_come_in_by_relationship_only(string type, string relationship, ContactReason leftOut, ContactReason letIn)
    {
        PolicyAssert.Out(leftOut, type, relationship);
        PolicyAssert.Out(leftOut, type, relationship, guardian: true);
        PolicyAssert.Out(leftOut, type, relationship, options: new() { IncludeContactType = ["*", type] });
        PolicyAssert.Out(leftOut, type, relationship, options: new() { IncludeRelationship = ["Guardian", "Aunt"] });
        PolicyAssert.In(letIn, type, relationship, options: new() { IncludeRelationship = ["Parent"] });
        PolicyAssert.In(letIn, type, relationship, options: new() { IncludeRelationship = [relationship] });
    }

    [Fact]
    public void Row_3_an_emergency_contact_without_a_relationship_cannot_come_in() =>
        PolicyAssert.Out(ContactReason.EmergencyContact, "Emergency", "", options: EverythingIncluded);

    // Row 4.
    [Theory]
    [InlineData("Parent/Guardian", "")]
    [InlineData("parent / guardian", "")]
    [InlineData("PARENT-GUARDIAN", "Other")]
    [InlineData("Parent/Guardian 2", "Grandparent")]
    [InlineData("Parent", "")]
    [InlineData("parents", "")]
    [InlineData("Guardian", "Aunt")]
    [InlineData("guardian", "")]
    [InlineData("Guardian 1", "")]
    [InlineData("Guardian2", "")]
    [InlineData("Guardian #2", "")]
    [InlineData("Legal Guardian", "")]
    [InlineData("Primary Guardian", "")]
    [InlineData("Court-Appointed Guardian", "")]
    [InlineData("Mother", "")]
    [InlineData("FATHER", "")]
    [InlineData("Mom", "")]
    [InlineData("Mother/Guardian", "")]
    [InlineData("Mother and Father", "")]
    [InlineData("Step-Father", "")]
    [InlineData("Stepmother", "")]
    [InlineData("Step Mother", "")]
    [InlineData("Foster", "")]
    [InlineData("Foster Parent", "")]
    [InlineData("Biological Father", "")]
    [InlineData("Adoptive Mother", "Neighbor")]
    [InlineData("Custodial Parent", "")]
    [InlineData("Joint custody parent", "")]
    [InlineData("Father - joint custody", "")]
    public void Row_4_parents_and_guardians_go_in_by_their_type(string type, string relationship) =>
        PolicyAssert.In(ContactReason.ParentOrGuardian, type, relationship);

    [Theory]
    [InlineData("Relative", "Grandparent")]
    [InlineData("", "")]
    [InlineData("Other", "Neighbor")]
    public void Row_4_a_flag_that_says_guardian_is_a_type_that_does(string type, string relationship) =>
        PolicyAssert.In(ContactReason.ParentOrGuardian, type, relationship, guardian: true);

    // Whose the custody is, they do not say; and a kind that is told by two words is no guess.
    [Theory]
    [InlineData("Father - sole custody mother")]
    [InlineData("Grandmother/Guardian")]
    [InlineData("Relative/Guardian")]
    public void Row_7_words_that_may_mean_two_things_let_nobody_in(string type) => Assert.False(PolicyAssert.Decide(type, "").GoesIn);

    [Theory]
    [InlineData("No Parent")]
    [InlineData("Not a guardian")]
    [InlineData("Non-Parent")]
    [InlineData("Guardian ad litem")]
    [InlineData("Mother's boyfriend")]
    [InlineData("Grand Mother")]
    [InlineData("Grandmother")]
    [InlineData("Great-Grandfather")]
    [InlineData("Godmother")]
    [InlineData("Mother-in-law")]
    [InlineData("Deceased Father")]
    [InlineData("Former Guardian")]
    [InlineData("Host Parent")]
    [InlineData("Foster Sister")]
    [InlineData("Stepbrother")]
    [InlineData("Parent Volunteer")]
    [InlineData("Step")]
    public void Row_4_words_that_only_hold_a_parent_word_are_no_parents(string word)
    {
        Assert.False(PolicyAssert.Decide(word, "").GoesIn);
        Assert.False(PolicyAssert.Decide("", word).GoesIn);
    }

    [Theory]
    [InlineData("Parent/Guardian", "")]
    [InlineData("Guardian", "Aunt")]
    [InlineData("", "Mother")]
    [InlineData("Family", "Father")]
    [InlineData("Primary", "Mother")]
    public void A_parent_who_is_flagged_as_emergency_contact_is_normal(string type, string relationship) =>
        Assert.True(PolicyAssert.Decide(type, relationship, emergency: true).GoesIn);

    [Theory]
    [InlineData("Primary", "")]
    [InlineData("Primary", "Grandparent")]
    [InlineData("Family", "Aunt")]
    [InlineData("", "Grandmother")]
    [InlineData("", "")]
    [InlineData("Other", "")]
    public void An_emergency_flag_counts_where_nothing_says_parent_or_guardian(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.EmergencyContact, type, relationship, emergency: true);
        PolicyAssert.Out(ContactReason.EmergencyContact, type, relationship, emergency: true, options: new() { IncludeContactType = ["*"] });
        PolicyAssert.In(ContactReason.ParentOrGuardian, type, relationship, emergency: true, guardian: true);
        if (relationship.Length > 0)
        {
            PolicyAssert.In(ContactReason.IncludedEmergency, type, relationship, emergency: true, options: new() { IncludeRelationship = [relationship] });
        }
    }

    [Theory]
    [InlineData("Primary", "Emergency Contact", ContactReason.EmergencyContact)]
    [InlineData("", "Emergency", ContactReason.EmergencyContact)]
    [InlineData("", "Secondary Contact", ContactReason.SecondaryContact)]
    public void A_relationship_that_says_emergency_or_secondary_counts_as_the_flag_does(string type, string relationship, ContactReason reason) =>
        PolicyAssert.Out(reason, type, relationship);

    // Row 5.
    [Theory]
    [InlineData("")]
    [InlineData("Mother")]
    [InlineData("Grandparent")]
    [InlineData("Aunt/Uncle")]
    public void Row_5_a_primary_contact_goes_in(string relationship)
    {
        PolicyAssert.In(ContactReason.Primary, "Primary", relationship);
        PolicyAssert.In(ContactReason.Primary, "primary contact", relationship);
    }

    [Theory]
    [InlineData("Sibling")]
    [InlineData("Older Brother")]
    [InlineData("Step-Sister")]
    [InlineData("Neighbor")]
    [InlineData("Friend")]
    [InlineData("Family Friend")]
    [InlineData("Sitter")]
    [InlineData("Babysitter")]
    [InlineData("Day Care")]
    [InlineData("Doctor")]
    [InlineData("Agency")]
    [InlineData("Social Worker")]
    [InlineData("Other")]
    public void Row_5_but_not_with_the_relationship_of_an_outsider(string relationship)
    {
        PolicyAssert.Out(ContactReason.NotParent, "Primary", relationship);
        PolicyAssert.In(ContactReason.IncludedOther, "Primary", relationship, options: new() { IncludeRelationship = [relationship] });
    }

    // Row 6.
    [Theory]
    [InlineData("Parent")]
    [InlineData("Mother")]
    [InlineData("father")]
    [InlineData("Step-Father")]
    [InlineData("Stepmother")]
    [InlineData("Foster Mother")]
    [InlineData("Guardian")]
    [InlineData("Legal guardian")]
    [InlineData("Parent/Guardian")]
    public void Row_6_family_blank_and_unknown_types_go_in_by_a_parent_relationship(string relationship)
    {
        foreach (var type in new[] { "Family", "", " ", "Household 1", "Zzz" })
        {
            PolicyAssert.In(ContactReason.RelationshipIsParent, type, relationship);
        }
    }

    [Theory]
    [InlineData("Family", "", ContactReason.UnknownKind)]
    [InlineData("Family", "Aunt", ContactReason.NotParent)]
    [InlineData("", "", ContactReason.UnknownKind)]
    [InlineData("", "Grandparent", ContactReason.NotParent)]
    [InlineData("", "Zzz", ContactReason.UnknownKind)]
    [InlineData("Zzz", "", ContactReason.UnknownKind)]
    [InlineData("Zzz", "Zzz", ContactReason.UnknownKind)]
    [InlineData("123", "", ContactReason.UnknownKind)]
    [InlineData("Zzz", "Neighbor", ContactReason.NotParent)]
    public void Row_6_and_otherwise_do_not(string type, string relationship, ContactReason reason)
    {
        PolicyAssert.Out(reason, type, relationship);
        if (type.Length > 0)
        {
            PolicyAssert.In(ContactReason.IncludedOther, type, relationship, options: new() { IncludeContactType = [type] });
        }
    }

    // Row 7.
    [Theory]
    [InlineData("Other", "")]
    [InlineData("Other", "Mother")]
    [InlineData("relative", "")]
    [InlineData("Relative", "Mother")]
    [InlineData("Grandparent", "")]
    [InlineData("Aunt/Uncle", "")]
    [InlineData("Neighbor", "")]
    [InlineData("Doctor", "")]
    public void Row_7_anything_else_comes_in_by_type_or_relationship(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.NotParent, type, relationship);
        PolicyAssert.In(ContactReason.IncludedOther, type, relationship, options: new() { IncludeContactType = [type.ToUpperInvariant()] });
        PolicyAssert.In(ContactReason.IncludedOther, type, relationship, options: new() { IncludeRelationship = [relationship.Length > 0 ? relationship : type] });
    }

    [Fact]
    public void Any_bytes_get_a_decision_and_nothing_blocked_or_self_ever_goes_in()
    {
        var policy = new ContactPolicy(EverythingIncluded);
        var plain = new ContactPolicy(new());
        var text = Utf8Cell.AnyBytes("Parent/Guardian Emergency Secondary no contact self 12-");
        Prop.ForAll(text, text, (type, relationship) =>
        {
            var all = policy.Decide(type, relationship, false, false, TruthKind.Blank);
            var usual = plain.Decide(type, relationship, false, false, TruthKind.Blank);
            return (!usual.GoesIn || all.GoesIn)
                && !(all.GoesIn && (BlockWords.Says(type) || BlockWords.Says(relationship)))
                && all.Rank is >= 0 and <= 2;
        }).Holds();
    }
}
