using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RosterSync.Contacts;
using RosterSync.IO.Json;
using RosterSync.IO.Layouts;
using RosterSync.IO.Sources;
using RosterSync.IO.Sources.Mapping;
using RosterSync.IO.Text;
using RosterSync.Remind;
using RosterSync.Validation;
using RosterSync.Validation.Rules;

namespace RosterSync.IO.Nightly;

/// <summary>Reads the file of the nightly run. docs/config.schema.json says the same to editors.</summary>
internal sealed class NightlyConfigurationReader
{
    private const string ErrorId = "ConfigurationInvalid";
    private const string Action = "Correct the file; docs/config.schema.json says what may stand where, and rostersync init (New-RosterSyncConfig) writes a new one.";

    private static readonly string[] Occasions = ["Success", "Hold", "Failure"];

    private readonly string folder;
    private readonly JsonSection whole;
    private readonly string path;

    private NightlyConfigurationReader(string path)
    {
        this.path = Path.GetFullPath(path);
        folder = Path.GetDirectoryName(this.path)!;
        whole = EditedJson.Read(this.path, ErrorId, Action);
    }

    /// <summary>Reads a configuration.</summary>
    /// <exception cref="RosterFormatException">It is not there, is no JSON, or a name or value in it is wrong.</exception>
    public static NightlyConfiguration Read(string path) => new NightlyConfigurationReader(path).Read();

    private NightlyConfiguration Read()
    {
        var input = whole.Section("input") ?? throw whole.Missing("input");
        var output = whole.Section("output");
        var contacts = whole.Section("contacts");
        var configuration = new NightlyConfiguration
        {
            Path = path,
            Input = ReadInput(input),
            Conversion = ReadConversion(whole.Section("filter"), contacts, output),
            BlockListPath = Full(contacts?.Text("blockListPath")),
            OutputPath = Full(output?.Text("path") ?? "remind"),
            AllowHold = ReadAllowHold(whole.Section("checks")),
            Destination = DestinationReader.Read(whole.Section("destination") ?? throw whole.Missing("destination"), path => Full(path)!),
            StatePath = Full(whole.Text("statePath")),
            Archive = ReadKept(whole.Section("archive")),
            Report = ReadKept(whole.Section("report")),
            Log = ReadLog(whole.Section("log")),
            Notice = ReadNotice(whole.Section("notify")),
        };
        contacts?.End();
        output?.End();
        whole.End();
        RefuseOverlap(configuration);
        return configuration;
    }

    private InputConfiguration ReadInput(JsonSection section)
    {
        var paths = section.Texts("path");
        var input = new InputConfiguration
        {
            Paths = paths.Count > 0 ? paths.Select(one => Full(one)).ToList() : throw section.Missing("path"),
            Reading = new SisReadOptions
            {
                Format = section.Word("format", [.. SisSources.All.Select(source => source.Name).Prepend("Auto")]),
                Encoding = section.Text("encoding") is { } encoding
                    ? TextEncoding.Find(encoding) is null ? throw section.Refuse("encoding", "input.encoding is the name of no encoding.") : encoding
                    : null,
                Delimiter = section.Text("delimiter") is { } delimiter
                    ? delimiter.Length == 1 ? delimiter[0] : throw section.Refuse("delimiter", "input.delimiter must be one character, such as \",\" or \"\\t\".")
                    : null,
                ColumnMap = Full(section.Text("columnMap")) is { } map ? ColumnMapFile.Read(map) : null,
            },
            MaximumAge = section.Number("maximumAgeHours", 1, 24 * 366) is { } hours ? TimeSpan.FromHours(hours) : null,
            MaximumShrinkPercent = section.Number("maximumShrinkPercent", 1, 100),
        };
        section.End();
        return input;
    }

    private ConversionOptions ReadConversion(JsonSection? filter, JsonSection? contacts, JsonSection? output)
    {
        var defaults = new ContactPolicyOptions();
        var phones = contacts?.Words("phoneType", ["Mobile", "Home", "Work"]) ?? [];
        var layout = SetLayout.ToWrite(output?.Word("version", RemindLayouts.All.Select(shipped => shipped.Version).ToList()), Full(output?.Text("layout")));
        var options = new ConversionOptions
        {
            AsOf = 0,
            Layout = output?.Word("dateFormat", ["yyyy/MM/dd", "MM/dd/yyyy"]) is { } dates ? layout.WithDateFormat(dates) : layout,
            IdFormats = ReadIdFormats(output?.Section("idFormat")),
            School = filter?.Texts("school") ?? [],
            ExcludeSchool = filter?.Texts("excludeSchool") ?? [],
            ExcludeSection = filter?.Texts("excludeSection") ?? [],
            SkipEmptyClass = filter?.Switch("skipEmptyClass") ?? false,
            Contacts = new ContactPolicyOptions
            {
                ExcludeContactType = contacts?.Texts("excludeContactType") ?? [],
                IncludeContactType = contacts?.Texts("includeContactType") ?? [],
                IncludeRelationship = contacts?.Texts("includeRelationship") ?? [],
                StudentContact = contacts?.Choice<StudentContact>("studentContact") ?? defaults.StudentContact,
                IncludeNonCustodial = contacts?.Switch("includeNonCustodial") ?? false,
                MaximumContact = contacts?.Number("maximumContact", 1, 1000) ?? defaults.MaximumContact,
                PhoneTypes = phones.Count == 0 ? defaults.PhoneTypes : phones.Select(Phone).ToList(),
            },
        };
        filter?.End();
        return options;
    }

