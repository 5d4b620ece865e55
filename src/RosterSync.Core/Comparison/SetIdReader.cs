using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RosterSync.Records;
using RosterSync.Remind;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// Reads the ids of a set with the school each belongs to: a class to its school, people to the schools they are enrolled at,
/// by class or directly, and parents to those of their students. Each id is hashed once.
/// </summary>
internal sealed class SetIdReader : IDisposable
{
    private const int NoSchool = -1;

    private readonly HMACSHA256 hmac;
    private readonly RoleWords roles;
    private readonly byte[] listSeparator;
    private readonly string listSeparatorText;
    private readonly RosterReference people;
    private readonly IdTable schools = new();
    private readonly IdTable classes = new();
    private readonly IdTable users = new();
    private readonly List<int> schoolOfClass = [];
    private readonly List<RosterIdKind?> kindOfUser = [];

    // A user and a school, and a student and a parent, each pair in one number with the first above.
    private readonly HashSet<ulong> enrolled = [];
    private readonly List<ulong> parents = [];

    private SetIdReader(RemindLayout layout, byte[] key)
    {
        hmac = new HMACSHA256(key);
        roles = new RoleWords(layout.Roles);
        listSeparatorText = layout.ListSeparator;
        listSeparator = Encoding.UTF8.GetBytes(listSeparatorText);
        people = new RosterReference(key);
    }

    /// <summary>Reads a set.</summary>
    /// <param name="layout">Its layout.</param>
    /// <param name="files">Its files.</param>
    /// <param name="opener">Reads them.</param>
    /// <param name="key">The key of the hashes.</param>
    /// <param name="cancellation">Stops it.</param>
    internal static SetIds Read(RemindLayout layout, IReadOnlyList<RosterFile> files, IRosterTableOpener opener, byte[] key, CancellationToken cancellation)
    {
        using var reader = new SetIdReader(layout, key);
        var rowCounts = new Dictionary<string, int>(StringComparer.Ordinal);

        foreach (var view in RecordViews.Of(layout))
        {
            if (files.FirstOrDefault(candidate => string.Equals(candidate.Name, view.File.Name, StringComparison.Ordinal)) is { } found)
            {
                using var table = view.Open(opener, found, layout.ListSeparator);
                var rows = reader.Read(table, new RosterRow(new RowSchema(view, found.Name, new HeaderMatch(table.Headers, view.Layout))), cancellation);
                if (view.IsFirst)
                {
                    rowCounts[view.File.Name] = rows;
                }
            }
        }

        return new SetIds { Groups = reader.Group(), RowCounts = rowCounts, People = reader.people };
    }

    public void Dispose() => hmac.Dispose();

