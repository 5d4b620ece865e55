using System;
using System.Text;
using FsCheck.Fluent;
using RosterSync.IO.Sets;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.IO.Tests.Sets;

public sealed class Utf8ValidityTests
{
    [Fact]
    public void Bytes_are_judged_as_a_decoder_judges_them()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Utf8Validity.IsValid(bytes) == IsDecoded(bytes)).Holds(100);
    }

    [Fact]
    public void Every_lead_with_every_second_byte_is_judged_right()
    {
        for (var first = 0; first < 256; first++)
        {
            for (var second = 0; second < 256; second++)
            {
                byte[] bytes = [.. "Alder Elementary "u8, (byte)first, (byte)second, 0x80, 0x80, (byte)'x'];
                for (var length = 18; length <= bytes.Length; length++)
                {
                    var text = bytes.AsSpan(0, length).ToArray();
                    Assert.True(Utf8Validity.IsValid(text) == IsDecoded(text), $"{first:X2} {second:X2}, {length} bytes");
                }
            }
        }
    }

    [Fact]
    public void Text_is_valid()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Utf8Validity.IsValid(Encoding.UTF8.GetBytes(text ?? string.Empty))).Holds(100);
    }

    // What a decoder cannot read it replaces, and the bytes do not come back.
    private static bool IsDecoded(byte[] bytes) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes)).AsSpan().SequenceEqual(bytes);
}
