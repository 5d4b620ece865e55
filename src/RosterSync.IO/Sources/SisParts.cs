using System;

namespace RosterSync.IO.Sources;

/// <summary>What of an export is wanted. A source may hand on more; files that nothing wanted stands in are not read.</summary>
[Flags]
internal enum SisParts
{
    /// <summary>Students and their contacts.</summary>
    Students = 1,

    /// <summary>What belongs to the students: teachers, staff, sections and enrollments.</summary>
    Companions = 2,

    /// <summary>Everything.</summary>
    All = Students | Companions,
}
