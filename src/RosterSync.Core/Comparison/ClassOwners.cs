namespace RosterSync.Comparison;

/// <summary>Whether a class that kept its id has other owners: none of those it had.</summary>
internal sealed class ClassOwners
{
    private readonly int[] ownersBefore;
    private readonly int[] ownersAfter;
    private readonly int[] stayed;

    public ClassOwners(SetImage before, SetImage after, Counterparts classes, Counterparts people)
    {
        ownersBefore = new int[after.Classes.Count];
        ownersAfter = new int[after.Classes.Count];
        stayed = new int[after.Classes.Count];
        foreach (var key in before.ClassEnrollments.Keys)
        {
            if (EnrollmentKey.IsOwner(key) && classes.NewOf(EnrollmentKey.Place(key)) is var place and >= 0)
            {
                ownersBefore[place]++;
                var user = people.NewOf(EnrollmentKey.User(key));
                if (user >= 0 && after.ClassEnrollments.Contains(EnrollmentKey.Make(place, user, isOwner: true)))
                {
                    stayed[place]++;
                }
            }
        }

        foreach (var key in after.ClassEnrollments.Keys)
        {
            if (EnrollmentKey.IsOwner(key))
            {
                ownersAfter[EnrollmentKey.Place(key)]++;
            }
        }
    }

    /// <summary>Whether a class of the new set had owners, has owners, and none of them is the same.</summary>
    public bool AreOthers(int number) => ownersBefore[number] > 0 && ownersAfter[number] > 0 && stayed[number] == 0;
}
