using System.Linq;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>One person from many rows (who is merged with whom, and on what evidence).</summary>
public class GuardianMergingTests
{
    [Fact]
    public void The_same_id_and_last_name_is_one_person()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "77");
        district.Contact("2", "Dana Hart", email: "dana@example.org", id: "77");

        var parent = district.Convert().Parent("Hart");

        Assert.Equal(["p-77", "Dana", "Hart", "dana@example.org", "6125550101"], parent.Take(5));
        Assert.Equal("s-1;s-2", parent[9]);
    }

    [Fact]
    public void The_same_id_with_another_last_name_and_a_shared_phone_is_one_person()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "77");
        district.Contact("2", "Dana Smith", phone: "(612) 555-0101", id: "77");

        Assert.Equal(["p-77"], district.Convert().Ids("parent"));
    }

    [Fact]
    public void A_reused_id_is_two_people_and_is_reported()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo", "Moss");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "77");
        district.Contact("2", "Paul Moss", phone: "612-555-0102", id: "77");

        var converted = district.Convert();

        Assert.Equal(2, converted.Ids("parent").Count());
        Assert.DoesNotContain("p-77", converted.Ids("parent"));
        Assert.Equal("s-1", converted.Parent("Hart")[9]);
        Assert.Equal("s-2", converted.Parent("Moss")[9]);
        Assert.Equal(1, converted.FindingsOf("ContactIdReused"));
    }

    [Theory]
    [InlineData("999-999-9999", "")]
    [InlineData("", "none@none.com")]
    public void A_placeholder_point_never_joins_a_reused_id(string phone, string email)
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo", "Moss");
        district.Contact("1", "Dana Hart", phone: phone, email: email, id: "77", more: (SisField.ContactMobilePhone, "612-555-0101"));
        district.Contact("2", "Paul Moss", phone: phone, email: email, id: "77", more: (SisField.ContactMobilePhone, "612-555-0102"));

        var converted = district.Convert();

        Assert.Equal(2, converted.Ids("parent").Count());
        Assert.DoesNotContain("9999999999", converted.Everything);
        Assert.DoesNotContain("none@none.com", converted.Everything);
    }

    [Fact]
    public void A_schools_own_number_joins_nobody_and_is_not_sent()
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend", phone: "612-555-0180");
        district.Student("1");
        district.Student("2", "Leo", "Moss");
        district.Contact("1", "Maria Garcia", phone: "612-555-0180", email: "maria1@example.org");
        district.Contact("2", "Maria Garcia", phone: "612-555-0180", email: "maria2@example.org");

        var converted = district.Convert();

        Assert.Equal(2, converted.Ids("parent").Count());
        Assert.DoesNotContain("6125550180", converted.Everything);
    }

    [Fact]
    public void A_point_under_more_than_six_names_joins_nobody_and_is_not_sent()
    {
        var district = TestDistrict.WithSchool();
        for (var i = 0; i < 7; i++)
        {
            district.Student($"{i}", "Kid", $"Family{(char)('a' + i)}");
            district.Contact($"{i}", $"Pat Family{(char)('a' + i)}", phone: "612-555-0150", email: $"pat{i}@example.org");
        }

        var converted = district.Convert();

        Assert.Equal(7, converted.Ids("parent").Count());
        Assert.DoesNotContain("6125550150", converted.Everything);
    }

    [Fact]
    public void A_point_under_six_names_is_sent_once()
    {
        var district = TestDistrict.WithSchool();
        for (var i = 0; i < 6; i++)
        {
            district.Student($"{i}", "Kid", $"Family{(char)('a' + i)}");
            district.Contact($"{i}", $"Pat Family{(char)('a' + i)}", phone: "612-555-0150", email: $"pat{i}@example.org", id: $"c{i}");
        }

        var converted = district.Convert();

        Assert.Single(converted.Users("parent"), row => row[4] == "6125550150");
        Assert.Equal("p-c0", converted.Users("parent").Single(row => row[4] == "6125550150")[0]);
    }

    [Fact]
    public void Without_an_id_the_same_name_and_phone_is_one_person_and_nothing_is_lost()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", email: "dana@example.org");
        district.Contact("2", "Hart, Dana", phone: "6125550101");

        var parent = district.Convert().Parent("Hart");

        Assert.Equal("s-1;s-2", parent[9]);
        Assert.Equal("dana@example.org", parent[3]);
        Assert.Matches("^p-[0-9a-f]{32}$", parent[0]);
    }

    [Fact]
    public void A_suffix_tells_a_father_from_a_grandfather()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Daniel Hart Jr.", relationship: "Father", phone: "612-555-0101", email: "jr@example.org");
        district.Contact("1", "Daniel Hart Sr.", type: "Guardian", relationship: "Grandfather", phone: "612-555-0101", email: "sr@example.org");

        Assert.Equal(2, district.Convert().Ids("parent").Count());
    }

    [Fact]
    public void Two_families_under_a_placeholder_name_are_never_one()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo", "Moss");
        district.Contact("1", "Mother", phone: "612-555-0101");
        district.Contact("2", "Mother", phone: "612-555-0101");

        var converted = district.Convert();

        Assert.Empty(converted.Ids("parent"));
        Assert.Equal(["PlaceholderName", "PlaceholderName"], converted.Reasons("Contact"));
    }

    [Fact]
    public void A_row_without_an_id_takes_the_id_of_who_it_plainly_is()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "77");
        district.Contact("2", "Dana Hart", phone: "612-555-0101");

        var converted = district.Convert();

        Assert.Equal(["p-77"], converted.Ids("parent"));
        Assert.Equal("s-1;s-2", converted.Parent("Hart")[9]);
    }

    [Fact]
    public void Two_ids_are_two_people_even_with_the_same_name_and_phone()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", email: "a@example.org", id: "77");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", email: "b@example.org", id: "78");

        Assert.Equal(["p-77", "p-78"], district.Convert().Ids("parent"));
    }

    [Fact]
    public void An_id_counts_within_its_own_export()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: "77");
        district.Export();
        district.Student("2", "Leo", "Hart");
        district.Contact("2", "Paula Hart", phone: "612-555-0102", id: "77");

        var ids = district.Convert().Ids("parent").ToList();

        Assert.Equal(2, ids.Count);
        Assert.Equal(2, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("0")]
    [InlineData("N/A")]
    [InlineData("000")]
    public void An_id_that_is_none_names_nobody(string id)
    {
        var district = TestDistrict.WithSchool();
        district.Student("1");
        district.Student("2", "Leo");
        district.Contact("1", "Dana Hart", phone: "612-555-0101", id: id);
        district.Contact("2", "Paula Hart", phone: "612-555-0102", id: id);

        var ids = district.Convert().Ids("parent").ToList();

        Assert.Equal(2, ids.Count);
        Assert.All(ids, it => Assert.Matches("^p-[0-9a-f]{32}$", it));
    }

    [Fact]
    public void A_student_id_with_two_birth_dates_is_two_children_and_neither_goes()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Mia", "Hart", birth: "2014-05-06");
        district.Student("1", "Mia", "Hart", birth: "2012-01-02");
        district.Contact("1", "Dana Hart", phone: "612-555-0101");

        var converted = district.Convert();

        Assert.Empty(converted.Ids("student"));
        Assert.Empty(converted.Ids("parent"));
        Assert.Equal(1, converted.FindingsOf("StudentIdConflict"));
    }

    [Fact]
    public void A_student_id_with_two_names_is_two_children_and_another_spelling_is_not()
    {
        var district = TestDistrict.WithSchool();
        district.Student("1", "Mia", "Hart");
        district.Student("1", "Noah", "Moss");
        district.Student("2", "José", "Ramírez");
        district.Student("2", "JOSE", "RAMIREZ");

        Assert.Equal(["s-2"], district.Convert().Ids("student"));
    }
}
