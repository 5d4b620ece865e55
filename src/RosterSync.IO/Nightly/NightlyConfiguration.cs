using System;
using System.Collections.Generic;
using RosterSync.Delivery;
using RosterSync.IO.Runs;
using RosterSync.IO.Sources;
using RosterSync.Remind;

namespace RosterSync.IO.Nightly;

/// <summary>What the nightly run is told by its file. Paths are full; secrets are referred to, never held.</summary>
internal sealed record NightlyConfiguration
{
    /// <summary>The file it was read from.</summary>
    public required string Path { get; init; }

    /// <summary>The exports.</summary>
    public required InputConfiguration Input { get; init; }

    /// <summary>Who goes in, without the day and the reference, which are of each run.</summary>
    public required ConversionOptions Conversion { get; init; }

    /// <summary>A CSV of people nothing lets in; null where there is none.</summary>
    public string? BlockListPath { get; init; }

    /// <summary>The folder the set is written to.</summary>
    public required string OutputPath { get; init; }

    /// <summary>Holds that always pass: never removals and never an input that is not right, which somebody has to look at each time.</summary>
    public IReadOnlyList<string> AllowHold { get; init; } = [];

    /// <summary>Where the set goes.</summary>
    public required DestinationConfiguration Destination { get; init; }

    /// <summary>Where runs keep what they remember; null for the folder of the account.</summary>
    public string? StatePath { get; init; }

    /// <summary>The sets that were sent; null where none are kept.</summary>
    public KeptFolder? Archive { get; init; }

    /// <summary>The reports of the runs; null where none are made.</summary>
    public KeptFolder? Report { get; init; }

    /// <summary>The log; null where there is none.</summary>
    public LogConfiguration? Log { get; init; }

    /// <summary>Who is told; null where nobody is.</summary>
    public NoticeConfiguration? Notice { get; init; }
}

/// <summary>The exports a run reads.</summary>
internal sealed record InputConfiguration
{
    /// <summary>The folder of the export, or its files.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    /// <summary>How it is read.</summary>
    public SisReadOptions Reading { get; init; } = new();

    /// <summary>The age from which an export is held; null where any age will do.</summary>
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>By how many percent a file of the export may be smaller than in the last run that sent; null where any size will do.</summary>
    public int? MaximumShrinkPercent { get; init; }
}

/// <summary>Where the set is sent to and how. The secret is referred to. What is left out keeps the default of a send by hand.</summary>
internal sealed record DestinationConfiguration : TransferSettings
{
    /// <summary>Name of the variable that holds the password.</summary>
    public string? PasswordEnv { get; init; }

    /// <summary>The file that holds the password, which nobody else may read.</summary>
    public string? PasswordFile { get; init; }

    /// <summary>The private key.</summary>
    public string? KeyFilePath { get; init; }

    /// <summary>Name of the variable that holds the passphrase of the key.</summary>
    public string? PassphraseEnv { get; init; }

    /// <summary>The file that holds the passphrase of the key.</summary>
    public string? PassphraseFile { get; init; }

    /// <summary>What a send needs. Reads the secret unless a login is given.</summary>
    /// <exception cref="DeliveryException">The secret cannot be had.</exception>
    public SendSettings ToSettings(RemoteLogin? login) => new(
        this,
        login ?? SendTarget.Login(
            KeyFilePath is null ? SecretSource.Read("password", PasswordEnv, PasswordFile, keepsVariable: true) : null,
            KeyFilePath,
            KeyFilePath is null ? null : SecretSource.Read("passphrase", PassphraseEnv, PassphraseFile, keepsVariable: true)));
}

/// <summary>A folder of which each run keeps something, and for how long.</summary>
internal sealed record KeptFolder(string Path, int Days);

/// <summary>The log: a line of JSON for each step.</summary>
/// <param name="Path">The file.</param>
/// <param name="MaximumBytes">The size from which a new one is begun.</param>
/// <param name="Files">How many are kept, the new one included.</param>
internal sealed record LogConfiguration(string Path, long MaximumBytes, int Files);

/// <summary>When somebody is told.</summary>
[Flags]
internal enum NoticeOccasion
{
    /// <summary>Never.</summary>
    None = 0,
    /// <summary>The set was sent.</summary>
    Success = 1,
    /// <summary>Somebody has to look first.</summary>
    Hold = 2,
    /// <summary>Anything else.</summary>
    Failure = 4,
}

/// <summary>Who is told, and how.</summary>
internal sealed record NoticeConfiguration
{
    public required NoticeOccasion On { get; init; }

    /// <summary>A program and its arguments; it is given the summary on its standard input. Empty for none.</summary>
    public IReadOnlyList<string> Command { get; init; } = [];

    /// <summary>A mail; null for none.</summary>
    public MailConfiguration? Mail { get; init; }
}

/// <summary>A mail by the system's own sender.</summary>
/// <param name="To">To whom.</param>
/// <param name="From">From whom.</param>
/// <param name="Sender">The program that takes a mail on its standard input, as sendmail does.</param>
internal sealed record MailConfiguration(IReadOnlyList<string> To, string From, string Sender);
