using System.Collections.Generic;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Sees to it that exports found beside each other are of different schools: two of one school are two copies of it, and the older
/// one would bring back people who left.
/// </summary>
internal sealed class SchoolPlaces
{
    private readonly Utf8Index schools = new(new Utf8Store());
    private readonly List<SisExportPart> places = [];

    /// <summary>Watches the students of an export, and hands everything on.</summary>
    public ISisSink Watch(SisExportPart part, ISisSink next) => new Watcher(this, part, next);

    private sealed class Watcher(SchoolPlaces places, SisExportPart part, ISisSink next) : SisRelay(next)
    {
        public override void OnStudent(SisRow row)
        {
            // Students without a school are all of one.
            var school = places.schools.GetOrAdd(row[SisField.SchoolId]);
            if (school == places.places.Count)
            {
                places.places.Add(part);
            }
            else if (places.places[school] != part)
            {
                throw SourceErrors.SchoolTwice(places.places[school].Place, part.Place);
            }

            base.OnStudent(row);
        }
    }
}
