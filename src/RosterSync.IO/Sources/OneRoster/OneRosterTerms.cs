using System;
using System.Collections.Generic;
using RosterSync.Contacts;
using RosterSync.IO.Text;

namespace RosterSync.IO.Sources.OneRoster;

/// <summary>The terms of academicSessions.csv. A class of several terms begins with the first and ends with the last.</summary>
internal sealed class OneRosterTerms
{
    private static readonly int Id = OneRosterFiles.AcademicSessionsLayout.IndexOf("sourcedId");
    private static readonly int Title = OneRosterFiles.AcademicSessionsLayout.IndexOf("title");
    private static readonly int Start = OneRosterFiles.AcademicSessionsLayout.IndexOf("startDate");
    private static readonly int End = OneRosterFiles.AcademicSessionsLayout.IndexOf("endDate");

    private readonly Utf8Store store;
    private readonly Utf8Index ids;
    private readonly List<Term> terms = [];

    public OneRosterTerms(Utf8Store store)
    {
        this.store = store;
        ids = new Utf8Index(store);
    }

    /// <summary>Takes a row of academicSessions.csv.</summary>
    public void Add(CsvRow row)
    {
        if (ids.GetOrAdd(row.Column(Id)) == terms.Count)
        {
            terms.Add(new Term { Title = store.Keep(row.Column(Title)), Start = store.Keep(row.Column(Start)), End = store.Keep(row.Column(End)) });
        }
    }

    /// <summary>The name and the days of the terms of a cell; false where none of them is known.</summary>
    public bool TryFind(ReadOnlySpan<byte> cell, out Term found)
    {
        found = default;
        var isFound = false;
        var list = new OneRosterList(cell);
        while (list.MoveNext())
        {
            var index = ids.Find(list.Current);
            if (index >= 0)
            {
                var term = terms[index];
                found = isFound ? Union(found, term) : term;
                isFound = true;
            }
        }

        return isFound;
    }

    // A day that is not given, or is none, leaves its side open.
    private static Term Union(Term left, Term right) => new()
    {
        Title = left.Title,
        Start = Compare(left.Start, right.Start) switch { null => default, <= 0 => left.Start, _ => right.Start },
        End = Compare(left.End, right.End) switch { null => default, >= 0 => left.End, _ => right.End },
    };

    private static int? Compare(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) =>
        SisDate.TryParse(left.Span, out var first) && SisDate.TryParse(right.Span, out var second) ? first.CompareTo(second) : null;

    /// <summary>A term.</summary>
    internal struct Term
    {
        public ReadOnlyMemory<byte> Title;
        public ReadOnlyMemory<byte> Start;
        public ReadOnlyMemory<byte> End;
    }
}
