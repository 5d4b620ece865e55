using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Validation;

namespace RosterSync.Remind.Templates;

/// <summary>
/// Which fields may stand in a file, and what headers may mean there. Headers are compared folded: case, spaces, underscores and hyphens say
/// nothing.
/// </summary>
internal static class FieldTable
{
    private static readonly string[] SchoolId = ["schoolid", "schoolsisid", "sisschoolid", "schoolsourceid", "schoolsourcedid", "schoolcode", "orgid", "organizationid"];

    private static readonly string[] UserId = ["userid", "usersisid", "sisuserid", "usersourceid", "usersourcedid", "personid", "memberid"];

    private static readonly string[] TeacherId = ["teacherid", "teachersisid", "sisteacherid", "teachersourceid", "teachersourcedid", "userid", "staffid"];

    private static readonly string[] StudentId = ["studentid", "studentsisid", "sisstudentid", "studentsourceid", "studentsourcedid", "userid", "participantid"];

    private static readonly string[] OwnId = ["id", "sourceid", "sourcedid"];

    // The first word of each line is a layout's own; the others are how rostering formats call the same.
    private static readonly Dictionary<RemindRecord, Row[]> Rows = new()
    {
        [RemindRecord.School] =
        [
            new(RemindField.SchoolId, Holders.All, [.. SchoolId, .. OwnId]),
            new(RemindField.SchoolName, Holders.All, ["schoolname", "name", "school", "organizationname", "orgname", "title"]),
        ],
        [RemindRecord.Class] =
        [
            new(RemindField.ClassId, Holders.All, ["classid", "classsisid", "sisclassid", "classsourceid", "classsourcedid", "sectionid", .. OwnId]),
            new(RemindField.SchoolId, Holders.All, SchoolId),
            new(RemindField.ClassName, Holders.All, ["classname", "name", "class", "sectionname", "title", "classtitle"]),
            new(RemindField.TeacherId, Holders.All, TeacherId),
            new(RemindField.CourseId, Holders.All, ["courseid", "coursesourcedid", "coursesourceid"]),
        ],
        [RemindRecord.User] =
        [
            new(RemindField.UserId, Holders.Mixed | Holders.Staff | Holders.Parents, [.. UserId, "sisid", .. OwnId]),
            new(RemindField.TeacherId, Holders.Teachers, [.. TeacherId, .. OwnId]),
            new(RemindField.StudentId, Holders.Students, [.. StudentId, .. OwnId]),

            // A row a school, where a file has people of one kind.
            new(RemindField.SchoolId, Holders.All & ~Holders.Mixed, SchoolId),
            new(RemindField.SchoolIds, Holders.All, ["schoolids", "orgsourcedids", "schoolsourcedids", "orgids"]),
            new(RemindField.FirstName, Holders.All, ["firstname", "userfirstname", "teacherfirstname", "studentfirstname", "givenname", "first"]),
            new(RemindField.LastName, Holders.All, ["lastname", "userlastname", "teacherlastname", "studentlastname", "familyname", "surname", "last"]),
            new(RemindField.Email, Holders.All,
                ["email", "contactemail", "emailaddress", "contactemailaddress", "useremail", "useremailaddress", "teacheremail", "studentemail"]),
            new(RemindField.Phone, Holders.All,
            [
                "phone", "contactphonenumber", "contactphone", "phonenumber", "mobilephone", "mobilephonenumber", "mobilenumber", "cellphone", "cellphonenumber", "cell",
                "mobile", "userphone", "teachermobilephone", "teacherphone", "studentphone", "sms",
            ]),
            new(RemindField.TextPhone, Holders.All, ["sms", "smsphone", "textphone"]),
            new(RemindField.Role, Holders.Mixed, ["role", "userrole", "usertype", "persontype", "type"]),
            new(RemindField.BirthDate, Holders.Mixed | Holders.Students, ["dateofbirth", "dob", "birthdate", "birthday", "userdob", "studentdob"]),
            new(RemindField.Grade, Holders.Mixed | Holders.Students, ["grade", "gradelevel", "studentgrade", "grades"]),
            new(RemindField.StudentNumber, Holders.Mixed | Holders.Students, ["studentnumber", "studentno", "studentnum", "localstudentid", "identifier"]),
            new(RemindField.StudentIds, Holders.Mixed | Holders.Parents,
            [
                "studentids", "studentuserids", "studentuserid", "studentid", "studentsourceids", "relatedstudentids", "relatedstudentid", "relateduserids",
                "relateduserid", "linkedstudentids", "childids", "childid", "childuserids", "children", "students", "dependents", "parentof", "guardianof",
            ]),
            new(RemindField.AgentIds, Holders.Mixed | Holders.Students | Holders.Parents, ["agentsourcedids", "agentids", "agents"]),
            new(RemindField.GuardianFirstName, Holders.Students, ["guardianfirstname", "parentfirstname"]),
            new(RemindField.GuardianLastName, Holders.Students, ["guardianlastname", "parentlastname"]),
            new(RemindField.GuardianEmail, Holders.Students, ["guardianemail", "parentemail"]),
            new(RemindField.GuardianPhone, Holders.Students, ["guardianphone", "parentphone", "guardianmobilephone"]),
        ],
        [RemindRecord.ClassEnrollment] =
        [
            new(RemindField.ClassId, Holders.All, ["classid", "classsisid", "sisclassid", "classsourceid", "classsourcedid", "sectionid"]),
            new(RemindField.UserId, Holders.Mixed | Holders.Staff | Holders.Parents, [.. UserId, "studentid"]),
            new(RemindField.TeacherId, Holders.Teachers, TeacherId),
            new(RemindField.StudentId, Holders.Students, StudentId),
            new(RemindField.Role, Holders.Mixed, ["role", "userrole", "classrole", "enrollmentrole", "membershiprole", "type"]),
            new(RemindField.SchoolId, Holders.All, SchoolId),
            new(RemindField.EnrollmentId, Holders.All, ["enrollmentid", .. OwnId]),
            new(RemindField.IsOwner, Holders.Mixed, ["primary", "isprimary", "isowner"]),
        ],
        [RemindRecord.SchoolEnrollment] =
        [
            new(RemindField.SchoolId, Holders.All, SchoolId),
            new(RemindField.UserId, Holders.All, UserId),
            new(RemindField.Role, Holders.All, ["role", "userrole", "schoolrole", "enrollmentrole", "membershiprole", "type"]),
        ],
        [RemindRecord.Course] =
        [
            new(RemindField.CourseId, Holders.All, ["courseid", "coursesourcedid", .. OwnId]),
            new(RemindField.ClassName, Holders.All, ["title", "coursetitle", "coursename", "name"]),
            new(RemindField.SchoolId, Holders.All, [.. SchoolId, "orgsourcedid"]),
        ],
        [RemindRecord.Property] =
        [
            new(RemindField.PropertyName, Holders.All, ["propertyname", "property"]),
            new(RemindField.PropertyValue, Holders.All, ["value", "propertyvalue"]),
        ],
    };

