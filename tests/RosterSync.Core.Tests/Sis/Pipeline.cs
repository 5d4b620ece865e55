using System;
using System.Collections.Generic;
using System.Linq;
using RosterSync.Core.Tests.Conversion;
using RosterSync.Remind;
using RosterSync.Sis;

namespace RosterSync.Core.Tests.Sis;

/// <summary>The way of a pipeline: rows become objects, and the objects become rows again.</summary>
internal static class Pipeline
{
    public static List<SisStudent> Students(Action<ISisSink> rows)
    {
        var index = new SisStudentIndex();
        rows(index);
        var students = new List<SisStudent>();
        rows(new SisStudentCollector(index, students.Add));
        return students;
    }

    public static Converted Convert(TestDistrict district, int? shuffleSeed = null, Func<SisStudent, bool>? filter = null)
    {
        var export = new SisExportInfo("Test", []);
        var students = Students(sink => district.Feed(sink, export, shuffleSeed));
        var converter = new RemindConverter(TestDistrict.Options());
        var feeder = new SisStudentFeeder(converter);
        converter.BeginExport(export);
        foreach (var student in students.Where(filter ?? (static _ => true)))
        {
            feeder.Feed(student);
        }

        converter.HoldsStudentsBack = true;
        district.Feed(converter, export, shuffleSeed);
        var writer = new TestWriter();
        return new Converted(converter.Finish(writer), writer.Files);
    }
}
