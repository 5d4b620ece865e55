namespace RosterSync.Text;

/// <summary>Patterns as people type them: * for any characters, ? for one.</summary>
internal static class Wildcard
{
    /// <summary>Whether a name fits a pattern with * for any characters and ? for one, in whatever case.</summary>
    public static bool Matches(string name, string pattern)
    {
        int n = 0, p = 0, star = -1, retry = 0;
        while (n < name.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                retry = n;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || char.ToUpperInvariant(pattern[p]) == char.ToUpperInvariant(name[n])))
            {
                p++;
                n++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                n = ++retry;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }
}
