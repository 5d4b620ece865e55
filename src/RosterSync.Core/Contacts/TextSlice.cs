using System;

namespace RosterSync.Contacts;

/// <summary>A part of a text, as a place in it: what <c>System.Range</c> is where there is one.</summary>
internal readonly struct TextSlice(int start, int length)
{
    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> text) => text.Slice(Start, Length);
}
