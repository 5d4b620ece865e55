using System;
using System.Linq;
using FsCheck.Fluent;
using RosterSync.Contacts;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.Core.Tests.Contacts;

public class EmailAddressTests
{
    [Theory]
    [InlineData("parent@example.org", "parent@example.org")]
    [InlineData("  Parent.One@Example.ORG ", "parent.one@example.org")]
    [InlineData("\u00A0parent@example.org\u00A0", "parent@example.org")]
    [InlineData("o'parent@example.org", "o'parent@example.org")]
    [InlineData("parent+school@mail.example.co", "parent+school@mail.example.co")]
    [InlineData("1_2-3@a-b.example.net", "1_2-3@a-b.example.net")]
    [InlineData("a@b.io", "a@b.io")]
    [InlineData("mailto:parent@example.org", "parent@example.org")]
    [InlineData("<parent@example.org>", "parent@example.org")]
    [InlineData("<mailto:Parent@example.org>", "parent@example.org")]
    public void Addresses_are_trimmed_and_lowered(string text, string expected)
    {
        Assert.Equal(EmailVerdict.Valid, Parse(text, out var address));
        Assert.Equal(expected, address);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void Nothing_is_blank(string text) => Assert.Equal(EmailVerdict.Blank, Parse(text, out _));

    [Theory]
    [InlineData("n/a")]
    [InlineData("none")]
    [InlineData("parent")]
    [InlineData("parent@")]
    [InlineData("@example.org")]
    [InlineData("parent@example")]
    [InlineData("parent@example.")]
    [InlineData("parent@example.o")]
    [InlineData("parent@example.c0m")]
    [InlineData("parent@.org")]
    [InlineData("parent@example..org")]
    [InlineData("parent@-example.org")]
    [InlineData("parent@example-.org")]
    [InlineData("parent@exam_ple.org")]
    [InlineData(".parent@example.org")]
    [InlineData("parent.@example.org")]
    [InlineData("par..ent@example.org")]
    [InlineData("par ent@example.org")]
    [InlineData("parent@example .org")]
    [InlineData("parent@@example.org")]
    [InlineData("parent@example.org@example.org")]
    [InlineData("a@example.org,b@example.org")]
    [InlineData("a@example.org; b@example.org")]
    [InlineData("a@example.org b@example.org")]
    [InlineData("a@example.org/b@example.org")]
    [InlineData("\"parent\"@example.org")]
    [InlineData("'parent@example.org")]
    [InlineData("'parent@example.org'")]
    [InlineData("Parent One <parent@example.org>")]
    [InlineData("<parent@example.org")]
    [InlineData("<>")]
    [InlineData("mailto:")]
    [InlineData("mailto:parent@example.org?subject=x")]
    [InlineData("párent@example.org")]
    [InlineData("parent@exämple.org")]
    [InlineData("parent@example.org\u0001x")]
    [InlineData("612-555-0123")]
    public void What_is_no_address_is_malformed(string text)
    {
        Assert.Equal(EmailVerdict.Malformed, Parse(text, out var address));
        Assert.Equal(string.Empty, address);
    }

    [Fact]
    public void An_address_may_have_254_characters_and_no_more()
    {
        var domain = string.Join(".", Enumerable.Repeat(new string('d', 61), 3)) + ".org";
        var longest = new string('a', 254 - domain.Length - 1) + "@" + domain;
        Assert.Equal(254, longest.Length);
        Assert.Equal(EmailVerdict.Valid, Parse(longest, out _));
        Assert.Equal(EmailVerdict.Malformed, Parse("a" + longest, out _));
    }

    [Fact]
    public void Case_and_blanks_around_make_no_difference()
    {
        var part = Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789_-+".ToCharArray()).NonEmptyListOf().Select(c => "a" + new string(c.Take(12).ToArray()) + "z");
        var address = from name in part
                      from host in part.Select(p => p.Replace('_', '-').Replace('+', '-'))
                      from ending in Gen.Elements("org", "com", "k12.mn.us", "edu")
                      select $"{name}@{host}.{ending}";
        var writing = from plain in address
                      from upper in Gen.Choose(0, 1).ArrayOf(plain.Length)
                      from before in Gen.Elements("", " ", "\t", "mailto:", "  ")
                      from after in Gen.Elements("", " ", "\r\n")
                      select (plain, text: before + string.Concat(plain.Select((c, i) => upper[i] == 1 ? char.ToUpperInvariant(c) : c)) + after);
        Prop.ForAll(writing.ToArbitrary(), w => Parse(w.text, out var parsed) == EmailVerdict.Valid && parsed == w.plain).Holds();
    }

    [Fact]
    public void Any_bytes_get_a_verdict_and_a_valid_address_stays_the_same_when_read_again() =>
        Prop.ForAll(Utf8Cell.AnyBytes("abcXYZ019@@..-_+' <>"), text =>
        {
            var lowered = new byte[text.Length];
            if (EmailAddress.Parse(text, lowered, out var length) != EmailVerdict.Valid)
            {
                return length == 0;
            }

            var address = Utf8Cell.Text(lowered.AsSpan(0, length));
            return address.Count(c => c == '@') == 1 && Parse(address, out var again) == EmailVerdict.Valid && again == address;
        }).Holds();

    private static EmailVerdict Parse(string text, out string address)
    {
        var utf8 = text.Utf8();
        var lowered = new byte[utf8.Length];
        var verdict = EmailAddress.Parse(utf8, lowered, out var length);
        address = Utf8Cell.Text(lowered.AsSpan(0, length));
        return verdict;
    }
}
