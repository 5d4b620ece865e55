using System.Globalization;
using System.IO;
using System.Text;

namespace RosterSync.Bench.Measuring;

/// <summary>What the PowerShell module adds: to the start of a session, and to the work of the command.</summary>
internal static class ModuleMeasurements
{
    /// <summary>A district of some 29,000 students.</summary>
    private const long Rows = 75_000;

    public static string AgainstCommand(BenchContext bench)
    {
        var module = bench.BuildModule();
        var data = bench.District("clever", Rows);
        var (bare, import) = (new Sample(), new Sample());
        var (command, pipeline, plain) = (new Sample(), new Sample(), new Sample());
        var load = $"Import-Module '{module}'";
        for (var turn = 0; turn <= bench.Repeat; turn++)
        {
            // A start is short: more of them, so that one busy moment does not decide.
            for (var start = 0; start < 3; start++)
            {
                var (without, with) = (PowerShell("exit"), PowerShell(load + "; exit"));
                if (turn > 0)
                {
                    bare.Add(without);
                    import.Add(with);
                }
            }

            var byCommand = bench.App.Run("convert", data, "-o", bench.FreshFolder("remind"), "--quiet");
            var byPipeline = PowerShell($"{load}; Get-SisStudent '{data}' | ConvertTo-RemindCsv | Test-RemindRoster -PassThru | Export-RemindCsv '{bench.FreshFolder("pipeline")}'");
            if (turn > 0)
            {
                command.Add(byCommand);
                pipeline.Add(byPipeline);
            }
        }

        var folder = bench.FreshFolder("plain");
        Directory.CreateDirectory(folder);
        plain.Add(PowerShell($"Import-Csv '{Path.Combine(data, "students.csv")}' | Where-Object Contact_type -notmatch 'emergency|secondary' | Select-Object Student_id, First_name, Last_name, Contact_sis_id, Contact_name, Contact_phone, Contact_email | Export-Csv '{Path.Combine(folder, "contacts.csv")}'"));
        return Text(bench, data, (bare, import), (command, pipeline, plain));
    }

    private static string Text(BenchContext bench, string data, (Sample Bare, Sample Import) start, (Sample Command, Sample Pipeline, Sample Plain) work)
    {
        var work75 = work.Pipeline.Median - start.Import.Median;
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"students.csv of {Rows:N0} contact rows, {new FileInfo(Path.Combine(data, "students.csv")).Length / 1e6:0} MB; PowerShell {Version()}; the module built as Release; {bench.App.Description}; {start.Bare.Count} starts and {work.Command.Count} runs of each, in turns.");
        text.AppendLine().AppendLine(Sample.Header);
        text.AppendLine(start.Bare.Row("`pwsh -NoProfile -Command exit`"));
        text.AppendLine(start.Import.Row("the same with `Import-Module RosterSync`"));
        text.AppendLine(work.Command.Row("`rostersync convert`, whole process"));
        text.AppendLine(work.Pipeline.Row("`Get-SisStudent` to `Export-RemindCsv`, four cmdlets, whole process of pwsh"));
        text.AppendLine(work.Plain.Row("`Import-Csv`, `Where-Object`, `Select-Object`, `Export-Csv` of the same rows, once"));
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"- Importing adds **{1000 * (start.Import.Median - start.Bare.Median):0} ms** to a bare start. Goal: at most 150 ms.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- The pipeline takes **{Sample.Ratio(work75, work.Command.Median)}** times the command's time, besides the start of PowerShell with the module. Goal: at most 3.");
        text.AppendLine(CultureInfo.InvariantCulture, $"- A row takes {1e6 * work75 / Rows:0.0} \u00b5s; by Import-Csv and its kin {1e6 * (work.Plain.Median - start.Bare.Median) / Rows:0.0} \u00b5s, {Sample.Ratio(work.Plain.Median - start.Bare.Median, work75)} times as long, though they only filter.");
        return text.ToString();
    }

    private static string Version() => PowerShell("$PSVersionTable.PSVersion.ToString()").Output.Trim();

    private static ProcessRun PowerShell(string script) => Launcher.RunOrThrow("pwsh", ["-NoProfile", "-NonInteractive", "-Command", "$ErrorActionPreference = 'Stop'; " + script]);
}
