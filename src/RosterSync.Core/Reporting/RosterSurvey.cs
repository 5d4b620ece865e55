using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using RosterSync.Remind;
using RosterSync.Validation;
using RosterSync.Validation.Rules;

namespace RosterSync.Reporting;

/// <summary>Counts a set by school: it is read once, as for a check, but nothing is judged.</summary>
internal sealed class RosterSurvey
{
    private readonly bool wantsNames;
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private List<SchoolSummary> schools = [];

    private RosterSurvey(bool wantsNames) => this.wantsNames = wantsNames;

    /// <summary>By school, in ordinal order of ids; people of no school last.</summary>
    public IReadOnlyList<SchoolSummary> Schools => schools;

    /// <summary>Names of people by their ids; empty unless they were asked for.</summary>
    public IReadOnlyDictionary<string, string> Names => names;

    /// <summary>Reads a set.</summary>
    /// <param name="opener">Reads the files.</param>
    /// <param name="set">The set.</param>
    /// <param name="wantsNames">Whether names of people are kept.</param>
    /// <param name="token">Stops the reading.</param>
    public static RosterSurvey Of(IRosterTableOpener opener, RosterSet set, bool wantsNames, CancellationToken token)
    {
        var survey = new RosterSurvey(wantsNames);
        new RosterValidator(opener).Read(set, context => new Check(survey, context), token);
        return survey;
    }

    private sealed class Check(RosterSurvey survey, CheckContext context) : RosterCheck(new RosterSummary(), context)
    {
        private readonly Dictionary<int, string> schoolNames = [];

        public override bool WantsRows(RosterRow row) => row.Record == RemindRecord.School || (survey.wantsNames && row.Record == RemindRecord.User);

        public override void OnRow(RosterRow row)
        {
            if (row.Record == RemindRecord.School)
            {
                if (row.Number >= 0)
                {
                    schoolNames[row.Number] = RosterRow.GetString(row[RemindField.SchoolName]);
                }
            }
            else if (ShownId.OfPerson(row[RemindField.UserId]) is { } id)
            {
                survey.names[id] = (RosterRow.GetString(row[RemindField.FirstName]) + " " + RosterRow.GetString(row[RemindField.LastName])).Trim();
            }
        }

        public override void OnSetEnd()
        {
            var summaries = new SchoolSummary[Index.Schools.Count + 1];
            for (var school = 0; school < Index.Schools.Count; school++)
            {
                schoolNames.TryGetValue(school, out var name);
                summaries[school] = new SchoolSummary { Id = ShownId.OfPlace(Index.Schools.IdOf(school)), Name = name };
            }

            summaries[Index.Schools.Count] = new SchoolSummary();
            for (var number = 0; number < Index.Classes.Count; number++)
            {
                At(summaries, Index.Classes[number].School - 1).Classes += Index.Classes.IsDefined(number) ? 1 : 0;
            }

            for (var user = 0; user < Index.Users.Count; user++)
            {
                if (Index.Users.IsDefined(user))
                {
                    Count(At(summaries, Index.SchoolOf(user)), user);
                }
            }

            survey.schools = summaries.Take(Index.Schools.Count).Where((_, school) => Index.Schools.IsDefined(school))
                .OrderBy(school => school.Id, StringComparer.Ordinal)
                .Concat(summaries.Skip(Index.Schools.Count).Where(school => school.People > 0))
                .ToList();
        }

        private static SchoolSummary At(SchoolSummary[] summaries, int school) => summaries[school >= 0 ? school : summaries.Length - 1];

        private void Count(SchoolSummary school, int user)
        {
            ref readonly var record = ref Index.Users[user];
            switch (record.Role)
            {
                case UserRole.Teacher:
                    school.Teachers++;
                    break;
                case UserRole.Staff:
                    school.Staff++;
                    break;
                case UserRole.Parent:
                    school.Parents++;
                    break;
                case UserRole.Student:
                    school.Students++;
                    if (record.ContactCount == 0 && Index.HasStudentLinks)
                    {
                        school.StudentsWithoutContact.Add(ShownId.OfPerson(Index.Users.IdOf(user)));
                    }

                    break;
            }
        }
    }
}
