using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace RosterSync.Bench.Generation;

/// <summary>A teacher, at one or two schools.</summary>
internal readonly record struct Teacher(int School, int Number, int OtherSchool, Name First, Name Last, bool HasEmail)
{
    public long Id => IdOf(School, Number);

    public static long IdOf(int school, int number) => 500_000L + ((long)school * District.TeachersPerSchool) + number;

    public ReadOnlySpan<byte> Email(Utf8Text text)
    {
        text.Clear();
        if (HasEmail)
        {
            ContactMaker.AddTeacherEmail(text, School, Number);
        }

        return text.Span;
    }

    public static IEnumerable<Teacher> All(District district)
    {
        for (var school = 0; school < district.SchoolCount; school++)
        {
            for (var number = 0; number < District.TeachersPerSchool; number++)
            {
                yield return At(district, school, number);
            }
        }
    }

    public static Teacher At(District district, int school, int number)
    {
        var dice = district.Roll(Purpose.Teacher, IdOf(school, number));
        var first = NameStock.PickFirst(ref dice, dice.Chance(0.7));
        var last = NameStock.PickLast(ref dice);
        var other = school > 0 && dice.Chance(Shares.TeacherAtTwoSchools) ? school - 1 : -1;
        return new Teacher(school, number, other, first, last, !dice.Chance(Shares.TeacherWithoutEmail));
    }
}

/// <summary>Eight people a school who do not teach, two who do, and a principal.</summary>
internal readonly record struct StaffMember(int School, int Number, Name First, Name Last, Teacher? AsTeacher)
{
    private const int PerSchool = 11;

    public bool IsPrincipal => Number == PerSchool - 1;

    public long Id => AsTeacher?.Id ?? 900_000_000L + ((long)School * PerSchool) + Number;

    public ReadOnlySpan<byte> Email(Utf8Text text) =>
        AsTeacher is { } teacher ? teacher.Email(text) : text.Clear().Add("staff"u8).Add(Id).Add("@staff.example.org"u8).Span;

    public static IEnumerable<StaffMember> All(District district)
    {
        for (var school = 0; school < district.SchoolCount; school++)
        {
            for (var number = 0; number < PerSchool; number++)
            {
                if (number < 2)
                {
                    var teacher = Teacher.At(district, school, number);
                    yield return new StaffMember(school, number, teacher.First, teacher.Last, teacher);
                    continue;
                }

                var dice = district.Roll(Purpose.Staff, ((long)school * PerSchool) + number);
                yield return new StaffMember(school, number, NameStock.PickFirst(ref dice, dice.Chance(0.6)), NameStock.PickLast(ref dice), null);
            }
        }
    }
}

internal enum Term
{
    Undated,
    Dated,
    Over,
}

/// <summary>A section. Section numbers start anew at every school.</summary>
internal readonly record struct Section(int School, int Number, int Teacher, int SecondTeacher, Term Term)
{
    /// <summary>The last ones of a school have no students.</summary>
    private const int Empty = 2;

    private static readonly byte[][] Courses =
        [.. "Homeroom|Math|English Language Arts|Science|Social Studies|Art, Music and Movement|Spanish|PE and Health|Algebra I|Biology|World History|Español II".Split('|').Select(Encoding.UTF8.GetBytes)];

    public int CourseNumber => Number % Courses.Length;

    public static int CourseCount => Courses.Length;

    public byte[] Course => CourseName(CourseNumber);

    public int Period => (Number % 8) + 1;

    public static byte[] CourseName(int course) => Courses[course];

    public static IEnumerable<Section> All(District district)
    {
        for (var school = 0; school < district.SchoolCount; school++)
        {
            for (var number = 0; number < District.SectionsPerSchool + Empty; number++)
            {
                var dice = district.Roll(Purpose.Section, ((long)school * 1000) + number);
                var teacher = number % District.TeachersPerSchool;
                var second = dice.Chance(Shares.SecondTeacher) ? (teacher + 1) % District.TeachersPerSchool : -1;
                var term = dice.Chance(Shares.TermOver) ? Term.Over : dice.Chance(Shares.DatedTerm) ? Term.Dated : Term.Undated;
                yield return new Section(school, number + 1, teacher, second, term);
            }
        }
    }

    /// <summary>Two sections a student, and one more at a second school.</summary>
    public static IEnumerable<(int Student, int School, int Section)> Enrollments(District district)
    {
        const int half = District.SectionsPerSchool / 2;
        for (var student = 0; student < district.StudentCount; student++)
        {
            var dice = district.Roll(Purpose.Enrollment, student);
            var school = student / District.StudentsPerSchool;
            yield return (student, school, dice.Chance(Shares.UnknownSection) ? 999 : 1 + dice.Below(half));
            yield return (student, school, 1 + half + dice.Below(half));
            var other = district.OtherSchool(student);
            if (other >= 0)
            {
                yield return (student, other, 1 + dice.Below(half));
            }
        }
    }
}
