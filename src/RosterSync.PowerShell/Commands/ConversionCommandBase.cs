using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Management.Automation;
using RosterSync.Completion;
using RosterSync.Contacts;
using RosterSync.Errors;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Who goes in, and how the set is written: the parameters of every cmdlet that converts.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ConversionCommandBase : PathCommandBase
{
    /// <summary>The format of Remind: CSV 2.0, CSV 1.0 or OneRoster 1.1. A layout file has one of its own.</summary>
    /// <value>2.0</value>
    [Parameter]
    [ValidateSet("2.0", "1.0", "OneRoster")]
    public string? Version { get; set; }

    /// <summary>A layout file that Import-RemindTemplate made of the templates downloaded from Remind.</summary>
    /// <value>The layout RosterSync ships for the version</value>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Layout { get; set; }

    /// <summary>Only these schools, by id or name.</summary>
    /// <value>All schools</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] School { get; set; } = [];

    /// <summary>Not these schools, by id or name.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeSchool { get; set; } = [];

    /// <summary>Not these sections, by id, name or course.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeSection { get; set; } = [];

    /// <summary>The day terms and enrollments must hold.</summary>
    /// <value>Today</value>
    [Parameter]
    public DateTime? AsOf { get; set; }

    /// <summary>Leaves out classes without students.</summary>
    [Parameter]
    public SwitchParameter SkipEmptyClass { get; set; }

    /// <summary>Contact types to leave out, besides emergency, secondary and the others that never go in.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContactTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] ExcludeContactType { get; set; } = [];

    /// <summary>Contact types to let in that are left out otherwise. Emergency and secondary contacts come in by their relationship only. A blocked contact never comes in.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(ContactTypeCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] IncludeContactType { get; set; } = [];

    /// <summary>Relationships to let in, even of emergency and secondary contacts. Parent stands for mother, father, step- and foster parents; Guardian for guardians. A blocked contact never comes in.</summary>
    /// <value>None</value>
    [Parameter]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(RelationshipCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] IncludeRelationship { get; set; } = [];

    /// <summary>Lets in parents and guardians who have no custody. A blocked contact never comes in.</summary>
    [Parameter]
    public SwitchParameter IncludeNonCustodial { get; set; }

    /// <summary>The most contacts of one student. Remind holds a set where a student has six.</summary>
    /// <value>5</value>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaximumContact { get; set; } = new ContactPolicyOptions().MaximumContact;

    /// <summary>The kinds of phones that are sent, the preferred first. Other, unlisted and unsaid kinds count as home; fax is never sent.</summary>
    /// <value>Mobile, Home</value>
    [Parameter]
    [ValidateSet("Mobile", "Home", "Work")]
    [ValidateNotNullOrEmpty]
    public PhoneKind[] PhoneType { get; set; } = [PhoneKind.Mobile, PhoneKind.Home];

    /// <summary>The students whose own phone and e-mail are sent: All, Over13 (13 or older on the day of the conversion) or None. Their accounts are made all the same.</summary>
    /// <value>All</value>
    [Parameter]
    public StudentContact StudentContact { get; set; }

    /// <summary>A CSV of student_id and contact_id, phone or email: people nothing lets in, for court orders the student information system does not know.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? BlockListPath { get; set; }

    /// <summary>The pattern of the ids of a role, such as student={id}, for districts that already send ids of their own. The roles are student, teacher, staff, parent and class. A changed id is a removal to Remind.</summary>
    /// <value>student=s-{id}, teacher=t-{id}, staff=f-{id}, parent=p-{id}, class={school}-{id}</value>
    [Parameter]
    [ArgumentCompleter(typeof(IdFormatCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] IdFormat { get; set; } = [];

    /// <summary>The folder of the set that was sent before: people found in it keep the ids they had, and it is said what was removed since.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>How birth dates are written.</summary>
    /// <value>yyyy/MM/dd</value>
    [Parameter]
    [ValidateSet("yyyy/MM/dd", "MM/dd/yyyy")]
    public string DateFormat { get; set; } = RemindLayouts.Csv20.DateFormat;

    /// <summary>The set that was sent before; null where none was named.</summary>
    private protected RosterSet? Reference { get; private set; }

    /// <summary>The day of the conversion.</summary>
    private protected DateTime Day => (AsOf ?? DateTime.Today).Date;

    /// <summary>What the parameters say. Reads the block list and the earlier set.</summary>
    private protected ConversionOptions ReadOptions()
    {
        var layout = SetLayout.ToWrite(Version, ResolveIfGiven(Layout));
        if (MyInvocation.BoundParameters.ContainsKey(nameof(DateFormat)))
        {
            layout = layout.WithDateFormat(DateFormat);
        }

        var reference = ResolveIfGiven(ReferencePath);
        SetLayout.RefuseOtherVersion(reference, layout);
        Reference = reference is null ? null : RosterSetReader.Read(layout, reference);
        return new ConversionOptions
        {
            Layout = layout,
            AsOf = (Day.Year * 10000) + (Day.Month * 100) + Day.Day,
            IsAsOfNamed = AsOf is not null,
            School = School,
            ExcludeSchool = ExcludeSchool,
            ExcludeSection = ExcludeSection,
            SkipEmptyClass = SkipEmptyClass,
            IdFormats = Remind.IdFormat.Combine(ReadIdFormats()),
            BlockList = BlockListPath is null ? null : BlockListFile.Read(ResolveOrStop(BlockListPath), Token),
            Reference = reference is null ? null : RosterReferenceFile.Read(layout, reference, Token),
            Contacts = new ContactPolicyOptions
            {
                ExcludeContactType = ExcludeContactType,
                IncludeContactType = IncludeContactType,
                IncludeRelationship = IncludeRelationship,
                IncludeNonCustodial = IncludeNonCustodial,
                MaximumContact = MaximumContact,
                PhoneTypes = PhoneType,
                StudentContact = StudentContact,
            },
        };
    }

    private List<IdFormat> ReadIdFormats()
    {
        var formats = new List<IdFormat>();
        foreach (var pattern in IdFormat)
        {
            if (!Remind.IdFormat.Read(pattern ?? string.Empty, out var format))
            {
                ThrowTerminatingError(RosterErrors.IdFormatInvalid(pattern ?? string.Empty, Remind.IdFormat.Expected));
            }

            formats.Add(format);
        }

        return formats;
    }
}
