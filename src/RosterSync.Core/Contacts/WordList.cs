using System;

namespace RosterSync.Contacts;

/// <summary>The words of a text, so that one can look back and ahead.</summary>
internal ref struct WordList(Span<byte> store, Span<WordList.Entry> entries)
{
    private readonly Span<byte> store = store;
    private readonly Span<Entry> entries = entries;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A word.</summary>
    public readonly ReadOnlySpan<byte> this[int index] => store.Slice(entries[index].Start, entries[index].Length);

    /// <summary>What stands before a word.</summary>
    public readonly WordBreak BreakBefore(int index) => entries[index].Before;

    /// <summary>A word that may belong to the one before it; empty where there is none.</summary>
    public readonly ReadOnlySpan<byte> Linked(int index) =>
        index < Count && entries[index].Before is (WordBreak.Blank or WordBreak.Dash or WordBreak.Line) ? this[index] : default;

    /// <summary>A word that only a blank parts from the one before it; empty where there is none.</summary>
    public readonly ReadOnlySpan<byte> Next(int index) =>
        index < Count && entries[index].Before == WordBreak.Blank ? this[index] : default;

    /// <summary>Whether a dash stands before a word.</summary>
    public readonly bool IsDash(int index) => index < Count && entries[index].Before == WordBreak.Dash;

    /// <summary>Whether nothing of what stood before goes on at a word.</summary>
    public readonly bool IsBegin(int index) => index >= Count || entries[index].Before >= WordBreak.Line;

    /// <summary>Takes the words of a text.</summary>
    public void Fill(ReadOnlySpan<byte> text)
    {
        var used = 0;
        Span<byte> buffer = stackalloc byte[32];
        var words = new FoldedWords(text, buffer);
        while (words.Next())
        {
            words.Word.CopyTo(store.Slice(used));
            entries[Count++] = new Entry { Start = used, Length = words.Word.Length, Before = words.Before };
            used += words.Word.Length;
        }
    }

    /// <summary>Where a word is.</summary>
    public struct Entry
    {
        public int Start;
        public int Length;
        public WordBreak Before;
    }
}
