using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

/// <summary>
/// Public sample data of other projects, read where it lies beside this one (…/shared/samples) and skipped where it does not: parents
/// who carry an emergency flag go in, since leaving them out would leave their children with nobody.
/// </summary>
public sealed class PublicSampleTests
{
    private static readonly ConversionOptions Options = new() { AsOf = 20261121 };

    [Fact]
    public void The_32_relationships_of_PowerSchool_are_parents_that_go_in()
    {
        var inspection = Inspect("powerschool-contacts");

        Assert.Equal("PowerSchool Student Contacts", inspection.Format);
        Assert.Equal((32, 32), (inspection.Contacts, inspection.ContactsByKind));
        Assert.All(inspection.ContactKinds, kind => Assert.True(kind.GoesIn && kind.IsFlaggedEmergency));
        Assert.Equal(["Father", "Mother"], inspection.ContactKinds.Select(kind => kind.Relationship).Order());
        Assert.Equal(0, inspection.StudentsWithoutContactByKind);
    }

    [Fact]
    public void None_of_the_960_students_of_Ed_Fi_is_left_with_nobody_by_the_flag()
    {
        var inspection = Inspect("ed-fi-contacts");

        Assert.Equal("Ed-Fi", inspection.Format);
        Assert.Equal((960, 1872, 1872), (inspection.Students, inspection.Contacts, inspection.ContactsByKind));
        Assert.Equal(458, inspection.ContactKinds.Where(kind => kind.IsFlaggedEmergency).Sum(kind => kind.Count));
        Assert.Equal((0, 0), (inspection.StudentsWithoutContactInExport, inspection.StudentsWithoutContactByKind));

        // Few of them have a phone or e-mail that can be used, which is another matter and another number.
        Assert.True(inspection.ContactsGoingIn < 200 && inspection.StudentsWithoutContactPoint > 700);
    }

    [Theory]
    [InlineData("powerschool-contacts", 19)]
    [InlineData("ed-fi-contacts", 960)]
    public void They_convert(string name, int students)
    {
        var output = Path.Combine(Path.GetTempPath(), "rostersync-" + System.Guid.NewGuid().ToString("N"));
        try
        {
            var outcome = new ConversionRun { Conversion = Options }.ToFolder([Sample(name)], output, noClobber: false, progress: null, CancellationToken.None);
            Assert.Equal(students, outcome.Roster.Counts.Students);
            Assert.Contains("PartialRoster", outcome.Verdict.HeldBy);
        }
        finally
        {
            if (Directory.Exists(output))
            {
                Directory.Delete(output, recursive: true);
            }
        }
    }

    private static SisInspection Inspect(string name) => new InspectionRun { Conversion = Options }.Inspect([Sample(name)], null, CancellationToken.None);

    private static string Sample(string name)
    {
        for (var folder = Path.GetDirectoryName(Repository.Root); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var sample = Path.Combine(folder, "shared", "samples", name);
            if (Directory.Exists(sample))
            {
                return sample;
            }
        }

        Assert.Skip($"The public sample {name} does not lie in shared/samples beside the project.");
        return string.Empty;
    }
}
