using System;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using RosterSync.IO.Text;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.IO.Tests.Text;

public sealed class HeaderNameTests
{
    [Theory]
    [InlineData("School_id")]
    [InlineData("School_ID")]
    [InlineData("school id")]
    [InlineData("SCHOOL-ID")]
    [InlineData("\uFEFFSchool.Id")]
    [InlineData("  schoolid\t")]
    public void Spellings_of_one_header_fold_alike(string header) => Assert.Equal("schoolid", HeaderName.Fold(header));

    [Fact]
    public void Folding_again_changes_nothing() =>
        Prop.ForAll<string>(header => header is null || HeaderName.Fold(HeaderName.Fold(header)) == HeaderName.Fold(header)).Holds(100);

    [Fact]
    public void What_parts_the_words_of_a_header_says_nothing() =>
        Prop.ForAll<NonEmptyArray<NonEmptyString>, int>((words, choice) =>
        {
            string[] separators = [" ", "_", "-", ".", "", " - ", "\uFEFF"];
            var parts = words.Get.Select(word => word.Get).ToArray();
            return HeaderName.Fold(string.Join(separators[Math.Abs(choice % separators.Length)], parts)) == HeaderName.Fold(string.Concat(parts));
        }).Holds(100);

    [Fact]
    public void Case_of_ascii_letters_says_nothing() =>
        Prop.ForAll<string>(header =>
        {
            var upper = new string((header ?? string.Empty).Select(letter => letter is >= 'a' and <= 'z' ? (char)(letter - 32) : letter).ToArray());
            return HeaderName.Fold(upper) == HeaderName.Fold(header ?? string.Empty);
        }).Holds(100);
}
