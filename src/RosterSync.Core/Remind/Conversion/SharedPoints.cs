using System.Collections.Generic;
using RosterSync.Text;
using RosterSync.Validation;

namespace RosterSync.Remind.Conversion;

/// <summary>Phones and e-mails that went to one user though another has them, too; told when it is known who got them.</summary>
internal sealed class SharedPoints(ConversionState state, FindingLog findings)
{
    private readonly List<(int User, int Point)> lost = [];

    /// <summary>A user does not get a point.</summary>
    public void Add(int user, int point) => lost.Add((user, point));

    /// <summary>Reports each user who does not get a point, with the one who does.</summary>
    public void Report(GrowList<UserRecord> users)
    {
        var holders = new Dictionary<int, int>(lost.Count);
        foreach (var (_, point) in lost)
        {
            holders[point] = -1;
        }

        for (var user = 0; user < users.Count && holders.Count > 0; user++)
        {
            ref readonly var record = ref users[user];
            if (record.GoesIn)
            {
                Hold(holders, record.Email, user);
                Hold(holders, record.Phone, user);
            }
        }

        foreach (var (user, point) in lost)
        {
            Report(users, user, holders[point], state.Points.IsEmail(point) ? "e-mail" : "phone");
        }
    }

    private static void Hold(Dictionary<int, int> holders, int point, int user)
    {
        if (point >= 0 && holders.ContainsKey(point))
        {
            holders[point] = user;
        }
    }

    private void Report(GrowList<UserRecord> users, int user, int holder, string what)
    {
        ref readonly var loser = ref users[user];
        var winner = holder >= 0 && ShownId.OfPerson(state.Arena[users[holder].UserId]) is { } id ? "user " + id : "another user";
        var effect = loser.Role == RemindRole.Student ? "The student goes in without it."
            : loser.GoesIn ? "The contact goes in with what else there is."
            : "The contact has no other, so Remind would make no account, and the contact is left out.";
        findings.Add(RosterRules.Get("SharedContactPoint").Find(
            $"Device already in use: {winner} has the same {what} and gets it: a teacher before a parent before a student, then the smaller id. {effect}",
            loser.GoesIn ? "Enter a phone or e-mail of this person's own in the SIS." : "Enter a phone or e-mail of this person's own in the SIS, or leave it so where one account for the household is enough.",
            recordId: Utf8.ToText(state.Arena[loser.UserId])));
    }
}
