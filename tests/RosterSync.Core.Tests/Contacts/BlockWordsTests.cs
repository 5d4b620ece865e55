using System.Linq;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class BlockWordsTests
{
    [Theory]
    [InlineData("Restricted")]
    [InlineData("RESTRICTED")]
    [InlineData("restricted access")]
    [InlineData("Restricted: yes")]
    [InlineData("No Contact")]
    [InlineData("no-contact")]
    [InlineData("NO_CONTACT")]
    [InlineData("NoContact")]
    [InlineData("no contact!")]
    [InlineData("No contact order")]
    [InlineData("No direct contact")]
    [InlineData("Do not contact")]
    [InlineData("DO NOT CONTACT")]
    [InlineData("Don't contact")]
    [InlineData("Don\u2019t contact")]
    [InlineData("must not contact")]
    [InlineData("not to be contacted")]
    [InlineData("is not to have contact with student")]
    [InlineData("should not be contacted")]
    [InlineData("never contact")]
    [InlineData("Do not call")]
    [InlineData("do not release information")]
    [InlineData("Do not release")]
    [InlineData("Red flag")]
    [InlineData("RedFlag")]
    [InlineData("Court order")]
    [InlineData("Court order: yes")]
    [InlineData("Court order no. 2019-17")]
    [InlineData("Court order on file, see office")]
    [InlineData("court orders")]
    [InlineData("Restraining order")]
    [InlineData("Restraining Order against father")]
    [InlineData("protective order")]
    [InlineData("Protection Order")]
    [InlineData("Order of Protection")]
    [InlineData("No rights")]
    [InlineData("No parental rights")]
    [InlineData("no legal rights")]
    [InlineData("Custody: no rights")]
    [InlineData("Custody - No Rights")]
    [InlineData("Without parental rights")]
    [InlineData("Parental rights terminated")]
    [InlineData("Barred")]
    [InlineData("barred from campus")]
    [InlineData("Denied")]
    [InlineData("access denied")]
    [InlineData("No access")]
    [InlineData("no access to student")]
    [InlineData("no visitation")]
    [InlineData("Not allowed on campus")]
    [InlineData("stay away")]
    [InlineData("contact prohibited")]
    [InlineData("No, restricted")]
    [InlineData("No. Restraining order on file")]
    [InlineData("No pickup; court order")]
    [InlineData("No court order; restricted")]
    [InlineData("No contact/restricted")]
    [InlineData("No contact, no court order")]
    [InlineData("Mother: no contact")]
    [InlineData("No\u00A0contact")]
    [InlineData("restringido")]
    [InlineData("No trespass")]
    [InlineData("NO TRESPASS")]
    [InlineData("No Trespass order")]
    [InlineData("No-Trespass order on file")]
    [InlineData("No trespass order issued 2024")]
    [InlineData("no trespassing")]
    [InlineData("trespass order")]
    public void Says_that_contact_is_forbidden(string text)
    {
        Assert.True(BlockWords.Says(text.Utf8()));
        Assert.False(BlockWords.Denies(text.Utf8()));
    }

    [Theory]
    [InlineData("No restrictions")]
    [InlineData("no restriction")]
    [InlineData("No known restrictions")]
    [InlineData("No legal restrictions on file")]
    [InlineData("No contact restrictions")]
    [InlineData("No access restrictions")]
    [InlineData("There are no custody restrictions")]
    [InlineData("Unrestricted")]
    [InlineData("Not restricted")]
    [InlineData("not currently restricted")]
    [InlineData("Non-restricted")]
    [InlineData("No longer restricted")]
    [InlineData("None")]
    [InlineData("N/A")]
    [InlineData("n/a")]
    [InlineData("NA")]
    [InlineData("No")]
    [InlineData("none on file")]
    [InlineData("Not applicable")]
    [InlineData("No court order")]
    [InlineData("No court orders")]
    [InlineData("no restraining or protective orders")]
    [InlineData("Court order: no")]
    [InlineData("Court order: No, mother has custody")]
    [InlineData("Court Order? N")]
    [InlineData("Restrictions: none")]
    [InlineData("Restrictions - none")]
    [InlineData("Restricted=0")]
    [InlineData("Red flag: N")]
    [InlineData("No red flag")]
    [InlineData("No contact: no")]
    [InlineData("No contact information")]
    [InlineData("No known trespass order")]
    [InlineData("No trespass order: none")]
    [InlineData("no restraining order on file")]
    [InlineData("Restraining order: no")]
    [InlineData("--")]
    public void Says_that_nothing_is_forbidden(string text)
    {
        Assert.False(BlockWords.Says(text.Utf8()));
        Assert.True(BlockWords.Denies(text.Utf8()));
    }

    [Theory]
    [InlineData("Mother")]
    [InlineData("Lives with father")]
    [InlineData("Court-ordered guardian")]
    [InlineData("Primary contact")]
    [InlineData("Contact first")]
    [InlineData("Speaks no English")]
    [InlineData("No preference")]
    [InlineData("Yes")]
    [InlineData("Y")]
    [InlineData("Red")]
    [InlineData("order of contact 1")]
    public void Says_nothing_about_it(string text)
    {
        Assert.False(BlockWords.Says(text.Utf8()));
        Assert.False(BlockWords.Denies(text.Utf8()));
    }

    [Theory]
    [InlineData("ext.no_contact")]
    [InlineData("ext.No Contact")]
    [InlineData("No-Contact Flag")]
    [InlineData("ext.do_not_contact")]
    [InlineData("ext.contact_restricted")]
    [InlineData("ext.restricted")]
    [InlineData("ext.restriction_type")]
    [InlineData("ext.restraining_order")]
    [InlineData("ext.CourtOrder")]
    [InlineData("ext.red_flag")]
    [InlineData("ext.no_rights")]
    [InlineData("ext.barred")]
    [InlineData("ContactNotAllowed")]
    [InlineData("ext.access_denied")]
    public void A_header_can_be_about_forbidden_contact(string header) => Assert.Equal(RemarkMeaning.AnyValue, BlockHeaders.Read(header));

    [Theory]
    [InlineData("ext.notes")]
    [InlineData("ext.custody")]
    [InlineData("ext.no_contact_info")]
    [InlineData("ext.media_restriction")]
    [InlineData("ext.dietary_restrictions")]
    [InlineData("ext.internet_restricted")]
    [InlineData("ext.unrestricted")]
    [InlineData("ext.bus_number")]
    [InlineData("ext.DIETRESTRICTIONS")]
    [InlineData("ext.mediaRestricted")]
    [InlineData("")]
    public void Or_about_something_else(string header) => Assert.NotEqual(RemarkMeaning.AnyValue, BlockHeaders.Read(header));

    [Theory]
    [InlineData("ext.immediate_contact_note")]
    [InlineData("ext.physical_custody")]
    [InlineData("metadata.physicalCustody")]
    [InlineData("ext.device_contact_note")]
    [InlineData("ext.public_note")]
    [InlineData("ext.mediator")]
    [InlineData("ext.republic")]
    [InlineData("ext.Do not release")]
    [InlineData("ext.notes")]
    public void Letters_in_a_header_are_no_word_of_it(string header) => Assert.Equal(RemarkMeaning.Words, BlockHeaders.Read(header));

    [Theory]
    [InlineData("ext.photo_release")]
    [InlineData("ext.photoRelease")]
    [InlineData("ext.PhotoRelease2")]
    [InlineData("ext.Media Release")]
    [InlineData("ext.student.medical-alert")]
    [InlineData("ext.ECPhoto")]
    [InlineData("ext.internet_restricted")]
    public void A_column_can_be_about_another_matter(string header) => Assert.Equal(RemarkMeaning.PlainWords, BlockHeaders.Read(header));

    [Theory]
    [InlineData("Restraining order")]
    [InlineData("no contact")]
    [InlineData("Court order on file")]
    [InlineData("No trespass order")]
    [InlineData("must not contact")]
    [InlineData("No rights")]
    public void Words_that_can_mean_nothing_else_block_in_any_column(string text) => Assert.True(BlockWords.SaysPlainly(text.Utf8()));

    [Theory]
    [InlineData("Denied")]
    [InlineData("Restricted")]
    [InlineData("Do not release")]
    [InlineData("Not permitted")]
    [InlineData("No access")]
    [InlineData("keep away from nuts")]
    [InlineData("no contact sports")]
    [InlineData("no court order")]
    public void Words_of_another_matter_do_not(string text) => Assert.False(BlockWords.SaysPlainly(text.Utf8()));

    [Theory]
    [InlineData("Order for Protection")]
    [InlineData("Protection from abuse order")]
    [InlineData("cannot contact")]
    [InlineData("Can not contact student")]
    [InlineData("Can't contact")]
    [InlineData("Can\u2019t contact")]
    [InlineData("Can\u00B4t contact")]
    [InlineData("Cannot have contact")]
    [InlineData("shall not have access to student")]
    [InlineData("Not to have any contact")]
    [InlineData("no longer allowed contact")]
    [InlineData("no longer permitted to contact")]
    [InlineData("no right to contact")]
    [InlineData("Does not have access")]
    [InlineData("doesn't have any parental rights")]
    [InlineData("Has no access")]
    [InlineData("No physical contact")]
    [InlineData("No in-person contact")]
    [InlineData("No verbal or written contact")]
    [InlineData("no verbal/written contact")]
    [InlineData("No phone contact")]
    [InlineData("Never to contact")]
    [InlineData("Non-contact order")]
    [InlineData("NO/CONTACT")]
    [InlineData("no\ncontact")]
    [InlineData("no\r\ncontact")]
    [InlineData("No - contact")]
    [InlineData("not under any circumstances to contact")]
    [InlineData("Does not want to be contacted")]
    [InlineData("No pick up")]
    [InlineData("may not pick up")]
    [InlineData("cannot pick-up student")]
    [InlineData("not authorized for pickup")]
    [InlineData("Unauthorized")]
    [InlineData("No contact phone or email allowed")]
    [InlineData("Orden de restricci\u00F3n")]
    [InlineData("Orden de alejamiento")]
    [InlineData("Sin contacto")]
    [InlineData("No contactar")]
    [InlineData("No debe tener contacto")]
    [InlineData("No tiene derechos")]
    [InlineData("No puede tener ning\u00FAn contacto")]
    [InlineData("contact interdit")]
    [InlineData("No info to be released")]
    [InlineData("DNC")]
    [InlineData("pas de contact")]
    [InlineData("Custody: No\nRestraining order: yes")]
    [InlineData("Custody: No - restraining order")]
    public void A_no_reaches_over_some_words(string text) => Says_that_contact_is_forbidden(text);

    [Theory]
    [InlineData("Does not have contact information")]
    [InlineData("No phone contact info")]
    [InlineData("Sin restricciones")]
    [InlineData("Restricciones: ninguna")]
    [InlineData("sin orden de alejamiento")]
    public void And_what_it_takes_back_is_nothing(string text) => Says_that_nothing_is_forbidden(text);

    [Theory]
    [InlineData("No email on file")]
    [InlineData("No phone - contact by mail")]
    [InlineData("Does not have email")]
    [InlineData("We do not have email or phone")]
    [InlineData("Does not speak English")]
    [InlineData("Cannot text")]
    [InlineData("Text not email")]
    [InlineData("Could not contact 3/4")]
    [InlineData("Does not pick up before noon")]
    [InlineData("No one to contact")]
    [InlineData("No second contact")]
    [InlineData("Not the primary contact")]
    [InlineData("No emergency contact")]
    [InlineData("No email access")]
    [InlineData("No, contact mother")]
    [InlineData("Not home, call cell")]
    [InlineData("No need to contact")]
    [InlineData("No info available")]
    public void And_over_others_it_does_not(string text) => Says_nothing_about_it(text);

    [Fact]
    public void A_block_is_found_at_the_end_of_a_very_long_remark()
    {
        var text = string.Concat(Enumerable.Repeat("lives with grandmother, ", 100_000));
        Assert.False(BlockWords.Says(text.Utf8()));
        Assert.True(BlockWords.Says((text + "no contact").Utf8()));
    }

    [Fact]
    public void A_block_is_found_whatever_stands_around_it()
    {
        var around = Gen.Elements("", "Mother", "see office", "call first", "2019-04-01", "Ünïcode", "lives with aunt");
        var parts = from before in around
                    from after in around
                    from mark in Gen.Elements(", ", ". ", "; ", " / ", "\n", " (", " | ")
                    from block in Gen.Elements("no contact", "Restricted", "RESTRAINING ORDER", "do not contact", "red flag", "No Rights", "court order", "barred")
                    select before + mark + block + mark + after;
        Prop.ForAll(parts.ToArbitrary(), text => BlockWords.Says(text.Utf8())).Holds();
    }

    [Fact]
    public void Any_bytes_are_read() =>
        Prop.ForAll(Utf8Cell.AnyBytes("no not contact restricted order court: ,/-'"), text => !(BlockWords.Says(text) && BlockWords.Denies(text))).Holds();
}
