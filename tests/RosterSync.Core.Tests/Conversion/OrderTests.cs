using System;
using System.Linq;
using RosterSync.Sis;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Conversion;

/// <summary>The same rows in any order give the same files, and families are never joined by what is no evidence.</summary>
public class OrderTests
{
    private static readonly string[] Names = ["Dana Hart", "Dana Hart", "Carl Hart", "Dana Moss", "Mother", "Hart, Dana", "Gina Lee Jr.", "Gina Lee", "", "Ünal Öz"];
    private static readonly string[] Phones = ["", "612-555-0101", "(612) 555-0101", "612-555-0102", "999-999-9999", "612-555-0180", "12", "612-555-0103"];
    private static readonly string[] Emails = ["", "", "a@example.org", "A@EXAMPLE.ORG", "b@example.org", "none@none.com", "not an address"];
    private static readonly string[] ContactIds = ["", "", "1", "2", "3", "0"];
    private static readonly string[] Types = ["Parent/Guardian", "Guardian", "Emergency", "Secondary", "Family", "", "Primary", "Other", "Kontakt", "No Contact"];
    private static readonly string[] Relationships = ["Mother", "Father", "", "Aunt", "Self", "Neighbor", "Guardian"];
    private static readonly string[] StudentNames = ["Mia", "Leo", "Ava"];

    [Fact]
    public void The_order_of_rows_changes_nothing()
    {
        Properties.HoldsForSeeds(500, seed =>
        {
            var district = Generate(new Random(seed));
            var straight = district.Convert().Everything;
            return straight == district.Convert(shuffleSeed: seed + 1).Everything
                && straight == district.Convert(shuffleSeed: seed + 2).Everything;
        });
    }

    [Fact]
    public void Two_families_are_never_joined_by_a_placeholder_a_schools_number_or_a_reused_id()
    {
        Properties.HoldsForSeeds(100, seed =>
        {
            var random = new Random(seed);
            var district = TestDistrict.WithSchool();
            district.School("13", "Cedar Bend", "612-555-0180");
            district.Student("1", "Mia", "Hart");
            district.Student("2", "Leo", "Moss");
            var phone = Pick(random, ["612-555-0180", "999-999-9999", "000-000-0000"]);
            var email = Pick(random, ["none@none.com", "na@na.com"]);
            var id = Pick(random, ["77", ""]);
            district.Contact("1", "Dana Hart", phone: phone, email: email, id: id).With((SisField.ContactHomePhone, "612-555-0101"));
            district.Contact("2", id.Length > 0 ? "Dana Moss" : "Dana Hart", phone: phone, email: email, id: id).With((SisField.ContactHomePhone, "612-555-0102"));
            var parents = district.Convert(shuffleSeed: seed).Users("parent").ToList();
            return parents.Count == 2 && parents.All(row => !row[9].Contains(';'));
        });
    }

    internal static TestDistrict Generate(Random random)
    {
        var district = TestDistrict.WithSchool();
        district.School("13", "Cedar Bend", "612-555-0180");
        district.Teacher("13", "900", "Ann", "Hill", "ann.hill@example.org", "612-555-0103");
        district.Teacher("12", "901", "Bo", "Lund", "a@example.org");
        district.Section("13", "1", "Art", "901");
        district.Section("13", "2", "Art", "900");
        var students = random.Next(1, 5);
        for (var i = 0; i < students; i++)
        {
            var id = $"{i}";
            for (var copies = random.Next(1, 3); copies > 0; copies--)
            {
                district.Student(id, Pick(random, StudentNames), "Hart", Pick(random, ["12", "13"]), random.Next(8) == 0 ? "2011-01-02" : "2014-05-06", Pick(random, Emails));
            }

            district.Enrollment(Pick(random, ["12", "13"]), Pick(random, ["1", "2", "9"]), id);
            for (var contacts = random.Next(0, 6); contacts > 0; contacts--)
            {
                var row = district.Contact(
                    id, Pick(random, Names), Pick(random, Types), Pick(random, Relationships), Pick(random, Phones), Pick(random, Emails), Pick(random, ContactIds),
                    (SisField.ContactPhoneType, Pick(random, ["Cell", "Home", "Work", "Fax", ""])));
                if (random.Next(10) == 0)
                {
                    row.With((SisField.ContactIsRestricted, "Y"));
                }

                if (random.Next(6) == 0)
                {
                    row.With((SisField.ContactPriority, $"{random.Next(1, 4)}"));
                }
            }
        }

        return district;
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
