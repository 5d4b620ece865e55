using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>
/// What is done with rows that are about to be read: e-mail and phone are parsed, and what the ids lead to is fetched from memory.
/// </summary>
internal sealed class RowPreparation(CheckContext context)
{
    private readonly RosterIndex index = context.Index;
    private readonly byte[] listSeparator = Encoding.UTF8.GetBytes(context.Layout.ListSeparator);

    /// <summary>Prepares a row.</summary>
    public void Prepare(RosterRow row)
    {
        switch (row.Record)
        {
            case RemindRecord.User:
                ReadPoints(row);
                index.Users.Announce(row[RemindField.UserId]);
                foreach (var id in new IdList(row[RemindField.StudentIds], listSeparator))
                {
                    index.Users.Announce(id);
                }

                break;
            case RemindRecord.ClassEnrollment:
            case RemindRecord.SchoolEnrollment:
                index.Users.Announce(row[RemindField.UserId]);
                break;
        }
    }

    /// <summary>Goes on with a row when the places of its ids have come from memory: what an enrollment refers to is looked up here.</summary>
    public void FollowUp(RosterRow row)
    {
        switch (row.Record)
        {
            case RemindRecord.User:
                foreach (var id in new IdList(row[RemindField.StudentIds], listSeparator))
                {
                    index.Users.AnnounceRecord(id);
                }

                break;
            case RemindRecord.ClassEnrollment:
                row.Class = index.Classes.Find(row[RemindField.ClassId], out _);
                row.User = index.Users.AnnounceRecord(row[RemindField.UserId]);
                break;
            case RemindRecord.SchoolEnrollment:
                row.School = index.Schools.Find(row[RemindField.SchoolId], out _);
                row.User = index.Users.AnnounceRecord(row[RemindField.UserId]);
                break;
        }
    }

    private void ReadPoints(RosterRow row)
    {
        var cell = Utf8Text.Trim(row[RemindField.Email]);
        row.Email = EmailAddress.Parse(cell, row.RoomForEmail(cell.Length), out var length);
        if (row.Email == EmailVerdict.Valid && length != cell.Length)
        {
            // An address with something around it, such as mailto: or angle brackets.
            row.Email = EmailVerdict.Malformed;
        }
        else if (row.Email == EmailVerdict.Valid)
        {
            row.EmailLength = length;
            index.Points.AnnounceEmail(row.LoweredEmail);
        }

        row.Phone = PhoneNumber.Parse(row[RemindField.Phone], out var digits);
        row.PhoneDigits = digits;
        if (row.Phone == PhoneVerdict.Valid)
        {
            index.Points.AnnouncePhone(digits);
        }
    }
}
