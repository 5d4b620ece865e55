using System;
using System.Collections.Generic;
using System.CommandLine;
using RosterSync.Cli.Options;
using RosterSync.Cli.Output;
using RosterSync.Contacts;
using RosterSync.IO.Layouts;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Cli.Commands;

/// <summary><c>rostersync convert</c>: an export becomes a checked set in a folder.</summary>
internal sealed class ConvertCommand : ResultCommand
{
    private readonly Argument<string[]> path = PathArgument.Create("The folder of the export, or its files. * and ? may stand in a file's name.");

    private readonly Option<string?> output = SingleOption.Text("--output", "folder", "The folder the files go into, all or none. Other files in it stay.");

    private readonly ReadingOptions reading = new();

    private readonly Option<string?> to = LayoutOption.Version($"Remind's format: {OptionValues.VersionNames}. Default: that of the layout file, else {RemindLayouts.All[0].Version}.");

    private readonly LayoutOption layout = new();

    private readonly Option<IReadOnlyList<string>> school = ListOption.Create(
        "--school", "school", "Only these schools, by id or name; * and ? may stand in it (? also for a comma).");

    private readonly Option<IReadOnlyList<string>> excludeSchool = ListOption.Create("--exclude-school", "school", "Not these schools, by id or name.");

    private readonly Option<IReadOnlyList<string>> excludeSection = ListOption.Create("--exclude-section", "section", "Not these sections, by id, name or course.");

    private readonly Option<int?> asOf = SingleOption.Create<int?>(
        "--as-of", "date", "The day terms and enrollments must hold, such as 2026-09-01. Default: today.", OptionValues.Day, "write a day as 2026-09-01");

    private readonly Option<bool> skipEmptyClass = SingleOption.Switch("--skip-empty-class", "Leave out classes without students.");

    private readonly Option<IReadOnlyList<string>> excludeContactType = ListOption.Create(
        "--exclude-contact-type", "type", "Contact types to leave out, besides emergency, secondary and the others that never go in.");

    private readonly Option<IReadOnlyList<string>> includeContactType = ListOption.Create(
        "--include-contact-type", "type", "Contact types to let in that are left out otherwise. Emergency and secondary contacts come in by their relationship only.");

    private readonly Option<IReadOnlyList<string>> includeRelationship = ListOption.Create(
        "--include-relationship", "relationship", "Relationships to let in, even of emergency and secondary contacts. Parent stands for mother, father, step- and foster parents; Guardian for guardians.");

    private readonly Option<bool> includeNonCustodial = SingleOption.Switch("--include-non-custodial", "Let in parents and guardians who have no custody.");

    private readonly Option<int?> maximumContact = SingleOption.Create<int?>(
        "--maximum-contact", "number", "Most contacts of one student. Default: 5; Remind holds a set from six.", OptionValues.Positive, "write a number from 1");

    private readonly Option<IReadOnlyList<PhoneKind>> phoneType = ListOption.Create<PhoneKind>(
        "--phone-type", "type", "Kinds of phones that are sent, the preferred first: Mobile, Home, Work. Default: Mobile,Home.", OptionValues.PhoneType, "use Mobile, Home or Work");

    private readonly Option<StudentContact> studentContact = SingleOption.Create<StudentContact>(
        "--student-contact", "whose", "Students whose own phone and e-mail are sent: All (default), Over13 (13 or older) or None.", OptionValues.StudentContact, "use All, Over13 or None");

    private readonly Option<string?> blockListPath = SingleOption.Text(
        "--block-list-path", "file", "CSV with student_id and contact_id, phone or email: whom nothing lets in, for court orders the SIS does not know.");

    private readonly Option<IReadOnlyList<IdFormat>> idFormat = ListOption.Create<IdFormat>(
        "--id-format", "role={id}", "Pattern of the ids of student, teacher, staff, parent or class, for districts that already send their own. A changed id is a removal to Remind.",
        IdFormat.Read, IdFormat.Expected);

    private readonly Option<string?> referencePath = SingleOption.Text(
        "--reference-path", "folder", "The set that was sent before: people found in it keep the ids they had, and it is said what was removed since.");

    private readonly Option<string?> dateFormat = SingleOption.Create<string?>(
        "--date-format", "format", "How birth dates are written: YYYY/MM/DD (default) or MM/DD/YYYY.", OptionValues.DateFormat, "use YYYY/MM/DD or MM/DD/YYYY");

