using System;
using System.Text;

namespace RosterSync.Contacts;

/// <summary>What a cell of a remark has to say to block.</summary>
internal enum RemarkMeaning
{
    /// <summary>Any word that forbids contact.</summary>
    Words,
    /// <summary>Anything but a blank or a no.</summary>
    AnyValue,
    /// <summary>What can be about nothing else: a court order, no contact. The column is about another matter, such as photos.</summary>
    PlainWords,
}

/// <summary>What a column is about, by its header.</summary>
internal static class BlockHeaders
{
    // Found anywhere in the header, however its words are parted.
    private static readonly byte[][] Blocks = Utf8(
        "nocontact", "donotcontact", "contactblock", "blockcontact", "contactdenied", "contactnotallowed", "contactprohibited", "accessdenied", "contactrestrict", "restraining", "trespass", "courtorder", "protectiveorder", "protectionorder", "redflag");

    // These may also be about something else than contact: photos, food.
    private static readonly byte[][] Broad = Utf8("restricted", "restriction", "norights", "noaccess", "barred");

    private static readonly byte[][] Free = Utf8("unrestricted", "notrestricted");

    // Whole words: "media" stands in immediate, "public" is no publication.
    private static readonly WordSet OtherMatters = new(
        "media", "photo", "photos", "photograph", "photographs", "photography", "photorelease", "mediarelease", "picture", "pictures", "video", "videos", "yearbook",
        "publish", "published", "publishing", "publication", "publications", "publicity", "internet", "network", "wifi", "computer", "computers", "device", "devices", "laptop", "chromebook", "technology",
        "diet", "diets", "dietary", "food", "foods", "lunch", "meal", "meals", "medic", "medical", "medicine", "medicines", "medication", "medications", "health", "immunization", "immunizations",
        "allergy", "allergies", "allergic", "directory", "library", "sport", "sports", "athletic", "athletics", "pe", "transport", "transportation");

    // A header with one of these is about contact whatever else it names: physical_custody, device_contact_note.
    private static readonly WordSet ContactMatters = new(
        "contact", "contacts", "contacting", "custody", "custodial", "court", "legal", "rights", "visitation", "pickup");

    /// <summary>What a cell of the column has to say to block.</summary>
    public static RemarkMeaning Read(string header)
    {
        var name = Encoding.UTF8.GetBytes(header);
        var folded = name.AsSpan(0, NameFolding.Fold(name, name));
        if (ContainsAny(folded, Blocks) && folded.IndexOf("contactinfo"u8) < 0)
        {
            return RemarkMeaning.AnyValue;
        }

        return IsOther(header) ? RemarkMeaning.PlainWords
            : ContainsAny(folded, Broad) && !ContainsAny(folded, Free) ? RemarkMeaning.AnyValue
            : RemarkMeaning.Words;
    }

    private static bool IsOther(string header)
    {
        var isOther = false;
        var start = 0;
        for (var i = 0; i <= header.Length; i++)
        {
            if (i < header.Length && char.IsLetterOrDigit(header[i]) && !(i > start && IsHump(header, i)))
            {
                continue;
            }

            if (i > start)
            {
                var word = Encoding.UTF8.GetBytes(header.Substring(start, i - start));
                var folded = word.AsSpan(0, NameFolding.Fold(word, word));
                if (ContactMatters.Contains(folded))
                {
                    return false;
                }

                isOther |= OtherMatters.Contains(folded) || OtherMatters.Contains(BeforeBroad(folded));
            }

            start = i < header.Length && char.IsLetterOrDigit(header[i]) ? i : i + 1;
        }

        return isOther;
    }

    // A capital letter begins a word: photoRelease, ECPhoto.
    private static bool IsHump(string header, int i) =>
        char.IsUpper(header[i]) && (!char.IsUpper(header[i - 1]) || (i + 1 < header.Length && char.IsLower(header[i + 1])));

    // The diet of DIETRESTRICTION.
    private static ReadOnlySpan<byte> BeforeBroad(ReadOnlySpan<byte> word)
    {
        foreach (var part in Broad)
        {
            var at = word.IndexOf(part);
            if (at > 0)
            {
                return word.Slice(0, at);
            }
        }

        return default;
    }

    private static bool ContainsAny(ReadOnlySpan<byte> folded, byte[][] parts)
    {
        foreach (var part in parts)
        {
            if (folded.IndexOf(part) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static byte[][] Utf8(params string[] parts) => Array.ConvertAll(parts, Encoding.UTF8.GetBytes);
}
