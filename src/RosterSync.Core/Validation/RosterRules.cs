using System;
using System.Collections.Generic;
using RosterSync.Validation.Rules;

namespace RosterSync.Validation;

/// <summary>All rules, by name.</summary>
public static class RosterRules
{
    /// <summary>Every rule, in ordinal order of names.</summary>
    public static IReadOnlyList<RosterRule> All { get; } =
    [
        new BlankLine(),
        new BlockUnreadable(),
        new BlockedContactPoint(),
        new ClassIdReused(),
        new ClassNameTooLong(),
        new ClassNameUrl(),
        new ClassWithoutOwner(),
        new ColumnCountMismatch(),
        new ColumnOrderDiffers(),
        new ContactIdReused(),
        new ContactLeftOut(),
        new CurlyQuote(),
        new CutOffValue(),
        new DoubledFile(),
        new DuplicateEnrollment(),
        new DuplicateId(),
        new EmergencyContactPresent(),
        new EnrollmentOutsideSchool(),
        new ExcelDamage(),
        new ExportInDoubt(),
        new ExtraFile(),
        new FieldWithoutColumn(),
        new FileWithoutRows(),
        new GuardianFirstNameRepeated(),
        new HeaderMismatch(),
        new IdDiffersInCase(),
        new ImplausibleBirthDate(),
        new InvalidBirthDate(),
        new InvalidEmail(),
        new InvalidPhone(),
        new InvalidQuote(),
        new InvalidRole(),
        new LargeRemoval(),
        new LeadingZerosLost(),
        new MissingFile(),
        new MissingId(),
        new MissingName(),
        new MissingSchoolName(),
        new NoCurrentTerm(),
        new OwnerNotTeacher(),
        new ParentWithoutContactPoint(),
        new PartialRoster(),
        new PlaceholderContact(),
        new RecordLeftOut(),
        new RosterSummary(),
        new RowMalformed(),
        new SchoolNameTooLong(),
        new SecondaryContactPresent(),
        new SharedContactPoint(),
        new ShrunkenInput(),
        new StaleInput(),
        new StraySpace(),
        new StudentIdConflict(),
        new StudentUnder13(),
        new StudentWithoutContact(),
        new TeacherWithoutEmail(),
        new TooManyContacts(),
        new UnconfirmedLayout(),
        new UnfinishedLastLine(),
        new UnknownReference(),
        new UnreadableEncoding(),
        new UnreadableFile(),
        new UnsupportedPhone(),
        new UserWithoutPlace(),
    ];

    /// <summary>The rule of a name.</summary>
    /// <exception cref="ArgumentException">There is no such rule.</exception>
    public static RosterRule Get(string name) =>
        Find(name) ?? throw new ArgumentException($"There is no rule named {name}.", nameof(name));

    /// <summary>The rule of a name, in whatever case; null where there is none.</summary>
    internal static RosterRule? Find(string name)
    {
        foreach (var rule in All)
        {
            if (string.Equals(rule.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return rule;
            }
        }

        return null;
    }
}
