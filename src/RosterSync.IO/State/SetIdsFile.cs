using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using RosterSync.Comparison;
using RosterSync.Remind;

namespace RosterSync.IO.State;

/// <summary>The hashes of a set's ids as a file. It ends in a keyed digest of itself: a file that was cut, changed, or made with another key is none.</summary>
internal static class SetIdsFile
{
    private const int DigestLength = 32;
    private static readonly byte[] Magic = Encoding.ASCII.GetBytes("RosterSync ids 2\n");

    internal static byte[] Write(SetIds ids, byte[] key)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(ids.RowCounts.Count);
        foreach (var file in ids.RowCounts.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            writer.Write(file.Key);
            writer.Write(file.Value);
        }

        writer.Write(ids.Groups.Count);
        foreach (var group in ids.Groups)
        {
            writer.Write((byte)group.Kind);
            writer.Write(group.SchoolId);
            writer.Write(group.Hashes.Length);
            foreach (var hash in group.Hashes)
            {
                writer.Write(hash);
            }
        }

        WritePeople(writer, ids.People);
        writer.Flush();
        writer.Write(Digest(key, stream.GetBuffer(), (int)stream.Length));
        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads a file; null where it is damaged or was made with another key.</summary>
    internal static SetIds? Read(byte[] content, byte[] key)
    {
        var length = content.Length - DigestLength;
        if (length < Magic.Length || !Digest(key, content, length).SequenceEqual(content.Skip(length)) || !content.Take(Magic.Length).SequenceEqual(Magic))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(content, Magic.Length, length - Magic.Length), Encoding.UTF8);
        var rowCounts = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var name = reader.ReadString();
            rowCounts[name] = reader.ReadInt32();
        }

        var groups = new List<SetIdGroup>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var kind = (RosterIdKind)reader.ReadByte();
            var schoolId = reader.ReadString();
            var hashes = new ulong[reader.ReadInt32()];
            for (var i = 0; i < hashes.Length; i++)
            {
                hashes[i] = reader.ReadUInt64();
            }

            groups.Add(new SetIdGroup(kind, schoolId, hashes));
        }

        return new SetIds { Groups = groups, RowCounts = rowCounts, People = ReadPeople(reader, key) };
    }

    private static void WritePeople(BinaryWriter writer, RosterReference? people)
    {
        writer.Write(people is not null);
        if (people is null)
        {
            return;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var at = 0;
        writer.Write(people.Ids.Count);
        foreach (var (role, userId) in people.Ids)
        {
            writer.Write((byte)role);
            writer.Write(userId);
            numbers[userId] = at++;
        }

        writer.Write(people.Marks.Count);
        foreach (var mark in people.Marks)
        {
            writer.Write((byte)mark.Key.Mark);
            writer.Write((byte)mark.Key.Role);
            writer.Write(mark.Key.Hash);
            writer.Write(mark.Value is null ? -1 : numbers[mark.Value]);
        }
    }

    private static RosterReference? ReadPeople(BinaryReader reader, byte[] key)
    {
        if (!reader.ReadBoolean())
        {
            return null;
        }

        var people = new RosterReference(key);
        var userIds = new List<string>();
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var role = (RemindRole)reader.ReadByte();
            var userId = reader.ReadString();
            people.Restore(role, userId);
            userIds.Add(userId);
        }

        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            var mark = (ReferenceMark)reader.ReadByte();
            var role = (RemindRole)reader.ReadByte();
            var hash = reader.ReadUInt64();
            var number = reader.ReadInt32();
            people.Restore(mark, role, hash, number < 0 ? null : userIds[number]);
        }

        return people;
    }

    private static byte[] Digest(byte[] key, byte[] content, int length)
    {
        using var hmac = new HMACSHA256(key);
        return hmac.ComputeHash(content, 0, length);
    }
}
