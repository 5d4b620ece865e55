using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A user has no first or no last name.</summary>
internal sealed class MissingName : RosterRule
{
    public override string Name => nameof(MissingName);

    public override string Title => "Missing a name";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "A user has no first or no last name.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            ReportIfBlank(row, RemindField.FirstName, "first");
            ReportIfBlank(row, RemindField.LastName, "last");
        }

        private void ReportIfBlank(RosterRow row, RemindField field, string which)
        {
            if (row.Has(field) && RowReader.IsBlank(row[field]))
            {
                Report(
                    row,
                    field,
                    row.Role == UserRole.Parent
                        ? $"The parent has no {which} name and gets no account."
                        : $"The user has no {which} name. Remind says so of parents; users of another role may get no account either.",
                    "Enter first and last name in the SIS.");
            }
        }
    }
}
