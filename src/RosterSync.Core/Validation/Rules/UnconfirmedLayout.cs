using System.Linq;

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
        public override void OnSetBegin()
        {
            var files = Context.Layout.Files
                .Where(file => !file.IsNameConfirmed || file.Columns.Any(column => !column.IsConfirmed))
                .Select(file => file.Name)
                .ToArray();
            if (files.Length > 0)
            {
                Report(
                    $"The headers of {string.Join(", ", files)} were never confirmed by Remind: they follow a vendor's list of fields.",
                    "Download the templates from Remind's article on the CSV format and import them with rostersync template (Import-RemindTemplate); with -Layout the headers count as confirmed.");
            }
        }
    }
}
