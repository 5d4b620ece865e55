using RosterSync.Remind;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>What the flags of a contact say that is more than a flag.</summary>
public class ContactFlagTests
{
    [Theory]
    [InlineData(SisField.ContactRecordType, "r")]
    [InlineData(SisField.ContactRecordType, "Restricted")]
    [InlineData(SisField.ContactRecordType, "R - Restricted")]
    [InlineData(SisField.ContactRecordType, "No contact")]
    [InlineData(SisField.ContactStatus, "Blocked")]
    [InlineData(SisField.ContactStatus, "No contact")]
    [InlineData(SisField.ContactStatus, "Active - court order")]
    [InlineData(SisField.ContactIsGuardian, "No rights")]
    [InlineData(SisField.ContactIsEmergency, "No contact")]
    public void A_word_in_a_flag_blocks(SisField field, string value) => Assert.DoesNotContain("6125550166", With(field, value));

    [Theory]
    [InlineData(SisField.ContactStatus, "0")]
    [InlineData(SisField.ContactStatus, "F")]
    [InlineData(SisField.ContactStatus, "I")]
    [InlineData(SisField.ContactStatus, "Not active")]
    [InlineData(SisField.ContactStatus, "Deceased")]
    [InlineData(SisField.ContactStatus, "Archived")]
    public void An_inactive_contact_stays_out(SisField field, string value) => Assert.DoesNotContain("Carl", With(field, value));

    [Theory]
    [InlineData(SisField.ContactRecordType, "P")]
    [InlineData(SisField.ContactRecordType, "Parent")]
    [InlineData(SisField.ContactRecordType, "Not restricted")]
    [InlineData(SisField.ContactStatus, "Active")]
    [InlineData(SisField.ContactStatus, "1")]
    [InlineData(SisField.ContactIsGuardian, "No")]
    [InlineData(SisField.ContactIsEmergency, "Yes")]
    public void Any_other_word_does_not(SisField field, string value) => Assert.Contains("6125550166", With(field, value));

    private static string With(SisField field, string value)
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Carl Hart", relationship: "Father", phone: "612-555-0166").With((field, value));
        return district.Convert(new ConversionOptions { AsOf = 20261121 }).Everything;
    }
}
