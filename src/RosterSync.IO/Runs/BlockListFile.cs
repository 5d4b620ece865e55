using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Contacts;
using RosterSync.IO.Sources;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Runs;

/// <summary>
/// Reads the district's own list of blocks: a CSV of <c>student_id</c> and <c>contact_id</c> (several parted by commas or semicolons), <c>phone</c> or <c>email</c>.
/// A row that blocks nobody might be a court order somebody believes to be in force, so a single one stops the run.
/// </summary>
internal static class BlockListFile
{
    private const string ErrorId = "BlockListInvalid";

    private static readonly SisFileLayout Layout = new(
        "block list",
        new SisColumn("student_id", SisField.PersonId) { IsRequired = true },
        new SisColumn("contact_id", SisField.ContactId, "contact_sis_id"),
        new SisColumn("phone", SisField.ContactPhone, "contact_phone"),
        new SisColumn("email", SisField.ContactEmail, "e-mail", "contact_email"));

    private static readonly SisField[] Identities = [SisField.ContactId, SisField.ContactPhone, SisField.ContactEmail];

    /// <summary>Reads the list.</summary>
    /// <exception cref="RosterFormatException">The file cannot be read, or a row of it blocks nobody.</exception>
    public static BlockList Read(string path, CancellationToken token)
    {
        using var file = new SisExportFile(Path.GetFullPath(path), isNamed: true, TextEncoding.Auto, delimiter: null);
        Recognize(file);
        var list = new BlockList { File = file.Name };
        using var table = file.OpenTable(new RefusingSink(), token);
        while (table.Read())
        {
            AddRow(list, table.Row);
        }

        if (list.Count == 0)
        {
            throw Invalid(file.Name, file.HeaderLine, null, "The block list has no row under its header: it blocks nobody.", "Add the rows, or convert without a block list.");
        }

        return list;
    }

    private static void Recognize(SisExportFile file)
    {
        if (file.Headers.Count == 0)
        {
            throw Invalid(file.Name, 1, null, "The block list is empty: not even a header is in it.", "Give it the header student_id,contact_id,phone,email.");
        }

        var binding = SisColumnBinding.Bind(Layout, file.Headers);
        if (binding.Missing.Count > 0)
        {
            throw Invalid(file.Name, file.HeaderLine, "student_id", "The block list has no column student_id.", "Give it the header student_id,contact_id,phone,email.");
        }

        if (Identities.All(field => binding.ByField[(int)field] < 0))
        {
            throw Invalid(
                file.Name, file.HeaderLine, "contact_id", "The block list has none of the columns contact_id, phone and email.", "Give it the header student_id,contact_id,phone,email.");
        }

        file.Recognize(binding);
    }

    private static void AddRow(BlockList list, CsvRow row)
    {
        var student = Utf8Bytes.ToString(row[SisField.PersonId]);
        if (student.Length == 0)
        {
            throw Invalid(row, "student_id", "names no student", "Fill in the student's id, or remove the row.");
        }

        var before = list.Count;
        foreach (var contact in Utf8Bytes.ToString(row[SisField.ContactId]).Split(',', ';'))
        {
            if (!string.IsNullOrWhiteSpace(contact))
            {
                list.BlockContact(student, contact.Trim(), row.Line);
            }
        }

        if (!row[SisField.ContactPhone].IsEmpty && !list.BlockPhone(student, Utf8Bytes.ToString(row[SisField.ContactPhone]), row.Line))
        {
            throw Invalid(
                row, "phone", "has a phone that is no full number of the US, its territories or Canada", "Correct the number, or block by contact_id or email instead.");
        }

        if (!row[SisField.ContactEmail].IsEmpty && !list.BlockEmail(student, Utf8Bytes.ToString(row[SisField.ContactEmail]), row.Line))
        {
            throw Invalid(row, "email", "has an e-mail address that is none", "Correct the address, or block by contact_id or phone instead.");
        }

        if (list.Count == before)
        {
            throw Invalid(row, "contact_id", "names nobody to block", "Fill in the contact's id, phone or e-mail, or remove the row.");
        }
    }

    private static RosterFormatException Invalid(CsvRow row, string column, string what, string action) => Invalid(
        row.File,
        row.Line,
        column,
        string.Format(CultureInfo.InvariantCulture, "Line {0} of the block list {1}.", row.Line, what),
        action);

    private static RosterFormatException Invalid(string file, long? line, string? column, string message, string action) =>
        new(ErrorId, message, action) { File = file, Line = line, Column = column };

    private sealed class RefusingSink : IFindingSink
    {
        public void Add(RosterFinding finding) =>
            throw Invalid(finding.File!, finding.Line, null, "A row of the block list cannot be read: " + finding.Message, "Repair the row: a block that is not read protects nobody.");
    }
}
