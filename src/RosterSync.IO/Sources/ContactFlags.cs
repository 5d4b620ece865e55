using System;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Columns that say whether a contact may be contacted, by whatever name a district gave them. Such a column must not be
/// missed, so its name is taken apart instead of listed.
/// </summary>
internal static class ContactFlags
{
    private static readonly string[] Beginnings = ["contact", "guardian", "parent", "is", "has"];
    private static readonly string[] Ends = ["flag", "indicator", "ind", "yn", "status"];

    /// <summary>What a folded header means, where it is such a column.</summary>
    public static SisField? FieldOf(string folded)
    {
        if (Meaning(folded) is { } field)
        {
            return field;
        }

        foreach (var end in Ends)
        {
            if (folded.Length > end.Length && folded.EndsWith(end, StringComparison.Ordinal)
                && FieldOf(folded.Substring(0, folded.Length - end.Length)) is { } ended)
            {
                return ended;
            }
        }

        foreach (var beginning in Beginnings)
        {
            if (folded.Length > beginning.Length && folded.StartsWith(beginning, StringComparison.Ordinal)
                && FieldOf(folded.Substring(beginning.Length)) is { } begun)
            {
                return begun;
            }
        }

        return null;
    }

    private static SisField? Meaning(string folded) => folded switch
    {
        "restricted" or "restriction" or "restrictedaccess" or "activerestrictedaccess" or "accessrestricted" or "restrictedcontact"
            or "restrictedview" or "nocontact" or "nocontactorder" or "donotcontact" or "contactprohibited" or "prohibited" or "redflag" or "redflagged"
            or "blocked" or "restrainingorder" or "protectionorder" or "protectiveorder" or "norights" => SisField.ContactIsRestricted,
        "contactallowed" or "allowcontact" or "allowed" or "contactpermitted" or "permitted" or "maycontact" => SisField.ContactIsAllowed,
        "custody" or "custodial" or "custodialguardian" or "custodialparent" => SisField.ContactHasCustody,
        "emergency" or "emergencycontact" => SisField.ContactIsEmergency,
        "legalguardian" => SisField.ContactIsGuardian,
        "contactpriority" or "contactpriorityorder" or "contactorder" or "contactrank" or "contactsequence" => SisField.ContactPriority,
        "contactrecordtype" => SisField.ContactRecordType,
        "contactactive" => SisField.ContactStatus,
        _ => null,
    };
}
