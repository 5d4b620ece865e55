using System;
using System.Collections.Generic;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>
/// Everybody who is no student, held by id, since students name their adults before or after these come, and adults their students.
/// What is held of a person is packed into one run of bytes.
/// </summary>
internal sealed class OneRosterAdults
{
    // From the fields of a user to those of a contact.
    private static readonly (SisField User, SisField Contact)[] Fields =
    [
        (SisField.PersonId, SisField.ContactId),
        (SisField.FirstName, SisField.ContactFirstName),
        (SisField.MiddleName, SisField.ContactMiddleName),
        (SisField.LastName, SisField.ContactLastName),
        (SisField.Suffix, SisField.ContactSuffix),
        (SisField.Email, SisField.ContactEmail),
        (SisField.Phone, SisField.ContactMobilePhone),
        (SisField.OtherPhone, SisField.ContactHomePhone),
        (SisField.ContactRelationship, SisField.ContactRelationship),
        (SisField.ContactPriority, SisField.ContactPriority),
        (SisField.ContactIsEmergency, SisField.ContactIsEmergency),
        (SisField.ContactIsGuardian, SisField.ContactIsGuardian),
        (SisField.ContactHasCustody, SisField.ContactHasCustody),
        (SisField.ContactIsRestricted, SisField.ContactIsRestricted),
        (SisField.ContactIsAllowed, SisField.ContactIsAllowed),
        (SisField.ContactRecordType, SisField.ContactRecordType),
    ];

    private static readonly int Agents = OneRosterFiles.UsersLayout.IndexOf("agentSourcedIds");

    private readonly Utf8Store store;
    private readonly Utf8Index ids;
    private readonly Utf8Index students;
    private readonly List<Adult> adults = [];
    private readonly List<int> firstOfId = [];
    private readonly List<Link> links = [];
    private readonly List<int> firstLink = [];
    private readonly List<bool> isStudent = [];
    private byte[] packed = new byte[1024];

    public OneRosterAdults(Utf8Store store)
    {
        this.store = store;
        ids = new Utf8Index(store);
        students = new Utf8Index(store);
    }

    /// <summary>Agents of adults that name no student of users.csv: how many, and the file and line of the first.</summary>
    public (int Count, string File, long Line) Dangling
    {
        get
        {
            var (count, file, line) = (0, string.Empty, 0L);
            for (var student = 0; student < firstLink.Count; student++)
            {
                for (var i = isStudent[student] ? -1 : firstLink[student]; i >= 0; i = links[i].Next)
                {
                    var adult = adults[links[i].Adult];
                    count++;
                    (file, line) = line == 0 || adult.Line < line ? (adult.File, adult.Line) : (file, line);
                }
            }

            return (count, file, line);
        }
    }

    /// <summary>Takes a row of users.csv.</summary>
    public void Add(CsvRow row, ReadOnlyMemory<byte> role, ReadOnlyMemory<byte> status)
    {
        var number = adults.Count;
        var id = ids.GetOrAdd(row[SisField.PersonId]);
        if (id == firstOfId.Count)
        {
            firstOfId.Add(-1);
        }

        adults.Add(new Adult
        {
            Cells = Pack(row),
            Role = role,
            Status = status,
            Binding = row.Binding,
            File = row.File,
            Line = row.Line,
            Next = firstOfId[id],
        });
        firstOfId[id] = number;
        var agents = new OneRosterList(row.Column(Agents));
        while (agents.MoveNext())
        {
            AddLink(students.GetOrAdd(agents.Current), number);
        }
    }

    /// <summary>The adults of a student: those the student names and those who name the student, each once.</summary>
    /// <param name="row">The row of the student.</param>
    /// <param name="found">Takes their numbers.</param>
    /// <param name="namesSelf">Whether the student names himself or herself.</param>
    /// <returns>How many of the student's agents are no adults of users.csv.</returns>
    public int Of(CsvRow row, List<int> found, out bool namesSelf)
    {
        found.Clear();
        namesSelf = false;
        var dangling = 0;
        var agents = new OneRosterList(row.Column(Agents));
        while (agents.MoveNext())
        {
            var id = ids.Find(agents.Current);
            if (id < 0)
            {
                var isSelf = agents.Current.SequenceEqual(row[SisField.PersonId]);
                namesSelf |= isSelf;
                dangling += isSelf ? 0 : 1;
            }

            for (var adult = id < 0 ? -1 : firstOfId[id]; adult >= 0; adult = adults[adult].Next)
            {
                AddOnce(found, adult);
            }
        }

        var student = students.Find(row[SisField.PersonId]);
        if (student >= 0)
        {
            isStudent[student] = true;
            for (var link = firstLink[student]; link >= 0; link = links[link].Next)
            {
                AddOnce(found, links[link].Adult);
            }
        }

        found.Sort();
        return dangling;
    }

    /// <summary>Lays an adult over the row of a student, as his or her contact.</summary>
    public void Describe(int number, JoinedRow contact)
    {
        var adult = adults[number];
        contact.Locate(adult.File, adult.Line);
        contact.Set(SisField.ContactType, adult.Role);
        contact.Set(SisField.ContactStatus, adult.Status);
        var cells = adult.Cells;
        foreach (var (_, field) in Fields)
        {
            contact.Set(field, Next(ref cells));
        }

        foreach (var position in adult.Binding.Remarks)
        {
            contact.AddRemark(adult.Binding.Headers[position], Next(ref cells));
        }
    }

    private static void AddOnce(List<int> found, int adult)
    {
        if (!found.Contains(adult))
        {
            found.Add(adult);
        }
    }

    private void AddLink(int student, int adult)
    {
        if (student == firstLink.Count)
        {
            firstLink.Add(-1);
            isStudent.Add(false);
        }

        links.Add(new Link { Adult = adult, Next = firstLink[student] });
        firstLink[student] = links.Count - 1;
    }

    private ReadOnlyMemory<byte> Pack(CsvRow row)
    {
        var length = 0;
        foreach (var (field, _) in Fields)
        {
            Append(row[field], ref length);
        }

        for (var i = 0; i < row.RemarkCount; i++)
        {
            Append(row.Remark(i), ref length);
        }

        return store.Keep(packed.AsSpan(0, length));
    }

    // A cell is its length in groups of seven bits, and its bytes.
    private void Append(ReadOnlySpan<byte> cell, ref int length)
    {
        if (packed.Length < length + cell.Length + 5)
        {
            Array.Resize(ref packed, (length + cell.Length + 5) * 2);
        }

        var left = cell.Length;
        for (; left >= 0x80; left >>= 7)
        {
            packed[length++] = (byte)(left | 0x80);
        }

        packed[length++] = (byte)left;
        cell.CopyTo(packed.AsSpan(length));
        length += cell.Length;
    }

    private static ReadOnlyMemory<byte> Next(ref ReadOnlyMemory<byte> cells)
    {
        int length = 0, shift = 0, read = 0;
        byte group;
        do
        {
            group = cells.Span[read++];
            length |= (group & 0x7F) << shift;
            shift += 7;
        }
        while (group >= 0x80);
        var cell = cells.Slice(read, length);
        cells = cells.Slice(read + length);
        return cell;
    }

    private struct Adult
    {
        public ReadOnlyMemory<byte> Cells;
        public ReadOnlyMemory<byte> Role;
        public ReadOnlyMemory<byte> Status;
        public SisColumnBinding Binding;
        public string File;
        public long Line;
        public int Next;
    }

    private struct Link
    {
        public int Adult;
        public int Next;
    }
}
