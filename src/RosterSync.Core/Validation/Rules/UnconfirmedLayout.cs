using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Some headers or file names of the layout were never confirmed by Remind; its templates would settle them.</summary>
internal sealed class UnconfirmedLayout : RosterRule
{
    public override string Name => nameof(UnconfirmedLayout);

    public override string Title => "Headers not confirmed";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "Some headers or file names of the layout were never confirmed by Remind; its templates would settle them.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        // What the headers follow where Remind does not say, and what else is open.
        private string Standing() => Context.Layout.Doubts.Count > 0 ? ". " + string.Join(" ", Context.Layout.Doubts)
            : Is(RemindLayouts.Csv20) ? ": they follow a vendor's list of fields."
            : ".";

        // Which of it templates settle.
        private string Settled() => Context.Layout.Doubts.Count == 0 ? string.Empty
            : Is(RemindLayouts.Csv10) ? " The template of enrollments.csv settles its third column."
            : Is(RemindLayouts.OneRoster) ? " They settle the names of the files."
            : string.Empty;

        private bool Is(RemindLayout layout) => Context.Layout.Version == layout.Version;

        public override void OnSetBegin()
        {
            var files = Context.Layout.Files
                .Where(file => !file.IsNameConfirmed || file.Columns.Any(column => !column.IsConfirmed))
                .Select(file => file.Name)
                .ToArray();
            if (files.Length > 0)
            {
                Report(
                    $"The headers of {string.Join(", ", files)} were never confirmed by Remind{Standing()}",
                    $"Download the templates from Remind's article on the {(Is(RemindLayouts.OneRoster) ? "OneRoster" : "CSV")} format and import them with rostersync template (Import-RemindTemplate); with -Layout the headers count as confirmed.{Settled()}");
            }
        }
    }
}
