using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Templates;

/// <summary>What the names of templates may mean. They are compared folded: case, spaces, underscores and hyphens say nothing.</summary>
internal static class TemplateWords
{
    private static readonly (RemindRecord Record, RemindRole? Role, string[] Words)[] FileNames =
    [
        (RemindRecord.School, null, ["schools", "school", "orgs", "organizations"]),
        (RemindRecord.Class, null, ["classes", "class", "sections"]),
        (RemindRecord.User, null, ["users", "user", "people", "accounts"]),
        (RemindRecord.User, RemindRole.Teacher, ["teachers", "teacher"]),
        (RemindRecord.User, RemindRole.Staff, ["staff", "staffs"]),
        (RemindRecord.User, RemindRole.Student, ["students", "student"]),
        (RemindRecord.User, RemindRole.Parent, ["parents", "parent", "guardians", "guardian"]),
        (RemindRecord.ClassEnrollment, null, ["classenrollments", "classenrollment", "classenrolments", "enrollments", "enrollment", "enrolments", "classmemberships", "classusers"]),
        (RemindRecord.SchoolEnrollment, null, ["schoolenrollments", "schoolenrollment", "schoolenrolments", "schoolmemberships", "schoolusers"]),
        (RemindRecord.Course, null, ["courses", "course"]),
        (RemindRecord.Property, null, ["manifest"]),
    ];

    // The other files of OneRoster 1.1 and 1.2.
    private static readonly HashSet<string> OneRosterAlone = new(
        [
            "academicsessions", "categories", "classresources", "courseresources", "demographics", "lineitemlearningobjectiveids", "lineitems", "lineitemscorescales", "resources",
            "resultlearningobjectiveids", "results", "resultscorescales", "roles", "scorescales", "userprofiles", "userresources",
        ],
        StringComparer.Ordinal);

    // Words that people and download pages put around the name of a template.
    private static readonly HashSet<string> Decoration = new(
        ["remind", "oneroster", "one", "roster", "csv", "template", "templates", "example", "examples", "sample", "samples", "copy", "of", "blank", "empty", "download", "final", "hub", "sync", "sis", "file", "format", "v1", "v2", "the"],
        StringComparer.Ordinal);

    /// <summary>Whether a name speaks of a file. The users of one role have a file of that name only in a layout that parts them by role.</summary>
    public static bool IsNameOf(RemindFileLayout file, string undecorated)
    {
        var folded = HeaderMatch.Fold(undecorated);
        return FileNames.Any(name =>
            name.Record == file.Record && (file.Record != RemindRecord.User || name.Role == file.Role) && name.Words.Contains(folded));
    }

    /// <summary>Whether a name is that of a file of OneRoster that no format of Remind is known to have.</summary>
    public static bool IsOfOneRosterAlone(string undecorated) => OneRosterAlone.Contains(HeaderMatch.Fold(undecorated));

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
}
