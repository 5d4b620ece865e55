using System;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Tells from its first bytes what a file is.</summary>
internal static class FileForms
{
    private static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Utf16Mark => [0xFF, 0xFE];

    private static ReadOnlySpan<byte> Utf16BigEndianMark => [0xFE, 0xFF];

    // .xlsx
    private static ReadOnlySpan<byte> Zip => [0x50, 0x4B, 0x03, 0x04];

    // .xls
    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0];

    public static FileForm Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith(Utf8Mark))
        {
            return FileForm.ByteOrderMark;
        }

        if (sample.StartsWith(Utf16Mark) || sample.StartsWith(Utf16BigEndianMark))
        {
            return FileForm.Utf16;
        }

        if (sample.StartsWith(Zip) || sample.StartsWith(CompoundFile))
        {
            return FileForm.Archive;
        }

        return OfZeros(sample);
    }

    /// <summary>Whether the rows of such a file are read.</summary>
    public static bool IsRead(FileForm form) => form is FileForm.Text or FileForm.ByteOrderMark;

    // Text has no zero bytes; in UTF-16 of English every second byte is one.
    private static FileForm OfZeros(ReadOnlySpan<byte> sample)
    {
        var even = 0;
        var odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] == 0)
            {
                if ((i & 1) == 0)
                {
                    even++;
                }
                else
                {
                    odd++;
                }
            }
        }

        return even + odd == 0 ? FileForm.Text
            : Math.Max(even, odd) * 4 > sample.Length ? FileForm.Utf16
            : FileForm.Binary;
    }
}
