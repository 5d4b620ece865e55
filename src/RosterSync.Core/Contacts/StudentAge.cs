namespace RosterSync.Contacts;

/// <summary>How old a student is.</summary>
internal static class StudentAge
{
    /// <summary>Whether somebody is under 13. Who was born on a leap day is 13 on the first of March.</summary>
    /// <param name="birth">The birth date, as yyyymmdd.</param>
    /// <param name="asOf">The day, as yyyymmdd.</param>
    public static bool IsUnder13(int birth, int asOf) => birth + 130000 > asOf;
}
