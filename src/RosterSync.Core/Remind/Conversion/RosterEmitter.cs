using System;
using System.Threading;

namespace RosterSync.Remind.Conversion;

/// <summary>Writes what was decided, file by file and row by row in a stable order, by the layout.</summary>
internal sealed class RosterEmitter(ConversionState state, RemindLayout layout, RosterResolution resolution)
{
    public void Write(IRosterWriter writer, CancellationToken token)
    {
        var cells = new RosterCells(state, layout, resolution);
        var order = new RosterOrder(state, resolution);
        var places = new PlaceWriter(state, resolution, cells);
        var users = new UserWriter(state, resolution, order, cells);
        var enrollments = new EnrollmentWriter(state, resolution, order, cells);
        foreach (var file in layout.Files)
        {
            token.ThrowIfCancellationRequested();
            writer.BeginFile(file);
            switch (file.Record)
            {
                case RemindRecord.School:
                    places.WriteSchools(writer, file);
                    break;
                case RemindRecord.Class:
                case RemindRecord.Course:
                    places.WriteClasses(writer, file);
                    break;
                case RemindRecord.User:
                    users.Write(writer, file, token);
                    break;
                case RemindRecord.ClassEnrollment:
                    enrollments.WriteClassEnrollments(writer, file);
                    break;
                case RemindRecord.SchoolEnrollment:
                    enrollments.WriteSchoolEnrollments(writer, file);
                    break;
                case RemindRecord.Property:
                    new PropertyWriter(layout, cells).Write(writer, file);
                    break;
                default:
                    throw new InvalidOperationException($"The layout has a record of an unknown kind, {file.Record}.");
            }

            writer.EndFile();
        }
    }
}
