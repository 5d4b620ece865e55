using System.Linq;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>Columns that keep a contact out, under the names systems give them.</summary>
public class BlockColumnTests
{
    [Theory]
    [InlineData("CON.CD")]
    [InlineData("CD")]
    [InlineData("RecordType")]
    [InlineData("CON.Record Type")]
    [InlineData("Code")]
    [InlineData("CON.Code")]
    public void Aeries_record_type_is_known_in_a_query(string header)
    {
        using var folder = new ExportFolder();
        folder.Write("query.csv", "STU.ID,STU.SC,STU.FN,STU.LN,STU.GR,STU.BD,CON.FN,CON.LN,CON.RL,CON.CP," + header + "\n1,5,Sam,Tully,4,06/01/2016,Beth,Tully,Mother,5415550162,R\n");

        Assert.Equal("R", folder.Read().Contacts.Single()[SisField.ContactRecordType]);
    }

    [Theory]
    [InlineData("can_contact", SisField.ContactIsAllowed)]
    [InlineData("OK to contact", SisField.ContactIsAllowed)]
    [InlineData("contact_not_allowed", SisField.ContactIsRestricted)]
    [InlineData("NotAllowed", SisField.ContactIsRestricted)]
    [InlineData("contact_status", SisField.ContactStatus)]
    public void A_column_may_have_a_name_of_the_districts_own(string header, SisField field)
    {
        using var folder = new ExportFolder();
        folder.Write("students.csv", "School_id,Student_id,Last_name,First_name,Contact_name,Contact_type," + header + "\n1,1,Hart,Mia,Dana Hart,Mother,N\n");

        Assert.Equal("N", folder.Read().Contacts.Single()[field]);
    }

    [Theory]
    [InlineData("0", "false")]
    [InlineData("F", "false")]
    [InlineData("n", "false")]
    [InlineData("1", "1")]
    [InlineData("true", "true")]
    public void OneRoster_users_are_not_enabled_in_any_spelling(string cell, string status)
    {
        using var folder = new ExportFolder();
        folder.Write(
            "users.csv",
            "sourcedId,status,enabledUser,orgSourcedIds,role,username,givenName,familyName,agentSourcedIds\n"
            + "s1,,true,o1,student,s1,Mia,Hart,g1\n"
            + $"g1,,{cell},o1,parent,g1,Dana,Hart,\n");

        Assert.Equal(status, folder.Read().Contacts.Single()[SisField.ContactStatus]);
    }
}