    private static PhoneKind Phone(string word) => word switch
    {
        "Mobile" => PhoneKind.Mobile,
        "Home" => PhoneKind.Home,
        _ => PhoneKind.Work,
    };

    private static IdFormats ReadIdFormats(JsonSection? section)
    {
        var formats = new List<IdFormat>();
        foreach (var role in new[] { "student", "teacher", "staff", "parent", "class" })
        {
            if (section?.Text(role) is { } pattern)
            {
                formats.Add(IdFormat.Read(role + "=" + pattern, out var format) ? format : throw section.Refuse(role, $"output.idFormat.{role} must hold {{id}}, which stands for the id of the SIS."));
            }
        }

        section?.End();
        return IdFormat.Combine(formats);
    }

    private static IReadOnlyList<string> ReadAllowHold(JsonSection? section)
    {
        if (section is null)
        {
            return [];
        }

        // What a person has to look at each time must not be let pass for good.
        string[] never = [nameof(LargeRemoval), nameof(StaleInput), nameof(ShrunkenInput)];
        var holds = RosterRules.All.Where(rule => rule.Severity == RosterSeverity.Hold || rule is UnconfirmedLayout).Select(rule => rule.Name).ToList();
        var allowed = section.Words("allowHold", holds);
        if (allowed.FirstOrDefault(never.Contains) is { } name)
        {
            throw section.Refuse("allowHold", $"checks.allowHold: {name} cannot be let pass every night; somebody looks, and then runs once with --allow-hold {name} (-AllowHold {name}).");
        }

        section.End();
        return allowed;
    }

    private KeptFolder? ReadKept(JsonSection? section)
    {
        if (section is null)
        {
            return null;
        }

        var kept = new KeptFolder(Full(section.RequiredText("path")), section.Number("keepDays", 1, 3660) ?? 30);
        section.End();
        return kept;
    }

    private LogConfiguration? ReadLog(JsonSection? section)
    {
        if (section is null)
        {
            return null;
        }

        var log = new LogConfiguration(
            Full(section.RequiredText("path")), (section.Number("maximumMegabytes", 1, 1024) ?? 10) * (1L << 20), section.Number("keepFiles", 1, 1000) ?? 10);
        section.End();
        return log;
    }

    private NoticeConfiguration? ReadNotice(JsonSection? section)
    {
        if (section is null)
        {
            return null;
        }

        var on = NoticeOccasion.None;
        foreach (var word in section.Words("on", Occasions))
        {
            on |= (NoticeOccasion)(1 << Array.IndexOf(Occasions, word));
        }

        var mail = section.Section("mail");
        var notice = new NoticeConfiguration
        {
            On = on == NoticeOccasion.None ? NoticeOccasion.Hold | NoticeOccasion.Failure : on,
            Command = section.Texts("command"),
            Mail = mail is null ? null : ReadMail(mail),
        };
        section.End();
        return notice.Command.Count > 0 || notice.Mail is not null ? notice : throw section.Missing("command");
    }

    private MailConfiguration ReadMail(JsonSection section)
    {
        var to = section.Texts("to");
        var mail = new MailConfiguration(
            to.Count > 0 ? to : throw section.Missing("to"), section.RequiredText("from"), Full(section.Text("sender") ?? "/usr/sbin/sendmail"));
        section.End();
        return mail.To.Append(mail.From).Any(address => address.IndexOfAny(['\r', '\n']) >= 0)
            ? throw section.Refuse("to", "an address must not hold a line break.")
            : mail;
    }

    /// <summary>What is pruned, and what is read or sent, must not lie in one folder.</summary>
    private void RefuseOverlap(NightlyConfiguration configuration)
    {
        var folders = new List<(string Name, string Path)> { ("output.path", configuration.OutputPath) };
        folders.AddRange(configuration.Input.Paths.Select(input => ("input.path", input)));
        if (configuration.StatePath is { } state)
        {
            folders.Add(("statePath", state));
        }

        foreach (var (name, kept) in new[] { ("archive", configuration.Archive), ("report", configuration.Report) })
        {
            if (kept is not null && folders.Find(other => IsWithin(kept.Path, other.Path) || IsWithin(other.Path, kept.Path)) is { Path: not null } clash)
            {
                throw whole.Refuse(name, $"{name}.path and {clash.Name} lie one in the other; old files of {name}.path are removed, so it needs a folder of its own.");
            }

            if (kept is not null)
            {
                folders.Add((name + ".path", kept.Path));
            }
        }
    }

    private static bool IsWithin(string inner, string outer)
    {
        var comparison = Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return (inner.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar).StartsWith(outer.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, comparison);
    }

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(relative))]
    private string? Full(string? relative) => relative is null ? null : Path.GetFullPath(Path.Combine(folder, relative));
}
