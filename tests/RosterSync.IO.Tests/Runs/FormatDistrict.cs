using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Sets;
using RosterSync.IO.Sources;
using RosterSync.IO.Tests.Sources;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.IO.Tests.Runs;

/// <summary>
/// A small made-up district in which every format has something to decide: teachers at two schools, co-teachers, a class of staff alone,
/// a student at two schools, one with a class at a school that no row of a person names, siblings, a student without a guardian, commas.
/// </summary>
internal static class FormatDistrict
{
    private static readonly (string Name, string Header, string[] Rows)[] Files =
    [
        ("schools.csv", "School_id,School_name,School_number", ["13,\"Cedar Bend, Lower\",2", "12,Birch Lane,1", "14,Fern Hill,3"]),
        ("teachers.csv", "School_id,Teacher_id,Last_name,First_name,Teacher_email",
        [
            "12,901,Lund,Bo,bo.lund@example.org",
            "12,902,Hill,Ann,ann.hill@example.org",
            "13,902,Hill,Ann,ann.hill@example.org",
            "14,903,Vale,Cy,cy.vale@example.org",
        ]),
        ("staff.csv", "School_id,Staff_id,Staff_email,First_name,Last_name",
        [
            "12,801,fay.moor@example.org,Fay,Moor",
        ]),
        ("sections.csv", "School_id,Section_id,Teacher_id,Teacher_2_id,Course_name,Period",
        [
            "12,1,902,901,\"Art, Clay\",1",
            "13,2,901,,Music,2",
            "12,3,801,,Reading,",
            "12,4,801,902,Math,",
        ]),
        ("enrollments.csv", "School_id,Section_id,Student_id", ["12,1,1", "12,1,2", "13,2,2", "12,3,3", "12,4,1"]),
        ("students.csv", "School_id,Student_id,Student_number,Last_name,First_name,Grade,DOB,Student_email,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_phone_type,Contact_email,Contact_sis_id",
        [
            "12,1,N1,Hart,Mia,3,05/06/2014,mia@example.net,Mother,Parent/Guardian,Dana Hart,612-555-0101,Cell,dana@example.com,60",
            "13,1,N1,Hart,Mia,3,05/06/2014,mia@example.net,Father,Parent/Guardian,Carl Hart,612-555-0102,Home,,50",
            "12,2,N2,Hart,Leo,1,02/28/2016,,Mother,Parent/Guardian,Dana Hart,612-555-0101,Cell,dana@example.com,60",
            "12,2,N2,Hart,Leo,1,02/28/2016,,Aunt,Emergency,Ema Lake,612-555-0103,Cell,,70",
            "14,3,N3,\"Moss, Jr.\",Ava,K,11/30/2018,,,,,,,,",
        ]),
    ];

    /// <summary>Writes the export, its rows in another order where a seed is given.</summary>
    public static void Write(ExportFolder folder, int? seed = null)
    {
        foreach (var (name, header, rows) in Files)
        {
            var random = new Random(seed ?? 0);
            var shuffled = seed is null ? rows : rows.OrderBy(_ => random.Next()).ToArray();
            folder.Write(name, header + "\n" + string.Concat(shuffled.Select(row => row + "\n")));
        }
    }

    /// <summary>Converts the export: the text of each file by name, in the order of the layout.</summary>
    public static (ConversionResult Result, Dictionary<string, string> Files) Convert(RemindLayout layout, int? seed = null)
    {
        using var folder = new ExportFolder();
        Write(folder, seed);
        using var export = SisExport.Open([folder.Path], new SisReadOptions());
        var converter = new RemindConverter(new ConversionOptions { AsOf = 20261121, Layout = layout });
        export.Read(converter, new FindingLog(), null, CancellationToken.None);
        using var writer = new MemoryRosterWriter();
        var result = converter.Finish(writer);
        return (result, writer.Files.ToDictionary(file => file.Name, file => Encoding.UTF8.GetString(file.Content!)));
    }
}
