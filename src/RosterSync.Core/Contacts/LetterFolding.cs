namespace RosterSync.Contacts;

/// <summary>The tables of <see cref="NameFolding"/> for letters beyond ASCII, by code point.</summary>
internal static class LetterFolding
{
    // One character a code point: the letter without its mark; ? for a letter that stays, + for two letters (Pair).
    private const string LatinFrom00C0 =
        "aaaaaa+ceeeeiiiidnooooo?ouuuuy++aaaaaa+ceeeeiiiidnooooo?ouuuuy+y" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii++jjkkklllllll" +
        "lllnnnnnnnnnoooooo++rrrrrrsssssssstttttt" + "uuuuuuuuuuuuwwyyyzzzzzzs";

    private const string LatinFrom01C0 =
        "????????????" + "?aaiioouuuuuuuuuu?aaaa++ggggkkoooo??j???gg??nnaa++oo" +
        "aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????";

    private const string LatinFrom1E00 =
        "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm" +
        "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv" +
        "wwwwwwwwwwxxxxyyzzzzzzhtwyas??+?aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
        "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????";

    /// <summary>Whether the character is a blank, a mark or punctuation, and drops out: no-break spaces, combining accents, curly apostrophes, okina …</summary>
    public static bool IsDropped(int point) => point is
        (>= 0x80 and <= 0xBF) or 0xD7 or 0xF7
        or (>= 0x02B0 and <= 0x036F)
        or (>= 0x2000 and <= 0x206F) or 0x2212
        or 0x3000 or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF;

    /// <summary>The one or two ASCII letters of a Latin letter, the first in the low byte; 0 where it has none.</summary>
    public static int Letters(int point)
    {
        var letter = point switch
        {
            >= 0x00C0 and < 0x0180 => LatinFrom00C0[point - 0x00C0],
            0x01A0 or 0x01A1 => 'o',
            0x01AF or 0x01B0 => 'u',
            >= 0x01C0 and < 0x0240 => LatinFrom01C0[point - 0x01C0],
            >= 0x1E00 and < 0x1F00 => LatinFrom1E00[point - 0x1E00],
            _ => '?',
        };
        return letter switch
        {
            '?' => 0,
            '+' => Pair(point),
            _ => letter,
        };
    }

    /// <summary>The lower case of the Greek and Cyrillic capitals; any other character as it is.</summary>
    public static int Lower(int point) => point switch
    {
        (>= 0x0391 and <= 0x03A1) or (>= 0x03A3 and <= 0x03A9) => point + 0x20,
        0x03C2 => 0x03C3,
        >= 0x0400 and <= 0x040F => point + 0x50,
        >= 0x0410 and <= 0x042F => point + 0x20,
        _ => point,
    };

    private static int Pair(int point) => point switch
    {
        0x00C6 or 0x00E6 or 0x01E2 or 0x01E3 or 0x01FC or 0x01FD => 'a' | ('e' << 8),
        0x00DE or 0x00FE => 't' | ('h' << 8),
        0x00DF or 0x1E9E => 's' | ('s' << 8),
        0x0132 or 0x0133 => 'i' | ('j' << 8),
        0x0152 or 0x0153 => 'o' | ('e' << 8),
        _ => 0,
    };
}
