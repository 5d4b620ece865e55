using System;

namespace RosterSync.Bench.Generation;

/// <summary>Makes the contacts of a student: the same adults for all children of a family.</summary>
internal sealed class ContactMaker(ulong seed)
{
    // Phone numbers of a family: one an adult, then the landline, the school of that number, and the shelter.
    private const int NumbersPerFamily = 10;
    private const int Landline = 7;
    private const int OfSchool = 8;
    private const int OfShelter = 9;

    public static long SchoolPhone(int school) => ((long)school * NumbersPerFamily) + OfSchool;

    public static void AddTeacherEmail(Utf8Text text, int school, int teacher) =>
        text.Add("teacher"u8).Add(((long)school * District.TeachersPerSchool) + teacher).Add("@staff.example.org"u8);

    public void Fill(Student student, Name familyName)
    {
        var home = new Dice(seed, Purpose.Adult, ~(long)student.Family);
        var withoutIds = home.Chance(Shares.WithoutContactIds);
        var sharedEmail = home.Chance(Shares.SharedEmail);
        var inShelter = home.Chance(Shares.Shelter);
        student.ContactCount = home.Below(1000) switch { < 20 => 0, < 180 => 1, < 540 => 2, < 810 => 3, < 930 => 4, < 980 => 5, < 995 => 6, _ => Student.MostContacts };
        for (var place = 0; place < student.ContactCount; place++)
        {
            var contact = student.Contacts[place];
            contact.IsSecondRow = place == 2 && home.Chance(Shares.SecondRow);
            var adult = contact.IsSecondRow ? 0 : place;
            var dice = new Dice(seed, Purpose.Adult, ((long)student.Family * Student.MostContacts) + adult);
            contact.Kind = ContactKind.Pick(adult, ref dice);
            contact.Adult = ((long)student.Family * Student.MostContacts) + adult;
            contact.Id = withoutIds ? 0 : 1 + (dice.Chance(Shares.ReusedId) ? Math.Max(0, contact.Adult - (500L * Student.MostContacts)) : contact.Adult);
            AddName(contact, student, familyName, ref dice);
            AddPhone(contact, student, adult, inShelter, ref dice);
            AddEmail(contact, student, sharedEmail ? 0 : adult, ref dice);
            AddFlags(contact, student, place);
        }
    }

    private static void AddName(Contact contact, Student student, Name familyName, ref Dice dice)
    {
        contact.First = NameStock.PickFirst(ref dice, contact.Kind.IsMother || (!contact.Kind.IsFather && dice.Chance(0.5)));
        contact.Last = contact.Kind.IsParent && dice.Chance(0.75) ? familyName : NameStock.PickLast(ref dice);
        var name = contact.Name.Clear();
        if (contact.Kind.IsSelf)
        {
            name.Add(student.First.Span).Add(" "u8).Add(student.Last.Span);
        }
        else if (dice.Chance(Shares.PlaceholderName))
        {
            name.Add(contact.Kind.IsParent ? "Mother"u8 : "Parent"u8);
        }
        else if (dice.Chance(Shares.LastNameFirst))
        {
            name.Add(contact.Last.Text).Add(", "u8).Add(contact.First.Text);
        }
        else
        {
            name.Add(contact.First.Text);
            if (dice.Chance(Shares.ContactNickname))
            {
                name.Add(" \""u8).Add(contact.First.Ascii.AsSpan(0, 2)).Add("\""u8);
            }

            name.Add(" "u8).Add(contact.Last.Text).Add(dice.Chance(Shares.ContactSuffix) ? ", Jr."u8 : default);
        }
    }

    private static void AddPhone(Contact contact, Student student, int adult, bool inShelter, ref Dice dice)
    {
        var family = (long)student.Family * NumbersPerFamily;
        var form = dice.Below(100) switch { < 25 => 0, < 90 => 1, < 98 => 2, _ => 3 };
        contact.Phone.Clear();
        contact.PhoneKind = PhoneKind.None;
        if (contact.IsSecondRow)
        {
            contact.PhoneKind = PhoneKind.Home;
            Phones.Add(contact.Phone, family + Landline, form);
            return;
        }

        if (dice.Chance(Shares.NoPhone))
        {
            return;
        }

        var kind = dice.Unit();
        contact.PhoneKind = kind < Shares.Landline ? PhoneKind.Home : kind < Shares.Landline + Shares.WorkPhone ? PhoneKind.Work : PhoneKind.Cell;
        if (dice.Chance(Shares.PlaceholderPhone))
        {
            contact.Phone.Add(dice.Chance(0.5) ? "999-999-9999"u8 : "000-000-0000"u8);
        }
        else if (inShelter)
        {
            // One number for all families of a stretch that live there: far more names than one household has.
            Phones.Add(contact.Phone, ((student.Family >> 13) << 13) * (long)NumbersPerFamily + OfShelter, form);
        }
        else if (dice.Chance(Shares.SchoolsPhone))
        {
            Phones.Add(contact.Phone, SchoolPhone(student.School), form);
        }
        else
        {
            Phones.Add(contact.Phone, family + (contact.PhoneKind == PhoneKind.Home && adult < 2 ? Landline : adult), form);
        }
    }

    private static void AddEmail(Contact contact, Student student, int adult, ref Dice dice)
    {
        var email = contact.Email.Clear();
        if (!dice.Chance(contact.Kind.IsParent || contact.Kind.IsGuardian ? Shares.ParentEmail : Shares.OtherEmail))
        {
            return;
        }

        if (dice.Chance(Shares.PlaceholderEmail))
        {
            email.Add("none@none.com"u8);
        }
        else if (dice.Chance(Shares.StudentsEmail) && student.Email.Length > 0)
        {
            email.Add(student.Email.Span);
        }
        else if (dice.Chance(Shares.TeachersEmail))
        {
            AddTeacherEmail(email, student.School, dice.Below(District.TeachersPerSchool));
        }
        else if (adult == 0)
        {
            // Both parents where they share one address.
            email.Add("family"u8).Add(student.Family).Add(student.Family % 2 == 0 ? "@example.com"u8 : "@example.org"u8);
        }
        else
        {
            email.Add(contact.First.Ascii).Add("."u8).Add(contact.Last.Ascii).Add(student.Family).Add((adult % 3) switch { 0 => "@example.net"u8, 1 => "@example.com"u8, _ => "@example.org"u8 });
        }
    }

    /// <summary>What belongs to the link, not to the person: a father may be blocked for one child and not for another.</summary>
    private void AddFlags(Contact contact, Student student, int place)
    {
        var dice = new Dice(seed, Purpose.Link, ((((long)student.Family * 4) + student.Child) * Student.MostContacts) + place);
        contact.IsEmergency = contact.Kind.IsEmergency || (contact.Kind.IsParent && dice.Chance(Shares.FlaggedParent));
        contact.IsBlocked = dice.Chance(Shares.Blocked);
        contact.HasNoCustody = contact.Kind.IsStep && dice.Chance(Shares.NoCustody);
    }
}
