using System.Collections.Generic;

namespace RosterSync.Remind;

/// <content>OneRoster 1.1.</content>
public static partial class RemindLayouts
{
    /// <summary>
    /// OneRoster 1.1 as Remind takes it: six files, of which Remind's page "Formatting files for a OneRoster sync" (360001395940) names
    /// manifest.csv, orgs.csv and users.csv in this order, and classes.csv and enrollments.csv. That the sixth is courses.csv is a guess.
    /// Confirmed there are the columns <c>sourcedId</c>, <c>name</c>, <c>type</c> and <c>parentSourcedId</c> of orgs.csv; all other
    /// headers are those of the public standard (1EdTech OneRoster 1.1, CSV tables). Birth dates have no place in these files.
    /// </summary>
    public static RemindLayout OneRoster { get; } = new()
    {
        Version = "OneRoster",
        ListSeparator = ",",
        Roles = new RemindRoleNames
        {
            Staff = "aide",
            Owner = "teacher",
            Participant = "student",
            OtherUserWords = new Dictionary<string, RemindRole>
            {
                ["guardian"] = RemindRole.Parent,
                ["administrator"] = RemindRole.Staff,
                ["proctor"] = RemindRole.Staff,
            },
            OtherClassWords = new Dictionary<string, RemindRole>
            {
                ["administrator"] = RemindRole.Teacher,
                ["aide"] = RemindRole.Staff,
                ["proctor"] = RemindRole.Staff,
            },
        },
        Doubts =
        [
            "Remind takes six files and the name of the sixth is not known; courses.csv is a guess.",
            "Remind wants the birth date of every student and these files have no place for it.",
        ],
        Files =
        [
            new RemindFileLayout
            {
                Name = "manifest.csv",
                Record = RemindRecord.Property,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "propertyName", Field = RemindField.PropertyName, IsRequired = true },
                    new RemindColumn { Header = "value", Field = RemindField.PropertyValue },
                ],
            },
            new RemindFileLayout
            {
                Name = "orgs.csv",
                Record = RemindRecord.School,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "sourcedId", Field = RemindField.SchoolId, IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "status", Field = RemindField.None },
                    new RemindColumn { Header = "dateLastModified", Field = RemindField.None },
                    new RemindColumn { Header = "name", Field = RemindField.SchoolName, IsRequired = true, MaximumLength = 60, IsConfirmed = true },
                    new RemindColumn { Header = "type", Field = RemindField.None, Value = "school", IsRequired = true, IsConfirmed = true },
                    new RemindColumn { Header = "identifier", Field = RemindField.None },
                    new RemindColumn { Header = "parentSourcedId", Field = RemindField.None, IsConfirmed = true },
                ],
            },
            new RemindFileLayout
            {
                Name = "users.csv",
                Record = RemindRecord.User,
                IsNameConfirmed = true,
                Columns =
                [
                    new RemindColumn { Header = "sourcedId", Field = RemindField.UserId, IsRequired = true },
                    new RemindColumn { Header = "status", Field = RemindField.None },
                    new RemindColumn { Header = "dateLastModified", Field = RemindField.None },
                    new RemindColumn { Header = "enabledUser", Field = RemindField.None, Value = "true" },
                    new RemindColumn { Header = "orgSourcedIds", Field = RemindField.SchoolIds },
                    new RemindColumn { Header = "role", Field = RemindField.Role, IsRequired = true },
                    new RemindColumn { Header = "username", Field = RemindField.None },
                    new RemindColumn { Header = "userIds", Field = RemindField.None },
                    new RemindColumn { Header = "givenName", Field = RemindField.FirstName, IsRequired = true },
                    new RemindColumn { Header = "familyName", Field = RemindField.LastName, IsRequired = true },
                    new RemindColumn { Header = "middleName", Field = RemindField.None },
                    new RemindColumn { Header = "identifier", Field = RemindField.StudentNumber },
                    new RemindColumn { Header = "email", Field = RemindField.Email },
                    new RemindColumn { Header = "sms", Field = RemindField.TextPhone },
                    new RemindColumn { Header = "phone", Field = RemindField.Phone },
                    new RemindColumn { Header = "agentSourcedIds", Field = RemindField.AgentIds },
                    new RemindColumn { Header = "grades", Field = RemindField.Grade },
                    new RemindColumn { Header = "password", Field = RemindField.None },
                ],
            },
            new RemindFileLayout
            {
                Name = "courses.csv",
                Record = RemindRecord.Course,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "sourcedId", Field = RemindField.CourseId, IsRequired = true },
                    new RemindColumn { Header = "status", Field = RemindField.None },
                    new RemindColumn { Header = "dateLastModified", Field = RemindField.None },
                    new RemindColumn { Header = "schoolYearSourcedId", Field = RemindField.None },
                    new RemindColumn { Header = "title", Field = RemindField.ClassName, IsRequired = true },
                    new RemindColumn { Header = "courseCode", Field = RemindField.None },
                    new RemindColumn { Header = "grades", Field = RemindField.None },
                    new RemindColumn { Header = "orgSourcedId", Field = RemindField.SchoolId },
                    new RemindColumn { Header = "subjects", Field = RemindField.None },
                    new RemindColumn { Header = "subjectCodes", Field = RemindField.None },
                ],
            },
            new RemindFileLayout
            {
                Name = "classes.csv",
                Record = RemindRecord.Class,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "sourcedId", Field = RemindField.ClassId, IsRequired = true },
                    new RemindColumn { Header = "status", Field = RemindField.None },
                    new RemindColumn { Header = "dateLastModified", Field = RemindField.None },
                    new RemindColumn { Header = "title", Field = RemindField.ClassName, IsRequired = true, MaximumLength = 255 },
                    new RemindColumn { Header = "grades", Field = RemindField.None },
                    new RemindColumn { Header = "courseSourcedId", Field = RemindField.CourseId },
                    new RemindColumn { Header = "classCode", Field = RemindField.None },
                    new RemindColumn { Header = "classType", Field = RemindField.None, Value = "scheduled" },
                    new RemindColumn { Header = "location", Field = RemindField.None },
                    new RemindColumn { Header = "schoolSourcedId", Field = RemindField.SchoolId, IsRequired = true },
                    new RemindColumn { Header = "termSourcedIds", Field = RemindField.None },
                    new RemindColumn { Header = "subjects", Field = RemindField.None },
                    new RemindColumn { Header = "subjectCodes", Field = RemindField.None },
                    new RemindColumn { Header = "periods", Field = RemindField.None },
                ],
            },
            new RemindFileLayout
            {
                Name = "enrollments.csv",
                Record = RemindRecord.ClassEnrollment,
                IsNameConfirmed = true,
                MayBeEmpty = true,
                Columns =
                [
                    new RemindColumn { Header = "sourcedId", Field = RemindField.EnrollmentId, IsRequired = true },
                    new RemindColumn { Header = "status", Field = RemindField.None },
                    new RemindColumn { Header = "dateLastModified", Field = RemindField.None },
                    new RemindColumn { Header = "classSourcedId", Field = RemindField.ClassId, IsRequired = true },
                    new RemindColumn { Header = "schoolSourcedId", Field = RemindField.SchoolId, IsRequired = true },
                    new RemindColumn { Header = "userSourcedId", Field = RemindField.UserId, IsRequired = true },
                    new RemindColumn { Header = "role", Field = RemindField.Role, IsRequired = true },
                    new RemindColumn { Header = "primary", Field = RemindField.IsOwner },
                    new RemindColumn { Header = "beginDate", Field = RemindField.None },
                    new RemindColumn { Header = "endDate", Field = RemindField.None },
                ],
            },
        ],
    };
}
