namespace RosterSync.Remind;

/// <summary>What a column of a Remind file means, whatever the layout calls it.</summary>
public enum RemindField
{
    /// <summary>Not ours: written blank.</summary>
    None,
    /// <summary>Id of a school.</summary>
    SchoolId,
    /// <summary>Name of a school.</summary>
    SchoolName,
    /// <summary>Id of a class, unique in the district.</summary>
    ClassId,
    /// <summary>Name of a class.</summary>
    ClassName,
    /// <summary>Id of a user: teacher, staff, student or parent.</summary>
    UserId,
    /// <summary>First name of a user.</summary>
    FirstName,
    /// <summary>Last name of a user.</summary>
    LastName,
    /// <summary>E-mail of a user.</summary>
    Email,
    /// <summary>Phone of a user, ten digits.</summary>
    Phone,
    /// <summary>Role of a user, or of a user in a class.</summary>
    Role,
    /// <summary>Birth date of a student.</summary>
    BirthDate,
    /// <summary>Grade of a student.</summary>
    Grade,
    /// <summary>Student number.</summary>
    StudentNumber,
    /// <summary>On a parent's row, the user ids of the students.</summary>
    StudentIds,
    /// <summary>Id of a teacher where a file has teachers only.</summary>
    TeacherId,
    /// <summary>Id of a student where a file has students only.</summary>
    StudentId,
    /// <summary>First name of a guardian on a student's row.</summary>
    GuardianFirstName,
    /// <summary>Last name of a guardian on a student's row.</summary>
    GuardianLastName,
    /// <summary>E-mail of a guardian on a student's row.</summary>
    GuardianEmail,
    /// <summary>Phone of a guardian on a student's row.</summary>
    GuardianPhone,
    /// <summary>Ids of the schools of a user, where a cell holds several.</summary>
    SchoolIds,
    /// <summary>On a parent's row the user ids of the students, on a student's row those of the parents.</summary>
    AgentIds,
    /// <summary>Phone of a user once more, in a column of its own for text messages.</summary>
    TextPhone,
    /// <summary>Id of the course of a class. RosterSync makes a course of each class, with the class's id.</summary>
    CourseId,
    /// <summary>Id of an enrollment.</summary>
    EnrollmentId,
    /// <summary>Whether a user of a class is its owner: <c>true</c> or <c>false</c>.</summary>
    IsOwner,
    /// <summary>Name of a property of the whole set.</summary>
    PropertyName,
    /// <summary>Value of a property of the whole set.</summary>
    PropertyValue,
}

/// <summary>What one row of a Remind file stands for.</summary>
public enum RemindRecord
{
    /// <summary>A school.</summary>
    School,
    /// <summary>A class.</summary>
    Class,
    /// <summary>A user: teacher, staff member, student or parent.</summary>
    User,
    /// <summary>A user in a class.</summary>
    ClassEnrollment,
    /// <summary>A user at a school without a class.</summary>
    SchoolEnrollment,
    /// <summary>A course. RosterSync makes one of each class.</summary>
    Course,
    /// <summary>A property of the whole set, such as the version of its format.</summary>
    Property,
}
