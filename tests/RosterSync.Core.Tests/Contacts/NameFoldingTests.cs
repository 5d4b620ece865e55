using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class NameFoldingTests
{
    [Theory]
    [InlineData("Sample", "sample")]
    [InlineData("O'Neil-Smith Jr. 3", "oneilsmithjr3")]
    [InlineData("O\u2019Neil", "oneil")]
    [InlineData("Zoë MÜLLER", "zoemuller")]
    [InlineData("José Nuñez", "josenunez")]
    [InlineData("Jose\u0301 Nun\u0303ez", "josenunez")]
    [InlineData("Łukasz Đorđević", "lukaszdordevic")]
    [InlineData("Nguyễn Thị Ánh", "nguyenthianh")]
    [InlineData("Trần Quốc Tuấn", "tranquoctuan")]
    [InlineData("Ngô Đình Nhơn Ưu", "ngodinhnhonuu")]
    [InlineData("Weiß STRAẞE", "weissstrasse")]
    [InlineData("Ærø Œuvre Þór Ĳssel", "aerooeuvrethorijssel")]
    [InlineData("İnci Işık", "inciisik")]
    [InlineData("Ștefan Țepeș", "stefantepes")]
    [InlineData("Kaʻiulani", "kaiulani")]
    [InlineData("ОБРАЗЕЦ Ёлка", "образецёлка")]
    [InlineData("ΓΙΩΡΓΟΣ Γιώργος", "γιωργοσγιώργοσ")]
    [InlineData("山田 太郎", "山田太郎")]
    [InlineData("😀", "😀")]
    [InlineData("\u00A0 -. ", "")]
    [InlineData("", "")]
    public void Case_accents_and_punctuation_fold_away(string text, string expected) => Assert.Equal(expected, Fold(text));

    [Fact]
    public void Every_Latin_letter_with_a_mark_folds_as_its_decomposition_does()
    {
        // Independent of the table: Unicode's own decomposition, its marks taken off.
        var wrong = new List<string>();
        foreach (var point in Enumerable.Range(0xC0, 0x180).Concat(Enumerable.Range(0x1E00, 0x100)))
        {
            var letter = char.ConvertFromUtf32(point);
            var plain = new string(letter.Normalize(System.Text.NormalizationForm.FormD)
                .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).ToArray()).ToLowerInvariant();
            if (plain.Length == 1 && plain[0] is >= 'a' and <= 'z' && Fold(letter) != plain)
            {
                wrong.Add(letter);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_character_folds_to_what_stays_and_is_no_longer()
    {
        var wrong = new List<int>();
        foreach (var point in Enumerable.Range(0, 0x11000).Where(point => point is < 0xD800 or > 0xDFFF))
        {
            var letter = char.ConvertFromUtf32(point);
            var folded = Fold(letter);
            if (Fold(folded) != folded || folded.Utf8().Length > letter.Utf8().Length)
            {
                wrong.Add(point);
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Folding_twice_changes_nothing_and_never_lengthens() => Prop.ForAll(Utf8Cell.AnyBytes("Aé-ñ'ß Đ"), text =>
    {
        var folded = new byte[text.Length];
        var length = NameFolding.Fold(text, folded);
        var again = new byte[length];
        return NameFolding.Fold(folded.AsSpan(0, length), again) == length && folded.AsSpan(0, length).SequenceEqual(again);
    }).Holds();

    [Fact]
    public void Case_and_punctuation_make_no_difference()
    {
        var name = Gen.Elements("Ada", "Zoë", "Nuñez", "Müller", "Образец", "Nguyễn", "Smith").ListOf(3).Select(words => string.Join(" ", words));
        Prop.ForAll(name.ToArbitrary(), text =>
            Fold(text) == Fold(text.ToUpperInvariant())
            && Fold(text) == Fold(text.ToLowerInvariant())
            && Fold(text) == Fold(text.Replace(' ', '-'))
            && Fold(text) == Fold(" " + text.Replace(" ", ". '", StringComparison.Ordinal))).Holds();
    }

    [Fact]
    public void A_full_name_is_the_same_in_any_writing()
    {
        var plain = Name("Zoë", "Nuñez-Smith", "Jr.");
        Assert.Equal(plain, Name("ZOE", "Nunez Smith", "jr"));
        Assert.Equal(plain, Name("zoë", "NUÑEZ SMITH", "Junior"));
        Assert.Equal(Name("Bo", "Sample", "III"), Name("Bo", "Sample", "3rd"));
    }

    [Fact]
    public void A_suffix_and_the_border_between_first_and_last_name_tell_people_apart()
    {
        Assert.NotEqual(Name("Bo", "Sample", "Jr"), Name("Bo", "Sample", "Sr"));
        Assert.NotEqual(Name("Bo", "Sample", "Jr"), Name("Bo", "Sample", ""));
        Assert.NotEqual(Name("Ann", "Amarie", ""), Name("Anna", "Marie", ""));
        Assert.NotEqual(Name("", "Sample", ""), Name("Sample", "", ""));
    }

    [Fact]
    public void A_name_longer_than_any_buffer_has_an_identity_too() =>
        Assert.NotEqual(Name(new string('a', 5000), "b", ""), Name(new string('a', 5001), "b", ""));

    [Fact]
    public void A_hash_is_the_same_on_every_machine()
    {
        // Written down once: a change would make two runs disagree about what they kept.
        Assert.Equal(0UL, NameFolding.Hash(""u8));
        Assert.Equal(0x690409EF42CB37A8UL, NameFolding.Hash("sample"u8));
        Assert.Equal(0xFD22FAA65F6CCEF5UL, NameFolding.Hash("a longer text of more than eight bytes"u8));
    }

    [Fact]
    public void Hashes_of_many_short_texts_differ_and_use_all_bits()
    {
        var seen = new HashSet<ulong>();
        var low = new HashSet<uint>();
        ulong ones = 0;
        for (var i = 0; i < 200_000; i++)
        {
            var hash = NameFolding.Hash(i.ToString(CultureInfo.InvariantCulture).Utf8());
            seen.Add(hash);
            low.Add((uint)hash & 0xFFFF);
            ones |= hash;
        }

        Assert.Equal(200_000, seen.Count);
        Assert.True(low.Count > 60_000, "The low bits, which tables use, spread badly.");
        Assert.Equal(ulong.MaxValue, ones);
    }

    [Fact]
    public void Trailing_zero_bytes_count() => Assert.NotEqual(NameFolding.Hash([1, 0]), NameFolding.Hash([1]));

    private static string Fold(string text)
    {
        var utf8 = text.Utf8();
        var folded = new byte[utf8.Length];
        return Utf8Cell.Text(folded.AsSpan(0, NameFolding.Fold(utf8, folded)));
    }

    private static ulong Name(string first, string last, string suffix) => NameFolding.Fold(first.Utf8(), last.Utf8(), suffix.Utf8());
}
