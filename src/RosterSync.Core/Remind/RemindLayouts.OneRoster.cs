using System.Collections.Generic;
using static RosterSync.Remind.RemindField;

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
        ],
        Files =
        [
            File("manifest.csv", RemindRecord.Property, isNameConfirmed: true, columns:
            [
                Unconfirmed("propertyName", PropertyName, isRequired: true),
                Unconfirmed("value", PropertyValue),
            ]),
            File("orgs.csv", RemindRecord.School, isNameConfirmed: true, columns:
            [
                Confirmed("sourcedId", SchoolId, isRequired: true),
                Unconfirmed("status"),
                Unconfirmed("dateLastModified"),
                Confirmed("name", SchoolName, isRequired: true, most: 60),
                Confirmed("type", None, isRequired: true, value: "school"),
                Unconfirmed("identifier"),
                Confirmed("parentSourcedId"),
            ]),
            File("users.csv", RemindRecord.User, isNameConfirmed: true, columns:
            [
                Unconfirmed("sourcedId", UserId, isRequired: true),
                Unconfirmed("status"),
                Unconfirmed("dateLastModified"),
                Unconfirmed("enabledUser", None, value: "true"),
                Unconfirmed("orgSourcedIds", SchoolIds),
                Unconfirmed("role", Role, isRequired: true),
                Unconfirmed("username"),
                Unconfirmed("userIds"),
                Unconfirmed("givenName", FirstName, isRequired: true),
                Unconfirmed("familyName", LastName, isRequired: true),
                Unconfirmed("middleName"),
                Unconfirmed("identifier", StudentNumber),
                Unconfirmed("email", Email),
                Unconfirmed("sms", TextPhone),
                Unconfirmed("phone", Phone),
                Unconfirmed("agentSourcedIds", AgentIds),
                Unconfirmed("grades", Grade),
                Unconfirmed("password"),
            ]),
            File("courses.csv", RemindRecord.Course, mayBeEmpty: true, columns:
            [
                Unconfirmed("sourcedId", CourseId, isRequired: true),
                Unconfirmed("status"),
                Unconfirmed("dateLastModified"),
                Unconfirmed("schoolYearSourcedId"),
                Unconfirmed("title", ClassName, isRequired: true),
                Unconfirmed("courseCode"),
                Unconfirmed("grades"),
                Unconfirmed("orgSourcedId", SchoolId),
                Unconfirmed("subjects"),
                Unconfirmed("subjectCodes"),
            ]),
            File("classes.csv", RemindRecord.Class, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Unconfirmed("sourcedId", ClassId, isRequired: true),
                Unconfirmed("status"),
                Unconfirmed("dateLastModified"),
                Unconfirmed("title", ClassName, isRequired: true, most: 255),
                Unconfirmed("grades"),
                Unconfirmed("courseSourcedId", CourseId),
                Unconfirmed("classCode"),
                Unconfirmed("classType", None, value: "scheduled"),
                Unconfirmed("location"),
                Unconfirmed("schoolSourcedId", SchoolId, isRequired: true),
                Unconfirmed("termSourcedIds"),
                Unconfirmed("subjects"),
                Unconfirmed("subjectCodes"),
                Unconfirmed("periods"),
            ]),
            File("enrollments.csv", RemindRecord.ClassEnrollment, isNameConfirmed: true, mayBeEmpty: true, columns:
            [
                Unconfirmed("sourcedId", EnrollmentId, isRequired: true),
                Unconfirmed("status"),
                Unconfirmed("dateLastModified"),
                Unconfirmed("classSourcedId", ClassId, isRequired: true),
                Unconfirmed("schoolSourcedId", SchoolId, isRequired: true),
                Unconfirmed("userSourcedId", UserId, isRequired: true),
                Unconfirmed("role", Role, isRequired: true),
                Unconfirmed("primary", IsOwner),
                Unconfirmed("beginDate"),
                Unconfirmed("endDate"),
            ]),
        ],
    };
}
