using System;
using System.Linq;
using FsCheck.Fluent;
using RosterSync.Contacts;
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
        AssertOut(ContactReason.Blocked, type, relationship);
        AssertOut(ContactReason.Blocked, type, relationship, options: EverythingIncluded, guardian: true);
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
        AssertOut(ContactReason.Self, type, relationship);
        AssertOut(ContactReason.Self, type, relationship, options: EverythingIncluded, guardian: true);
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
        AssertOut(leftOut, type, relationship);
        AssertOut(leftOut, type, relationship, guardian: true);
        AssertOut(leftOut, type, relationship, options: new() { IncludeContactType = ["*", type] });
        AssertOut(leftOut, type, relationship, options: new() { IncludeRelationship = ["Guardian", "Aunt"] });
        AssertIn(letIn, type, relationship, options: new() { IncludeRelationship = ["Parent"] });
        AssertIn(letIn, type, relationship, options: new() { IncludeRelationship = [relationship] });
    }

    [Fact]
    public void Row_3_an_emergency_contact_without_a_relationship_cannot_come_in() =>
        AssertOut(ContactReason.EmergencyContact, "Emergency", "", options: EverythingIncluded);

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
    public void Row_4_parents_and_guardians_go_in_by_their_type(string type, string relationship) =>
        AssertIn(ContactReason.ParentOrGuardian, type, relationship);

    [Theory]
    [InlineData("Relative", "Grandparent")]
    [InlineData("", "")]
    [InlineData("Other", "Neighbor")]
    public void Row_4_a_flag_that_says_guardian_is_a_type_that_does(string type, string relationship) =>
        AssertIn(ContactReason.ParentOrGuardian, type, relationship, guardian: true);

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
        Assert.False(Decide(word, "").GoesIn);
        Assert.False(Decide("", word).GoesIn);
    }

    [Theory]
    [InlineData("Parent/Guardian", "")]
    [InlineData("Guardian", "Aunt")]
    [InlineData("", "Mother")]
    [InlineData("Family", "Father")]
    [InlineData("Primary", "Mother")]
    public void A_parent_who_is_flagged_as_emergency_contact_is_normal(string type, string relationship) =>
        Assert.True(Decide(type, relationship, emergency: true).GoesIn);

    [Theory]
    [InlineData("Primary", "")]
    [InlineData("Primary", "Grandparent")]
    [InlineData("Family", "Aunt")]
    [InlineData("", "Grandmother")]
    [InlineData("", "")]
    [InlineData("Other", "")]
    public void An_emergency_flag_counts_where_nothing_says_parent_or_guardian(string type, string relationship)
    {
        AssertOut(ContactReason.EmergencyContact, type, relationship, emergency: true);
        AssertOut(ContactReason.EmergencyContact, type, relationship, emergency: true, options: new() { IncludeContactType = ["*"] });
        AssertIn(ContactReason.ParentOrGuardian, type, relationship, emergency: true, guardian: true);
        if (relationship.Length > 0)
        {
            AssertIn(ContactReason.IncludedEmergency, type, relationship, emergency: true, options: new() { IncludeRelationship = [relationship] });
        }
    }

    [Theory]
    [InlineData("Primary", "Emergency Contact", ContactReason.EmergencyContact)]
    [InlineData("", "Emergency", ContactReason.EmergencyContact)]
    [InlineData("", "Secondary Contact", ContactReason.SecondaryContact)]
    public void A_relationship_that_says_emergency_or_secondary_counts_as_the_flag_does(string type, string relationship, ContactReason reason) =>
        AssertOut(reason, type, relationship);

    // Row 5.
    [Theory]
    [InlineData("")]
    [InlineData("Mother")]
    [InlineData("Grandparent")]
    [InlineData("Aunt/Uncle")]
    public void Row_5_a_primary_contact_goes_in(string relationship)
    {
        AssertIn(ContactReason.Primary, "Primary", relationship);
        AssertIn(ContactReason.Primary, "primary contact", relationship);
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
        AssertOut(ContactReason.NotParent, "Primary", relationship);
        AssertIn(ContactReason.IncludedOther, "Primary", relationship, options: new() { IncludeRelationship = [relationship] });
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
            AssertIn(ContactReason.RelationshipIsParent, type, relationship);
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
        AssertOut(reason, type, relationship);
        if (type.Length > 0)
        {
            AssertIn(ContactReason.IncludedOther, type, relationship, options: new() { IncludeContactType = [type] });
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
        AssertOut(ContactReason.NotParent, type, relationship);
        AssertIn(ContactReason.IncludedOther, type, relationship, options: new() { IncludeContactType = [type.ToUpperInvariant()] });
        AssertIn(ContactReason.IncludedOther, type, relationship, options: new() { IncludeRelationship = [relationship.Length > 0 ? relationship : type] });
    }

    // What is included and excluded.
    [Theory]
    [InlineData("Family", "Mother")]
    [InlineData("family", "Mother")]
    [InlineData("FAMILY ", "Guardian")]
    public void An_excluded_type_stays_out_whatever_the_relationship_and_whatever_is_included(string type, string relationship)
    {
        AssertOut(ContactReason.ExcludedType, type, relationship, options: new() { ExcludeContactType = ["Family"] });
        AssertOut(ContactReason.ExcludedType, type, relationship, guardian: true, options: new()
        {
            ExcludeContactType = ["Family"], IncludeContactType = ["*"], IncludeRelationship = ["*"],
        });
    }

    [Theory]
    [InlineData("Emergency", "Aunt", ContactReason.EmergencyContact)]
    [InlineData("Secondary", "Mother", ContactReason.SecondaryContact)]
    [InlineData("Other", "Mother", ContactReason.NotParent)]
    [InlineData("Zzz", "", ContactReason.UnknownKind)]
    [InlineData("Self", "", ContactReason.Self)]
    public void An_excluded_type_adds_to_what_is_left_out_and_replaces_nothing(string type, string relationship, ContactReason reason) =>
        AssertOut(reason, type, relationship, options: new() { ExcludeContactType = ["Family"] });

    [Theory]
    [InlineData("Aunt*", "Aunt/Uncle", true)]
    [InlineData("aunt / uncle", "Aunt/Uncle", true)]
    [InlineData("Aunt", "Aunt/Uncle", false)]
    [InlineData("*uncle", "Aunt/Uncle", true)]
    [InlineData("Grand*", "Grand-Mother", true)]
    [InlineData("G?andma", "Grandma", true)]
    [InlineData("T?a", "Tía", true)]
    [InlineData("Tia", "Tía", true)]
    [InlineData("*nd*nd*", "Grandma and friend", true)]
    [InlineData("?", "Aunt", false)]
    [InlineData("Aunt?", "Aunt", false)]
    [InlineData("*", "", false)]
    public void Words_of_options_are_folded_and_hold_wildcards(string pattern, string relationship, bool fits) =>
        Assert.Equal(fits, Decide("Family", relationship, options: new() { IncludeRelationship = [pattern] }).GoesIn);

    [Theory]
    [InlineData("Parent", "Mother", true)]
    [InlineData("Parent", "Step-Father", true)]
    [InlineData("Parent", "Foster Mother", true)]
    [InlineData("Parent", "Guardian", false)]
    [InlineData("Parent", "Grandparent", false)]
    [InlineData("Guardian", "Legal Guardian", true)]
    [InlineData("Guardian", "Mother", false)]
    [InlineData("Parent/Guardian", "Mother", true)]
    [InlineData("Parent/Guardian", "Guardian", true)]
    public void Parent_and_guardian_stand_for_their_kinds(string included, string relationship, bool goesIn) =>
        Assert.Equal(goesIn, Decide("Secondary", relationship, options: new() { IncludeRelationship = [included] }).GoesIn);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("/")]
    public void An_empty_word_in_an_option_is_refused_and_not_taken_for_blank_types(string word)
    {
        Assert.Throws<ArgumentException>(() => new ContactPolicy(new() { IncludeContactType = [word] }));
        Assert.Throws<ArgumentException>(() => new ContactPolicy(new() { ExcludeContactType = [word] }));
        Assert.Throws<ArgumentException>(() => new ContactPolicy(new() { IncludeRelationship = ["Parent", word] }));
    }

    [Fact]
    public void Fewer_than_one_contact_is_refused() =>
        Assert.Throws<ArgumentException>(() => new ContactPolicy(new() { MaximumContact = 0 }));

    // Custody.
    [Theory]
    [InlineData("Parent/Guardian", "Step-Father")]
    [InlineData("Primary", "Mother")]
    [InlineData("", "Father")]
    public void No_custody_leaves_out_and_only_one_parameter_changes_that(string type, string relationship)
    {
        AssertOut(ContactReason.NonCustodial, type, relationship, custody: TruthKind.No);
        AssertOut(ContactReason.NonCustodial, type, relationship, custody: TruthKind.No, options: new() { IncludeContactType = ["*"], IncludeRelationship = ["*"] });
        Assert.True(Decide(type, relationship, custody: TruthKind.No, options: new() { IncludeNonCustodial = true }).GoesIn);
        Assert.True(Decide(type, relationship, custody: TruthKind.Blank).GoesIn);
        Assert.True(Decide(type, relationship, custody: TruthKind.Yes).GoesIn);
        Assert.True(Decide(type, relationship, custody: TruthKind.Other).GoesIn);
    }

    [Theory]
    [InlineData("Noncustodial Parent", "")]
    [InlineData("Non-Custodial Father", "")]
    [InlineData("Parent/Guardian", "Father, no custody")]
    [InlineData("Parent/Guardian", "Mother without custody")]
    public void Words_that_say_no_custody_count_as_the_flag_does(string type, string relationship)
    {
        AssertOut(ContactReason.NonCustodial, type, relationship);
        Assert.True(Decide(type, relationship, options: new() { IncludeNonCustodial = true }).GoesIn);
    }

    [Fact]
    public void Who_would_not_go_in_anyway_is_reported_for_that_and_not_for_custody() =>
        AssertOut(ContactReason.EmergencyContact, "Emergency", "Aunt", custody: TruthKind.No);

    // Order.
    [Theory]
    [InlineData("Parent/Guardian", "Mother", 0)]
    [InlineData("Parent/Guardian", "", 0)]
    [InlineData("Guardian", "Father", 0)]
    [InlineData("Primary", "Stepmother", 0)]
    [InlineData("Parent/Guardian", "Guardian", 1)]
    [InlineData("Parent/Guardian", "Grandparent", 1)]
    [InlineData("Guardian", "", 1)]
    [InlineData("Guardian 1", "Aunt", 1)]
    [InlineData("Primary", "", 2)]
    [InlineData("Primary", "Aunt", 2)]
    public void Parents_come_before_guardians_and_guardians_before_others(string type, string relationship, int rank) =>
        Assert.Equal(rank, Decide(type, relationship).Rank);

    [Fact]
    public void Every_reason_is_said_in_words_and_names_parameters_that_exist()
    {
        var parameters = typeof(ContactPolicyOptions).GetProperties().Select(p => "-" + p.Name).ToArray();
        foreach (var reason in Enum.GetValues<ContactReason>())
        {
            var words = ContactPolicy.Describe(reason);
            Assert.EndsWith(".", words, StringComparison.Ordinal);
            foreach (var word in words.Split(' ', '.', ',').Where(w => w.StartsWith('-')))
            {
                Assert.Contains(word, parameters);
            }
        }
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

    private static ContactDecision Decide(
        string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        new ContactPolicy(options ?? new()).Decide(type.Utf8(), relationship.Utf8(), emergency, guardian, custody);

    private static void AssertIn(
        ContactReason reason, string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        AssertDecision(true, reason, Decide(type, relationship, emergency, guardian, custody, options));

    private static void AssertOut(
        ContactReason reason, string type, string relationship, bool emergency = false, bool guardian = false, TruthKind custody = TruthKind.Blank, ContactPolicyOptions? options = null) =>
        AssertDecision(false, reason, Decide(type, relationship, emergency, guardian, custody, options));

    private static void AssertDecision(bool goesIn, ContactReason reason, ContactDecision decision) =>
        Assert.Equal((goesIn, reason), (decision.GoesIn, decision.Reason));
}
