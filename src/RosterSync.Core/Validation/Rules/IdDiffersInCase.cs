using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Two ids of a file are the same but for upper and lower case; Remind tells such ids apart.</summary>
internal sealed class IdDiffersInCase : RosterRule
{
    public override string Name => nameof(IdDiffersInCase);

    public override string Title => "IDs that differ in case only";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "Two ids of a file are the same but for upper and lower case; Remind tells such ids apart.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            if (row.Twin < 0)
            {
                return;
            }

            var (field, line) = row.Record switch
            {
                RemindRecord.School => (RemindField.SchoolId, Index.Schools[row.Twin].Line),
                RemindRecord.Class => (RemindField.ClassId, Index.Classes[row.Twin].Line),
                _ => (RemindField.UserId, Index.Users[row.Twin].Line),
            };
            Report(
                row,
                field,
                $"The id is the one of line {line} but for upper and lower case. To Remind they are two.",
                "If they are one, write the id alike everywhere and once in this file.");
        }
    }
}
