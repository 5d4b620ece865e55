using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>Hands every record on; what derives from it looks at some of them.</summary>
internal abstract class SisRelay(ISisSink? next) : ISisSink
{
    public virtual void BeginExport(SisExportInfo export) => next?.BeginExport(export);

    public virtual void OnSchool(SisRow row) => next?.OnSchool(row);

    public virtual void OnStudent(SisRow row) => next?.OnStudent(row);

    public virtual void OnContact(SisRow row) => next?.OnContact(row);

    public virtual void OnTeacher(SisRow row) => next?.OnTeacher(row);

    public virtual void OnStaff(SisRow row) => next?.OnStaff(row);

    public virtual void OnSection(SisRow row) => next?.OnSection(row);

    public virtual void OnEnrollment(SisRow row) => next?.OnEnrollment(row);
}
