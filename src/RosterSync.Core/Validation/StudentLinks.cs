using System;
using System.Linq;
using System.Text;
using RosterSync.Remind;

namespace RosterSync.Validation;

/// <summary>Which students belong to which parents, as the rows of users name them.</summary>
internal sealed class StudentLinks
{
    private readonly RosterIndex index;
    private readonly byte[] listSeparator;
    private readonly PairSet pairs = new(0);
    private readonly bool linksBothWays;
    private int[] named = new int[8];

    public StudentLinks(CheckContext context)
    {
        index = context.Index;
        listSeparator = Encoding.UTF8.GetBytes(context.Layout.ListSeparator);
        linksBothWays = context.Views.Any(view => view.File.IndexOf(RemindField.AgentIds) >= 0);
    }

    /// <summary>Takes the ids a row names.</summary>
    public void Read(RosterRow row)
    {
        var count = 0;
        foreach (var id in new IdList(row[RemindField.StudentIds], listSeparator))
        {
            var user = index.Users.Refer(id, out _);
            if (linksBothWays && row.Role == UserRole.Student)
            {
                NameParent(row, user);
            }
            else
            {
                NameStudent(row, user, ref count);
            }
        }
    }

    private void NameStudent(RosterRow row, int named, ref int count)
    {
        ref var student = ref index.Users[named];
        if (student.NamedOnLine == 0)
        {
            student.NamedOnLine = (int)Math.Min(row.Line, int.MaxValue);
        }

        if (row.Role != UserRole.Parent || !IsNewInRow(named, ref count) || (linksBothWays && !pairs.Add(named, row.Number)))
        {
            return;
        }

        Link(named, row.Number);
    }

    // Where students name their parents, too, either side is enough.
    private void NameParent(RosterRow row, int parent)
    {
        if (!index.NamedByStudents.ContainsKey(parent))
        {
            index.NamedByStudents.Add(parent, (int)Math.Min(row.Line, int.MaxValue));
        }

        if (pairs.Add(row.Number, parent))
        {
            Link(row.Number, parent);
        }
    }

    private void Link(int student, int parent)
    {
        ref var contacts = ref index.Users[student].ContactCount;
        contacts += (byte)(contacts < byte.MaxValue ? 1 : 0);
        ref var first = ref index.Users[parent].FirstStudent;
        if (first == 0)
        {
            first = student + 1;
        }
    }

    private bool IsNewInRow(int student, ref int count)
    {
        if (Array.IndexOf(named, student, 0, count) >= 0)
        {
            return false;
        }

        if (count == named.Length)
        {
            Array.Resize(ref named, count * 2);
        }

        named[count++] = student;
        return true;
    }
}
