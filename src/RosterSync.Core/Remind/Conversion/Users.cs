namespace RosterSync.Remind.Conversion;

/// <summary>A user of the roster: who, under which id, with which points.</summary>
internal struct UserRecord
{
    /// <summary>Whole user id.</summary>
    public int UserId;
    /// <summary>Number of the student, person or teacher in its own table.</summary>
    public int Index;
    public int Email;
    public int Phone;
    public RemindRole Role;
    public bool GoesIn;
}
