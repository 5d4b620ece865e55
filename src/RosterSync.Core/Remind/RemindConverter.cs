using System;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.Remind.Conversion;
using RosterSync.Sis;

namespace RosterSync.Remind;

/// <summary>
/// Turns the records of an export into a roster as Remind takes it. Rows come in any order; <see cref="Finish"/> then decides
/// who goes in, and writes. The same records give the same bytes in whatever order they came. A converter makes one roster.
/// </summary>
public sealed class RemindConverter : ISisSink
{
    private readonly ConversionOptions options;
    private Intake intake;
    private int export = -1;

    /// <summary>Makes a converter for one roster.</summary>
    public RemindConverter(ConversionOptions options)
    {
        this.options = options;
        intake = new Intake(options);
    }

    /// <summary>
    /// Whether students who come from now on do not go in. They are what a filter in the pipeline held back: their rows still tell
    /// whose phone a number is and who a contact is, as they do when the whole export is converted. Rows of students who came before
    /// are passed over.
    /// </summary>
    internal bool HoldsStudentsBack
    {
        get => intake.State.HoldsStudentsBack;
        set => intake.State.HoldsStudentsBack = value;
    }

    /// <summary>How many different students came who are not held back.</summary>
    internal int ChosenStudentCount => intake.People.ChosenStudentCount;

    /// <inheritdoc/>
    public void BeginExport(SisExportInfo export)
    {
        // Students of two exports may come in turns.
        this.export = intake.State.Exports.IndexOf(export);
        if (this.export < 0)
        {
            this.export = intake.State.Exports.Count;
            intake.State.Exports.Add(export);
        }

        intake.People.Begin(export);
    }

    /// <inheritdoc/>
    public void OnSchool(SisRow row)
    {
        var id = row[SisField.SchoolId];
        if (id.IsEmpty)
        {
            intake.State.LeftOut.Add(LeftOutKind.School, LeftOutReason.MissingId, 0, 0, 0, (int)row.Line, intake.Cells.FileOf(row));
            return;
        }

        var school = intake.State.Schools.Records[intake.State.Schools.GetOrAdd(id)];
        school.IsListed = true;
        school.IsInactive |= StatusWords.IsInactive(row[SisField.Status]);
        var name = intake.Cells.Clean(row[SisField.SchoolName]);
        if (!name.IsEmpty && (school.Name == 0 || name.SequenceCompareTo(intake.State.Arena[school.Name]) < 0))
        {
            school.Name = intake.State.Arena.Add(name);
        }

        if (PhoneNumber.Parse(row[SisField.SchoolPhone], out var number) == PhoneVerdict.Valid)
        {
            intake.State.Points.Flags(intake.State.Points.Phone(number)) |= PointFlags.School;
        }

        var email = intake.Cells.Email(row[SisField.SchoolEmail]);
        if (email >= 0)
        {
            intake.State.Points.Flags(email) |= PointFlags.School;
        }
    }

    /// <inheritdoc/>
    public void OnStudent(SisRow row) => intake.People.TakeStudent(row);

    /// <inheritdoc/>
    public void OnContact(SisRow row) => intake.Contacts.Take(row, intake.People.Student, Math.Max(export, 0));

    /// <inheritdoc/>
    public void OnTeacher(SisRow row) => intake.People.TakeAdult(row, isTeacher: true);

    /// <inheritdoc/>
    public void OnStaff(SisRow row) => intake.People.TakeAdult(row, isTeacher: false);

    /// <inheritdoc/>
    public void OnSection(SisRow row) => intake.Sections.TakeSection(row);

    /// <inheritdoc/>
    public void OnEnrollment(SisRow row) => intake.Sections.TakeEnrollment(row);

    /// <summary>Decides who goes in and writes the files. Afterwards the converter is empty: what the rows said is let go of.</summary>
    /// <param name="writer">Where the files go.</param>
    /// <param name="token">Stops the work.</param>
    /// <returns>What went in, what was left out and why, and the findings.</returns>
    public ConversionResult Finish(IRosterWriter writer, CancellationToken token = default)
    {
        var resolution = new RosterResolution(intake.State, options);
        resolution.Resolve(token);
        new RosterEmitter(intake.State, options.Layout, resolution).Write(writer, token);
        var result = resolution.Result();
        intake = new Intake(options);
        return result;
    }

    private sealed class Intake
    {
        public Intake(ConversionOptions options)
        {
            Cells = new CellReader(State);
            People = new PersonIntake(State, Cells);
            Contacts = new ContactIntake(State, Cells, options.Contacts);
            Sections = new SectionIntake(State, Cells);
        }

        public ConversionState State { get; } = new();

        public CellReader Cells { get; }

        public PersonIntake People { get; }

        public ContactIntake Contacts { get; }

        public SectionIntake Sections { get; }
    }
}
