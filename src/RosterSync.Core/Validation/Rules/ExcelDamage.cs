namespace RosterSync.Validation.Rules;

/// <summary>An id or a number looks like what Excel makes of it: 1.23E+09, 5-Mar or #REF!.</summary>
internal sealed class ExcelDamage : RosterRule
{
    public override string Name => nameof(ExcelDamage);

    public override string Title => "Cell changed by a spreadsheet";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "An id or a number looks like what Excel makes of it: 1.23E+09, 5-Mar or #REF!.";
}
