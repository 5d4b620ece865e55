using System;
using System.Collections.Generic;
using RosterSync.Contacts;

namespace RosterSync.Remind.Conversion;

/// <summary>
/// Makes user ids of the ids of the SIS, and of names and points where a contact has none that names one person.
/// What is made here never changes for the same data: to Remind a changed id is a removal.
/// </summary>
internal sealed class UserIds(ConversionState state, ConversionOptions options)
{
    private readonly IdPattern student = new(options.IdFormats.Student);
    private readonly IdPattern teacher = new(options.IdFormats.Teacher);
    private readonly IdPattern staff = new(options.IdFormats.Staff);
    private readonly IdPattern parent = new(options.IdFormats.Parent);
    private HashSet<string>? idsOfSeveralExports;
    private byte[] buffer = new byte[128];
    private byte[] cleaned = new byte[128];

    public int OfStudent(int number) => Make(student, state.Students.Records[number].Id);

    public int OfAdult(AdultRecord adult) => Make(adult.IsTeacher ? teacher : staff, adult.Id);

    public int OfPerson(int person)
    {
        ref readonly var entry = ref state.Contacts.Entries[person];
        var isUsable = entry.Id != 0 && (entry.Flags & ContactEntryFlags.IdReused) == 0 && !IsOfSeveralExports(entry.Id);
        return isUsable ? Make(parent, entry.Id) : OfNameAndPoint(person);
    }

    /// <summary>The id of a person who has none: made of the folded full name and the smallest e-mail, else the smallest phone.</summary>
    public int OfNameAndPoint(int person)
    {
        ref readonly var entry = ref state.Contacts.Entries[person];
        Span<byte> digits = stackalloc byte[PhoneNumber.DigitCount];
        scoped ReadOnlySpan<byte> text = default;
        var point = SmallestPoint(state, person);
        if (point >= 0 && state.Points.IsEmail(point))
        {
            text = state.Points.Email(point);
        }
        else if (point >= 0)
        {
            PhoneNumber.Format(state.Points.PhoneNumber(point), digits);
            text = digits;
        }

        Span<byte> hex = stackalloc byte[HashedId.Length];
        HashedId.Write(state.Arena[entry.First], state.Arena[entry.Last], text, hex);
        return state.Arena.Add(parent.Format(hex, ref buffer));
    }

    /// <summary>The smallest e-mail that may tell who somebody is, else the smallest phone; -1 where there is neither.</summary>
    public static int SmallestPoint(ConversionState state, int person)
    {
        var email = -1;
        var phone = -1;
        for (var link = state.Contacts.Entries[person].FirstPoint; link >= 0; link = state.Contacts.PointLinks[link].Next)
        {
            var point = state.Contacts.PointLinks[link].Point;
            if (!state.Points.IsUsable(point))
            {
                continue;
            }

            ref var smallest = ref state.Points.IsEmail(point) ? ref email : ref phone;
            smallest = smallest < 0 || state.Points.Compare(point, smallest) < 0 ? point : smallest;
        }

        return email >= 0 ? email : phone;
    }

    // An id counts within its own export: the same one in two exports names two people, or is not known to name one.
    private bool IsOfSeveralExports(int id)
    {
        if (state.Exports.Count < 2)
        {
            return false;
        }

        if (idsOfSeveralExports is null)
        {
            idsOfSeveralExports = new HashSet<string>(StringComparer.Ordinal);
            var exportOf = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (ref readonly var entry in state.Contacts.Entries)
            {
                if (state.Arena.Text(entry.Id) is { } text)
                {
                    if (!exportOf.TryGetValue(text, out var export))
                    {
                        exportOf.Add(text, entry.Export);
                    }
                    else if (export != entry.Export)
                    {
                        idsOfSeveralExports.Add(text);
                    }
                }
            }
        }

        return idsOfSeveralExports.Contains(state.Arena.Text(id)!);
    }

    private int Make(IdPattern pattern, int id) => state.Arena.Add(pattern.Format(CellText.Clean(state.Arena[id], ref cleaned), ref buffer));
}
