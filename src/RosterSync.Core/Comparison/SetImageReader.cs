using System;
using System.Globalization;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RosterSync.Records;
using RosterSync.Remind;
using RosterSync.Validation;

namespace RosterSync.Comparison;

/// <summary>
/// Reads a set for a comparison. It does not check the set: but where a row or a whole file could not be read, people would look
/// removed who are not, so it stops there.
/// </summary>
internal sealed class SetImageReader
{
    private const int RowsBetweenCancellationChecks = 0x1000;

    private readonly RosterSet set;
    private readonly IRosterTableOpener opener;
    private readonly string which;
    private readonly CancellationToken token;
    private readonly SetImage image;
    private readonly RoleWords roles;
    private readonly PackedRow packed = new();
    private int rows;

    /// <summary>Makes a reader.</summary>
    /// <param name="set">The set.</param>
    /// <param name="opener">Opens its files.</param>
    /// <param name="which">What the set is called in a message, such as <c>the earlier set</c>.</param>
    /// <param name="token">Stops the reading.</param>
    public SetImageReader(RosterSet set, IRosterTableOpener opener, string which, CancellationToken token)
    {
        this.set = set;
        this.opener = opener;
        this.which = which;
        this.token = token;
        roles = new RoleWords(set.Layout.Roles);
        image = new SetImage(RosterValidator.ExpectedUsers(set));
    }

    /// <summary>Reads the set.</summary>
    /// <exception cref="RosterFormatException">A file is not there, or something in it cannot be read.</exception>
    public SetImage Read()
    {
        foreach (var view in RecordViews.Of(set.Layout))
        {
            var file = set.FileFor(view.File) ?? throw new RosterFormatException(
                "RosterSetIncomplete", $"{which} has no {view.File.Name}.", "Give the folder of a whole set. Without the file everything in it would look removed.") { File = view.File.Name };
            using var table = view.Open(opener, file, set.Layout.ListSeparator);
            rows = 0;
            Read(view.Layout, file.Name, table);
            if (view.IsFirst)
            {
                image.RowCounts[view.File.Name] = rows;
            }
        }

        // Of two sets the larger is read when the smaller is done: the other processor sorts what is read.
        var sorting = Task.Run(image.ClassEnrollments.Sort, token);
        PlaceParents();
        image.SchoolEnrollments.Sort();
        sorting.GetAwaiter().GetResult();
        return image;
    }

    private void Read(RemindFileLayout layout, string name, RosterTable table)
    {
        switch (layout.Record)
        {
            case RemindRecord.School:
                image.SetFile(RosterRecordKind.School, name);
                ReadRecords(layout, name, table, ComparedFields.OfSchool, image.Schools);
                break;
            case RemindRecord.Class:
                image.SetFile(RosterRecordKind.Class, name);
                image.Classes.Added = number => image.ClassSchools.Add(image.Schools.Find(ComparedFields.Cell(image.Classes.Row(number), ComparedFields.OfClass, RemindField.SchoolId)));
                ReadRecords(layout, name, table, ComparedFields.OfClass, image.Classes);
                break;
            case RemindRecord.User:
                foreach (var kind in UserKinds.In(layout))
                {
                    image.SetFile(kind, name);
                }

                image.Users.Added = number => image.AddUser(KindOf(number, name, layout));
                ReadRecords(layout, name, table, ComparedFields.OfUser, image.Users);
                break;
            case RemindRecord.ClassEnrollment:
                image.SetFile(RosterRecordKind.ClassEnrollment, name);
                ReadClassEnrollments(layout, name, table);
                break;
            case RemindRecord.SchoolEnrollment:
                image.SetFile(RosterRecordKind.SchoolEnrollment, name);
                ReadSchoolEnrollments(layout, name, table);
                break;
        }
    }

    private void ReadRecords(RemindFileLayout layout, string name, RosterTable table, RemindField[] fields, RecordTable records)
    {
        var columns = Bind(layout, name, table, fields);
        Require(layout, name, columns, fields, fields == ComparedFields.OfUser && layout.Role is null ? [RemindField.UserId, RemindField.Role] : [fields[0]]);
        while (Next(name, table))
        {
            packed.Clear();
            foreach (var column in columns)
            {
                packed.Add(column < 0 ? default : table.Field(column));
            }

            var row = packed.Span;
            RequireId(layout, name, table, PackedRow.Cell(row, 0), fields[0]);
            records.Add(row, table.Line);
        }

        records.Complete();
    }

    private void ReadClassEnrollments(RemindFileLayout layout, string name, RosterTable table)
    {
        RemindField[] fields = [RemindField.ClassId, RemindField.UserId, RemindField.Role];
        var columns = Bind(layout, name, table, fields);
        Require(layout, name, columns, fields, layout.Role is null ? fields : [RemindField.ClassId, RemindField.UserId]);
        var isOwner = layout.Role == RemindRole.Teacher;
        var hasRole = columns[2] >= 0;
        var pending = new PendingIds(image.Users, PlaceInClass);
        var lastClass = -1;
        while (Next(name, table))
        {
            var classId = table.Field(columns[0]);
            var userId = table.Field(columns[1]);
            RequireId(layout, name, table, classId, fields[0]);
            RequireId(layout, name, table, userId, fields[1]);

            // Rows of one class mostly stand together. A row that refers to what is not there is for a test to find.
            if (lastClass < 0 || !image.Classes.Id(lastClass).SequenceEqual(classId))
            {
                lastClass = image.Classes.Find(classId);
            }

            if (lastClass >= 0)
            {
                pending.Add(userId, lastClass, hasRole ? roles.InClass(table.Field(columns[2]), out _) == UserRole.Owner : isOwner);
            }
        }

        pending.Complete();
    }

