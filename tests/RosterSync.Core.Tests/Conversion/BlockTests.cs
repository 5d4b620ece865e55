using System.Linq;
using RosterSync.Contacts;
using RosterSync.Remind;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>Blocks: never let through, read per link before rows are merged.</summary>
public class BlockTests
{
    private const string Blocked = "612-555-0166";

    [Theory]
    [InlineData("ext.no_contact", "Y")]
    [InlineData("ext.no_contact", "1")]
    [InlineData("ext.court_order", "see file")]
    [InlineData("ext.note", "NO CONTACT - court order on file")]
    [InlineData("ext.note", "Restricted")]
    [InlineData("ext.restricted", "No trespass order")]
    [InlineData("ext.no_contact", "No trespass")]
    [InlineData("ext.legal_alert", "No trespass order issued 2024")]
    [InlineData("ext.immediate_contact_note", "NO CONTACT - court order")]
    [InlineData("ext.physical_custody", "No rights - restraining order")]
    [InlineData("metadata.physicalCustody", "No rights")]
    [InlineData("ext.device_contact_note", "restraining order")]
    [InlineData("ext.public_note", "Restraining order")]
    [InlineData("ext.photo_release", "Denied; no contact")]
    [InlineData("ext.note", "no\ncontact")]
    public void A_remark_blocks(string header, string value)
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, email: "carl@example.org").WithRemark(header, value);

        AssertBlocked(district);
    }

    [Theory]
    [InlineData("ext.no_contact", "N")]
    [InlineData("ext.no_contact", "")]
    [InlineData("ext.note", "no restrictions")]
    [InlineData("ext.note", "plays the tuba")]
    [InlineData("ext.photo_release", "Denied")]
    public void A_remark_that_says_no_does_not_block(string header, string value)
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked).WithRemark(header, value);

        Assert.Contains("6125550166", district.Convert().Everything);
    }

    [Theory]
    [InlineData(SisField.ContactIsRestricted, "Y")]
    [InlineData(SisField.ContactIsRestricted, "2024-01-05")]
    [InlineData(SisField.ContactIsAllowed, "N")]
    [InlineData(SisField.ContactRecordType, "R")]
    [InlineData(SisField.ContactHasCustody, "No Rights")]
    [InlineData(SisField.ContactIsAllowed, "Not allowed")]
    [InlineData(SisField.ContactType, "No Contact")]
    [InlineData(SisField.ContactRelationship, "Restricted - no contact")]
    public void A_flag_or_word_blocks(SisField field, string value)
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, email: "carl@example.org").With((field, value));

        AssertBlocked(district);
    }

    [Fact]
    public void A_block_beats_every_other_row_of_the_person_for_the_student()
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: "612-555-0167", email: "carl2@example.org", id: "9");
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, email: "carl@example.org", id: "9").With((SisField.ContactIsRestricted, "Y"));
        district.Contact("1", "Carl Hart", relationship: "Guardian", type: "Guardian", phone: "612-555-0168");
        district.Contact("1", "Hart, Carl Jr", relationship: "Father", phone: "612-555-0169");

        var everything = AssertBlocked(district);
        Assert.DoesNotContain("6125550167", everything);
        Assert.DoesNotContain("6125550168", everything);
        Assert.DoesNotContain("6125550169", everything);
    }

    [Fact]
    public void A_reused_id_does_not_let_the_blocked_person_through()
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, email: "carl@example.org", id: "9").With((SisField.ContactIsRestricted, "Y"));
        district.Contact("1", "Karl Hartmann", relationship: "Father", phone: "612-555-0167", id: "9");

        Assert.DoesNotContain("6125550167", AssertBlocked(district));
    }

    [Fact]
    public void A_phone_of_a_blocked_contact_is_sent_for_nobody_linked_to_the_student()
    {
        var district = Family();
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked).With((SisField.ContactIsRestricted, "Y"));
        district.Contact("1", "Dana Hart", phone: Blocked, id: "5", more: (SisField.ContactPhoneType, "Home"));
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "5", more: (SisField.ContactPhoneType, "Cell"));
        district.Student("1", more: phoneOf(Blocked));

        var converted = district.Convert();

        Assert.DoesNotContain("6125550166", converted.Everything);
        Assert.Equal("6125550101", converted.Users("parent").Single(row => row[0] == "p-5")[4]);
        Assert.Equal(1, converted.FindingsOf("BlockedContactPoint"));

        static (SisField, string)[] phoneOf(string phone) => [(SisField.Phone, phone)];
    }

    [Fact]
    public void A_block_belongs_to_one_student()
    {
        var district = Family();
        district.Student("2", "Leo");
        district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, id: "9").With((SisField.ContactIsRestricted, "Y"));
        district.Contact("2", "Carl Hart", relationship: "Father", phone: Blocked, id: "9");

        Assert.Equal("s-2", district.Convert().Users("parent").Single(row => row[0] == "p-9")[9]);
    }

    [Fact]
    public void Nothing_lets_a_blocked_contact_in()
    {
        var district = Family();
        district.Contact("1", "Carl Hart", type: "Emergency", relationship: "Father", phone: Blocked, email: "carl@example.org").With((SisField.ContactIsRestricted, "Y"));

        AssertBlocked(district, TestDistrict.Options(new ContactPolicyOptions
        {
            IncludeContactType = ["*"],
            IncludeRelationship = ["*", "Parent", "Guardian"],
            IncludeNonCustodial = true,
            MaximumContact = 50,
            PhoneTypes = [PhoneKind.Mobile, PhoneKind.Home, PhoneKind.Work],
        }));
    }

    [Fact]
    public void The_districts_own_list_blocks_by_id_phone_and_email()
    {
        foreach (var block in new[] { "id", "phone", "email" })
        {
            var list = new BlockList();
            switch (block)
            {
                case "id":
                    list.BlockContact("1", "9");
                    break;
                case "phone":
                    Assert.True(list.BlockPhone("1", "(612) 555-0166"));
                    break;
                default:
                    Assert.True(list.BlockEmail("1", "CARL@example.org"));
                    break;
            }

            var district = Family();
            district.Contact("1", "Carl Hart", relationship: "Father", phone: Blocked, email: "carl@example.org", id: "9");
            AssertBlocked(district, new ConversionOptions { AsOf = 20261121, BlockList = list });
        }
    }

    [Fact]
    public void No_custody_leaves_out_and_only_its_parameter_lets_in()
    {
        var district = Family();
        district.Contact("1", "Duane Hobbs", relationship: "Step-Father", phone: Blocked).With((SisField.ContactHasCustody, "No"));

        Assert.False(district.Convert().HasParent("Hobbs"));
        Assert.True(district.Convert(TestDistrict.Options(new ContactPolicyOptions { IncludeNonCustodial = true })).HasParent("Hobbs"));
    }

    [Fact]
    public void A_guardian_never_carries_the_students_own_email_or_phone()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", email: "mia@example.org", more: (SisField.Phone, "612-555-0190"));
        district.Contact("1", "Dana Hart", phone: "612-555-0190", email: "mia@example.org", id: "5", more: (SisField.ContactHomePhone, "612-555-0191"));

        var converted = district.Convert();

        Assert.Equal(["", "6125550191"], converted.Parent("Hart").Skip(3).Take(2));
        Assert.Equal(["mia@example.org", "6125550190"], converted.Users("student").Single().Skip(3).Take(2));
    }

    [Fact]
    public void Every_email_and_phone_rows_of_a_student_name_is_the_students_own()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", email: "mia.a@example.org", more: (SisField.Phone, "612-555-0190"));
        district.Student("1", email: "mia.b@example.org", more: [(SisField.Phone, "612-555-0192"), (SisField.OtherPhone, "612-555-0193")]);
        district.Student("1", email: "mia.c@example.org", more: (SisField.OtherPhone, "612-555-0194"));
        district.Contact("1", "Dana Hart", phone: "612-555-0192", email: "mia.b@example.org", id: "5", more: (SisField.ContactHomePhone, "612-555-0191"));
        district.Contact("1", "Carl Hart", phone: "612-555-0194", email: "mia.c@example.org", id: "6", more: (SisField.ContactHomePhone, "612-555-0195"));

        foreach (var seed in Enumerable.Range(0, 6))
        {
            var parents = district.Convert(shuffleSeed: seed).Users("parent").ToList();

            Assert.Equal([("Carl", "", "6125550195"), ("Dana", "", "6125550191")], parents.Select(row => (row[1], row[3], row[4])).Order());
        }
    }

    [Theory]
    [InlineData("612-555-0166 DO NOT CALL", "")]
    [InlineData("612-555-0166 / 612-555-0167", "")]
    [InlineData("612-555-0167 / 612-555-0166", "")]
    [InlineData("C: 6125550166", "")]
    [InlineData("001 612 555 0166", "")]
    [InlineData("'16125550166*", "")]
    [InlineData("", "Carl Hobbs <carl@example.org>")]
    [InlineData("", "hobbs@example.org; carl@example.org")]
    [InlineData("", "carl@example.org.")]
    [InlineData("", "carl@example.org (work)")]
    public void A_point_of_a_blocked_person_is_known_in_whatever_is_beside_it(string phone, string email)
    {
        var district = Family();
        district.Contact("1", "Carl Hobbs", type: "No Contact", phone: phone, email: email, id: "5");
        district.Contact("1", "Dana Hart", phone: Blocked, email: "carl@example.org", id: "6", more: (SisField.ContactHomePhone, "612-555-0191"));

        var parent = district.Convert().Parent("Hart");

        Assert.Equal(phone.Length > 0 ? "6125550191" : "6125550166", parent[4]);
        Assert.Equal(phone.Length > 0 ? "carl@example.org" : "", parent[3]);
    }

    [Fact]
    public void A_fax_of_a_blocked_person_is_sent_for_nobody()
    {
        var district = Family();
        district.Contact("1", "Carl Hobbs", type: "No Contact", phone: Blocked, id: "5", more: (SisField.ContactPhoneType, "Fax"));
        district.Contact("1", "Dana Hart", phone: Blocked, email: "dana@example.org", id: "6");

        Assert.Equal(["dana@example.org", ""], district.Convert().Parent("Hart").Skip(3).Take(2));
    }

    [Fact]
    public void What_stands_beside_the_students_own_points_does_not_hide_them()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", email: "mia@example.org; mia2@example.org", more: (SisField.Phone, "612-555-0190 (cell)"));
        district.Contact("1", "Dana Hart", phone: "612-555-0190", email: "mia2@example.org", id: "5", more: (SisField.ContactHomePhone, "612-555-0191"));

        Assert.Equal(["", "6125550191"], district.Convert().Parent("Hart").Skip(3).Take(2));
    }

    [Fact]
    public void The_points_of_a_contact_who_is_the_student_are_the_students_own()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Mia Hart", type: "Student", relationship: "Self", phone: "612-555-0190", email: "mia@example.org");
        district.Contact("1", "Dana Hart", phone: "612-555-0190", email: "mia@example.org", id: "5", more: (SisField.ContactHomePhone, "612-555-0191"));

        Assert.Equal(["", "6125550191"], district.Convert().Parent("Hart").Skip(3).Take(2));
    }

    [Theory]
    [InlineData("Carl A. Hobbs")]
    [InlineData("Mr. Carl Hobbs")]
    [InlineData("Carl \"Charly\" Hobbs")]
    [InlineData("Hobbs (Father), Carl")]
    public void A_block_reaches_the_same_person_written_otherwise_who_has_the_same_phone(string name)
    {
        var district = Family();
        district.Contact("1", name, type: "No Contact", phone: Blocked, id: "5");
        district.Contact("1", "Carl Hobbs", phone: Blocked, email: "carl@example.org", id: "9");
        district.Contact("1", "Dana Hobbs", phone: "612-555-0191", email: "dana@example.org", id: "6");

        var converted = district.Convert();

        Assert.Equal("Dana", Assert.Single(converted.Users("parent"))[1]);
    }

    [Fact]
    public void A_block_on_the_father_is_none_on_the_mother_or_the_son_who_have_the_same_phone()
    {
        var district = Family();
        district.Contact("1", "Carl Hobbs Sr.", type: "No Contact", phone: Blocked, id: "5");
        district.Contact("1", "Dana Hobbs", phone: Blocked, email: "dana@example.org", id: "6");
        district.Contact("1", "Carl Hobbs Jr.", type: "Guardian", relationship: "Guardian", phone: Blocked, email: "junior@example.org", id: "7");

        Assert.Equal(["dana@example.org", "junior@example.org"], district.Convert().Users("parent").Select(row => row[3]).Order());
    }

    [Fact]
    public void No_custody_reaches_the_same_person_under_another_id()
    {
        var district = Family();
        district.Contact("1", "Duane Hobbs", relationship: "Father", phone: Blocked, id: "5").With((SisField.ContactHasCustody, "No"));
        district.Contact("1", "Duane Hobbs", relationship: "Father", phone: Blocked, id: "9");

        Assert.False(district.Convert().HasParent("Hobbs"));
        Assert.True(district.Convert(TestDistrict.Options(new ContactPolicyOptions { IncludeNonCustodial = true })).HasParent("Hobbs"));
    }

    [Theory]
    [InlineData("No Contact", "Father")]
    [InlineData("Emergency", "Aunt")]
    [InlineData("Guardian", "Noncustodial father")]
    public void Nobody_gets_the_account_of_a_contact_who_stays_out(string type, string relationship)
    {
        var reference = new RosterReference();
        reference.Add(RemindRole.Student, "s-1", "Mia"u8, "Hart"u8, default, default, 20140506, []);
        reference.Add(RemindRole.Parent, "p-5", "Carl"u8, "Hobbs"u8, "carl@example.org"u8, "6125550166"u8, 0, ["s-1"]);
        reference.Add(RemindRole.Parent, "p-6", "Dana"u8, "Hart"u8, "dana@example.org"u8, default, 0, ["s-1"]);
        var district = Family();
        district.Contact("1", "Carl Hobbs", type: type, relationship: relationship, id: "5");
        district.Contact("1", "Dana Hart", phone: Blocked, email: "dana.new@example.org", id: "6");
        district.Contact("1", "Erin Hart", phone: "612-555-0191", email: "carl@example.org", id: "7");

        var parents = district.Convert(new ConversionOptions { AsOf = 20261121, Reference = reference }).Users("parent").ToList();

        Assert.Equal([("p-6", "Dana"), ("p-7", "Erin")], parents.Select(row => (row[0], row[1])).Order());
    }

    [Fact]
    public void A_parent_who_stands_in_the_export_once_more_as_inactive_keeps_the_account()
    {
        var reference = new RosterReference();
        reference.Add(RemindRole.Student, "s-1", "Mia"u8, "Hart"u8, default, default, 20140506, []);
        reference.Add(RemindRole.Parent, "p-5", "Carl"u8, "Hart"u8, "carl@example.org"u8, default, 0, ["s-1"]);
        var district = Family();
        district.Contact("1", "Carl Hart", email: "carl@example.org", id: "5").With((SisField.ContactStatus, "inactive"));
        district.Contact("1", "Carl Hart", email: "carl@example.org", id: "9");

        Assert.Equal("p-5", Assert.Single(district.Convert(new ConversionOptions { AsOf = 20261121, Reference = reference }).Users("parent"))[0]);
    }

    [Fact]
    public void Who_took_over_a_phone_does_not_get_the_account_of_a_parent_who_is_the_same_as_before()
    {
        var reference = new RosterReference();
        reference.Add(RemindRole.Student, "s-1", "Mia"u8, "Hart"u8, default, default, 20140506, []);
        reference.Add(RemindRole.Parent, "p-5", "Carl"u8, "Hart"u8, default, "6125550166"u8, 0, ["s-1"]);
        var district = Family();
        district.Contact("1", "Carl Hart", phone: "612-555-0192", id: "5");
        district.Contact("1", "Dana Hart", phone: Blocked, id: "6");

        var parents = district.Convert(new ConversionOptions { AsOf = 20261121, Reference = reference }).Users("parent").ToList();

        Assert.Equal([("p-5", "Carl"), ("p-6", "Dana")], parents.Select(row => (row[0], row[1])).Order());
    }

    private static TestDistrict Family()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        return district;
    }

    private static string AssertBlocked(TestDistrict district, ConversionOptions? options = null)
    {
        var everything = district.Convert(options).Everything;
        Assert.DoesNotContain("6125550166", everything);
        Assert.DoesNotContain("carl@example.org", everything);
        Assert.DoesNotContain("Carl", everything);
        return everything;
    }
}
