using System;
using System.Collections.Generic;
using System.IO;

namespace RosterSync.Bench.Generation;

/// <summary>Writes a district as the seven Clever files.</summary>
internal sealed class CleverFiles(District district, string folder)
{
    /// <summary>Rows that do not stand with the others of their student come at most so many rows later.</summary>
    private const int FurthestRow = 20_000;

    private readonly Utf8Text text = new();

    public void Write()
    {
        WriteStudents();
        WriteSchools();
        WriteTeachers();
        WriteStaff();
        WriteSections();
        WriteEnrollments();
    }

    private void WriteStudents()
    {
        using var csv = Create("students.csv",
            "School_id,Student_id,Student_number,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB,Race,Student_street,Student_city,Student_state,Student_zip,Student_email," +
            "Contact_relationship,Contact_type,Contact_name,Contact_phone,Contact_phone_type,Contact_email,Contact_sis_id,ext.no_contact,ext.is_emergency,ext.custody");
        var later = new Queue<byte[]>();
        foreach (var student in district.Students())
        {
            for (var school = student.School; school >= 0; school = school == student.OtherSchool ? -1 : student.OtherSchool)
            {
                for (var row = 0; row < Math.Max(1, student.ContactCount); row++)
                {
                    WriteStudent(csv, student, school);
                    WriteContact(csv, student.ContactCount == 0 ? null : student.Contacts[row]);
                    if (school == student.OtherSchool || (row > 0 && student.IsUngrouped))
                    {
                        later.Enqueue(csv.CutRow());
                    }
                    else
                    {
                        csv.EndRow();
                    }
                }
            }

            while (later.Count > FurthestRow)
            {
                csv.AddRow(later.Dequeue());
            }
        }

        while (later.TryDequeue(out var row))
        {
            csv.AddRow(row);
        }
    }

    private void WriteStudent(CsvBytes csv, Student student, int school)
    {
        csv.Cell(1000L + school);
        csv.Cell(1_000_000L + student.IdIndex);
        csv.Cell(200_000L + student.Index, 7);
        csv.Cell(text.Clear().Add("ST"u8).Add(student.Index + 4_400_000L));
        csv.Cell(student.Last);
        csv.Cell(student.Index % 3 == 0 ? NameStock.Female[student.Family % 80].Text : default);
        csv.Cell(student.First);
        csv.Cell(student.Grade == 0 ? "K"u8 : text.Clear().Add(student.Grade).Span);
        csv.Cell(student.IsGirl ? "F"u8 : "M"u8);
        csv.Cell(student.BirthDate);
        csv.Cell("WBAIMP"u8.Slice(student.Family % 6, 1));
        csv.Cell(student.Street);
        csv.Cell(student.Town switch { 0 => "Marlow Falls"u8, 1 => "Pinecrest"u8, 2 => "Granger"u8, 3 => "Saint Alban"u8, 4 => "Westmoor"u8, _ => "Three Rivers"u8 });
        csv.Cell("OR"u8);
        csv.Cell(97_900L + student.Town);
        csv.Cell(student.Email);
    }

    private void WriteContact(CsvBytes csv, Contact? contact)
    {
        if (contact is null)
        {
            csv.EmptyCells(10);
            return;
        }

        csv.Cell(contact.Kind.Relationship);
        csv.Cell(contact.Kind.Type);
        csv.Cell(contact.Name);
        csv.Cell(contact.Phone);
        csv.Cell(contact.PhoneKind switch { PhoneKind.Cell => "Cell"u8, PhoneKind.Home => "Home"u8, PhoneKind.Work => "Work"u8, _ => default });
        csv.Cell(contact.Email);
        csv.Cell(contact.Id == 0 ? default : text.Clear().Add("C"u8).Add(contact.Id, 7).Span);
        csv.Cell(contact.IsBlocked ? "Y"u8 : default);
        csv.Cell(contact.IsEmergency ? "Y"u8 : default);
        csv.Cell(contact.HasNoCustody ? "No"u8 : default);
    }

