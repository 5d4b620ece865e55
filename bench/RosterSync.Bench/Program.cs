using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using RosterSync.Bench.Generation;
using RosterSync.Bench.Measuring;

var rows = new Option<long>("--rows") { Description = "Rows of students.csv: one a contact, school and student.", DefaultValueFactory = _ => 1_060_000 };
var seed = new Option<ulong>("--seed") { Description = "The same seed gives the same bytes.", DefaultValueFactory = _ => 1 };
var format = new Option<string>("--format") { Description = "clever or oneroster.", DefaultValueFactory = _ => "clever" };
format.AcceptOnlyFromAmong(Generator.Formats);
var output = new Option<string>("--output", "-o") { Description = "Folder to write into.", Required = true };

var generate = new Command("generate", "Writes a made-up district of any size.") { rows, seed, format, output };
generate.SetAction(parsed => Generator.Generate(parsed.GetValue(format)!, parsed.GetValue(rows), parsed.GetValue(seed), parsed.GetValue(output)!));

var folder = new Argument<string>("folder") { Description = "Folder of CSV files." };
var shuffle = new Command("shuffle", "Writes the CSV files of a folder with their rows in another order.") { folder, output, seed };
shuffle.SetAction(parsed => CsvShuffle.Folder(parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(seed)));

string[] names = ["all", .. Measurement.All.Select(measurement => measurement.Name)];
var measurements = new Argument<string[]>("measurement") { Description = "What to measure: " + string.Join(", ", names) + ".", Arity = ArgumentArity.OneOrMore };
measurements.AcceptOnlyFromAmong(names);
var repeat = new Option<int>("--repeat") { Description = "Counted runs of each program.", DefaultValueFactory = _ => 9 };
var command = new Option<string?>("--command") { Description = "Measure this instead of the published rostersync: a program and its first arguments, split at spaces." };
var results = new Option<string?>("--results") { Description = "File to write instead of bench/RESULTS.md." };
var run = new Command("run", "Measures and writes bench/RESULTS.md; sections of what is not run stay.") { measurements, rows, seed, repeat, command, results };
run.SetAction(parsed =>
{
    var context = new BenchContext(BenchContext.FindRoot(), parsed.GetValue(rows), parsed.GetValue(seed), Math.Max(1, parsed.GetValue(repeat)), parsed.GetValue(command));
    var file = new ResultsFile(parsed.GetValue(results) ?? Path.Combine(context.BenchFolder, "RESULTS.md"));
    var chosen = parsed.GetValue(measurements)!;
    foreach (var measurement in Measurement.All.Where(measurement => chosen.Contains("all") || chosen.Contains(measurement.Name)))
    {
        Console.Error.WriteLine($"Measuring {measurement.Name} …");
        var section = $"{Machine.Describe()}.\n{measurement.Run(context)}";
        file.Write(measurement.Name, section);
        Console.WriteLine($"## {measurement.Title}\n\n{section}");
    }
});

try
{
    var root = new RootCommand("Makes data for RosterSync and measures it.") { generate, shuffle, run };
    return root.Parse(args).Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidOperationException)
{
    Console.Error.WriteLine(exception.Message);
    return 1;
}
