using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The role of a row is blank or none of the words of the layout.</summary>
internal sealed class InvalidRole : RosterRule
{
    public override string Name => nameof(InvalidRole);

    public override string Title => "Unknown role";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The role of a row is blank or none of the words of the layout.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private readonly RoleWords words = new(context.Layout.Roles);

        public override bool WantsRows(RosterRow row) =>
            row.Record is RemindRecord.User or RemindRecord.ClassEnrollment && row.Has(RemindField.Role);

        public override void OnRow(RosterRow row)
        {
            if (row.IsRoleExact)
            {
                return;
            }

            Report(
                row,
                RemindField.Role,
                RowReader.IsBlank(row[RemindField.Role]) ? "The role is blank."
                    : row.Role == UserRole.Unknown ? "The role is none of the layout's words."
                    : "The role is written otherwise than in the layout: case and spaces may count.",
                "Write one of these: " + words.List(row.Record == RemindRecord.User) + ".");
        }
    }
}
