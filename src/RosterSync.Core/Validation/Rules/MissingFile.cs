using System;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A file of the set is missing; Remind needs all files every time, each under its exact name.</summary>
internal sealed class MissingFile : RosterRule
{
    public override string Name => nameof(MissingFile);

    public override string Title => "Missing file";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "A file of the set is missing; Remind needs all files every time, each under its exact name.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnMissingFile(RemindFileLayout file)
        {
            var near = NearestTo(file.Name);
            Report(
                near is null
                    ? "The file is missing. Remind needs all files every time."
                    : $"The file is missing; there is {near}, which may be meant.",
                near is null
                    ? "Put the file beside the others; where it has no rows, with its header alone: " + HeaderText.Of(file)
                    : $"Name it {file.Name}: the name must be exact.",
                file.Name);
        }

        public override void OnFile(OpenedFile file)
        {
            if (!string.Equals(file.Name, file.Layout.Name, StringComparison.Ordinal))
            {
                Report(
                    $"The file must be named {file.Layout.Name}: upper and lower case count. It is checked all the same.",
                    $"Name it {file.Layout.Name}.",
                    file.Name);
            }
        }

        private string? NearestTo(string name) => Context.Set.OtherFileNames
            .Select(other => (Name: other, Distance: EditDistance.Between(HeaderMatch.Fold(other), HeaderMatch.Fold(name))))
            .Where(other => other.Distance <= 4)
            .OrderBy(other => other.Distance)
            .ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name)
            .FirstOrDefault();
    }
}
