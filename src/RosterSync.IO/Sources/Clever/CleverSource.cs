using System.Collections.Generic;

namespace RosterSync.IO.Sources.Clever;

/// <summary>The files sent to Clever. A student stands in one row a contact and school, and the contact in the same row.</summary>
internal sealed class CleverSource : SisSource
{
    /// <inheritdoc/>
    public override string Name => "Clever";

    /// <inheritdoc/>
    public override IReadOnlyList<SisFileLayout> Layouts => CleverFiles.All;

    /// <inheritdoc/>
    public override SisFileLayout StudentLayout => CleverFiles.Students;
}
