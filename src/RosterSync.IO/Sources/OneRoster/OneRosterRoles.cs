using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>
/// The roles of users: since 1.2 in roles.csv, before in the user's own row. A district that has both means the former.
/// </summary>
internal sealed class OneRosterRoles
{
    private static readonly int RowUser = OneRosterFiles.RolesLayout.IndexOf("userSourcedId");
    private static readonly int RowRole = OneRosterFiles.RolesLayout.IndexOf("role");
    private static readonly int RowOrg = OneRosterFiles.RolesLayout.IndexOf("orgSourcedId");
    private static readonly int RowType = OneRosterFiles.RolesLayout.IndexOf("roleType");
    private static readonly int RowStatus = OneRosterFiles.RolesLayout.IndexOf("status");
    private static readonly int RowBegin = OneRosterFiles.RolesLayout.IndexOf("beginDate");
    private static readonly int RowEnd = OneRosterFiles.RolesLayout.IndexOf("endDate");

    private static readonly int UserRole = OneRosterFiles.UsersLayout.IndexOf("role");
    private static readonly int UserOrgs = OneRosterFiles.UsersLayout.IndexOf("orgSourcedIds");
    private static readonly int UserPrimaryOrg = OneRosterFiles.UsersLayout.IndexOf("primaryOrgSourcedId");

    private readonly Utf8Index users;
    private readonly Utf8Index words;
    private readonly List<OneRosterRole> roles = [];
    private readonly List<int> next = [];
    private readonly List<int> first = [];

    public OneRosterRoles(Utf8Store store)
    {
        users = new Utf8Index(store);
        words = new Utf8Index(store);
    }

    /// <summary>Takes a row of roles.csv.</summary>
    public void Add(CsvRow row)
    {
        var user = users.GetOrAdd(row.Column(RowUser));
        if (user == first.Count)
        {
            first.Add(-1);
        }

        var word = row.Column(RowRole);
        roles.Add(new OneRosterRole
        {
            Word = Word(word),
            Kind = OneRosterRole.KindOf(word),
            Org = Word(row.Column(RowOrg)),
            Status = Word(row.Column(RowStatus)),
            Begin = Word(row.Column(RowBegin)),
            End = Word(row.Column(RowEnd)),
            IsPrimary = Utf8Text.EqualsLower(row.Column(RowType), "primary"u8),
        });
        next.Add(first[user]);
        first[user] = roles.Count - 1;
    }

    /// <summary>The roles of the user of a row of users.csv, in the order of the files.</summary>
    public void Of(CsvRow row, List<OneRosterRole> found)
    {
        found.Clear();
        var user = users.Count == 0 ? -1 : users.Find(row[SisField.PersonId]);
        if (user >= 0)
        {
            for (var i = first[user]; i >= 0; i = next[i])
            {
                found.Add(roles[i]);
            }

            found.Reverse();
        }
        else
        {
            OfRow(row, found);
        }

        MarkPrimary(row.Column(UserPrimaryOrg), found);
    }

    private void OfRow(CsvRow row, List<OneRosterRole> found)
    {
        var word = row.Column(UserRole);
        if (word.IsEmpty)
        {
            return;
        }

        var role = new OneRosterRole { Word = Word(word), Kind = OneRosterRole.KindOf(word) };
        var orgs = new OneRosterList(row.Column(UserOrgs));
        while (orgs.MoveNext())
        {
            role.Org = Word(orgs.Current);
            found.Add(role);
        }

        if (found.Count == 0)
        {
            found.Add(role);
        }
    }

    private static void MarkPrimary(ReadOnlySpan<byte> org, List<OneRosterRole> found)
    {
        if (org.IsEmpty)
        {
            return;
        }

        for (var i = 0; i < found.Count; i++)
        {
            var role = found[i];
            role.IsPrimary = role.Org.Span.SequenceEqual(org);
            found[i] = role;
        }
    }

    // Schools, roles, dates and status words repeat: they are kept once.
    private ReadOnlyMemory<byte> Word(ReadOnlySpan<byte> cell) => cell.IsEmpty ? default : words[words.GetOrAdd(cell)];
}
