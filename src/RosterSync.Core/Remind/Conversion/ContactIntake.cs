using System;
using RosterSync.Contacts;
using RosterSync.Sis;

namespace RosterSync.Remind.Conversion;

/// <summary>Takes a contact's row: what the policy says of its kind, whether it is blocked, whose it is and which points it has.</summary>
internal sealed class ContactIntake
{
    private readonly ConversionState state;
    private readonly CellReader cells;
    private readonly ContactJudge judge;
    private readonly byte[] kindRanks = new byte[8];

    public ContactIntake(ConversionState state, CellReader cells, ContactPolicyOptions options)
    {
        this.state = state;
        this.cells = cells;
        judge = new ContactJudge(options);
        RankPhoneKinds(options);
    }

    /// <summary>Takes a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="student">The student whose row came last; -1 where there is none.</param>
    /// <param name="export">Number of the export.</param>
    public void Take(SisRow row, int student, int export)
    {
        var of = student;
        var id = row[SisField.PersonId];
        if (of < 0 || !state.Arena[state.Students.Records[of].Id].SequenceEqual(id))
        {
            if (id.IsEmpty)
            {
                state.LeftOut.Add(LeftOutKind.Contact, LeftOutReason.UnknownStudent, 0, state.Arena.Add(row[SisField.ContactId]), 0, (int)row.Line, cells.FileOf(row));
                return;
            }

            of = state.Students.GetOrAdd(id);
        }

        if (state.HoldsStudentsBack && (state.Students.Records[of].Flags & StudentFlags.Chosen) != 0)
        {
            return;
        }

        var decision = judge.Decide(row, out var isBlocked);
        var priority = Priority(row[SisField.ContactPriority]);
        cells.BeginPoints();
        Span<int> points = stackalloc int[5];
        Span<byte> ranks = stackalloc byte[5];
        var count = CollectPoints(row, points, ranks);
        cells.Names(row[SisField.ContactFirstName], row[SisField.ContactLastName], row[SisField.ContactSuffix], row[SisField.ContactName], out var name);

        var contactId = row[SisField.ContactId];
        var entry = IsUsableId(contactId)
            ? state.Contacts.EntryWithId(export, contactId, name)
            : state.Contacts.EntryWithoutId(name, points.Slice(0, count));
        for (var i = 0; i < count; i++)
        {
            state.Contacts.AddPoint(entry, points[i], ranks[i], priority);
        }

        foreach (var point in cells.Unsent)
        {
            state.Contacts.Unsent.Add(entry, point);
        }

        state.Link(of, entry, decision, isBlocked, priority, (int)row.Line, cells.FileOf(row));
        if (cells.Bad != BadPoints.None)
        {
            state.BadPoints.Add(new BadPointRecord { Student = of, Entry = entry, Line = (int)row.Line, File = cells.FileOf(row), What = cells.Bad });
        }
    }

    private int CollectPoints(SisRow row, Span<int> points, Span<byte> ranks)
    {
        var count = 0;
        var email = cells.Email(row[SisField.ContactEmail]);
        if (email >= 0)
        {
            points[count] = email;
            ranks[count++] = 0;
        }

        AddPhone(row[SisField.ContactPhone], PhoneKinds.Parse(row[SisField.ContactPhoneType]), points, ranks, ref count);
        AddPhone(row[SisField.ContactMobilePhone], PhoneKind.Mobile, points, ranks, ref count);
        AddPhone(row[SisField.ContactHomePhone], PhoneKind.Home, points, ranks, ref count);
        AddPhone(row[SisField.ContactWorkPhone], PhoneKind.Work, points, ranks, ref count);
        if (count > 1)
        {
            Sort(points, ranks, count);
        }

        return count;
    }

    private void AddPhone(ReadOnlySpan<byte> text, PhoneKind kind, Span<int> points, Span<byte> ranks, ref int count)
    {
        // A fax is nobody's contact point, so it is no evidence either.
        if (text.IsEmpty)
        {
            return;
        }

        if (kind == PhoneKind.Fax)
        {
            cells.AddUnsentPhones(text);
            return;
        }

        var point = cells.Phone(text);
        if (point < 0)
        {
            return;
        }

        var rank = kindRanks[(int)kind];
        for (var i = 0; i < count; i++)
        {
            if (points[i] == point)
            {
                ranks[i] = Math.Min(ranks[i], rank);
                return;
            }
        }

        points[count] = point;
        ranks[count++] = rank;
    }

    // In order of point numbers, so that the same points give the same entry whichever column they stand in.
    private static void Sort(Span<int> points, Span<byte> ranks, int count)
    {
        for (var i = 1; i < count; i++)
        {
            for (var j = i; j > 0 && points[j - 1] > points[j]; j--)
            {
                (points[j - 1], points[j]) = (points[j], points[j - 1]);
                (ranks[j - 1], ranks[j]) = (ranks[j], ranks[j - 1]);
            }
        }
    }

    private static ushort Priority(ReadOnlySpan<byte> text)
    {
        // 99 is rubbish in at least one system and last in the others, so it says nothing.
        var value = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9' || value > 999)
            {
                return ContactBook.NoPriority;
            }

            value = (value * 10) + digit - '0';
        }

        return text.IsEmpty || value >= 99 ? ContactBook.NoPriority : (ushort)value;
    }

    private static bool IsUsableId(ReadOnlySpan<byte> id)
    {
        if (id.IsEmpty)
        {
            return false;
        }

        var onlyZeros = true;
        foreach (var unit in id)
        {
            onlyZeros &= unit is (byte)'0' or (byte)'-' or (byte)'.' or (byte)' ';
        }

        return !onlyZeros && !IsWordForNone(id);
    }

    private static bool IsWordForNone(ReadOnlySpan<byte> id)
    {
        if (id.Length > 8)
        {
            return false;
        }

        Span<byte> folded = stackalloc byte[8];
        ReadOnlySpan<byte> word = folded.Slice(0, NameFolding.Fold(id, folded));
        return word.SequenceEqual("na"u8) || word.SequenceEqual("none"u8) || word.SequenceEqual("null"u8) || word.SequenceEqual("nil"u8)
            || word.SequenceEqual("unknown"u8) || word.SequenceEqual("tbd"u8);
    }

    private void RankPhoneKinds(ContactPolicyOptions options)
    {
        for (var i = 0; i < kindRanks.Length; i++)
        {
            kindRanks[i] = ContactBook.NotSent;
        }

        for (var i = 0; i < options.PhoneTypes.Count; i++)
        {
            kindRanks[(int)options.PhoneTypes[i]] = (byte)i;
        }

        // Other, unlisted and unsaid kinds count as home.
        kindRanks[(int)PhoneKind.Other] = Math.Min(kindRanks[(int)PhoneKind.Other], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Unlisted] = Math.Min(kindRanks[(int)PhoneKind.Unlisted], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Unknown] = Math.Min(kindRanks[(int)PhoneKind.Unknown], kindRanks[(int)PhoneKind.Home]);
        kindRanks[(int)PhoneKind.Fax] = ContactBook.NotSent;
    }
}
