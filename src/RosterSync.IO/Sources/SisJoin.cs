using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading;
using RosterSync.IO.Text;
using RosterSync.Sis;

namespace RosterSync.IO.Sources;

/// <summary>
/// Joins the contacts of one export to the students of another, by id or by student number: which of the two is settled for the
/// export as a whole, never row by row, since a number may be another child's id.
/// </summary>
internal sealed class SisJoin
{
    private readonly Utf8Store store = new();
    private readonly Utf8Index ids;
    private readonly Utf8Index numbers;
    private readonly List<int> idOfNumber = [];
    private readonly Dictionary<int, List<int>> sharers = [];
    private (string Name, bool IsByNumber, int Lost, string File, long Line, bool HasMatch) last;

    public SisJoin()
    {
        ids = new Utf8Index(store);
        numbers = new Utf8Index(store);
    }

    /// <summary>Takes the students of an export that has them, and hands everything on.</summary>
    public ISisSink Learn(ISisSink? next) => new Learner(this, next);

    /// <summary>Takes the rows of an export that is joined, under the ids of the students that are known.</summary>
    /// <param name="part">The export; its students are looked at first.</param>
    /// <param name="next">Takes the rows.</param>
    /// <param name="token">Stops the reading.</param>
    public ISisSink Of(SisExportPart part, ISisSink next, CancellationToken token)
    {
        var seen = new Survey(this);
        part.Read(seen, new NoFindings(), null, SisParts.Students, part.Info, token);
        var isByNumber = part.IsStudentNumber == true ? seen.ByNumber > 0 : seen.ById == 0 && seen.ByNumber > 0;
        if (part.IsStudentNumber != true && seen.ById > 0 && seen.ByNumberOnly > 0)
        {
            throw SourceErrors.JoinAmbiguous(part.Info.Format);
        }

        last = (part.Info.Format, isByNumber, 0, string.Empty, 0, seen.ById + seen.ByNumber > 0);
        return new Joined(this, next, isByNumber, part.HasStudents);
    }

    /// <summary>Says what of the export that was joined last led nowhere.</summary>
    public void Report(IFindingSink findings)
    {
        if (!last.HasMatch)
        {
            findings.Add(SourceFindings.Doubt(
                $"No student of the {last.Name} export is in the other export, neither by id nor by number.",
                "See whether both are of the same district and year, and export the same id in both."));
        }

        if (last.Lost > 0)
        {
            findings.Add(SourceFindings.RecordLeftOut(
                last.File,
                last.Line,
                string.Empty,
                string.Format(CultureInfo.InvariantCulture, "{0} records of the {1} export are of students whose number is in no other export.", last.Lost, last.Name),
                "Export the students of all contacts.",
                last.Lost));
        }
    }

    // The id a student of the joined export goes by; false where the row leads nowhere.
    private bool TryFind(SisRow row, bool isByNumber, bool mayStay, out ReadOnlyMemory<byte> id, out bool isKnown)
    {
        var own = row[SisField.PersonId];
        var found = isByNumber ? numbers.Find(own) : ids.Find(own);
        var student = found < 0 ? -1 : isByNumber ? idOfNumber[found] : found;
        isKnown = student >= 0;
        id = isKnown ? ids[student] : default;
        if (isKnown || !isByNumber || (mayStay && ids.Find(own) < 0))
        {
            return true;
        }

        // A number nobody has may be the id of another child.
        last = (last.Name, last.IsByNumber, last.Lost + 1, last.Lost == 0 ? row.File : last.File, last.Lost == 0 ? row.Line : last.Line, last.HasMatch);
        return false;
    }

    private void Add(SisRow student)
    {
        var id = ids.GetOrAdd(student[SisField.PersonId]);
        var number = student[SisField.StudentNumber];
        if (number.IsEmpty)
        {
            return;
        }

        var index = numbers.GetOrAdd(number);
        if (index == idOfNumber.Count)
        {
            idOfNumber.Add(id);
        }
        else if (idOfNumber[index] != id)
        {
            // Two students have the number: it joins nobody, and a block reaches each.
            if (!sharers.TryGetValue(index, out var sharing))
            {
                sharers.Add(index, sharing = [idOfNumber[index]]);
            }

            if (!sharing.Contains(id))
            {
                sharing.Add(id);
            }

            idOfNumber[index] = -1;
        }
    }

    /// <summary>Learns the students, and hands everything on.</summary>
    private sealed class Learner(SisJoin join, ISisSink? next) : SisRelay(next)
    {
        public override void OnStudent(SisRow row)
        {
            join.Add(row);
            base.OnStudent(row);
        }
    }

    /// <summary>Counts by which of the two keys the students of an export are known.</summary>
    private sealed class Survey(SisJoin join) : SisRelay(null)
    {
        private readonly Utf8Index seen = new(join.store);

        public int ById { get; private set; }

        public int ByNumber { get; private set; }

        public int ByNumberOnly { get; private set; }

        public override void OnStudent(SisRow row) => Look(row[SisField.PersonId]);

        public override void OnContact(SisRow row) => Look(row[SisField.PersonId]);

        private void Look(ReadOnlySpan<byte> id)
        {
            var before = seen.Count;
            if (id.IsEmpty || seen.GetOrAdd(id) < before)
            {
                return;
            }

            var byId = join.ids.Find(id);
            var number = join.numbers.Find(id);
            var byNumber = number < 0 ? -1 : join.idOfNumber[number];
            ById += byId >= 0 ? 1 : 0;
            ByNumber += byNumber >= 0 ? 1 : 0;

            // Where both keys lead to one student there is nothing to choose.
            ByNumberOnly += byNumber >= 0 && byNumber != byId ? 1 : 0;
        }
    }

    /// <summary>Hands rows on under the ids of the students that are known.</summary>
    private sealed class Joined(SisJoin join, ISisSink next, bool isByNumber, bool hasStudents) : SisRelay(next)
    {
        private readonly JoinedRow joined = new();
        private readonly SaidBlocks blocks = new();

        public override void OnStudent(SisRow row)
        {
            if (join.TryFind(row, isByNumber, hasStudents, out var id, out var isKnown))
            {
                base.OnStudent(isKnown ? Over(row, id) : row);
            }
        }

        public override void OnContact(SisRow row)
        {
            if (join.TryFind(row, isByNumber, hasStudents, out var id, out var isKnown))
            {
                base.OnContact(isKnown ? Over(row, id) : row);
            }

            if (!isKnown && join.sharers.TryGetValue(join.numbers.Find(row[SisField.PersonId]), out var sharing) && blocks.In(row))
            {
                foreach (var student in sharing)
                {
                    base.OnContact(Over(row, join.ids[student]));
                }
            }
        }

        // The schools, and whether the student is still there, are the other export's to say.
        private JoinedRow Over(SisRow row, ReadOnlyMemory<byte> id)
        {
            joined.Begin(row, withRemarks: true);
            joined.Set(SisField.PersonId, id);
            joined.Set(SisField.SchoolId, default);
            joined.Set(SisField.IsHomeSchool, default);
            return joined;
        }
    }
}
