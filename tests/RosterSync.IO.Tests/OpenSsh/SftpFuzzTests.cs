using System;
using System.IO;
using System.Linq;
using System.Threading;
using FsCheck.Fluent;
using RosterSync.IO.OpenSsh;
using RosterSync.Tests;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Whatever a server sends, the session ends in an exception it is known for: no crash, no hang, no memory without bound.</summary>
public sealed class SftpFuzzTests
{
    private static readonly Action<SftpSession>[] Calls =
    [
        session => session.RealPath("."),
        session => session.Stat("users.csv"),
        session => session.List("."),
        session => session.Write("users.csv", new MemoryStream(new byte[200_000]), flush: true, _ => { }, CancellationToken.None),
        session => session.Read("users.csv", new MemoryStream(), CancellationToken.None),
        session => session.Rename("a", "b"),
        session => session.Remove("a"),
        session => session.FreeBytes("."),
    ];

    [Fact]
    public void Answers_in_any_order_and_shorter_than_asked_for_make_the_same_file() =>
        Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), Gen.Choose(0, int.MaxValue).ToArbitrary(), (size, seed) =>
        {
            var server = new ScriptedServer(seed);
            var session = new SftpSession(server.ToServer, server.FromServer);
            session.Open();
            var bytes = SftpSessionTests.Bytes(size);

            var reported = session.Write("users.csv", new MemoryStream(bytes), flush: true, _ => { }, CancellationToken.None);
            var back = new MemoryStream();
            var found = session.Read("users.csv", back, CancellationToken.None);

            return found && reported == size && bytes.AsSpan().SequenceEqual(server.Files["users.csv"]) && bytes.AsSpan().SequenceEqual(back.ToArray());
        }).Holds(40);

    [Fact]
    public void Bytes_without_sense_are_refused() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), Gen.Choose(0, Calls.Length - 1).ToArbitrary(), (bytes, call) =>
            EndsKnown(() =>
            {
                var session = new SftpSession(Stream.Null, new MemoryStream([.. Version, .. bytes]));
                session.Open();
                Calls[call](session);
            })).Holds(2000);

    [Fact]
    public void Packets_with_random_fields_are_refused() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, Calls.Length - 1).ToArbitrary(), (seed, call) =>
        {
            var random = new Random(seed);
            var packets = Enumerable.Range(0, 20).SelectMany(i => Packet(random, i)).ToArray();
            return EndsKnown(() =>
            {
                var session = new SftpSession(Stream.Null, new MemoryStream([.. Version, .. packets]));
                session.Open();
                Calls[call](session);
            });
        }).Holds(5000);

    [Fact]
    public void Answers_that_were_changed_on_their_way_are_taken_or_refused() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(0, Calls.Length - 1).ToArbitrary(), (seed, call) =>
        {
            var random = new Random(seed);
            var server = new ScriptedServer(seed, answer =>
            {
                if (random.Next(5) == 0)
                {
                    answer = (byte[])answer.Clone();
                    answer[random.Next(answer.Length)] ^= (byte)(1 << random.Next(8));
                }

                return random.Next(20) == 0 ? answer[..random.Next(answer.Length)] : answer;
            });
            server.Files["users.csv"] = new byte[150_000];
            return EndsKnown(() =>
            {
                var session = new SftpSession(server.ToServer, server.FromServer);
                session.Open();
                Calls[call](session);
            });
        }).Holds(2000);

    [Theory]
    [InlineData("Welcome to the district's file server!\r\n")]
    [InlineData("")]
    [InlineData("\0\0\0\u0001\u0002")]
    public void A_greeting_instead_of_SFTP_is_refused(string greeting) =>
        Assert.ThrowsAny<IOException>(() => new SftpSession(Stream.Null, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(greeting))).Open());

    private static readonly byte[] Version = [0, 0, 0, 5, 2, 0, 0, 0, 3];

    private static bool EndsKnown(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            action();
        }
        catch (Exception e) when (e is IOException or SftpStatusException)
        {
            // EndOfStreamException and SftpProtocolException are IOExceptions.
        }

        return GC.GetAllocatedBytesForCurrentThread() - before < 64 << 20;
    }

    /// <summary>A packet whose frame is right and whose id is the one asked for, with fields that may lie.</summary>
    private static byte[] Packet(Random random, int index)
    {
        byte[] types = [101, 102, 103, 104, 105, 201];
        var body = new byte[1 + 4 + random.Next(60)];
        random.NextBytes(body);
        body[0] = types[random.Next(types.Length)];
        var id = random.Next(4) == 0 ? random.Next() : index + 1;
        (body[1], body[2], body[3], body[4]) = ((byte)(id >> 24), (byte)(id >> 16), (byte)(id >> 8), (byte)id);
        for (var at = 5; at + 3 < body.Length; at += 4)
        {
            if (random.Next(2) == 0)
            {
                // Small numbers are what counts and lengths look like.
                (body[at], body[at + 1], body[at + 2], body[at + 3]) = (0, 0, 0, (byte)random.Next(12));
            }
        }

        return [0, 0, 0, (byte)body.Length, .. body];
    }
}