    private void PlaceInClass(int user, int place, bool isOwner)
    {
        image.ClassEnrollments.Add(EnrollmentKey.Make(place, user, isOwner));
        if (image.ClassSchools[place] is var school and >= 0)
        {
            image.Place(user, school);
        }
    }

    private void ReadSchoolEnrollments(RemindFileLayout layout, string name, RosterTable table)
    {
        RemindField[] fields = [RemindField.SchoolId, RemindField.UserId];
        var columns = Bind(layout, name, table, fields);
        Require(layout, name, columns, fields, fields);
        while (Next(name, table))
        {
            RequireId(layout, name, table, table.Field(columns[0]), fields[0]);
            RequireId(layout, name, table, table.Field(columns[1]), fields[1]);
            var school = image.Schools.Find(table.Field(columns[0]));
            var user = image.Users.Find(table.Field(columns[1]));
            if (school >= 0 && user >= 0)
            {
                image.SchoolEnrollments.Add(EnrollmentKey.Make(school, user, isOwner: false));
                image.Place(user, school);
            }
        }
    }

    // Parents are where their students are.
    private void PlaceParents()
    {
        var separator = Encoding.UTF8.GetBytes(set.Layout.ListSeparator);
        var pending = new PendingIds(image.Users, (student, parent, _) =>
        {
            if (image.KindOf(student) != RosterRecordKind.Parent)
            {
                foreach (var school in image.SchoolsOf(student))
                {
                    image.Place(parent, school);
                }
            }
        });
        for (var user = 0; user < image.Users.Count; user++)
        {
            if (image.KindOf(user) == RosterRecordKind.Parent)
            {
                foreach (var id in new IdList(ComparedFields.Cell(image.Users.Row(user), ComparedFields.OfUser, RemindField.StudentIds), separator))
                {
                    pending.Add(id, user, flag: false);
                }
            }
        }

        pending.Complete();
    }

    private bool Next(string name, RosterTable table)
    {
        while (table.Read())
        {
            if ((table.Line & (RowsBetweenCancellationChecks - 1)) == 0)
            {
                token.ThrowIfCancellationRequested();
            }

            var width = table.FieldCount;
            if (width == 0 || (width == 1 && table.Field(0).IsEmpty))
            {
                continue;
            }

            if (table.Fault != RowFault.None || width != table.Headers.Count)
            {
                throw Unreadable(name, table.Line, null, "cannot be read");
            }

            rows++;
            return true;
        }

        return false;
    }

    private static int[] Bind(RemindFileLayout layout, string name, RosterTable table, RemindField[] fields)
    {
        if (table.Form is not (FileForm.Text or FileForm.ByteOrderMark))
        {
            throw new RosterFormatException("RowMalformed", $"{name} is no CSV file in UTF-8.", "Compare sets as they were sent.") { File = name };
        }

        var match = new HeaderMatch(table.Headers, layout);
        var columns = new int[fields.Length];
        for (var i = 0; i < fields.Length; i++)
        {
            var column = layout.IndexOf(fields[i]);
            columns[i] = column < 0 ? -1 : match.PositionOf(column);
        }

        return columns;
    }

    private void Require(RemindFileLayout layout, string name, int[] columns, RemindField[] fields, RemindField[] required)
    {
        foreach (var field in required)
        {
            if (columns[Array.IndexOf(fields, field)] < 0)
            {
                var header = layout.IndexOf(field) is var column and >= 0 ? layout.Columns[column].Header : field.ToString();
                throw new RosterFormatException(
                    "RosterSetIncomplete", $"{name} of {which} has no column {header}.", "Test that set: it says what is wrong with its headers. A set with other headers needs its layout file in -Layout.")
                {
                    File = name,
                    Line = 1,
                    Column = header,
                };
            }
        }
    }

    private void RequireId(RemindFileLayout layout, string name, RosterTable table, ReadOnlySpan<byte> id, RemindField field)
    {
        if (RowReader.IsBlank(id))
        {
            throw Unreadable(name, table.Line, layout.Columns[layout.IndexOf(field)].Header, "has no id");
        }
    }

    private RosterRecordKind KindOf(int user, string name, RemindFileLayout layout) => layout.Role is { } ofFile
        ? UserKinds.Of(RoleWords.OfRole(ofFile))!.Value
        : UserKinds.Of(roles.OfUser(ComparedFields.Cell(image.Users.Row(user), ComparedFields.OfUser, RemindField.Role), out _))
            ?? throw Unreadable(name, image.Users.Line(user), layout.Columns[layout.IndexOf(RemindField.Role)].Header, "has no role that is known");

    private RosterFormatException Unreadable(string name, long line, string? column, string what) => new(
        "RowMalformed",
        string.Format(CultureInfo.InvariantCulture, "Line {0} of {1} of {2} {3}.", line, name, which, what),
        "Test that set: it says what is wrong with the row. A row passed over would look like a person removed.")
    {
        File = name,
        Line = line,
        Column = column,
    };
}
