using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>A student information system, or a format it exports: the files it writes as data, and the few lines in which it is odd.</summary>
internal abstract class SisSource
{
    /// <summary>Name, as the format option takes it.</summary>
    public abstract string Name { get; }

    /// <summary>The files, in the order in which they are tried.</summary>
    public abstract IReadOnlyList<SisFileLayout> Layouts { get; }

    /// <summary>Says what the recognised files are as a whole.</summary>
    public virtual SisExportInfo Describe(IReadOnlyList<SisExportFile> files, IReadOnlyList<string> paths) => new(Name, paths)
    {
        HasCompanionFiles = files.Any(file => file.Kind == SisFileKind.Sections) && files.Any(file => file.Kind == SisFileKind.Enrollments),
    };

    /// <summary>The file whose rows hold a student with a contact each, so that such a row may also come alone; null where there is none.</summary>
    public virtual SisFileLayout? StudentLayout => null;

    /// <summary>Hands on what a row of <see cref="StudentLayout"/> says.</summary>
    public virtual void ReadStudent(SisRow row, ISisSink sink) => throw new NotSupportedException($"{Name} has no rows of students with contacts.");

    /// <summary>Reads the files and hands their records on.</summary>
    public abstract void Read(SisReading reading);
}
