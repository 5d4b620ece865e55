using System.Collections.Generic;

namespace RosterSync.Contacts;

/// <summary>Whose own phone and e-mail are sent, of the students.</summary>
public enum StudentContact
{
    /// <summary>Those of every student.</summary>
    All,
    /// <summary>Those of students who are 13 or older on the day of the conversion.</summary>
    Over13,
    /// <summary>Nobody's.</summary>
    None,
}

/// <summary>What a district changes about who goes in. Words are compared folded (case, blanks, slashes, hyphens) and may hold the wildcards * and ?.</summary>
public sealed class ContactPolicyOptions
{
    /// <summary>Contact types that do not go in, besides those that never do.</summary>
    public IReadOnlyList<string> ExcludeContactType { get; init; } = [];

    /// <summary>Contact types that go in though the table leaves them out. Emergency and secondary contacts do not come in by their type: name relationships.</summary>
    public IReadOnlyList<string> IncludeContactType { get; init; } = [];

    /// <summary>Relationships that go in though the table leaves them out. <c>Parent</c> stands for mother, father, step- and foster parents, <c>Guardian</c> for guardians.</summary>
    public IReadOnlyList<string> IncludeRelationship { get; init; } = [];

    /// <summary>Whether people without custody go in.</summary>
    public bool IncludeNonCustodial { get; init; }

    /// <summary>Most contacts of one student. Remind holds a set where a student has six.</summary>
    public int MaximumContact { get; init; } = 5;

    /// <summary>Whose own phone and e-mail are sent, of the students.</summary>
    public StudentContact StudentContact { get; init; } = StudentContact.All;

    /// <summary>Kinds of phones that are sent, the preferred first. Other, unlisted and unknown ones count as home; fax is never sent.</summary>
    public IReadOnlyList<PhoneKind> PhoneTypes { get; init; } = [PhoneKind.Mobile, PhoneKind.Home];

    /// <summary>Whether a student's own phone and e-mail are sent.</summary>
    /// <param name="birth">The birth date, as yyyymmdd.</param>
    /// <param name="asOf">The day of the conversion, as yyyymmdd.</param>
    internal bool SendsToStudent(int birth, int asOf) =>
        StudentContact == StudentContact.All || (StudentContact == StudentContact.Over13 && !StudentAge.IsUnder13(birth, asOf));
}