    private int Read(RosterTable table, RosterRow row, CancellationToken cancellation)
    {
        var rows = 0;
        while (table.Read())
        {
            row.Load(table);
            if (row.Kind != RowKind.Record)
            {
                continue;
            }

            if ((++rows & 0xFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            switch (row.Record)
            {
                case RemindRecord.School:
                    GetOrAdd(schools, row[RemindField.SchoolId]);
                    break;
                case RemindRecord.Class:
                    ReadClass(row);
                    break;
                case RemindRecord.User:
                    ReadUser(row);
                    break;
                case RemindRecord.ClassEnrollment when classes.Find(row[RemindField.ClassId], out _) is var number and >= 0:
                    Enroll(schoolOfClass[number], row[RemindField.UserId]);
                    break;
                case RemindRecord.SchoolEnrollment:
                    Enroll(GetOrAdd(schools, row[RemindField.SchoolId]), row[RemindField.UserId]);
                    break;
            }
        }

        return rows;
    }

    private void ReadClass(RosterRow row)
    {
        var number = GetOrAdd(classes, row[RemindField.ClassId]);
        if (number == schoolOfClass.Count)
        {
            schoolOfClass.Add(GetOrAdd(schools, row[RemindField.SchoolId]));
        }
    }

    private void ReadUser(RosterRow row)
    {
        var user = UserOf(row[RemindField.UserId]);
        var kind = KindOf(row);
        kindOfUser[user] = kind;

        // Who has no role or no id is an Error of the set, which is not sent. Guardians on students' rows have no id to keep.
        if (!row.View.IsGuardian)
        {
            _ = people.Add(row, roles, listSeparatorText);
        }

        if (kind == RosterIdKind.Parent)
        {
            foreach (var id in new IdList(row[RemindField.StudentIds], listSeparator))
            {
                parents.Add(Pair(UserOf(id), user));
            }
        }
    }

    private RosterIdKind KindOf(RosterRow row) => roles.OfUser(row, out _) switch
    {
        UserRole.Teacher => RosterIdKind.Teacher,
        UserRole.Staff => RosterIdKind.Staff,
        UserRole.Parent => RosterIdKind.Parent,
        _ => RosterIdKind.Student,
    };

    private void Enroll(int school, ReadOnlySpan<byte> person)
    {
        if (users.Find(person, out _) is var user and >= 0)
        {
            enrolled.Add(Pair(user, school));
        }
    }

    private int UserOf(ReadOnlySpan<byte> id)
    {
        var number = GetOrAdd(users, id);
        if (number == kindOfUser.Count)
        {
            kindOfUser.Add(null);
        }

        return number;
    }

    private static int GetOrAdd(IdTable table, ReadOnlySpan<byte> id) => table.GetOrAdd(id, out _, out _);

    private static ulong Pair(int left, int right) => ((ulong)(uint)left << 32) | (uint)right;

    private List<SetIdGroup> Group()
    {
        AddSchoolsOfParents();
        var groups = new SortedDictionary<(RosterIdKind Kind, int School), List<ulong>>();
        void Add(RosterIdKind kind, int school, ulong hash)
        {
            if (!groups.TryGetValue((kind, school), out var hashes))
            {
                groups.Add((kind, school), hashes = []);
            }

            hashes.Add(hash);
        }

        for (var school = 0; school < schools.Count; school++)
        {
            Add(RosterIdKind.School, school, Hash(schools[school]));
        }

        for (var number = 0; number < classes.Count; number++)
        {
            Add(RosterIdKind.Class, schoolOfClass[number], Hash(classes[number]));
        }

        var places = SortedByUser();
        var at = 0;
        for (var user = 0; user < users.Count; user++)
        {
            var first = at;
            while (at < places.Length && UpperOf(places[at]) == user)
            {
                at++;
            }

            // Who is only named among a parent's students is no user of the set.
            if (kindOfUser[user] is { } kind)
            {
                var hash = Hash(users[user]);
                for (var i = first; i < at; i++)
                {
                    Add(kind, LowerOf(places[i]), hash);
                }

                if (first == at)
                {
                    Add(kind, NoSchool, hash);
                }
            }
        }

        return groups.Select(group => new SetIdGroup(
            group.Key.Kind,
            group.Key.School == NoSchool ? string.Empty : Utf8.ToText(schools[group.Key.School]),
            Sorted(group.Value))).ToList();
    }

    private void AddSchoolsOfParents()
    {
        var places = SortedByUser();
        parents.Sort();
        var at = 0;
        foreach (var pair in parents)
        {
            var student = UpperOf(pair);
            while (at < places.Length && UpperOf(places[at]) < student)
            {
                at++;
            }

            for (var i = at; i < places.Length && UpperOf(places[i]) == student; i++)
            {
                enrolled.Add(Pair(LowerOf(pair), LowerOf(places[i])));
            }
        }
    }

    private ulong[] SortedByUser()
    {
        var pairs = enrolled.ToArray();
        Array.Sort(pairs);
        return pairs;
    }

    private static int UpperOf(ulong pair) => (int)(pair >> 32);

    private static int LowerOf(ulong pair) => (int)(uint)pair;

    private static ulong[] Sorted(List<ulong> hashes)
    {
        hashes.Sort();
        var count = 0;
        for (var i = 0; i < hashes.Count; i++)
        {
            if (count == 0 || hashes[i] != hashes[count - 1])
            {
                hashes[count++] = hashes[i];
            }
        }

        return hashes.GetRange(0, count).ToArray();
    }

    /// <summary>64 bits of the HMAC: in one of forty million sets of a million ids two meet.</summary>
    private ulong Hash(ReadOnlySpan<byte> id)
    {
#if NETSTANDARD2_0
        var digest = hmac.ComputeHash(id.ToArray());
#else
        Span<byte> digest = stackalloc byte[32];
        hmac.TryComputeHash(id, digest, out _);
#endif
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(digest);
    }
}
