using System;
using RosterSync.Contacts;
using RosterSync.Remind.Conversion;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>Whether a row, or a cell of it, says that contact is forbidden: as the conversion reads it, before rows are put together or left out.</summary>
internal sealed class SaidBlocks
{
    private readonly ContactJudge judge = new(new ContactPolicyOptions());
    private readonly CellAlone alone = new();

    /// <summary>Whether a contact's row says it.</summary>
    public bool In(SisRow row)
    {
        judge.Decide(row, out var isBlocked);
        return isBlocked;
    }

    /// <summary>Whether the cell of one field of a row says it.</summary>
    public bool In(SisRow row, SisField field)
    {
        alone.Field = field;
        alone.Row = row;
        return In(alone);
    }

    private sealed class CellAlone : SisRow
    {
        public SisField Field { get; set; }

        public SisRow Row { get; set; } = null!;

        public override string File => Row.File;

        public override long Line => Row.Line;

        public override ReadOnlySpan<byte> this[SisField field] => field == Field ? Row[field] : default;

        public override bool Has(SisField field) => field == Field;
    }
}
