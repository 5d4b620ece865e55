using System;
using System.Collections.Generic;
using RosterSync.Contacts;

namespace RosterSync.Remind.Conversion;

/// <summary>Which contacts of a student come first when there are too many.</summary>
internal sealed class ContactOrder(ConversionState state) : IComparer<int>
{
    private ContactBook Book => state.Contacts;

    // The SIS's own order where it has one, else parents, guardians, others; then the id. Never the order of rows.
    public int Compare(int left, int right)
    {
        ref readonly var one = ref Book.Links[left];
        ref readonly var other = ref Book.Links[right];
        var order = one.Priority.CompareTo(other.Priority);
        order = order != 0 ? order : one.Rank.CompareTo(other.Rank);
        return order != 0 ? order : ComparePeople(one.Entry, other.Entry);
    }

    private int ComparePeople(int left, int right)
    {
        ref readonly var one = ref Book.Entries[left];
        ref readonly var other = ref Book.Entries[right];
        var order = (one.Id == 0).CompareTo(other.Id == 0);
        order = order != 0 ? order : state.Arena[one.Id].SequenceCompareTo(state.Arena[other.Id]);
        order = order != 0 ? order : one.Export.CompareTo(other.Export);
        order = order != 0 ? order : state.Arena[one.Last].SequenceCompareTo(state.Arena[other.Last]);
        order = order != 0 ? order : state.Arena[one.First].SequenceCompareTo(state.Arena[other.First]);
        return order != 0 ? order : state.Points.Compare(SmallestPoint(left), SmallestPoint(right));
    }

    private int SmallestPoint(int person)
    {
        var smallest = -1;
        for (var link = Book.Entries[person].FirstPoint; link >= 0; link = Book.PointLinks[link].Next)
        {
            var point = Book.PointLinks[link].Point;
            smallest = smallest < 0 || state.Points.Compare(point, smallest) < 0 ? point : smallest;
        }

        return smallest;
    }
}
