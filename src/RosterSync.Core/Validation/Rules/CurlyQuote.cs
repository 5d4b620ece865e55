using System;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>A cell holds a curly quotation mark; Remind asks for cells without quotation marks.</summary>
internal sealed class CurlyQuote : RosterRule
{
    private static readonly RemindField[] TextFields =
    [
        RemindField.SchoolName, RemindField.ClassName, RemindField.FirstName, RemindField.LastName,
    ];

    public override string Name => nameof(CurlyQuote);

    public override string Title => "Typographic quotation mark in a cell";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "A cell holds a curly quotation mark; Remind asks for cells without quotation marks.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            foreach (var field in TextFields)
            {
                if (HasCurlyQuote(row[field]))
                {
                    Report(
                        row,
                        field,
                        "The cell holds a curly quotation mark. Remind asks for cells without quotation marks; whether it minds curly ones is not known.",
                        "Take the quotation marks out of the name in the SIS.");
                }
            }
        }

        private static bool HasCurlyQuote(ReadOnlySpan<byte> cell)
        {
            // U+201C to U+201F are E2 80 9C to E2 80 9F.
            for (var i = cell.IndexOf((byte)0xE2); i >= 0 && i + 2 < cell.Length; i++)
            {
                if (cell[i] == 0xE2 && cell[i + 1] == 0x80 && cell[i + 2] is >= 0x9C and <= 0x9F)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
