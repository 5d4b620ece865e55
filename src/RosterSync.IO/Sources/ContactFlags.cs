using System;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Columns that say whether a contact may be contacted, by whatever name a district gave them. Such a column must not be
/// missed, so its name is taken apart instead of listed.
/// </summary>
internal static class ContactFlags
{
    private static readonly string[] Beginnings = ["contact", "guardian", "parent", "is", "has"];
    private static readonly string[] Ends = ["flag", "indicator", "ind", "yn"];

    /// <summary>What a header means, where it is such a column.</summary>
    public static SisField? FieldOf(string header)
    {
        if (BlockHeaders.Read(header) == RemarkMeaning.AnyValue)
        {
            return SisField.ContactIsRestricted;
        }

        return Meaning(new string(HeaderName.Fold(header).Where(char.IsLetterOrDigit).ToArray()));
    }

    private static SisField? Meaning(string name)
    {
        SisField? field = name switch
        {
            "restrictedaccess" or "activerestrictedaccess" or "accessrestricted" or "restrictedview" or "blocked" or "prohibited" or "notallowed" => SisField.ContactIsRestricted,
            "contactallowed" or "allowcontact" or "allowed" or "contactpermitted" or "permitted" or "maycontact" or "cancontact" or "oktocontact" or "okaytocontact" => SisField.ContactIsAllowed,
            "custody" or "custodial" or "custodialguardian" or "custodialparent" => SisField.ContactHasCustody,
            "emergency" or "emergencycontact" => SisField.ContactIsEmergency,
            "legalguardian" => SisField.ContactIsGuardian,
            "contactpriority" or "contactpriorityorder" or "contactorder" or "contactrank" or "contactsequence" => SisField.ContactPriority,
            "contactrecordtype" => SisField.ContactRecordType,
            "contactactive" or "contactstatus" => SisField.ContactStatus,
            _ => null,
        };
        for (var i = 0; field is null && i < Ends.Length; i++)
        {
            field = name.Length > Ends[i].Length && name.EndsWith(Ends[i], StringComparison.Ordinal)
                ? Meaning(name.Substring(0, name.Length - Ends[i].Length))
                : null;
        }

        for (var i = 0; field is null && i < Beginnings.Length; i++)
        {
            field = name.Length > Beginnings[i].Length && name.StartsWith(Beginnings[i], StringComparison.Ordinal)
                ? Meaning(name.Substring(Beginnings[i].Length))
                : null;
        }

        return field;
    }
}
