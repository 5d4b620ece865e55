using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>Remind does not create a class that has no teacher as its owner, or no name.</summary>
internal sealed class ClassWithoutOwner : RosterRule
{
    public override string Name => nameof(ClassWithoutOwner);

    public override string Title => "No teacher for a class";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.SyncError;

    public override string Description => "Remind does not create a class that has no teacher as its owner, or no name.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private const string Effect = "Remind does not create a class without a teacher.";

        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.Class && row.Has(RemindField.ClassName);

        public override void OnRow(RosterRow row)
        {
            if (RowReader.IsBlank(row[RemindField.ClassName]))
            {
                Report(
                    row,
                    RemindField.ClassName,
                    "The class has no name. Remind does not create such a class and says that it has no teacher.",
                    "Give the section or its course a name.");
            }
        }

        public override void OnSetEnd()
        {
            if (!Index.HasClassEnrollments || Context.Layout.FileOf(RemindRecord.Class) is not { } file)
            {
                return;
            }

            var classes = Index.Classes;
            var owner = Context.Layout.Roles.Owner;
            var teacher = file.IndexOf(RemindField.TeacherId) is var column and >= 0 ? file.Columns[column].Header : null;
            for (var number = 0; number < classes.Count; number++)
            {
                if ((classes[number].State & (ClassState.HasOwner | ClassState.Unclear)) == 0)
                {
                    if ((classes[number].State & ClassState.HasOwnerWithoutAccount) != 0)
                    {
                        ReportClass(
                            file,
                            number,
                            $"Whoever teaches the class gets no account, for lack of an e-mail of his or her own. {Effect}",
                            "Enter an e-mail of the teacher's own in the SIS, or give the section a second teacher who has one.");
                        continue;
                    }

                    var isWrong = (classes[number].State & ClassState.HasWrongOwner) != 0;
                    ReportClass(
                        file,
                        number,
                        teacher is not null ? $"The {teacher} of the class is not that of a teacher. {Effect}"
                        : isWrong
                            ? $"The {owner} of the class is a student or a parent. {Effect}"
                            : $"No user has the role {owner} in the class. {Effect}",
                        teacher is not null
                            ? $"Give the section a teacher, and see that the teacher stands in {FileNameOf(ViewOf(UserRole.Teacher).File)}."
                            : $"Give the section a teacher, and see that the teacher stands in the users and with the role {owner} in the class enrollments.");
                }
            }
        }
    }
}
