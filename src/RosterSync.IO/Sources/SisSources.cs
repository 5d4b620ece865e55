using System;
using System.Collections.Generic;
using RosterSync.IO.Sources.Aeries;
using RosterSync.IO.Sources.Clever;
using RosterSync.IO.Sources.CleverApi;
using RosterSync.IO.Sources.EdFi;
using RosterSync.IO.Sources.ESchoolPlus;
using RosterSync.IO.Sources.Facts;
using RosterSync.IO.Sources.Genesis;
using RosterSync.IO.Sources.InfiniteCampus;
using RosterSync.IO.Sources.OneRoster;
using RosterSync.IO.Sources.PowerSchool;
using RosterSync.IO.Sources.Remind;
using RosterSync.IO.Sources.Sds;
using RosterSync.IO.Sources.Skyward;
using RosterSync.IO.Sources.Synergy;

namespace RosterSync.IO.Sources;

/// <summary>All sources. A further one is a folder with a table of columns, and its line here.</summary>
internal static class SisSources
{
    /// <summary>The sources, in the order in which they are tried.</summary>
    public static IReadOnlyList<SisSource> All { get; } =
    [
        new CleverSource(),
        new OneRosterSource(),
        new PowerSchoolSource(),
        new InfiniteCampusSource(),
        new AeriesSource(),
        new SkywardSource(),
        new SynergySource(),
        new ESchoolPlusSource(),
        new GenesisSource(),
        new FactsSource(),
        new EdFiSource(),
        new SdsSource(),
        new RemindCsv10Source(),
        new CleverApiSource(),
    ];

    /// <summary>The source of a name; null where there is none.</summary>
    public static SisSource? Find(string name)
    {
        foreach (var source in All)
        {
            if (string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return source;
            }
        }

        return null;
    }
}
