using System.Collections.Generic;
using System.Linq;

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

    /// <summary>Reads the files and hands their records on.</summary>
    public abstract void Read(SisReading reading);
}
