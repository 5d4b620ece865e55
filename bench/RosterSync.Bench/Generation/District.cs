using System;
using System.Collections.Generic;

namespace RosterSync.Bench.Generation;

/// <summary>
/// A made-up district: its students in the order of their schools, each with contacts. Everything about a student, family or
/// school follows from the seed and its number, so nothing is kept but the families that wait for another child.
/// </summary>
internal sealed class District(ulong seed, long rows)
{
    public const int StudentsPerSchool = 600;
    public const int TeachersPerSchool = 30;
    public const int SectionsPerSchool = 48;
    private static readonly byte[][] Streets =
        [.. Array.ConvertAll("Alder Street|Birch Lane|Cascade Avenue|Division Street|Elm Court|Fern Hollow Road|Grand View Drive|Harbor Way|Ironwood Loop|Juniper Place".Split('|'), System.Text.Encoding.UTF8.GetBytes)];

    private readonly Student student = new();
    private readonly ContactMaker contacts = new(seed);

    /// <summary>How many students there are; known when <see cref="Students"/> came to its end.</summary>
    public int StudentCount { get; private set; }

    public int SchoolCount => (StudentCount + StudentsPerSchool - 1) / StudentsPerSchool;

    public Dice Roll(Purpose purpose, long index) => new(seed, purpose, index);

    /// <summary>The students until the rows of students.csv are used up. The object is the same each time.</summary>
    public IEnumerable<Student> Students()
    {
        var families = 0;
        // A key is the student before whom the sibling comes, then a running number: no two are alike.
        var waiting = new PriorityQueue<(int Family, int Child), long>();
        var rowsLeft = rows;
        for (StudentCount = 0; rowsLeft > 0; StudentCount++)
        {
            var (family, child) = (0, 0);
            if (waiting.TryPeek(out _, out var due) && due >> 32 <= StudentCount)
            {
                (family, child) = waiting.Dequeue();
            }
            else
            {
                family = families++;
                EnqueueSiblings(family, waiting);
            }

            Fill(StudentCount, family, child);
            rowsLeft -= student.Rows;
            yield return student;
        }
    }

    /// <summary>The index whose id a student has.</summary>
    public int IdIndex(int index) => index > 0 && Roll(Purpose.Student, index).Chance(Shares.IdOfAnother) ? index - 1 : index;

    /// <summary>The second school of a student, or -1.</summary>
    public int OtherSchool(int index)
    {
        var dice = Roll(Purpose.School, index);
        return index >= StudentsPerSchool && dice.Chance(Shares.TwoSchools) ? (index / StudentsPerSchool) - 1 : -1;
    }

    /// <summary>Grade, 0 being kindergarten: every fourth school is a high school, the one before it a middle school.</summary>
    public int Grade(int index)
    {
        var dice = Roll(Purpose.Student, ~index);
        return (index / StudentsPerSchool % 4) switch { 2 => 6 + dice.Below(3), 3 => 9 + dice.Below(4), _ => dice.Below(6) };
    }

    /// <summary>Birth date as the format writes it; blank or impossible in a few cases.</summary>
    public void AddBirthDate(Utf8Text text, int index, bool yearFirst)
    {
        var dice = Roll(Purpose.Student, index + (1L << 40));
        if (dice.Chance(Shares.NoBirthDate))
        {
            return;
        }

        var date = new DateOnly(2020 - Grade(index), 9, 1).AddDays(dice.Below(365));
        var (month, day) = dice.Chance(Shares.ImpossibleBirthDate) ? (2, 30) : (date.Month, date.Day);
        if (yearFirst)
        {
            text.Add(date.Year).Add("-"u8).Add(month, 2).Add("-"u8).Add(day, 2);
        }
        else
        {
            text.Add(month, 2).Add("/"u8).Add(day, 2).Add("/"u8).Add(date.Year);
        }
    }

    private void EnqueueSiblings(int family, PriorityQueue<(int Family, int Child), long> waiting)
    {
        var dice = Roll(Purpose.Delay, family);
        var furthest = (int)Math.Clamp(rows / 12, 2, 40_000);
        var children = dice.Below(100) switch { < 45 => 1, < 83 => 2, < 96 => 3, _ => 4 };
        for (var child = 1; child < children; child++)
        {
            var delay = dice.Chance(Shares.SiblingsTogether) ? child : child + dice.Below(furthest);
            waiting.Enqueue((family, child), ((long)(StudentCount + delay) << 32) | ((uint)family << 2) | (uint)child);
        }
    }

    private void Fill(int index, int family, int child)
    {
        var dice = Roll(Purpose.Student, (1L << 41) + index);
        var home = Roll(Purpose.Family, family);
        var familyName = NameStock.PickLast(ref home);
        student.Index = index;
        student.IdIndex = IdIndex(index);
        student.Family = family;
        student.Child = child;
        student.School = index / StudentsPerSchool;
        student.OtherSchool = OtherSchool(index);
        student.Grade = Grade(index);
        student.IsGirl = dice.Chance(0.5);
        student.FirstName = NameStock.PickFirst(ref dice, student.IsGirl);
        student.LastName = dice.Chance(Shares.OtherLastName) ? NameStock.PickLast(ref dice) : familyName;
        student.First.Clear().Add(student.FirstName.Text);
        if (dice.Chance(Shares.Nickname))
        {
            student.First.Add(" \""u8).Add(student.FirstName.Ascii.AsSpan(0, 2)).Add("\""u8);
        }

        student.Last.Clear().Add(student.LastName.Text).Add(dice.Chance(Shares.Suffix) ? ", Jr."u8 : default);
        AddBirthDate(student.BirthDate.Clear(), index, yearFirst: false);
        student.Street.Clear().Add(home.Below(980) + 10).Add(" "u8).Add(Streets[home.Below(Streets.Length)]);
        if (home.Chance(Shares.Apartment))
        {
            student.Street.Add(home.Chance(Shares.LineBreak / Shares.Apartment) ? "\n"u8 : ", "u8).Add("Apt "u8).Add(home.Below(60) + 1);
        }

        student.Town = home.Below(6);
        student.Email.Clear();
        if (dice.Chance(Shares.StudentEmail))
        {
            student.Email.Add(student.FirstName.Ascii).Add("."u8).Add(index).Add("@students.example.org"u8);
        }

        student.IsUngrouped = dice.Chance(Shares.Ungrouped);
        contacts.Fill(student, familyName);
    }
}
