using System;
using System.Collections.Generic;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources.InfiniteCampus;

/// <summary>The view of the census knows students by their person, the other exports by their number: which is whose.</summary>
internal sealed class CensusStudents
{
    private readonly Utf8Index people;
    private readonly Utf8Index numbers;
    private readonly List<List<ReadOnlyMemory<byte>>> numbersOfPerson = [];

    public CensusStudents()
    {
        var store = new Utf8Store();
        people = new Utf8Index(store);
        numbers = new Utf8Index(store);
    }

    /// <summary>Takes a student.</summary>
    public void Add(ReadOnlySpan<byte> person, ReadOnlySpan<byte> number)
    {
        var known = numbers[numbers.GetOrAdd(number)];
        if (person.IsEmpty)
        {
            return;
        }

        var index = people.GetOrAdd(person);
        if (index == numbersOfPerson.Count)
        {
            numbersOfPerson.Add([]);
        }

        if (!numbersOfPerson[index].Exists(other => other.Span.SequenceEqual(known.Span)))
        {
            numbersOfPerson[index].Add(known);
        }
    }

    /// <summary>The numbers of the students a person may be; none where no student has the person, who then goes by it.</summary>
    /// <param name="person">The person.</param>
    /// <param name="isSure">False where there are several, and where the person is unknown but is the number of somebody who has another person.</param>
    public IReadOnlyList<ReadOnlyMemory<byte>> Of(ReadOnlySpan<byte> person, out bool isSure)
    {
        var index = people.Find(person);
        isSure = index >= 0 ? numbersOfPerson[index].Count == 1 : people.Count == 0 || numbers.Find(person) < 0;
        return index >= 0 ? numbersOfPerson[index] : [];
    }
}
