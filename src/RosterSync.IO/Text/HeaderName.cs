using System.Text;

namespace RosterSync.IO.Text;

/// <summary>Headers are compared folded: case, space, underscore, hyphen, dot and byte order mark say nothing.</summary>
internal static class HeaderName
{
    /// <summary>The folded header: <c>School_ID</c>, <c>school id</c> and <c>School-Id</c> give <c>schoolid</c>.</summary>
    public static string Fold(string header)
    {
        var folded = new StringBuilder(header.Length);
        foreach (var character in header)
        {
            if (character is '_' or '-' or '.' or '\uFEFF' || char.IsWhiteSpace(character))
            {
                continue;
            }

            folded.Append(char.ToLowerInvariant(character));
        }

        return folded.ToString();
    }
}
