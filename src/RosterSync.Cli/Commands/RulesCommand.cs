using System;
using System.Collections.Generic;
using System.CommandLine;
using System.Linq;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync rules</c>: what is checked, and how bad it is.</summary>
internal sealed class RulesCommand : Command
{
    private readonly Argument<string[]> names = new("name")
    {
        Description = "Names of rules; * and ? may stand in them. Without one all rules are listed.",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<IReadOnlyList<string>> name = ListOption.Create<string>(
        "--name", "name", "The same as naming rules without an option.", OptionValues.RulePattern, "there is no such rule");

    private readonly Option<bool> json = SingleOption.Switch("--json", "Write the rules as one JSON object to standard output.");

    private readonly CommandHost host;

    /// <summary>Makes the command.</summary>
    public RulesCommand(CommandHost host)
        : base("rules", "Lists the rules a set is checked by.")
    {
        this.host = host;
        names.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens.Where(token => !OptionValues.RulePattern(token.Value, out _)))
            {
                result.AddError($"There is no rule named {token.Value}.");
            }
        });
        Add(names);
        Add(name);
        Add(json);
        SetAction(Run);
    }

    private int Run(ParseResult given)
    {
        string[] patterns = [.. given.GetValue(names) ?? [], .. given.GetRequiredValue(name)];
        var rules = RosterRules.All
            .Where(rule => patterns.Length == 0 || Array.Exists(patterns, pattern => Wildcard.Matches(rule.Name, pattern)))
            .ToArray();
        host.Print(to =>
        {
            if (given.GetValue(json))
            {
                JsonOutput.Write(to.OutputStream, rules);
            }
            else
            {
                ReportOutput.Write(to, RulesReport.Make(rules));
            }
        });
        return ExitCode.Done;
    }
}
