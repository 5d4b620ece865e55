using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;

namespace RosterSync.IO.Tests.Runs;

/// <summary>A made-up district of any shape as a Clever export: names with quotes and commas, missing and shared points, every kind of contact, rows that name nobody.</summary>
internal static class GeneratedDistrict
{
    private static readonly string[] First = ["Mia", "Leo", "Ava \"Avi\"", "Zoë", "Renée", "Bo, Jr.", "“Sky”", " Ida ", "Al\tan", "", "李"];
    private static readonly string[] Last = ["Hart", "O'Neil", "De la Cruz", "Hart, Jr.", "Øst", "Moss \"M\"", "", "Lund-Berg", "Nguyễn"];
    private static readonly string[] Courses = ["Art", "Art", "Music, Band", "Math \"A\"", "Visit www.example.org now", "", "Ω", "Algebra " + new string('x', 300)];
    private static readonly string[] SchoolNames = ["Birch Lane", "Cedar \"Bend\"", "Fern Hill, Lower", "The " + new string('n', 80), ""];
    private static readonly string[] Types = ["Parent/Guardian", "Guardian", "Emergency", "Secondary", "Family", "", "Primary", "Other", "Kontakt", "No Contact", "Self"];
    private static readonly string[] Relationships = ["Mother", "Father", "", "Aunt", "Self", "Neighbor", "Guardian", "Grandmother"];
    private static readonly string[] Births = ["05/06/2014", "2013-01-02", "2010/11/30", "", "31/31/2014", "02/29/2012", "01/01/1850"];
    private static readonly string[] Ids = ["7", "007", "A-1", "a-1", "12345678901234567890", "x y", "q\"1", "é1"];

    /// <summary>Writes the files of an export.</summary>
    public static void Write(Random random, string folder)
    {
        var schools = Enumerable.Range(0, random.Next(1, 4)).Select(i => i == 0 ? Pick(random, Ids) : "S" + Text(i)).Distinct().ToArray();
        Save(folder, "schools.csv", "School_id,School_name,School_number", schools.Select(school => Row(school, Pick(random, SchoolNames), "")));
        var teachers = Enumerable.Range(0, random.Next(1, 6)).Select(i => random.Next(6) == 0 ? Pick(random, Ids) : "T" + Text(i)).ToArray();
        Save(folder, "teachers.csv", "School_id,Teacher_id,Last_name,First_name,Teacher_email", teachers.Select((teacher, i) =>
            Row(Pick(random, schools), teacher, Pick(random, Last), Pick(random, First), Pick(random, ["t" + Text(i) + "@example.org", "", "shared@example.org", "none@none.com", "bad address"]))));
        var sections = Enumerable.Range(0, random.Next(0, 7)).Select(i => (School: Pick(random, schools), Id: random.Next(6) == 0 ? Pick(random, Ids) : "C" + Text(i))).ToArray();
        Save(folder, "sections.csv", "School_id,Section_id,Teacher_id,Teacher_2_id,Course_name,Period,Term_start,Term_end", sections.Select(section =>
            Row(section.School, section.Id, Pick(random, teachers), Pick(random, [.. teachers, "", "nobody"]), Pick(random, Courses), Pick(random, ["1", "2A", ""]), "08/15/2026", Pick(random, ["06/10/2027", "09/10/2026", ""]))));
        var students = Enumerable.Range(0, random.Next(0, 14)).Select(i => random.Next(6) == 0 ? Pick(random, Ids) : Text(1000 + i)).ToArray();
        var rows = new List<string>();
        foreach (var student in students)
        {
            var (school, last, first, birth) = (Pick(random, schools), Pick(random, Last), Pick(random, First), Pick(random, Births));
            for (var contacts = Math.Max(1, random.Next(9)); contacts > 0; contacts--)
            {
                rows.Add(Row(
                    school, student, last, first, birth, Pick(random, ["", "s" + student + "@example.org", "shared@example.org"]),
                    Pick(random, Relationships), Pick(random, Types), $"{Pick(random, First)} {Pick(random, Last)}",
                    Pick(random, ["612-555-01" + Text(10 + random.Next(90)), "", "999-999-9999", "12", "876-555-0100", "(612) 555-0101"]),
                    Pick(random, ["", "p" + Text(random.Next(20)) + "@example.org", "shared@example.org", "x@"]),
                    Pick(random, ["", Text(random.Next(20)), "0"])));
            }
        }

        Save(folder, "students.csv", "School_id,Student_id,Last_name,First_name,DOB,Student_email,Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_email,Contact_sis_id", rows);
        Save(folder, "enrollments.csv", "School_id,Section_id,Student_id", Enumerable.Range(0, random.Next(0, 20)).Select(_ =>
        {
            var (school, id) = sections.Length == 0 || random.Next(10) == 0 ? (schools[0], "gone") : sections[random.Next(sections.Length)];
            return Row(school, id, students.Length == 0 || random.Next(10) == 0 ? "gone" : Pick(random, students));
        }));
    }

    public static string Pick(Random random, string[] values) => values[random.Next(values.Length)];

    private static string Row(params string[] cells) => string.Join(",", cells.Select(cell =>
        cell.IndexOfAny([',', '"', '\n']) < 0 ? cell : "\"" + cell.Replace("\"", "\"\"") + "\""));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Save(string folder, string name, string header, IEnumerable<string> rows) =>
        File.WriteAllText(Path.Combine(folder, name), header + "\n" + string.Concat(rows.Select(row => row + "\n")), new UTF8Encoding(false));
}
