using System;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RosterSync.Core.Tests.Contacts;

/// <summary>Cells as the readers give them, and generators of them.</summary>
internal static class Utf8Cell
{
    public static byte[] Utf8(this string text) => Encoding.UTF8.GetBytes(text);

    public static string Text(ReadOnlySpan<byte> text) => Encoding.UTF8.GetString(text.ToArray());

    /// <summary>Any bytes at all, valid UTF-8 or not, weighted to what stands in such cells.</summary>
    public static Arbitrary<byte[]> AnyBytes(string usual)
    {
        var wild = Gen.Choose(0, 255).Select(b => (byte)b);
        var tame = Gen.Elements(usual.Utf8());
        return Gen.Frequency((1, wild), (6, tame)).ArrayOf().ToArbitrary();
    }
}
