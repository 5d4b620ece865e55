using System.Collections.Generic;
using System.Linq;

namespace RosterSync.Cli.Tests;

/// <summary>A made-up Clever export of one school, one class and two students, whose files a test may change.</summary>
internal sealed class SmallExport
{
    public const string StudentHeader =
        "School_id,Student_id,Last_name,First_name,DOB,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_phone_type,Contact_email,Contact_sis_id";

    public Dictionary<string, string> Files { get; } = new()
    {
        ["schools.csv"] = "School_id,School_name\n12,Fern Hill School\n",
        ["teachers.csv"] = "School_id,Teacher_id,Teacher_email,First_name,Last_name\n12,70,ida.brook@example.org,Ida,Brook\n",
        ["sections.csv"] = "School_id,Section_id,Teacher_id,Name\n12,5,70,Homeroom\n",
        ["enrollments.csv"] = "School_id,Section_id,Student_id\n12,5,1001\n12,5,1002\n",
        ["students.csv"] = Students(
            "12,1001,Marsh,Lena,2014-05-04,Mother,Parent/Guardian,Ruth Marsh,541-555-0111,Cell,ruth.marsh@example.org,C1",
            "12,1001,Marsh,Lena,2014-05-04,Aunt,Emergency,Vera Holt,541-555-0112,Cell,vera.holt@example.org,C2",
            "12,1002,Oakes,Finn,2015-06-07,Father,Parent/Guardian,Carl Oakes,541-555-0113,Home,,C3"),
    };

    public static string Students(params IEnumerable<string> rows) => string.Concat(rows.Prepend(StudentHeader).Select(row => row + "\n"));

    /// <summary>Writes the files into a folder of that name and gives its path.</summary>
    public string WriteTo(TempFolder folder, string name = "export")
    {
        foreach (var file in Files)
        {
            folder.Write(name + "/" + file.Key, file.Value);
        }

        return folder[name];
    }

    public static string In(TempFolder folder) => new SmallExport().WriteTo(folder);
}
