using System;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>An id or a role begins or ends with a space, and ids are compared as they stand.</summary>
internal sealed class StraySpace : RosterRule
{
    private static readonly RemindField[] ComparedFields =
    [
        RemindField.SchoolId, RemindField.ClassId, RemindField.UserId, RemindField.Role,
    ];

    public override string Name => nameof(StraySpace);

    public override string Title => "Space around an ID";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "An id or a role begins or ends with a space, and ids are compared as they stand.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        // An id is reported where it is defined, not again in every row that refers to it.
        public override bool WantsRows(RosterRow row) => row.Record is RemindRecord.School or RemindRecord.Class or RemindRecord.User;

        public override void OnRow(RosterRow row)
        {
            foreach (var field in ComparedFields)
            {
                if (row.Judges(field) && HasStraySpace(row[field]))
                {
                    Report(
                        row,
                        field,
                        "The cell begins or ends with a space. Ids and roles are compared as they stand.",
                        "Take the space away, in every file alike.");
                }
            }
        }

        private static bool HasStraySpace(ReadOnlySpan<byte> cell) =>
            !cell.IsEmpty && !RowReader.IsBlank(cell) && (cell[0] is <= (byte)' ' or 0xC2 || cell[cell.Length - 1] is <= (byte)' ' or 0xA0)
            && Utf8Text.Trim(cell).Length != cell.Length;
    }
}
