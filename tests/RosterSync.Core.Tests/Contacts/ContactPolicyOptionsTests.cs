using System;
using System.Linq;
using RosterSync.Contacts;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class ContactPolicyOptionsTests
{
    [Theory]
    [InlineData("Family", "Mother")]
    [InlineData("family", "Mother")]
    [InlineData("FAMILY ", "Guardian")]
    public void An_excluded_type_stays_out_whatever_the_relationship_and_whatever_is_included(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.ExcludedType, type, relationship, options: new() { ExcludeContactType = ["Family"] });
        PolicyAssert.Out(ContactReason.ExcludedType, type, relationship, guardian: true, options: new()
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
        PolicyAssert.Out(reason, type, relationship, options: new() { ExcludeContactType = ["Family"] });

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
        Assert.Equal(fits, PolicyAssert.Decide("Family", relationship, options: new() { IncludeRelationship = [pattern] }).GoesIn);

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
        Assert.Equal(goesIn, PolicyAssert.Decide("Secondary", relationship, options: new() { IncludeRelationship = [included] }).GoesIn);

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
        PolicyAssert.Out(ContactReason.NonCustodial, type, relationship, custody: TruthKind.No);
        PolicyAssert.Out(ContactReason.NonCustodial, type, relationship, custody: TruthKind.No, options: new() { IncludeContactType = ["*"], IncludeRelationship = ["*"] });
        Assert.True(PolicyAssert.Decide(type, relationship, custody: TruthKind.No, options: new() { IncludeNonCustodial = true }).GoesIn);
        Assert.True(PolicyAssert.Decide(type, relationship, custody: TruthKind.Blank).GoesIn);
        Assert.True(PolicyAssert.Decide(type, relationship, custody: TruthKind.Yes).GoesIn);
        Assert.True(PolicyAssert.Decide(type, relationship, custody: TruthKind.Other).GoesIn);
    }

    [Theory]
    [InlineData("Noncustodial Parent", "")]
    [InlineData("Non-Custodial Father", "")]
    [InlineData("Parent/Guardian", "Father, no custody")]
    [InlineData("Parent/Guardian", "Mother without custody")]
    public void Words_that_say_no_custody_count_as_the_flag_does(string type, string relationship)
    {
        PolicyAssert.Out(ContactReason.NonCustodial, type, relationship);
        Assert.True(PolicyAssert.Decide(type, relationship, options: new() { IncludeNonCustodial = true }).GoesIn);
    }

    [Fact]
    public void Who_would_not_go_in_anyway_is_reported_for_that_and_not_for_custody() =>
        PolicyAssert.Out(ContactReason.EmergencyContact, "Emergency", "Aunt", custody: TruthKind.No);

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
        Assert.Equal(rank, PolicyAssert.Decide(type, relationship).Rank);

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
}
