using System;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace RosterSync.Tests;

/// <summary>
/// Tries a property on many values. They are the same in every run, so that a red run is red by what was changed;
/// ROSTERSYNC_PROPERTY_RUNS=50 tries fifty times as many, and others each time.
/// </summary>
internal static class Properties
{
    private static readonly int? Times =
        int.TryParse(Environment.GetEnvironmentVariable("ROSTERSYNC_PROPERTY_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times) ? times : null;

    /// <summary>Runs a property often enough to find what a seldom combination breaks.</summary>
    public static void Holds(this Property property, int count = 2000)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count * (Times ?? 1));
        Check.One(Times is null ? config.WithReplay(new Replay(new Rnd(20261121), null)) : config, property);
    }

    /// <summary>Runs a property on seeds of whatever it generates.</summary>
    public static void HoldsForSeeds(int count, Func<int, bool> holds) =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 2).ToArbitrary(), holds).Holds(count);
}
