using System;
using System.Collections.Generic;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>The cells that files of several records have. A cell is good until the next is asked for.</summary>
internal sealed class RosterCells(ConversionState state, RemindLayout layout, RosterResolution resolution)
{
    private readonly byte[] separator = Encoding.UTF8.GetBytes(layout.ListSeparator);
    private readonly byte[] owner = Encoding.UTF8.GetBytes(layout.Roles.Owner);
    private readonly byte[] participant = Encoding.UTF8.GetBytes(layout.Roles.Participant);
    private readonly byte[][] roles =
    [
        Encoding.UTF8.GetBytes(layout.Roles.Teacher),
        Encoding.UTF8.GetBytes(layout.Roles.Staff),
        Encoding.UTF8.GetBytes(layout.Roles.Parent),
        Encoding.UTF8.GetBytes(layout.Roles.Student),
    ];

    private readonly HashSet<int> reported = [];
    private byte[] buffer = new byte[256];
    private byte[] cleaned = new byte[256];
    private byte[] list = new byte[256];

    /// <summary>A text of the layout or of the writer's own.</summary>
    public ReadOnlySpan<byte> Text(string? text) => Utf8.Encode(text, ref buffer);

    /// <summary>A text as the SIS has it, made fit for a cell.</summary>
    public ReadOnlySpan<byte> Clean(int text) => CellText.Clean(state.Arena[text], ref cleaned);

    public ReadOnlySpan<byte> Role(RemindRole role) => roles[(int)role];

    public ReadOnlySpan<byte> RoleInClass(bool isOwner) => isOwner ? owner : participant;

    public ReadOnlySpan<byte> Phone(int point)
    {
        if (point < 0)
        {
            return default;
        }

        PhoneNumber.Format(state.Points.PhoneNumber(point), buffer);
        return buffer.AsSpan(0, PhoneNumber.DigitCount);
    }

    public ReadOnlySpan<byte> Email(int point) => point < 0 ? default : state.Points.Email(point);

    public ReadOnlySpan<byte> Date(int day)
    {
        SisDate.Format(day, layout.DateFormat, buffer, out var written);
        return buffer.AsSpan(0, written);
    }

    /// <summary>Ids of users in one cell.</summary>
    public ReadOnlySpan<byte> Users(ReadOnlySpan<int> ranks)
    {
        var length = 0;
        foreach (var rank in ranks)
        {
            var handle = resolution.Users[resolution.Users.InOrder[rank]].UserId;
            var id = state.Arena[handle];
            Append(id, ref length);
            if (HoldsSeparator(id, handle))
            {
                Report(ShownId.OfPerson(id));
            }
        }

        return list.AsSpan(0, length);
    }

    /// <summary>Ids of schools in one cell.</summary>
    public ReadOnlySpan<byte> Schools(ReadOnlySpan<int> ranks)
    {
        var length = 0;
        foreach (var rank in ranks)
        {
            var handle = resolution.Schools[rank].Id;
            var id = Clean(handle);
            Append(id, ref length);
            if (HoldsSeparator(id, handle))
            {
                Report(Utf8.ToText(id));
            }
        }

        return list.AsSpan(0, length);
    }

    /// <summary>
    /// The id of an enrollment: class and user with a line between them. Where one of them has such a line itself, the length of the
    /// class id follows, since two other ids could give the same text.
    /// </summary>
    public ReadOnlySpan<byte> EnrollmentId(ReadOnlySpan<byte> classId, ReadOnlySpan<byte> userId)
    {
        var length = 0;
        Add(classId, ref length);
        Add("_"u8, ref length);
        Add(userId, ref length);
        if (classId.IndexOf((byte)'_') >= 0 || userId.IndexOf((byte)'_') >= 0)
        {
            Add("_"u8, ref length);
            Add(Text(classId.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)), ref length);
        }

        return list.AsSpan(0, length);
    }

    private void Append(ReadOnlySpan<byte> id, ref int length)
    {
        if (length > 0)
        {
            Add(separator, ref length);
        }

        Add(id, ref length);
    }

    private bool HoldsSeparator(ReadOnlySpan<byte> id, int handle) => id.IndexOf(separator) >= 0 && reported.Add(handle);

    // What is listed would name somebody else: an error, so that nothing is written.
    private void Report(string? id) => resolution.Findings.Add(RosterRules.Get("UnknownReference").Find(
        $"The id holds {layout.ListSeparator}, which this format puts between the ids of a list: the list would name other ids.",
        "Give the record another id in the SIS, or write CSV 1.0 (-Version 1.0), which has no lists.",
        recordId: id));

    private void Add(ReadOnlySpan<byte> text, ref int length)
    {
        if (list.Length < length + text.Length)
        {
            Array.Resize(ref list, (length + text.Length) * 2);
        }

        text.CopyTo(list.AsSpan(length));
        length += text.Length;
    }
}
