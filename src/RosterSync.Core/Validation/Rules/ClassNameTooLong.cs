using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Remind takes at most 255 characters, spaces included, for the name of a class.</summary>
internal sealed class ClassNameTooLong : RosterRule
{
    public override string Name => nameof(ClassNameTooLong);

    public override string Title => "Class name over 255 characters";

    public override RosterSeverity Severity => RosterSeverity.Error;

    public override RemindKind RemindKind => RemindKind.FileError;

    public override string Description => "Remind takes at most 255 characters, spaces included, for the name of a class.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.Class && row.Has(RemindField.ClassName);

        public override void OnRow(RosterRow row)
        {
            if (TextLength.Exceeds(row, RemindField.ClassName, out var length, out var maximum))
            {
                Report(
                    row,
                    RemindField.ClassName,
                    $"The name of the class has {length} characters; Remind takes {maximum}, spaces included.",
                    "Shorten the name of the section or course.");
            }
        }
    }
}
