using System.Linq;
using RosterSync.Comparison;
using Xunit;

namespace RosterSync.Core.Tests.Comparison;

/// <summary>The same person, class or school under another id.</summary>
public sealed class RekeyingTests
{
    [Fact]
    public void By_email_whatever_its_case()
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 2, "user_id", "p-77").Cell("users.csv", 2, "email", "Danika@Example.com").Cell("users.csv", 2, "phone", "");

        Assert.Equal(["Rekeyed Parent p-1 > p-77 by Email: email, phone"], sets.Records());
    }

    [Fact]
    public void By_phone_however_it_is_written()
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 2, "user_id", "p-77").Cell("users.csv", 2, "email", "").Cell("users.csv", 2, "phone", "(612) 555-0101");

        Assert.Equal(["Rekeyed Parent p-1 > p-77 by Phone: email, phone"], sets.Records());
    }

    [Fact]
    public void Teachers_and_staff_may_change_places_but_parents_never_become_students()
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 6, "user_id", "t-6").Cell("users.csv", 6, "role", "teacher").Row("school_enrollments.csv", 2, "10,t-6");
        sets.Before.Add("users.csv", "s-5,Ola,Berg,ola@example.com,,student,2010/01/02,9,,");
        sets.After.Add("users.csv", "p-5,Ola,Berg,ola@example.com,,parent,,,,");

        Assert.Equal(["Removed Student s-5", "Added Parent p-5", "Rekeyed Teacher f-1 > t-6 by Email: role"], sets.Records().OrderBy(word => word.Contains("Rekeyed")));
        Assert.Equal(["Rekeyed SchoolEnrollment t-6"], sets.Enrollments());
    }

    [Fact]
    public void A_student_by_name_and_birth_date_and_the_parent_by_name_and_student()
    {
        var sets = new TwoSets();
        sets.After
            .Row("users.csv", 2, "p-77,DANIKA,Quill,,,parent,,,,s-91;s-2")
            .Row("users.csv", 3, "s-91,Adalind,Quill,,,student,03/04/2010,9,,")
            .Row("class_enrollments.csv", 4, "20-7,s-91,participant");

        Assert.Equal(
            ["Rekeyed Parent p-1 > p-77 by NameAndStudent: first_name, email, phone, student_ids", "Rekeyed Student s-1 > s-91 by NameAndBirthDate: date_of_birth"],
            sets.Records());
        Assert.Equal(["Rekeyed ClassEnrollment s-91 in 20-7"], sets.Enrollments());
    }

    [Fact]
    public void What_two_people_share_tells_neither_of_them_apart()
    {
        var sets = new TwoSets();
        sets.Before.Add("users.csv", "p-2,Ruben,Quill,danika@example.com,,parent,,,,s-1");
        sets.After.Cell("users.csv", 2, "user_id", "p-77").Cell("users.csv", 2, "phone", "");

        // The e-mail was that of two; the name and a student were those of one.
        Assert.Equal(["Removed Parent p-2", "Rekeyed Parent p-1 > p-77 by NameAndStudent: phone"], sets.Records());
    }

    [Fact]
    public void Two_keys_that_point_at_two_people_settle_nothing()
    {
        var sets = new TwoSets();
        sets.After
            .Row("users.csv", 2, "p-8,Danika,Quill,,,parent,,,,s-1")
            .Add("users.csv", "p-9,Danika,Quill,,,parent,,,,s-2");

        Assert.Equal(["Removed Parent p-1", "Added Parent p-8", "Added Parent p-9"], sets.Records());
    }

    [Fact]
    public void A_parent_without_a_name_is_not_known_by_it()
    {
        var sets = new TwoSets();
        sets.Before.Row("users.csv", 2, "p-1,,,,,parent,,,,s-1");
        sets.After.Row("users.csv", 2, "p-2,,,,,parent,,,,s-1");

        Assert.Equal(["Removed Parent p-1", "Added Parent p-2"], sets.Records());
    }

    [Fact]
    public void An_id_that_lost_its_zeros()
    {
        var sets = new TwoSets();
        sets.Before.Add("users.csv", "s-00712,Ida,Moen,,,student,2010/01/02,9,00712,").Row("classes.csv", 2, "10-0001,10,Reading").Put(
            "class_enrollments.csv", "class_id,user_id,role", "10-0001,s-2,participant", "10-0001,t-1,owner", "20-7,s-1,participant", "20-7,t-1,owner");
        sets.After.Add("users.csv", "s-712,Ida,Moen,,,student,2010/01/02,9,712,");

        Assert.Equal(
            ["Rekeyed Class 10-0001 > 10-1 by LeadingZeros", "Rekeyed Student s-00712 > s-712 by LeadingZeros: student_number"],
            sets.Records());
        Assert.Equal([["class_id"], ["user_id", "student_number"]], sets.Changes.Take(2).Select(change => change.ZerosLostIn.ToArray()));
    }

    [Fact]
    public void A_class_by_school_and_name_and_its_enrollments_with_it()
    {
        var sets = new TwoSets();
        sets.After.Cell("classes.csv", 2, "class_id", "10-99").Cell("classes.csv", 2, "class_name", "READING")
            .Cell("class_enrollments.csv", 2, "class_id", "10-99").Cell("class_enrollments.csv", 3, "class_id", "10-99");

        Assert.Equal(["Rekeyed Class 10-1 > 10-99 by Name: class_name"], sets.Records());
        Assert.Equal(["Rekeyed ClassEnrollment s-2 in 10-99", "Rekeyed ClassEnrollment t-1 in 10-99"], sets.Enrollments());
    }

    [Fact]
    public void A_class_of_that_name_at_another_school_is_another_class()
    {
        var sets = new TwoSets();
        sets.After.Row("classes.csv", 2, "20-1,20,Reading").Cell("class_enrollments.csv", 2, "class_id", "20-1").Cell("class_enrollments.csv", 3, "class_id", "20-1");

        Assert.Contains("Removed Class 10-1", sets.Records());
        Assert.Contains("Added Class 20-1", sets.Records());
    }

    [Fact]
    public void A_school_by_name_and_its_classes_with_it()
    {
        var sets = new TwoSets();
        sets.After.Cell("schools.csv", 2, "school_id", "510").Cell("school_enrollments.csv", 2, "school_id", "510")
            .Row("classes.csv", 2, "510-1,510,Reading").Cell("class_enrollments.csv", 2, "class_id", "510-1").Cell("class_enrollments.csv", 3, "class_id", "510-1");

        var words = sets.Records();

        Assert.Equal("Rekeyed School 10 > 510 by Name", words[0]);
        Assert.Equal("Rekeyed Class 10-1 > 510-1 by Name: school_id", words[1]);
        Assert.Equal(1, sets.At("10", RosterRecordKind.Student).Removed);
        Assert.Equal(1, sets.At("510", RosterRecordKind.Student).Added);
    }

    [Fact]
    public void An_id_stands_for_another_class_where_the_name_or_every_owner_is_another()
    {
        var sets = new TwoSets();
        sets.After
            .Cell("classes.csv", 2, "class_name", "Ceramics")
            .Add("users.csv", "t-2,Ansel,Ngo,ngo@example.org,,teacher,,,,")
            .Cell("class_enrollments.csv", 5, "user_id", "t-2");

        sets.Compare();

        var reused = sets.Changes.Where(change => change.IsReusedId).Select(change => (change.RecordId, change.Fields.Single()));
        Assert.Equal([("10-1", "class_name"), ("20-7", "owners")], reused);
    }

    [Fact]
    public void A_class_with_one_more_owner_or_a_name_in_another_case_is_the_same()
    {
        var sets = new TwoSets();
        sets.After
            .Cell("classes.csv", 2, "class_name", "READING")
            .Add("users.csv", "t-2,Ansel,Ngo,ngo@example.org,,teacher,,,,")
            .Add("class_enrollments.csv", "20-7,t-2,owner");

        sets.Compare();

        Assert.DoesNotContain(sets.Changes, change => change.IsReusedId);
    }

    [Fact]
    public void An_owner_with_another_id_is_the_same_owner()
    {
        var sets = new TwoSets();
        sets.After.Cell("users.csv", 5, "user_id", "t-900").Cell("class_enrollments.csv", 3, "user_id", "t-900").Cell("class_enrollments.csv", 5, "user_id", "t-900");

        Assert.Equal(["Rekeyed Teacher t-1 > t-900 by Email"], sets.Records());
    }
}
