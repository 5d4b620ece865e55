using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>How many schools, classes, people and enrollments the set holds.</summary>
internal sealed class RosterSummary : RosterRule
{
    public override string Name => nameof(RosterSummary);

    public override string Title => "What goes in";

    public override RosterSeverity Severity => RosterSeverity.Information;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "How many schools, classes, people and enrollments the set holds.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private readonly long[] rows = new long[(int)RemindRecord.Property + 1];
        private readonly long[] roles = new long[(int)UserRole.Participant + 1];

        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.User;

        public override void OnRow(RosterRow row) => roles[(int)row.Role]++;

        public override void OnRecordsEnd(OpenedFile file, long rowCount) => rows[(int)file.Layout.Record] += rowCount;

        public override void OnSetEnd() => Report(
            $"{rows[(int)RemindRecord.School]} schools, {rows[(int)RemindRecord.Class]} classes, {roles[(int)UserRole.Teacher]} teachers, "
                + $"{roles[(int)UserRole.Staff]} staff, {roles[(int)UserRole.Student]} students, {roles[(int)UserRole.Parent]} parents, "
                + $"{rows[(int)RemindRecord.ClassEnrollment]} class enrollments, {rows[(int)RemindRecord.SchoolEnrollment]} school enrollments.",
            "Compare with what the district has.");
    }
}
