using System;
using System.Security.Cryptography;

namespace RosterSync.Contacts;

/// <summary>An id made of what is known of a person who has none. What is made here never changes for the same data: to Remind a changed id is a removal.</summary>
internal static class HashedId
{
    /// <summary>Hex digits of an id.</summary>
    public const int Length = 32;

    /// <summary>Writes the first 128 bits of SHA-256 of the folded full name and a contact point, as lower-case hex digits.</summary>
    /// <param name="first">First name.</param>
    /// <param name="last">Last name.</param>
    /// <param name="point">The e-mail in lower case or the ten digits of the phone; blank where there is neither.</param>
    /// <param name="hex">Takes <see cref="Length"/> digits.</param>
    public static void Write(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last, ReadOnlySpan<byte> point, Span<byte> hex)
    {
        var text = new byte[first.Length + last.Length + 1 + point.Length];
        var length = NameFolding.Fold(first, text);
        length += NameFolding.Fold(last, text.AsSpan(length));
        text[length++] = (byte)'|';
        point.CopyTo(text.AsSpan(length));
        length += point.Length;
#if NETSTANDARD2_0
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(text, 0, length);
#else
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text.AsSpan(0, length), hash);
#endif
        for (var i = 0; i < Length / 2; i++)
        {
            hex[i * 2] = Digit(hash[i] >> 4);
            hex[(i * 2) + 1] = Digit(hash[i] & 15);
        }
    }

    private static byte Digit(int value) => (byte)(value < 10 ? '0' + value : 'a' + value - 10);
}
