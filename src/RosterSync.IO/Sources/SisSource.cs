using System.Collections.Generic;
using System.Linq;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A student information system, or a format it exports: the files it writes as data, and the few lines in which it is odd.</summary>
internal abstract class SisSource
{
    // What says that a row holds a contact.
    private static readonly SisField[] ContactFields =
    [
        SisField.ContactName, SisField.ContactPhone, SisField.ContactEmail, SisField.ContactId, SisField.ContactType,
        SisField.ContactRelationship, SisField.ContactFirstName, SisField.ContactLastName,
        SisField.ContactMobilePhone, SisField.ContactHomePhone, SisField.ContactWorkPhone,
    ];

    /// <summary>Name, as the format option takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The files, in the order in which they are tried.</summary>
    public abstract IReadOnlyList<SisFileLayout> Layouts { get; }

    /// <summary>Whether a person said what the files are, so that no other source is asked.</summary>
    public virtual bool IsTold => false;

    /// <summary>Whether the ids by which its files name students are student numbers; null where nobody knows.</summary>
    public virtual bool? IsStudentNumber => null;

    /// <summary>Says what the recognised files are as a whole.</summary>
    public virtual SisExportInfo Describe(IReadOnlyList<SisExportFile> files, IReadOnlyList<string> paths) => new(FormatOf(files), paths)
    {
        HasCompanionFiles = files.Any(file => file.Kind == SisFileKind.Sections) && files.Any(file => file.Kind == SisFileKind.Enrollments),
        NamesSchools = files.Any(file => file.Layout is { HasStudents: true } && file.HasField(SisField.SchoolId)),
    };

    /// <summary>The file whose rows hold a student with a contact each, so that such a row may also come alone; null where there is none.</summary>
    public virtual SisFileLayout? StudentLayout => null;

    /// <summary>What the files are, for people: the system, and which of its exports where it has several.</summary>
    protected virtual string FormatOf(IReadOnlyList<SisExportFile> files) => Name;

    /// <summary>Hands on what a row of students, of contacts or of both says.</summary>
    public virtual void ReadStudent(SisRow row, ISisSink sink)
    {
        sink.OnStudent(row);
        ReadContact(row, sink);
    }

    /// <summary>Reads the files and hands their records on.</summary>
    public virtual void Read(SisReading reading)
    {
        var sink = reading.Sink;
        reading.ForEach(SisFileKind.Schools, sink.OnSchool);
        reading.ForEach(SisFileKind.Teachers, sink.OnTeacher);
        reading.ForEach(SisFileKind.Staff, sink.OnStaff);
        reading.ForEach(SisFileKind.Admins, sink.OnStaff);
        ReadStudents(reading);
        reading.ForEach(SisFileKind.Sections, sink.OnSection);
        reading.ForEach(SisFileKind.Enrollments, sink.OnEnrollment);
    }

    /// <summary>Reads the files of students and of contacts.</summary>
    protected virtual void ReadStudents(SisReading reading)
    {
        reading.ForEach(SisFileKind.Students, row => ReadStudent(row, reading.Sink));
        reading.ForEach(SisFileKind.Contacts, row => ReadContact(row, reading.Sink));
    }

    /// <summary>Hands on the contact of a row, and those that have columns of their own in it.</summary>
    protected static void ReadContact(SisRow row, ISisSink sink)
    {
        foreach (var field in ContactFields)
        {
            if (!row[field].IsEmpty)
            {
                sink.OnContact(row);
                break;
            }
        }

        if (row is CsvRow { Contacts: { Length: > 0 } contacts })
        {
            foreach (var contact in contacts)
            {
                if (contact.IsFilled)
                {
                    sink.OnContact(contact);
                }
            }
        }
    }
}
