using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.IO.Sources;
using RosterSync.Sis;
using Xunit;

namespace RosterSync.IO.Tests.Sources;

public sealed class SisExportTests
{
    private static ExportFolder ManyRows(int count)
    {
        var folder = new ExportFolder();
        var text = new StringBuilder("School_id,Student_id,Last_name,First_name,Contact_name,Contact_type\n");
        for (var i = 0; i < count; i++)
        {
            text.Append("10,S").Append(i).Append(i % 10 == 0 ? ",\"Adler, von\",Zoë,Rosa,Family\n" : ",Adler,Ina,Rosa,Family\n");
        }

        folder.Write("students.csv", text.ToString());
        return folder;
    }

    [Fact]
    public void Reading_makes_no_objects_of_rows()
    {
        using var folder = ManyRows(200_000);
        using var export = SisExport.Open([folder.Path], new SisReadOptions());
        var sink = new CountingSink();
        export.Read(sink, sink, null, CancellationToken.None);

        var before = GC.GetAllocatedBytesForCurrentThread();
        export.Read(sink, sink, null, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(400_000, sink.Students);
        Assert.True(allocated < 2_000_000, $"{allocated} bytes for 200,000 rows");
    }

    [Fact]
    public void Progress_names_the_file_and_ends_with_all_of_it()
    {
        using var folder = ManyRows(200_000);
        using var export = SisExport.Open([folder.Path], new SisReadOptions());
        var sink = new CountingSink();
        var progress = new ProgressList();

        export.Read(sink, sink, progress, CancellationToken.None);

        Assert.True(progress.Reports.Count > 2);
        Assert.All(progress.Reports, report => Assert.Equal("students.csv", report.File));
        Assert.Equal(progress.Reports.OrderBy(report => report.BytesRead), progress.Reports);
        Assert.Equal(progress.Reports[0].FileLength, progress.Reports[progress.Reports.Count - 1].BytesRead);
    }

    [Fact]
    public void Reading_stops_when_it_is_told_to()
    {
        using var folder = ManyRows(200_000);
        using var export = SisExport.Open([folder.Path], new SisReadOptions());
        using var stop = new CancellationTokenSource();
        var sink = new CountingSink { OnFirst = stop.Cancel };

        Assert.Throws<OperationCanceledException>(() => export.Read(sink, sink, null, stop.Token));
        Assert.InRange(sink.Students, 1, 100_000);
    }

    [Fact]
    public void What_a_sink_throws_comes_through_and_files_are_released()
    {
        using var folder = ManyRows(10);
        using (var export = SisExport.Open([folder.Path], new SisReadOptions()))
        {
            var sink = new CountingSink { OnFirst = () => throw new InvalidOperationException("sink") };
            Assert.Equal("sink", Assert.Throws<InvalidOperationException>(() => export.Read(sink, sink, null, CancellationToken.None)).Message);
        }

        folder.Write("students.csv", "replaced");
    }

    [Fact]
    public void Counts_of_rows_are_known_once_the_file_was_read()
    {
        using var folder = ManyRows(10);
        using var export = SisExport.Open([folder.Path], new SisReadOptions());
        Assert.Null(export.Files[0].RowCount);

        var sink = new CountingSink();
        export.Read(sink, sink, null, CancellationToken.None);

        Assert.Equal(10, export.Files[0].RowCount);
    }

    private sealed class ProgressList : IProgress<SisReadProgress>
    {
        public List<SisReadProgress> Reports { get; } = [];

        public void Report(SisReadProgress value) => Reports.Add(value);
    }

    private sealed class CountingSink : ISisSink, IFindingSink
    {
        public Action? OnFirst { get; init; }

        public int Students { get; private set; }

        public long Length { get; private set; }

        public void BeginExport(SisExportInfo export)
        {
        }

        public void OnStudent(SisRow row)
        {
            if (++Students == 1)
            {
                OnFirst?.Invoke();
            }

            Length += row[SisField.PersonId].Length + row[SisField.LastName].Length;
        }

        public void OnContact(SisRow row) => Length += row[SisField.ContactName].Length;

        public void OnSchool(SisRow row)
        {
        }

        public void OnTeacher(SisRow row)
        {
        }

        public void OnStaff(SisRow row)
        {
        }

        public void OnSection(SisRow row)
        {
        }

        public void OnEnrollment(SisRow row)
        {
        }

        public void Add(RosterFinding finding)
        {
        }
    }
}
