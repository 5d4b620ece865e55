using System;
using System.Text;

namespace RosterSync.Remind.Conversion;

/// <summary>The pattern of the ids of one role, taken apart once.</summary>
internal sealed class IdPattern
{
    private readonly byte[] before;
    private readonly byte[] after;

    public IdPattern(string pattern)
    {
        var at = pattern.IndexOf("{id}", StringComparison.Ordinal);
        if (at < 0)
        {
            throw new ArgumentException($"The pattern {pattern} has no {{id}}.", nameof(pattern));
        }

        before = Encoding.UTF8.GetBytes(pattern.Substring(0, at));
        after = Encoding.UTF8.GetBytes(pattern.Substring(at + 4));
    }

    /// <summary>Whether ids sort as the ids of the SIS do, which they do unless something follows the id.</summary>
    public bool KeepsOrder => after.Length == 0;

    public ReadOnlySpan<byte> Before => before;

    /// <summary>Writes the whole id into a buffer that is made larger where needed.</summary>
    public ReadOnlySpan<byte> Format(ReadOnlySpan<byte> id, ref byte[] buffer)
    {
        var length = before.Length + id.Length + after.Length;
        if (buffer.Length < length)
        {
            buffer = new byte[length * 2];
        }

        before.CopyTo(buffer, 0);
        id.CopyTo(buffer.AsSpan(before.Length));
        after.CopyTo(buffer, before.Length + id.Length);
        return buffer.AsSpan(0, length);
    }
}
