using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RosterSync.Remind;

namespace RosterSync.Comparison;

/// <summary>The comparison of two sets in memory: finds counterparts, counts what became of them, and then tells of each change.</summary>
internal sealed class ComparisonRun
{
    private readonly RemindLayout layoutBefore;
    private readonly RemindLayout layoutAfter;
    private readonly SetImage before;
    private readonly SetImage after;
    private readonly CancellationToken token;
    private readonly Counterparts schools;
    private readonly Counterparts classes;
    private readonly Counterparts people;
    private readonly SchoolTally tally;

    public ComparisonRun(RemindLayout layoutBefore, RemindLayout layoutAfter, SetImage before, SetImage after, CancellationToken token)
    {
        this.layoutBefore = layoutBefore;
        this.layoutAfter = layoutAfter;
        this.before = before;
        this.after = after;
        this.token = token;
        schools = new Counterparts(before.Schools, after.Schools);
        classes = new Counterparts(before.Classes, after.Classes);
        people = new Counterparts(before.Users, after.Users);
        tally = new SchoolTally(before, after);
    }

    public RosterComparison Compare(IRosterChangeSink? sink)
    {
        PlaceRekeying.FindSchools(before, after, schools);
        PlaceRekeying.FindClasses(before, after, schools, classes);
        token.ThrowIfCancellationRequested();
        new PersonRekeying(before, after, people, layoutBefore.ListSeparator, layoutAfter.ListSeparator).Find();
        token.ThrowIfCancellationRequested();

        var owners = new ClassOwners(before, after, classes, people);
        var changes = sink is null ? null : new ChangeWriter(layoutAfter, sink, token);
        new PlaceComparison(before, after, schools, classes, owners, tally, changes).Compare();
        token.ThrowIfCancellationRequested();
        if (changes is null)
        {
            // Nobody waits for the changes in their order, and each kind has counts of its own.
            var classEnrollments = Task.Run(() => Enrollments(RosterRecordKind.ClassEnrollment, null), token);
            new PersonComparison(before, after, people, tally, changes).Compare();
            Enrollments(RosterRecordKind.SchoolEnrollment, null);
            classEnrollments.GetAwaiter().GetResult();
        }
        else
        {
            new PersonComparison(before, after, people, tally, changes).Compare();
            token.ThrowIfCancellationRequested();
            Enrollments(RosterRecordKind.ClassEnrollment, changes);
            Enrollments(RosterRecordKind.SchoolEnrollment, changes);
        }

        var bySchool = tally.BySchool();
        var totals = tally.Totals();
        return new RosterComparison
        {
            Totals = totals,
            BySchool = bySchool,
            Removals = RemovalPolicy.Judge(IdsBySchool(bySchool), RowsOfFiles()),
        };
    }

    private void Enrollments(RosterRecordKind kind, ChangeWriter? changes) =>
        new EnrollmentComparison(kind, before, after, kind == RosterRecordKind.ClassEnrollment ? classes : schools, people, tally, changes).Compare();

    private static List<RemovalCount> IdsBySchool(List<RosterChangeCount> counts)
    {
        var ids = new List<RemovalCount>();
        foreach (var count in counts)
        {
            if (count.Record <= RosterRecordKind.Parent)
            {
                // The kinds that have ids come first in both lists of kinds.
                ids.Add(new RemovalCount((RosterIdKind)count.Record, count.SchoolId ?? string.Empty, count.Before, count.IdsGone));
            }
        }

        return ids;
    }

    private List<FileRowCount> RowsOfFiles()
    {
        var files = new List<FileRowCount>();
        foreach (var file in layoutAfter.Files)
        {
            before.RowCounts.TryGetValue(file.Name, out var had);
            after.RowCounts.TryGetValue(file.Name, out var has);
            files.Add(new FileRowCount(file.Name, file.Record, had, has));
        }

        return files;
    }
}
