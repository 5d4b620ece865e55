using System.Collections.Generic;
using System.Linq;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>The layout has no column for something Remind needs of people, so that no set of it can say it.</summary>
internal sealed class FieldWithoutColumn : RosterRule
{
    public override string Name => nameof(FieldWithoutColumn);

    public override string Title => "No column for what Remind needs";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "The layout has no column for something Remind needs of people, so that no set of it can say it.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        public override void OnSetBegin()
        {
            foreach (var (role, field, lack) in Lacks())
            {
                if (Context.Views.FirstOrDefault(view => view.Record == RemindRecord.User && (view.Layout.Role is null || view.Layout.Role == role)) is { } view
                    && view.Layout.IndexOf(field) < 0)
                {
                    Report(lack, "Ask Remind where it belongs in this format; where a template has a column for it, name the field in the layout file.", FileNameOf(view.File));
                }
            }
        }

        private static IEnumerable<(RemindRole Role, RemindField Field, string Lack)> Lacks() =>
        [
            (RemindRole.Student, RemindField.BirthDate, "The layout has no column for birth dates. Remind wants that of every student and makes no account without; whether it learns it otherwise is not known."),
            (RemindRole.Parent, RemindField.StudentIds, "The layout has no column that ties parents to students. How Remind would know whose parent somebody is is not known."),
            (RemindRole.Teacher, RemindField.Email, "The layout has no column for the e-mails of teachers. Remind makes no account without."),
        ];
    }
}