    // Whom the rows of a file are of: people of all kinds, where a column says which, or of one.
    [Flags]
    private enum Holders
    {
        Mixed = 1,
        Teachers = 2,
        Staff = 4,
        Students = 8,
        Parents = 16,
        All = Mixed | Teachers | Staff | Students | Parents,
    }

    /// <summary>The fields a file may have.</summary>
    /// <param name="record">What its rows stand for.</param>
    /// <param name="role">The role of all its users, where a column does not say it.</param>
    public static IEnumerable<RemindField> FieldsOf(RemindRecord record, RemindRole? role) =>
        Rows.TryGetValue(record, out var rows) ? rows.Where(row => (row.Holders & Of(role)) != 0).Select(row => row.Field) : [];

    /// <summary>What a header means in a file; None where it is not known. Of several meanings those come first that the file has in the layout.</summary>
    /// <param name="file">The file in the layout.</param>
    /// <param name="header">The header.</param>
    /// <param name="taken">Fields that other headers have.</param>
    public static RemindField FieldOf(RemindFileLayout file, string header, ICollection<RemindField> taken)
    {
        var folded = Fold(header);
        return Rows[file.Record]
            .Where(row => (row.Holders & Of(file.Role)) != 0 && row.Words.Contains(folded) && !taken.Contains(row.Field))
            .Select(row => row.Field)
            .OrderBy(field => file.IndexOf(field) >= 0 ? 0 : 1)
            .FirstOrDefault();
    }

    /// <summary>A header without what pages and templates put behind one that is needed: <c>school_id*</c>, <c>School ID (data required)</c>.</summary>
    public static string Fold(string header)
    {
        var bracket = header.IndexOf('(');
        return HeaderMatch.Fold(bracket > 0 ? header.Substring(0, bracket) : header).TrimEnd('*');
    }

    private static Holders Of(RemindRole? role) => role switch
    {
        RemindRole.Teacher => Holders.Teachers,
        RemindRole.Staff => Holders.Staff,
        RemindRole.Student => Holders.Students,
        RemindRole.Parent => Holders.Parents,
        _ => Holders.Mixed,
    };

    private readonly record struct Row(RemindField Field, Holders Holders, string[] Words);
}
