namespace RosterSync.Remind.Conversion;

/// <summary>Writes the properties of a set as the manifest of OneRoster 1.1 has them: the versions, which of the standard's files are there, and who made them.</summary>
internal sealed class PropertyWriter(RemindLayout layout, RosterCells cells)
{
    private static readonly string[] StandardFiles =
    [
        "academicSessions", "categories", "classes", "classResources", "courses", "courseResources", "demographics",
        "enrollments", "lineItems", "orgs", "resources", "results", "users",
    ];

    public void Write(IRosterWriter writer, RemindFileLayout file)
    {
        WriteRow(writer, file, "manifest.version", "1.0");
        WriteRow(writer, file, "oneroster.version", "1.1");
        foreach (var name in StandardFiles)
        {
            WriteRow(writer, file, "file." + name, layout.FileNamed(name + ".csv") is null ? "absent" : "bulk");
        }

        WriteRow(writer, file, "source.systemName", "RosterSync");
        WriteRow(writer, file, "source.systemCode", "rostersync");
    }

    private void WriteRow(IRosterWriter writer, RemindFileLayout file, string name, string value)
    {
        foreach (var column in file.Columns)
        {
            writer.WriteCell(cells.Text(column.Value ?? column.Field switch
            {
                RemindField.PropertyName => name,
                RemindField.PropertyValue => value,
                _ => null,
            }));
        }

        writer.EndRow();
    }
}
