using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>An id or a number looks like what Excel makes of it: 1.23E+09, 5-Mar or #REF!.</summary>
internal sealed class ExcelDamage : RosterRule
{
    private static readonly RemindField[] NumberFields =
    [
        RemindField.SchoolId, RemindField.ClassId, RemindField.UserId, RemindField.StudentNumber, RemindField.Phone,
    ];

    public override string Name => nameof(ExcelDamage);

    public override string Title => "Cell changed by a spreadsheet";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "An id or a number looks like what Excel makes of it: 1.23E+09, 5-Mar or #REF!.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        // An id is reported where it is defined, not again in every row that refers to it.
        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            foreach (var field in NumberFields)
            {
                if (row.Judges(field) && SpreadsheetText.IsDamaged(row[field]))
                {
                    Report(
                        row,
                        field,
                        "The cell looks like a spreadsheet's version of a number: rounded (1.23E+09), turned into a date (5-Mar) or an error (#REF!). Digits are lost.",
                        "Make the file anew from the SIS without opening it in Excel, or import its columns as text.");
                }
            }
        }
    }
}