    private void WriteSchools()
    {
        using var csv = Create("schools.csv", "School_id,School_name,School_number,State_id,Low_grade,High_grade,Principal,Principal_email,School_address,School_city,School_state,School_zip,School_phone");
        for (var school = 0; school < district.SchoolCount; school++)
        {
            var (level, low, high) = (school % 4) switch { 2 => ("Middle School", "6", "8"), 3 => ("High School", "9", "12"), _ => ("Elementary School", "Kindergarten", "5") };
            csv.Cell(1000L + school);
            csv.Cell(text.Clear().Add(NameStock.Last[school % NameStock.Last.Length].Text).Add(" "u8).Add(System.Text.Encoding.UTF8.GetBytes(level)));
            csv.Cell(school, 4);
            csv.Cell(20_000L + school);
            csv.Cell(System.Text.Encoding.UTF8.GetBytes(low));
            csv.Cell(System.Text.Encoding.UTF8.GetBytes(high));
            csv.EmptyCells(2);
            csv.Cell(text.Clear().Add(school + 1).Add(" School Lane"u8));
            csv.Cell("Marlow Falls"u8);
            csv.Cell("OR"u8);
            csv.Cell(97_900);
            text.Clear();
            Phones.Add(text, ContactMaker.SchoolPhone(school), 1);
            csv.Cell(text);
            csv.EndRow();
        }
    }

    private void WriteTeachers()
    {
        using var csv = Create("teachers.csv", "School_id,Teacher_id,Teacher_number,Teacher_email,First_name,Middle_name,Last_name,Title");
        foreach (var teacher in Teacher.All(district))
        {
            for (var school = teacher.School; school >= 0; school = school == teacher.OtherSchool ? -1 : teacher.OtherSchool)
            {
                csv.Cell(1000L + school);
                csv.Cell(teacher.Id);
                csv.Cell(teacher.Id);
                csv.Cell(teacher.Email(text));
                csv.Cell(teacher.First.Text);
                csv.EmptyCells(1);
                csv.Cell(teacher.Last.Text);
                csv.Cell("Teacher"u8);
                csv.EndRow();
            }
        }
    }

    private void WriteStaff()
    {
        using var staff = Create("staff.csv", "School_id,Staff_id,Staff_email,First_name,Last_name,Department,Title");
        using var admins = Create("admins.csv", "School_id,Staff_id,Admin_email,First_name,Last_name,Admin_title");
        foreach (var person in StaffMember.All(district))
        {
            var csv = person.IsPrincipal ? admins : staff;
            csv.Cell(1000L + person.School);
            csv.Cell(person.Id);
            csv.Cell(person.Email(text));
            csv.Cell(person.First.Text);
            csv.Cell(person.Last.Text);
            if (!person.IsPrincipal)
            {
                csv.Cell("Office"u8);
            }

            csv.Cell(person.IsPrincipal ? "Principal"u8 : "Secretary"u8);
            csv.EndRow();
        }
    }

    private void WriteSections()
    {
        using var csv = Create("sections.csv", "School_id,Section_id,Teacher_id,Teacher_2_id,Name,Section_number,Grade,Course_name,Course_number,Period,Subject,Term_name,Term_start,Term_end");
        foreach (var section in Section.All(district))
        {
            csv.Cell(1000L + section.School);
            csv.Cell(section.Number);
            csv.Cell(Teacher.IdOf(section.School, section.Teacher));
            csv.Cell(section.SecondTeacher < 0 ? default : text.Clear().Add(Teacher.IdOf(section.School, section.SecondTeacher)).Span);
            csv.EmptyCells(1);
            csv.Cell((section.Number / 8) + 1L);
            csv.EmptyCells(1);
            csv.Cell(section.Course);
            csv.Cell(text.Clear().Add("C"u8).Add(section.CourseNumber, 3));
            csv.Cell(section.Period);
            csv.Cell("other"u8);
            csv.Cell(section.Term == Term.Over ? "Fall 2024"u8 : "Full Year"u8);
            csv.Cell(section.Term switch { Term.Over => "08/26/2024"u8, Term.Dated => "08/15/2020"u8, _ => default });
            csv.Cell(section.Term switch { Term.Over => "12/20/2024"u8, Term.Dated => "06/30/2099"u8, _ => default });
            csv.EndRow();
        }
    }

    private void WriteEnrollments()
    {
        using var csv = Create("enrollments.csv", "School_id,Section_id,Student_id");
        foreach (var (student, school, section) in Section.Enrollments(district))
        {
            csv.Cell(1000L + school);
            csv.Cell(section);
            csv.Cell(1_000_000L + district.IdIndex(student));
            csv.EndRow();
        }
    }

    private CsvBytes Create(string file, string header) => new(Path.Combine(folder, file), header);
}
