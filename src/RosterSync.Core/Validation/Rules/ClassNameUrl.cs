using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Remind does not create a class whose name holds a web address, and says that it has no teacher.</summary>
internal sealed class ClassNameUrl : RosterRule
{
    public override string Name => nameof(ClassNameUrl);

    public override string Title => "No teacher for a class (class name with a URL)";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "Remind does not create a class whose name holds a web address, and says that it has no teacher.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.Class && row.Has(RemindField.ClassName);

        public override void OnRow(RosterRow row)
        {
            if (UrlText.Find(row[RemindField.ClassName], out _, out _))
            {
                Report(
                    row,
                    RemindField.ClassName,
                    "The name of the class holds a web address. Remind does not create such a class and says that it has no teacher.",
                    "Take the address out of the name of the section or course.");
            }
        }
    }
}
