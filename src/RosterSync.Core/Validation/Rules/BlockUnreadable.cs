namespace RosterSync.Validation.Rules;

/// <summary>A row of the export that cannot be read may hold a block, so that the person it blocks may come in by another row.</summary>
internal sealed class BlockUnreadable : RosterRule
{
    public override string Name => nameof(BlockUnreadable);

    public override string Title => "Row that cannot be read and may block a contact";

    public override RosterSeverity Severity => RosterSeverity.Hold;

    public override RemindKind RemindKind => RemindKind.Own;

    public override RuleScope Scope => RuleScope.Conversion;

    public override string Description => "A row of the export that cannot be read may hold a block, so that the person it blocks may come in by another row.";
}
