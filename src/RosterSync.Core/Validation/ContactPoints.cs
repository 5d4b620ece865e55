using System;
using System.Collections.Generic;

namespace RosterSync.Validation;

/// <summary>Two users have one phone or e-mail: one of them loses it.</summary>
internal readonly struct TakenPoint(int loser, int point, bool isPhone)
{
    public int Loser { get; } = loser;

    /// <summary>The point, to be asked for its last holder.</summary>
    public int Point { get; } = point;

    public bool IsPhone { get; } = isPhone;
}

/// <summary>
/// Who gets a phone or e-mail that several users have, as Remind settles it: teacher before parent before student, then the id
/// that comes first in ordinal order. Where staff ranks is not known; they are taken to rank with teachers.
/// </summary>
internal sealed class ContactPoints(int expected)
{
    private readonly IdTable emails = new(expected);
    private readonly NumberTable phones = new(expected);
    private readonly List<TakenPoint> taken = [];
    private int[] emailHolders = [];
    private int[] phoneHolders = [];

    /// <summary>The points that somebody loses, in the order they were met.</summary>
    public IReadOnlyList<TakenPoint> Taken => taken;

    /// <summary>Has the place of an e-mail fetched from memory.</summary>
    public void AnnounceEmail(ReadOnlySpan<byte> lowered) => emails.Announce(lowered);

    /// <summary>Has the place of a phone fetched from memory.</summary>
    public void AnnouncePhone(ulong number) => phones.Announce(number);

    public void AddEmail(RecordIndex<UserRecord> users, int user, ReadOnlySpan<byte> lowered)
    {
        var point = emails.GetOrAdd(lowered, out var isNew, out _);
        if (isNew || emails.IsSame(point, lowered))
        {
            Add(users, user, point, ref emailHolders, isPhone: false);
        }
    }

    public void AddPhone(RecordIndex<UserRecord> users, int user, ulong number) =>
        Add(users, user, phones.GetOrAdd(number, out _), ref phoneHolders, isPhone: true);

    /// <summary>Who gets the point, when all users were met.</summary>
    public int HolderOf(TakenPoint point) => (point.IsPhone ? phoneHolders : emailHolders)[point.Point] - 1;

    private void Add(RecordIndex<UserRecord> users, int user, int point, ref int[] holders, bool isPhone)
    {
        if (point >= holders.Length)
        {
            Array.Resize(ref holders, Math.Max(Math.Max(16, expected), holders.Length * 2));
        }

        var holder = holders[point] - 1;
        if (holder < 0)
        {
            holders[point] = user + 1;
            return;
        }

        if (holder == user)
        {
            return;
        }

        var loser = IsPreferred(users, user, holder) ? holder : user;
        holders[point] = (loser == user ? holder : user) + 1;
        users[loser].Points |= isPhone ? UserPoints.PhoneTaken : UserPoints.EmailTaken;
        taken.Add(new TakenPoint(loser, point, isPhone));
    }

    private static bool IsPreferred(RecordIndex<UserRecord> users, int left, int right)
    {
        var byRole = Rank(users[left].Role) - Rank(users[right].Role);
        return byRole != 0 ? byRole < 0 : users.IdOf(left).SequenceCompareTo(users.IdOf(right)) < 0;
    }

    private static int Rank(UserRole role) => role switch
    {
        UserRole.Teacher or UserRole.Staff => 0,
        UserRole.Parent => 1,
        _ => 2,
    };
}
