using System.CommandLine;

namespace RosterSync.Cli.Options;

/// <summary>The file of the nightly run.</summary>
internal static class ConfigPathOption
{
    /// <summary>The name a configuration has unless a person names another.</summary>
    public const string DefaultName = "rostersync.json";

    public static Option<string?> Create()
    {
        var option = SingleOption.Text("--config-path", "file", $"The configuration of the nightly run. Default: {DefaultName} in this folder.");
        option.Aliases.Add("--config");
        return option;
    }
}