    private readonly Option<bool> noClobber = SingleOption.Switch("--no-clobber", "Keep files of the set that are there already, and fail.");

    private readonly Option<bool> verbose = SingleOption.Switch("--verbose", "List every finding, and every record left out by id and reason.");

    /// <summary>Makes the command.</summary>
    public ConvertCommand(CommandHost host)
        : base(host, "convert", "Converts an export into the files Remind takes, checks them and says what was left out and why.", "Write no summary and show no progress.")
    {
        output.Aliases.Add("-o");
        output.Required = true;
        Add(path);
        AddAll(
        [
            output, .. reading.All, to, layout.Option, school, excludeSchool, excludeSection, asOf, skipEmptyClass, excludeContactType,
            includeContactType, includeRelationship, includeNonCustodial, maximumContact, phoneType, studentContact, blockListPath, idFormat,
            referencePath, dateFormat, noClobber, verbose,
        ]);
    }

    /// <inheritdoc/>
    // What may be let pass is let pass when the set is tested or sent.
    protected override OptionNames CreateNames() => new(this, new TestCommand(Host));

    /// <inheritdoc/>
    protected override int Execute(ParseResult given, OptionNames names)
    {
        var named = given.GetValue(asOf);
        var day = named ?? Number(Host.Today());
        var layoutOfSet = Layout(given);
        var run = new ConversionRun
        {
            Reading = reading.Read(given),
            Conversion = Conversion(given, layoutOfSet, day, named is not null),
            Validation = new ValidationOptions
            {
                AsOf = Date(day),
                Reference = given.GetValue(referencePath) is { } reference ? RosterSetReader.Read(layoutOfSet, reference) : null,
            },
        };
        var paths = PathArgument.Expand(given.GetRequiredValue(path));
        var folder = given.GetRequiredValue(output)!;
        var outcome = ShowsProgress(given)
            ? ProgressBar.Show(Host, progress => run.ToFolder(paths, folder, given.GetValue(noClobber), progress, Host.Token))
            : run.ToFolder(paths, folder, given.GetValue(noClobber), null, Host.Token);
        Give(
            given,
            outcome.Verdict,
            to => JsonOutput.Write(to.OutputStream, names, outcome),
            () => ConversionReport.Make(outcome, folder, names, given.GetValue(verbose)));
        return outcome.Verdict.ExitCode;
    }

    private RemindLayout Layout(ParseResult given)
    {
        var chosen = SetLayout.ToWrite(given.GetValue(to), layout.File(given));
        SetLayout.RefuseOtherVersion(given.GetValue(referencePath), chosen);
        return given.GetValue(dateFormat) is { } dates ? chosen.WithDateFormat(dates) : chosen;
    }

    private ConversionOptions Conversion(ParseResult given, RemindLayout layoutOfSet, int day, bool isDayNamed)
    {
        var defaults = new ContactPolicyOptions();
        var phones = given.GetRequiredValue(phoneType);
        return new ConversionOptions
        {
            Layout = layoutOfSet,
            AsOf = day,
            IsAsOfNamed = isDayNamed,
            School = given.GetRequiredValue(school),
            ExcludeSchool = given.GetRequiredValue(excludeSchool),
            ExcludeSection = given.GetRequiredValue(excludeSection),
            SkipEmptyClass = given.GetValue(skipEmptyClass),
            IdFormats = IdFormat.Combine(given.GetRequiredValue(idFormat)),
            BlockList = given.GetValue(blockListPath) is { } blocks ? BlockListFile.Read(blocks, Host.Token) : null,
            Reference = given.GetValue(referencePath) is { } reference ? RosterReferenceFile.Read(layoutOfSet, reference, Host.Token) : null,
            Contacts = new ContactPolicyOptions
            {
                ExcludeContactType = given.GetRequiredValue(excludeContactType),
                IncludeContactType = given.GetRequiredValue(includeContactType),
                IncludeRelationship = given.GetRequiredValue(includeRelationship),
                IncludeNonCustodial = given.GetValue(includeNonCustodial),
                MaximumContact = given.GetValue(maximumContact) ?? defaults.MaximumContact,
                StudentContact = given.GetValue(studentContact),
                PhoneTypes = phones.Count > 0 ? phones : defaults.PhoneTypes,
            },
        };
    }

    private static int Number(DateTime day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    private static DateTime Date(int day) => new(day / 10000, day / 100 % 100, day % 100, 0, 0, 0, DateTimeKind.Unspecified);
}
