using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Text;

namespace RosterSync.Sis;

/// <summary>
/// Counts the rows of each student in a first reading. The second reading then knows when a student is whole, wherever the rows
/// stand, and an export that cannot be read gives no student at all.
/// </summary>
internal sealed class SisStudentIndex : ISisSink
{
    private readonly Utf8Arena ids = new();
    private readonly HashSlots slots = new();
    private readonly GrowList<Entry> entries = new();
    private readonly Dictionary<string, string> schoolNames = new(StringComparer.Ordinal);
    private int last = -1;

    /// <summary>How many different students the export holds.</summary>
    public int StudentCount { get; private set; }

    /// <summary>The names of the schools, by id.</summary>
    public IReadOnlyDictionary<string, string> SchoolNames => schoolNames;

    /// <summary>How many ids were seen: those of students, and those that only contacts name.</summary>
    public int Count => entries.Count;

    /// <summary>Whether there are rows that belong to no student: without an id, or contacts of a student who has no row.</summary>
    public bool HasStrayRows => hasRowsWithoutId || StudentCount < entries.Count;

    private bool hasRowsWithoutId;

    /// <inheritdoc/>
    public void BeginExport(SisExportInfo export)
    {
    }

    /// <inheritdoc/>
    public void OnStudent(SisRow row) => Add(row[SisField.PersonId], isStudent: true);

    /// <inheritdoc/>
    public void OnContact(SisRow row) => Add(row[SisField.PersonId], isStudent: false);

    /// <inheritdoc/>
    public void OnSchool(SisRow row)
    {
        // Of several names of a school the smallest counts, whichever stands first.
        var id = Utf8.ToText(row[SisField.SchoolId]);
        var name = Utf8.ToText(row[SisField.SchoolName]);
        if (name.Length > 0 && (!schoolNames.TryGetValue(id, out var known) || string.CompareOrdinal(name, known) < 0))
        {
            schoolNames[id] = name;
        }
    }

    /// <inheritdoc/>
    public void OnTeacher(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnStaff(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnSection(SisRow row)
    {
    }

    /// <inheritdoc/>
    public void OnEnrollment(SisRow row)
    {
    }

    /// <summary>The number of a student; -1 where the id is no student's.</summary>
    public int Find(ReadOnlySpan<byte> id)
    {
        if (last < 0 || !ids[entries[last].Id].SequenceEqual(id))
        {
            last = -1;
            var probe = slots.Find(NameFolding.Hash(id));
            while (probe.Next())
            {
                if (ids[entries[probe.Index].Id].SequenceEqual(id))
                {
                    last = probe.Index;
                    break;
                }
            }
        }

        return last >= 0 && entries[last].IsStudent ? last : -1;
    }

    /// <summary>Counts one row of a student as read again; true where it was the last.</summary>
    public bool TakeRow(int student) => --entries[student].Rows == 0;

    private void Add(ReadOnlySpan<byte> id, bool isStudent)
    {
        if (id.IsEmpty)
        {
            hasRowsWithoutId = true;
            return;
        }

        if (last < 0 || !ids[entries[last].Id].SequenceEqual(id))
        {
            last = GetOrAdd(id);
        }

        ref var entry = ref entries[last];
        entry.Rows++;
        if (isStudent && !entry.IsStudent)
        {
            entry.IsStudent = true;
            StudentCount++;
        }
    }

    private int GetOrAdd(ReadOnlySpan<byte> id)
    {
        var probe = slots.Find(NameFolding.Hash(id));
        while (probe.Next())
        {
            if (ids[entries[probe.Index].Id].SequenceEqual(id))
            {
                return probe.Index;
            }
        }

        var added = entries.Add(new Entry { Id = ids.Add(id) });
        probe.Insert(added);
        return added;
    }

    private struct Entry
    {
        public int Id;
        public int Rows;
        public bool IsStudent;
    }
}
