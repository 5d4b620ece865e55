using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.Sis;

namespace RosterSync.Remind.Conversion;

/// <summary>Reads the cells that every kind of row has: names, phones, e-mails, and where the row stands.</summary>
internal sealed class CellReader(ConversionState state)
{
    private byte file;
    private string fileName = string.Empty;
    private byte[] emailBuffer = new byte[320];
    private byte[] firstBuffer = new byte[128];
    private byte[] lastBuffer = new byte[128];
    private byte[] nameBuffer = new byte[256];
    private byte[] textBuffer = new byte[256];

    private readonly List<ulong> numbers = [];
    private readonly List<byte[]> addresses = [];

    /// <summary>What was wrong with the phones and e-mails read since the row began.</summary>
    public BadPoints Bad { get; private set; }

    /// <summary>
    /// Phones and e-mails that stand in cells of the row which are none themselves, or are a fax. They are never sent, and forbid
    /// that others are sent with them where their holder is blocked or is the student.
    /// </summary>
    public List<int> Unsent { get; } = [];

    /// <summary>A row with points begins.</summary>
    public void BeginPoints()
    {
        Bad = BadPoints.None;
        Unsent.Clear();
    }

    /// <summary>The number of a row's file.</summary>
    public byte FileOf(SisRow row)
    {
        if (!ReferenceEquals(fileName, row.File))
        {
            fileName = row.File;
            file = state.FileIndex(fileName);
        }

        return file;
    }

    /// <summary>A text for a cell, in the reader's own buffer where it had to be cleaned.</summary>
    public ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> text) => CellText.Clean(text, ref textBuffer);

    /// <summary>A name, from its own columns or from one cell.</summary>
    public void Names(
        ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> full, out ContactName name)
    {
        if (first.IsEmpty && last.IsEmpty && !full.IsEmpty)
        {
            full = CellText.Clean(full, ref nameBuffer);
            PersonName.Split(full, out var firstSlice, out _, out var lastSlice, out var suffixSlice);
            first = firstSlice.Of(full);
            last = lastSlice.Of(full);
            suffix = suffixSlice.Of(full);
        }
        else
        {
            first = CellText.Clean(first, ref firstBuffer);
            last = CellText.Clean(last, ref lastBuffer);
        }

        name = default;
        name.NameHash = NameFolding.Fold(first, last, suffix);
        name.LastNameHash = last.IsEmpty ? 0 : NameFolding.Fold(default, last, default);
        name.Flags = Placeholders.IsName(first, last) ? ContactEntryFlags.PlaceholderName
            : first.IsEmpty || last.IsEmpty ? ContactEntryFlags.MissingName : ContactEntryFlags.None;
        if (!suffix.IsEmpty)
        {
            suffix = CellText.Clean(suffix, ref textBuffer);
            last = Joined(last, suffix);
        }

        name.First = first;
        name.Last = last;
    }

    /// <summary>The point of an e-mail; -1 where there is none that can be used.</summary>
    public int Email(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        if (emailBuffer.Length < text.Length)
        {
            emailBuffer = new byte[text.Length * 2];
        }

        if (EmailAddress.Parse(text, emailBuffer, out var length) == EmailVerdict.Valid)
        {
            return state.Points.Email(emailBuffer.AsSpan(0, length));
        }

        Bad |= BadPoints.Email;
        addresses.Clear();
        PointsInText.AddEmails(text, addresses);
        foreach (var address in addresses)
        {
            Unsent.Add(state.Points.Email(address));
        }

        return -1;
    }

    /// <summary>The point of a phone; -1 where there is none that can be used.</summary>
    public int Phone(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return -1;
        }

        var verdict = PhoneNumber.Parse(text, out var number);
        if (verdict == PhoneVerdict.Valid)
        {
            return state.Points.Phone(number);
        }

        Bad |= verdict switch
        {
            PhoneVerdict.Malformed => BadPoints.Phone,
            PhoneVerdict.Unsupported => BadPoints.UnsupportedPhone,
            _ => BadPoints.None,
        };
        if (verdict != PhoneVerdict.Blank)
        {
            AddUnsentPhones(text);
        }

        return -1;
    }

    /// <summary>Remembers the phones of a cell that are not sent.</summary>
    public void AddUnsentPhones(ReadOnlySpan<byte> text)
    {
        numbers.Clear();
        PointsInText.AddPhones(text, numbers);
        foreach (var number in numbers)
        {
            Unsent.Add(state.Points.Phone(number));
        }
    }

    /// <summary>Of several values the smallest that is not blank.</summary>
    public string Better(string known, ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return known;
        }

        var text = CellText.CleanText(value, ref textBuffer);
        return known.Length == 0 || string.CompareOrdinal(text, known) < 0 ? text : known;
    }

    private static byte[] Joined(ReadOnlySpan<byte> last, ReadOnlySpan<byte> suffix)
    {
        var joined = new byte[last.Length + 1 + suffix.Length];
        last.CopyTo(joined);
        joined[last.Length] = (byte)' ';
        suffix.CopyTo(joined.AsSpan(last.Length + 1));
        return joined;
    }
}
