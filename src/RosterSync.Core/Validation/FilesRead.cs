using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>Which files of a set were there to be read, with which columns: of what is not in all of its files nothing is said to be missing.</summary>
internal sealed class FilesRead
{
    private readonly RosterIndex index;
    private readonly int[] filesLeft = new int[(int)RemindRecord.Property + 1];
    private bool hasUserIds = true;
    private bool hasEmails = true;
    private bool hasPhones = true;
    private bool hasStudentLinks;
    private bool hasClassEnrollments = true;

    public FilesRead(CheckContext context)
    {
        index = context.Index;
        foreach (var view in context.Views)
        {
            filesLeft[(int)view.Record]++;
        }
    }

    /// <summary>The rows of a record begin.</summary>
    public void Begin(RosterRow row)
    {
        var isLast = --filesLeft[(int)row.Record] == 0;
        switch (row.Record)
        {
            case RemindRecord.School:
                index.Schools.IsComplete = isLast && row.Has(RemindField.SchoolId);
                break;
            case RemindRecord.Course:
                index.Courses.IsComplete = isLast && row.Has(RemindField.CourseId);
                break;
            case RemindRecord.Class:
                index.Classes.IsComplete = isLast && row.Has(RemindField.ClassId);
                break;
            case RemindRecord.User:
                hasUserIds &= row.Has(RemindField.UserId);
                hasEmails &= row.Has(RemindField.Email);
                hasPhones &= row.Has(RemindField.Phone);
                hasStudentLinks |= row.Has(RemindField.StudentIds) && HasRole(row);
                index.Users.IsComplete = isLast && hasUserIds;
                index.HasEmails = isLast && hasEmails;
                index.HasPhones = isLast && hasPhones;
                index.HasStudentLinks = isLast && hasStudentLinks;
                break;
            case RemindRecord.ClassEnrollment:
                hasClassEnrollments &= row.Has(RemindField.ClassId) && row.Has(RemindField.UserId) && HasRole(row);
                index.HasClassEnrollments = isLast && hasClassEnrollments;
                break;
        }
    }

    private static bool HasRole(RosterRow row) => row.Has(RemindField.Role) || row.Layout.Role is not null;
}
