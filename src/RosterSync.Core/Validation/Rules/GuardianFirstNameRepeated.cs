using System.Collections.Generic;
using System.Text;
using RosterSync.Contacts;
using RosterSync.Remind;

namespace RosterSync.Validation.Rules;

/// <summary>
/// Two guardians on the rows of one student have the same first name, and the format gives guardians no id. Concluded from the loader of
/// Remind's interview exercise (github.com/remind101/bug-squash-rostering-ruby), which makes a guardian's id of the student's and the first name.
/// </summary>
internal sealed class GuardianFirstNameRepeated : RosterRule
{
    public override string Name => nameof(GuardianFirstNameRepeated);

    public override string Title => "Two guardians with one first name";

    public override RosterSeverity Severity => RosterSeverity.Warning;

    public override RemindKind RemindKind => RemindKind.Own;

    public override string Description => "In CSV 1.0 guardians have no id; two of one student with the same first name may become one account.";

    internal override RosterCheck CreateCheck(CheckContext context) => new Check(this, context);

    private sealed class Check(RosterRule rule, CheckContext context) : RosterCheck(rule, context)
    {
        private readonly byte[] separator = Encoding.UTF8.GetBytes(context.Layout.ListSeparator);
        private readonly Dictionary<(int Student, ulong Name), long> known = [];

        public override bool WantsRows(RosterRow row) => row.View.IsGuardian && row.Has(RemindField.FirstName) && row.Has(RemindField.StudentIds);

        public override void OnRow(RosterRow row)
        {
            var name = NameFolding.Fold(row[RemindField.FirstName], default, default);
            if (RowReader.IsBlank(row[RemindField.FirstName]))
            {
                return;
            }

            foreach (var id in new IdList(row[RemindField.StudentIds], separator))
            {
                var student = Index.Users.Find(id, out _);
                if (student < 0)
                {
                    continue;
                }

                if (known.TryGetValue((student, name), out var line))
                {
                    Report(
                        row,
                        RemindField.FirstName,
                        $"The guardian in line {line} has the same first name. Guardians have no id in this format, and Remind may take the two for one.",
                        "Look whether the two are one person and mend that in the SIS. Two people are told apart in CSV 2.0 and OneRoster, which have ids for them.");
                    return;
                }

                known.Add((student, name), row.Line);
            }
        }
    }
}
