using RosterSync.Contacts;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Says which contacts stayed out and why, by ids alone.</summary>
internal sealed class ContactReports(ConversionState state, LayoutPlaces places, FindingLog findings)
{
    private ContactBook Book => state.Contacts;

    public void LeaveOut(int student, in ContactLink link, ContactReason reason)
    {
        ref readonly var record = ref state.Students.Records[student];
        state.LeftOut.Add(reason, state.SchoolOf(record), Book.Entries[link.Entry].Id, record.Id, link.Line, link.File);
    }

    public void LeaveOut(int student, in ContactLink link, LeftOutReason reason)
    {
        ref readonly var record = ref state.Students.Records[student];
        state.LeftOut.Add(LeftOutKind.Contact, reason, state.SchoolOf(record), Book.Entries[link.Entry].Id, record.Id, link.Line, link.File);
    }

    public void Warn(int student, in ContactLink link, LeftOutReason reason)
    {
        var (rule, message, action) = reason switch
        {
            LeftOutReason.MissingName => ("MissingName", "A contact who would go in has no first or no last name.", "Fill in both names in the SIS."),
            LeftOutReason.PlaceholderName => ("PlaceholderContact", "A placeholder such as Mother or Parent stands for a contact's name.", "Put the person's name into the SIS."),
            _ => ("ParentWithoutContactPoint", "A contact who would go in has no phone or e-mail that may be sent.", "Add a mobile or home phone in the US or Canada, or an e-mail, in the SIS."),
        };
        Add(rule, message, action, student, link);
    }

    public void WarnOfParameter(int student, in ContactLink link)
    {
        var rule = link.Reason switch
        {
            ContactReason.IncludedEmergency => "EmergencyContactPresent",
            ContactReason.IncludedSecondary => "SecondaryContactPresent",
            _ => null,
        };
        if (rule is not null)
        {
            Add(rule, "A contact of this kind goes in because a parameter lets it.", "Leave the parameter away if that is not wanted.", student, link);
        }
    }

    private void Add(string rule, string message, string action, int student, in ContactLink link)
    {
        ref readonly var record = ref state.Students.Records[student];
        findings.Add(RosterRules.Get(rule).Find(message, action, state.FileName(link.File), link.Line, null,
            state.Arena.Text(Book.Entries[link.Entry].Id) ?? state.Arena.Text(record.Id), state.Arena.Text(state.SchoolOf(record))));
    }

    public void ReportBadPoints(GuardianResolver people)
    {
        foreach (ref readonly var bad in state.BadPoints)
        {
            if ((Book.Entries[people.Person(bad.Entry)].Flags & ContactEntryFlags.GoesIn) == 0)
            {
                continue;
            }

            var (rule, column) = (bad.What & BadPoints.Email) != 0 ? ("InvalidEmail", "e-mail")
                : (bad.What & BadPoints.UnsupportedPhone) != 0 ? ("UnsupportedPhone", "phone") : ("InvalidPhone", "phone");
            findings.Add(RosterRules.Get(rule).Find(
                $"The {column} of a contact cannot be used as it is written; the contact goes in without it.",
                "Mend it in the SIS.", state.FileName(bad.File), bad.Line, null, state.Arena.Text(state.Students.Records[bad.Student].Id)));
        }
    }

    public string WhatWouldKeep(in StudentRecord student)
    {
        if (!places.Takes(RemindRole.Parent))
        {
            return "The layout has no column for the phone or e-mail of a contact: take one that has.";
        }

        for (var link = student.FirstLink; link >= 0; link = Book.Links[link].Next)
        {
            ref readonly var it = ref Book.Links[link];
            if ((it.Flags & ContactLinkFlags.Blocked) == 0 && it.Reason is ContactReason.EmergencyContact or ContactReason.SecondaryContact)
            {
                return it.Rank < ContactRanks.Other
                    ? "Their parents stand as emergency or secondary contacts: -IncludeRelationship Parent,Guardian lets them in."
                    : "Mend the kind of contact in the SIS, or name it in -IncludeContactType or -IncludeRelationship.";
            }
        }

        return "Add a parent or guardian with a phone or e-mail in the SIS.";
    }
}
