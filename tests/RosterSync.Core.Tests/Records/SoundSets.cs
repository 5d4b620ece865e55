using RosterSync.Core.Tests.Validation;
using RosterSync.Remind;

namespace RosterSync.Core.Tests.Records;

/// <summary>Sound sets of the formats in which a row holds several records, to be spoiled in one place.</summary>
internal static class SoundSets
{
    /// <summary>A student at two schools with two guardians, one of whom is a sibling's too.</summary>
    public static TinySet Csv10() => new TinySet(RemindLayouts.Csv10, ',')
        .Put("schools.csv", "school_id,school_name", "10,Alder Elementary", "20,Birch Middle")
        .Put(
            "teachers.csv",
            "school_id,teacher_id,teacher_first_name,teacher_last_name,teacher_email,teacher_mobile_phone",
            "10,t-1,Mayalin,Rivera,rivera@example.org,",
            "20,t-1,Mayalin,Rivera,rivera@example.org,")
        .Put(
            "students.csv",
            "school_id,student_id,student_first_name,student_last_name,dob,grade,student_email,student_phone,guardian_first_name,guardian_last_name,guardian_email,guardian_phone",
            "10,s-1,Adalind,Quill,2010/03/04,9,,,Danika,Quill,danika@example.com,6125550101",
            "10,s-1,Adalind,Quill,2010/03/04,9,,,Ezekiel,Quill,,6125550102",
            "20,s-1,Adalind,Quill,2010/03/04,9,,,Danika,Quill,danika@example.com,6125550101",
            "20,s-1,Adalind,Quill,2010/03/04,9,,,Ezekiel,Quill,,6125550102",
            "10,s-2,Benedek,Quill,2012/11/30,7,,,Danika,Quill,danika@example.com,6125550101")
        .Put("classes.csv", "school_id,class_id,teacher_id,class_name", "10,10-1,t-1,Reading", "20,20-7,t-1,Algebra")
        .Put("enrollments.csv", "school_id,class_id,student_id", "10,10-1,s-1", "10,10-1,s-2", "20,20-7,s-1");

    /// <summary>The same people with one guardian; cells are separated by bars, since lists have commas.</summary>
    public static TinySet OneRoster() => new TinySet(RemindLayouts.OneRoster, '|')
        .Put("manifest.csv", "propertyName|value", "manifest.version|1.0", "oneroster.version|1.1")
        .Put("orgs.csv", "sourcedId|status|dateLastModified|name|type|identifier|parentSourcedId", "10|||Alder Elementary|school||", "20|||Birch Middle|school||")
        .Put(
            "users.csv",
            "sourcedId|status|dateLastModified|enabledUser|orgSourcedIds|role|username|userIds|givenName|familyName|middleName|identifier|email|sms|phone|agentSourcedIds|grades|password",
            "t-1|||true|10,20|teacher|||Mayalin|Rivera|||rivera@example.org|||||",
            "f-1|||true|10|aide|||Noorah|Haddad|||haddad@example.org|||||",
            "s-1|||true|10,20|student|||Adalind|Quill||77||||p-1|9|",
            "s-2|||true|10|student|||Benedek|Quill||78||||p-1|7|",
            "p-1|||true|10,20|parent|||Danika|Quill|||danika@example.com|6125550101|6125550101|s-1,s-2||")
        .Put("courses.csv", "sourcedId|status|dateLastModified|schoolYearSourcedId|title|courseCode|grades|orgSourcedId|subjects|subjectCodes", "10-1||||Reading|||10||", "20-7||||Algebra|||20||")
        .Put(
            "classes.csv",
            "sourcedId|status|dateLastModified|title|grades|courseSourcedId|classCode|classType|location|schoolSourcedId|termSourcedIds|subjects|subjectCodes|periods",
            "10-1|||Reading||10-1||scheduled||10||||",
            "20-7|||Algebra||20-7||scheduled||20||||")
        .Put(
            "enrollments.csv",
            "sourcedId|status|dateLastModified|classSourcedId|schoolSourcedId|userSourcedId|role|primary|beginDate|endDate",
            "e1|||10-1|10|t-1|teacher|true||",
            "e2|||20-7|20|t-1|teacher|true||",
            "e3|||10-1|10|s-1|student|false||",
            "e4|||10-1|10|s-2|student|false||",
            "e5|||20-7|20|s-1|student|false||");
}
