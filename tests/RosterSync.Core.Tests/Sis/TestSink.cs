using System.Collections.Generic;
using System.Text;
using RosterSync.Sis;

namespace RosterSync.Core.Tests.Sis;

/// <summary>Keeps the names of who came.</summary>
internal sealed class TestSink : ISisSink
{
    public List<(string First, string School)> Students { get; } = [];

    public List<string> Contacts { get; } = [];

    public void BeginExport(SisExportInfo export)
    {
    }

    public void OnStudent(SisRow row) => Students.Add((Text(row, SisField.FirstName), Text(row, SisField.SchoolId)));

    public void OnContact(SisRow row) => Contacts.Add(Text(row, SisField.ContactName));

    public void OnSchool(SisRow row)
    {
    }

    public void OnTeacher(SisRow row)
    {
    }

    public void OnStaff(SisRow row)
    {
    }

    public void OnSection(SisRow row)
    {
    }

    public void OnEnrollment(SisRow row)
    {
    }

    private static string Text(SisRow row, SisField field) => Encoding.UTF8.GetString(row[field].ToArray());
}
