using System.CommandLine;
using RosterSync.Cli.Output;
using Xunit;

namespace RosterSync.Cli.Tests.Output;

public class OptionNamesTests
{
    private readonly OptionNames names = new(new Command("x") { new Option<string>("--include-relationship"), new Option<string>("--as-of") });

    [Theory]
    [InlineData(null, null)]
    [InlineData("-IncludeRelationship Parent lets them in", "--include-relationship Parent lets them in")]
    [InlineData("the day (-AsOf)", "the day (--as-of)")]
    [InlineData("-AsOf, -IncludeRelationship.", "--as-of, --include-relationship.")]
    [InlineData("-SisPath is no option here", "-SisPath is no option here")]
    [InlineData("an id such as X-AsOf stays", "an id such as X-AsOf stays")]
    [InlineData("2026-11-21 - and so on -", "2026-11-21 - and so on -")]
    public void Parameters_become_the_options_the_command_has(string? text, string? expected) => Assert.Equal(expected, names.Translate(text));
}
