using System.Collections.Generic;

namespace RosterSync.Remind.Conversion;

/// <summary>Patterns with * and ? as administrators type them, without regard to case.</summary>
internal sealed class WildcardSet(IReadOnlyList<string> patterns)
{
    public bool IsEmpty => patterns.Count == 0;

    public bool Matches(string text)
    {
        foreach (var pattern in patterns)
        {
            if (Matches(pattern, text))
            {
                return true;
            }
        }

        return false;
    }

    public static bool Matches(string pattern, string text)
    {
        int at = 0, in_ = 0, star = -1, mark = 0;
        while (in_ < text.Length)
        {
            if (at < pattern.Length && (pattern[at] == '?' || (pattern[at] != '*' && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(text[in_]))))
            {
                at++;
                in_++;
            }
            else if (at < pattern.Length && pattern[at] == '*')
            {
                star = at++;
                mark = in_;
            }
            else if (star >= 0)
            {
                at = star + 1;
                in_ = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }
}
