using System;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>Which organisations are schools. An id that orgs.csv does not know may be one.</summary>
internal sealed class OneRosterOrgs
{
    private static readonly int Type = OneRosterFiles.OrgsLayout.IndexOf("type");

    private readonly Utf8Index others;

    public OneRosterOrgs(Utf8Store store)
    {
        others = new Utf8Index(store);
    }

    /// <summary>Takes a row of orgs.csv; true for a school.</summary>
    public bool Add(CsvRow row)
    {
        var isSchool = Utf8Text.EqualsLower(row.Column(Type), "school"u8);
        if (!isSchool)
        {
            others.GetOrAdd(row[SisField.SchoolId]);
        }

        return isSchool;
    }

    /// <summary>Whether an id is that of a district, a department or another organisation that is no school.</summary>
    public bool IsOtherThanSchool(ReadOnlySpan<byte> id) => others.Find(id) >= 0;
}
