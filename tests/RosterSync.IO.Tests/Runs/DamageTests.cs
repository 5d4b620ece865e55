using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Runs;
using RosterSync.IO.Sets;
using RosterSync.IO.Tests.Sets;
using RosterSync.Remind;
using RosterSync.Tests;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.Runs;

/// <summary>Whatever the district, what is converted has no error; and whatever happens to a set afterwards that Remind would refuse it for is an error.</summary>
public sealed class DamageTests : IDisposable
{
    private readonly string folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "rostersync-" + Guid.NewGuid().ToString("N"))).FullName;
    private RemindLayout layout = RemindLayouts.Csv20;

    public static TheoryData<string> Versions => new(RemindLayouts.All.Select(layout => layout.Version));

    public static TheoryData<string, string> Damages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var layout in RemindLayouts.All)
            {
                foreach (var name in Damage.NamesFor(layout))
                {
                    all.Add(layout.Version, name);
                }
            }

            return all;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_converted_district_has_no_error(string version)
    {
        layout = RemindLayouts.Find(version)!;

        ForAny(100, (random, set) => Find(set, _ => true).All(finding => finding.Severity != RosterSeverity.Error));
    }

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damage_gives_an_error(string version, string name)
    {
        layout = RemindLayouts.Find(version)!;
        var done = 0;
        ForAny(40, (random, set) =>
        {
            var damage = new Damage(layout, random, set);
            if (!damage.Try(name))
            {
                return true;
            }

            done++;
            var findings = Find(set, damage.IsEnded);

            // What is left of a last cell may be a value like any other: only the line end is missing for certain.
            return name == Damage.InLastCell
                ? findings.Any(finding => finding.RuleName == "UnfinishedLastLine")
                : findings.Any(finding => finding.Severity == RosterSeverity.Error);
        });

        Assert.True(done >= 10, $"{done} sets could be damaged.");
    }

    private void ForAny(int count, Func<Random, Dictionary<string, List<string>>, bool> holds) =>
        Properties.HoldsForSeeds(count, seed => holds(new Random(seed), Convert(seed)));

    // The lines of each file of the set.
    private Dictionary<string, List<string>> Convert(int seed)
    {
        var export = Directory.CreateDirectory(Path.Combine(folder, "export")).FullName;
        var target = Path.Combine(folder, "set");
        GeneratedDistrict.Write(new Random(seed), export);
        var run = new ConversionRun { Conversion = new ConversionOptions { Layout = layout, AsOf = 20261121, IsAsOfNamed = true } };
        var outcome = run.ToFolder([export], target, noClobber: false, progress: null, CancellationToken.None);
        Assert.Empty(outcome.Roster.Findings.Where(finding => finding.Severity == RosterSeverity.Error).Select(finding => finding.ToString()));
        var set = outcome.Roster.Files.ToDictionary(file => file.Name, file => File.ReadAllText(file.Path!).TrimEnd('\n').Split('\n').Select(line => line.TrimEnd('\r')).ToList());
        Directory.Delete(export, recursive: true);
        Directory.Delete(target, recursive: true);
        return set;
    }

    private List<RosterFinding> Find(Dictionary<string, List<string>> set, Func<string, bool> isEnded)
    {
        var sink = new FindingList();
        var files = set.Select(file => new RosterFile(file.Key, Encoding.UTF8.GetBytes(string.Join("\r\n", file.Value) + (isEnded(file.Key) ? "\r\n" : "")), 0)).ToArray();
        new RosterValidator(new RosterTableOpener()).Validate(
            new RosterSet { Layout = layout, Files = files }, new ValidationOptions { AsOf = new DateTime(2026, 11, 21) }, sink, CancellationToken.None);
        return sink.Findings;
    }
}
