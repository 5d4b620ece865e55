using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using RosterSync.IO.Sources;
using RosterSync.Validation;

namespace RosterSync.Completion;

/// <summary>Completes a parameter with words, each with what it means.</summary>
internal abstract class WordCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName, string parameterName, string wordToComplete, CommandAst commandAst, IDictionary fakeBoundParameters)
    {
        var typed = (wordToComplete ?? string.Empty).Trim('\'', '"');
        foreach (var (word, meaning) in Words())
        {
            if (word.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            {
                var text = word.Any(letter => !char.IsLetterOrDigit(letter) && letter is not ('-' or '/')) ? $"'{word}'" : word;
                yield return new CompletionResult(text, word, CompletionResultType.ParameterValue, meaning);
            }
        }
    }

    private protected abstract IEnumerable<(string Word, string Meaning)> Words();
}

/// <summary>The rules.</summary>
internal sealed class RuleNameCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
        RosterRules.All.Select(rule => (rule.Name, $"{rule.Severity}: {rule.Title}"));
}

/// <summary>The rules that hold a roster.</summary>
internal sealed class HoldNameCompleter : WordCompleter
{
    /// <summary>The rules whose holds a person may let pass.</summary>
    public static IEnumerable<RosterRule> Holds =>
        RosterRules.All.Where(rule => rule.Severity == RosterSeverity.Hold || rule.Name == "UnconfirmedLayout");

    private protected override IEnumerable<(string Word, string Meaning)> Words() => Holds.Select(rule => (rule.Name, rule.Title));
}

/// <summary>The formats of exports.</summary>
internal sealed class FormatCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
        SisSources.All.Select(source => (source.Name, $"An export of {source.Name}")).Prepend(("Auto", "The headers tell"));
}

/// <summary>The encodings exports usually have.</summary>
internal sealed class EncodingCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
    [
        ("Auto", "Each file tells"),
        ("UTF-8", "With or without a byte order mark"),
        ("UTF-16", "What Windows calls Unicode"),
        ("Windows-1252", "Western European Windows (ANSI)"),
    ];
}

/// <summary>Contact types that exports have.</summary>
internal sealed class ContactTypeCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
    [
        ("Family", "Goes in where the relationship is a parent or guardian"),
        ("Guardian", "Goes in"),
        ("Other", "Is left out"),
        ("Parent/Guardian", "Goes in"),
        ("Primary", "Goes in unless the relationship is a sibling, neighbor, friend, sitter, doctor or agency"),
    ];
}

/// <summary>Relationships that exports have.</summary>
internal sealed class RelationshipCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
    [
        ("Aunt", "Aunts"),
        ("Father", "Fathers"),
        ("Foster Parent", "Foster parents"),
        ("Grandparent", "Grandparents"),
        ("Guardian", "Stands for all guardians"),
        ("Mother", "Mothers"),
        ("Parent", "Stands for mother, father, step- and foster parents"),
        ("Step*", "Stepmother, stepfather"),
        ("Uncle", "Uncles"),
    ];
}

/// <summary>The patterns of ids as they are without a parameter.</summary>
internal sealed class IdFormatCompleter : WordCompleter
{
    private protected override IEnumerable<(string Word, string Meaning)> Words() =>
    [
        ("student=s-{id}", "The pattern without the parameter"),
        ("teacher=t-{id}", "The pattern without the parameter"),
        ("staff=f-{id}", "The pattern without the parameter"),
        ("parent=p-{id}", "The pattern without the parameter"),
        ("class={school}-{id}", "The pattern without the parameter"),
    ];
}
