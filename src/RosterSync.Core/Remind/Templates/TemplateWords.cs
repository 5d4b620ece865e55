using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Templates;

/// <summary>What headers and file names of templates may mean. The names are compared folded: case, spaces, underscores and hyphens say nothing.</summary>
internal static class TemplateWords
{
    // The first word of each line is the working layout's own; the others are how rostering formats call the same.
    private static readonly Dictionary<RemindRecord, (RemindField Field, string[] Words)[]> Columns = new()
    {
        [RemindRecord.School] =
        [
            (RemindField.SchoolId, ["schoolid", "schoolsisid", "sisschoolid", "schoolsourceid", "schoolsourcedid", "schoolcode", "orgid", "organizationid", "id", "sourceid", "sourcedid"]),
            (RemindField.SchoolName, ["schoolname", "name", "school", "organizationname", "orgname", "title"]),
        ],
        [RemindRecord.Class] =
        [
            (RemindField.ClassId, ["classid", "classsisid", "sisclassid", "classsourceid", "classsourcedid", "sectionid", "id", "sourceid", "sourcedid"]),
            (RemindField.SchoolId, ["schoolid", "schoolsisid", "sisschoolid", "schoolsourceid", "schoolsourcedid", "schoolcode", "orgid", "organizationid"]),
            (RemindField.ClassName, ["classname", "name", "class", "sectionname", "title", "classtitle"]),
        ],
        [RemindRecord.User] =
        [
            (RemindField.UserId, ["userid", "usersisid", "sisuserid", "sisid", "usersourceid", "usersourcedid", "id", "personid", "sourceid", "sourcedid"]),
            (RemindField.FirstName, ["firstname", "userfirstname", "givenname", "first"]),
            (RemindField.LastName, ["lastname", "userlastname", "familyname", "surname", "last"]),
            (RemindField.Email, ["email", "contactemail", "emailaddress", "contactemailaddress", "useremail", "useremailaddress"]),
            (RemindField.Phone, ["phone", "contactphonenumber", "contactphone", "phonenumber", "mobilephone", "mobilephonenumber", "mobilenumber", "cellphone", "cellphonenumber", "cell", "mobile", "userphone", "sms"]),
            (RemindField.Role, ["role", "userrole", "usertype", "persontype", "type"]),
            (RemindField.BirthDate, ["dateofbirth", "dob", "birthdate", "birthday", "userdob"]),
            (RemindField.Grade, ["grade", "gradelevel", "studentgrade", "grades"]),
            (RemindField.StudentNumber, ["studentnumber", "studentno", "studentnum", "localstudentid"]),
            (RemindField.StudentIds,
            [
                "studentids", "studentuserids", "studentuserid", "studentid", "studentsourceids", "relatedstudentids", "relatedstudentid", "relateduserids",
                "relateduserid", "linkedstudentids", "childids", "childid", "childuserids", "children", "students", "dependents", "parentof", "guardianof",
            ]),
        ],
        [RemindRecord.ClassEnrollment] =
        [
            (RemindField.ClassId, ["classid", "classsisid", "sisclassid", "classsourceid", "classsourcedid", "sectionid"]),
            (RemindField.UserId, ["userid", "usersisid", "sisuserid", "usersourceid", "usersourcedid", "personid", "studentid", "memberid"]),
            (RemindField.Role, ["role", "userrole", "classrole", "enrollmentrole", "membershiprole", "type"]),
            (RemindField.SchoolId, ["schoolid", "schoolsisid", "sisschoolid", "schoolsourceid", "schoolsourcedid", "schoolcode"]),
        ],
        [RemindRecord.SchoolEnrollment] =
        [
            (RemindField.SchoolId, ["schoolid", "schoolsisid", "sisschoolid", "schoolsourceid", "schoolsourcedid", "schoolcode", "orgid", "organizationid"]),
            (RemindField.UserId, ["userid", "usersisid", "sisuserid", "usersourceid", "usersourcedid", "personid", "memberid"]),
            (RemindField.Role, ["role", "userrole", "schoolrole", "enrollmentrole", "membershiprole", "type"]),
        ],
    };

    private static readonly Dictionary<RemindRecord, string[]> FileNames = new()
    {
        [RemindRecord.School] = ["schools", "school"],
        [RemindRecord.Class] = ["classes", "class", "sections"],
        [RemindRecord.User] = ["users", "user", "people", "accounts"],
        [RemindRecord.ClassEnrollment] = ["classenrollments", "classenrollment", "classenrolments", "enrollments", "enrolments", "classmemberships", "classusers"],
        [RemindRecord.SchoolEnrollment] = ["schoolenrollments", "schoolenrollment", "schoolenrolments", "schoolmemberships", "schoolusers"],
    };

    // Words that people and download pages put around the name of a template.
    private static readonly HashSet<string> Decoration = new(
        ["remind", "csv", "template", "templates", "example", "examples", "sample", "samples", "copy", "of", "blank", "empty", "download", "final", "hub", "sync", "sis", "file", "format", "v2", "the"],
        StringComparer.Ordinal);

    /// <summary>The fields a file of a record may have, in the order of the working layout.</summary>
    public static IEnumerable<RemindField> FieldsOf(RemindRecord record) => Columns.TryGetValue(record, out var fields) ? fields.Select(field => field.Field) : [];

    /// <summary>What a header means in a file of a record; None where it is not known.</summary>
    public static RemindField FieldOf(RemindRecord record, string header)
    {
        if (Columns.TryGetValue(record, out var fields))
        {
            var folded = Fold(header);
            foreach (var (field, words) in fields)
            {
                if (words.Contains(folded))
                {
                    return field;
                }
            }
        }

        return RemindField.None;
    }

    /// <summary>The record a name speaks of; null where it speaks of none.</summary>
    public static RemindRecord? RecordOf(string undecorated)
    {
        var folded = HeaderMatch.Fold(undecorated);
        foreach (var names in FileNames)
        {
            if (names.Value.Contains(folded))
            {
                return names.Key;
            }
        }

        return null;
    }

    /// <summary>The name of a file without its extension, the words around it, and numbers of copies.</summary>
    public static string Undecorated(string fileName)
    {
        var dot = fileName.LastIndexOf('.');
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in (dot < 0 ? fileName : fileName.Substring(0, dot)) + " ")
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
                continue;
            }

            if (word.Length > 0 && !Decoration.Contains(word.ToString()) && !word.ToString().All(char.IsDigit))
            {
                words.Add(word.ToString());
            }

            word.Clear();
        }

        return string.Join("_", words);
    }

    // Pages and templates mark needed columns: school_id*, "School ID (data required)".
    private static string Fold(string header)
    {
        var bracket = header.IndexOf('(');
        return HeaderMatch.Fold(bracket > 0 ? header.Substring(0, bracket) : header).TrimEnd('*');
    }
}
