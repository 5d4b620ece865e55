using System;

namespace RosterSync.Contacts;

/// <summary>What a flag of a source says.</summary>
public enum TruthKind
{
    /// <summary>Nothing at all, which is neither yes nor no.</summary>
    Blank,
    /// <summary>Y, YES, T, TRUE, 1, X.</summary>
    Yes,
    /// <summary>N, NO, F, FALSE, 0.</summary>
    No,
    /// <summary>Something else.</summary>
    Other,
}

/// <summary>Reads flags.</summary>
internal static class TruthValue
{
    /// <summary>What the cell of a flag says, in any case.</summary>
    public static TruthKind Parse(ReadOnlySpan<byte> text)
    {
        text = Utf8Text.Trim(text);
        switch (text.Length)
        {
            case 0:
                return TruthKind.Blank;
            case 1:
                return Utf8Text.Lower(text[0]) switch
                {
                    (byte)'y' or (byte)'t' or (byte)'1' or (byte)'x' => TruthKind.Yes,
                    (byte)'n' or (byte)'f' or (byte)'0' => TruthKind.No,
                    _ => TruthKind.Other,
                };
            default:
                return Utf8Text.EqualsLower(text, "yes"u8) || Utf8Text.EqualsLower(text, "true"u8) ? TruthKind.Yes
                    : Utf8Text.EqualsLower(text, "no"u8) || Utf8Text.EqualsLower(text, "false"u8) ? TruthKind.No
                    : TruthKind.Other;
        }
    }
}
