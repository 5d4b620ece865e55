using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Remind;

/// <summary>The pattern of the ids of one role, as <c>student={id}</c>.</summary>
internal readonly record struct IdFormat(string Role, string Pattern)
{
    /// <summary>What a value should have been.</summary>
    public const string Expected = "write role={id}, where role is student, teacher, staff, parent or class and {id} stands for the id of the SIS; in a class {school} stands for the school's";

    public static bool Read(string text, out IdFormat format)
    {
        var at = text.IndexOf('=');
        format = at < 0 ? default : new IdFormat(text.Substring(0, at).Trim().ToUpperInvariant(), text.Substring(at + 1).Trim());
        return format.Role is "STUDENT" or "TEACHER" or "STAFF" or "PARENT" or "CLASS"
            && format.Pattern.Contains("{id}");
    }

    /// <summary>The patterns of all roles; of two of one role the last counts.</summary>
    public static IdFormats Combine(IReadOnlyList<IdFormat> formats)
    {
        var defaults = new IdFormats();
        return new IdFormats
        {
            Student = Of("STUDENT") ?? defaults.Student,
            Teacher = Of("TEACHER") ?? defaults.Teacher,
            Staff = Of("STAFF") ?? defaults.Staff,
            Parent = Of("PARENT") ?? defaults.Parent,
            Class = Of("CLASS") ?? defaults.Class,
        };

        string? Of(string role) => formats.LastOrDefault(format => format.Role == role).Pattern;
    }
}
