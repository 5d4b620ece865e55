using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.Core.Tests.Delivery;

public sealed class RosterPublisherTests
{
    private static readonly string[] Names = ["schools.csv", "classes.csv", "users.csv"];

    public enum Before
    {
        Nothing,
        OldSet,
        OldSetOfSameSizes,
    }

    public static TheoryData<TransferMode, Before, Fault, int, TransferVerification> Cases()
    {
        var data = new TheoryData<TransferMode, Before, Fault, int, TransferVerification>();
        foreach (var mode in Enum.GetValues<TransferMode>())
        {
            foreach (var before in Enum.GetValues<Before>())
            {
                foreach (var fault in Enum.GetValues<Fault>().Where(fault => fault != Fault.None))
                {
                    data.Add(mode, before, fault, 0, TransferVerification.Size);
                    data.Add(mode, before, fault, 2, TransferVerification.Content);
                }
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_fault_at_any_step_leaves_the_old_set_or_the_new_one_or_is_named(TransferMode mode, Before before, Fault fault, int retries, TransferVerification verification)
    {
        var options = Options(mode, retries, verification);
        var clean = Server(before);
        Publish(clean, options);
        Assert.True(clean.Steps > 15);
        var outcomes = new HashSet<string>();

        for (var step = 0; step < clean.Steps; step++)
        {
            var server = Server(before);
            server.FaultAt = step;
            server.Fault = fault;
            var old = Copy(server);

            outcomes.Add(Attempt(server, old, options, $"step {step}, {clean.Log[step]}"));

            if (fault != Fault.Gone)
            {
                Assert.DoesNotContain(server.Files.Keys, name => name.EndsWith(".part", StringComparison.Ordinal));
            }

            var again = new FakeServer();
            foreach (var file in server.Files)
            {
                again.Files[file.Key] = file.Value;
            }

            again.Clock.Advance(TimeSpan.FromDays(2));
            Publish(again, options);
            AssertNewSet(again);
        }

        // A network fault is mended where it may be tried again; nothing else is.
        var mended = retries > 0 && (fault is Fault.LostBefore or Fault.LostAfter);
        Assert.Equal(mended, outcomes.SetEquals(["new"]));
    }

    [Fact]
    public void Files_are_sent_in_the_order_given_and_the_result_tells_them()
    {
        var server = Server(Before.Nothing);

        var set = Publish(server, Options(TransferMode.Direct));

        Assert.Equal(Names, server.Log.Where(step => step.StartsWith("create ", StringComparison.Ordinal)).Select(step => step[7..]));
        Assert.Equal(Names, set.Files.Select(file => file.Name));
        Assert.All(set.Files, file =>
        {
            Assert.Equal(TransferState.Sent, file.State);
            Assert.Equal(1, file.Attempts);
            Assert.Equal("/in/" + file.Name, file.RemotePath);
            Assert.Equal(New(file.Name).Length, file.Bytes);
            Assert.Equal(TransferVerification.Size, file.Verified);
            Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(New(file.Name))), file.Sha256);
        });
    }

    [Fact]
    public void Atomic_touches_no_old_file_before_all_new_ones_are_there()
    {
        var server = Server(Before.OldSet);

        Publish(server, Options(TransferMode.Atomic));

        var firstRename = server.Log.FindIndex(step => step.StartsWith("rename ", StringComparison.Ordinal));
        Assert.Equal(Names.Length, server.Log.Take(firstRename).Count(step => step.StartsWith("close ", StringComparison.Ordinal)));
        Assert.DoesNotContain(server.Log.Take(firstRename), step => Names.Any(name => step == "create " + name || step == "remove " + name));
    }

    [Fact]
    public void Atomic_needs_a_server_that_replaces_by_renaming_and_says_so_before_it_uploads()
    {
        var server = Server(Before.OldSet);
        server.CanReplace = false;
        var old = Copy(server);

        var error = Assert.Throws<DeliveryException>(() => Publish(server, Options(TransferMode.Atomic)));

        Assert.Equal("RemoteRenameRefused", error.ErrorId);
        Assert.Contains("-TransferMode Direct", error.Action, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log, step => step.StartsWith("create ", StringComparison.Ordinal));
        AssertSame(old, server);
    }

    [Fact]
    public void Atomic_into_an_empty_folder_needs_no_such_server()
    {
        var server = Server(Before.Nothing);
        server.CanReplace = false;

        Publish(server, Options(TransferMode.Atomic));

        AssertNewSet(server);
    }

    [Theory]
    [InlineData(TransferVerification.Size)]
    [InlineData(TransferVerification.Content)]
    public void A_file_that_was_whole_and_is_taken_away_has_arrived(TransferVerification verification)
    {
        var server = Server(Before.OldSet);
        server.TakesFiles = true;

        var set = Publish(server, Options(TransferMode.Direct, verification: verification));

        Assert.All(set.Files, file => Assert.Equal(TransferState.Sent, file.State));
        Assert.All(set.Files, file => Assert.Equal(TransferVerification.Size, file.Verified));
    }

    [Theory]
    [InlineData(TransferMode.Direct)]
    [InlineData(TransferMode.Atomic)]
    public void A_file_of_another_size_fails_the_verification(TransferMode mode)
    {
        var server = Server(Before.Nothing);
        server.Alters = (_, bytes) => bytes[..^1];

        var error = Assert.Throws<DeliveryException>(() => Publish(server, Options(mode)));

        Assert.Equal("VerificationFailed", error.ErrorId);
        Assert.Empty(server.Files);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public void A_file_of_the_same_size_and_other_content_is_found_only_by_reading_it_back()
    {
        static byte[] Alter(string name, byte[] bytes)
        {
            bytes[0] ^= 1;
            return bytes;
        }

        var bySize = Server(Before.Nothing);
        bySize.Alters = Alter;
        Publish(bySize, Options(TransferMode.Atomic));

        var byContent = Server(Before.OldSet);
        byContent.Alters = Alter;
        var old = Copy(byContent);
        var error = Assert.Throws<DeliveryException>(() => Publish(byContent, Options(TransferMode.Atomic, verification: TransferVerification.Content)));

        Assert.Equal("VerificationFailed", error.ErrorId);
        AssertSame(old, byContent);
    }

    [Fact]
    public void Only_network_faults_are_tried_again_and_each_wait_is_twice_as_long()
    {
        var lost = Server(Before.Nothing);
        lost.Fault = Fault.Gone;
        lost.FaultAt = 0;
        var error = Assert.Throws<DeliveryException>(() => Publish(lost, Options(TransferMode.Direct, retries: 3)));
        Assert.Equal("ConnectionFailed", error.ErrorId);
        Assert.Equal([5, 10, 20], lost.Clock.Waits.Select(wait => wait.TotalSeconds));
        Assert.Equal(4, lost.Connections);

        var refused = Server(Before.Nothing);
        refused.RefuseLogin = DeliveryErrors.AuthenticationFailed(refused.Endpoint, RemoteLogin.WithPassword("x"));
        Assert.Throws<DeliveryException>(() => Publish(refused, Options(TransferMode.Direct, retries: 3)));
        Assert.Equal(1, refused.Connections);
        Assert.Empty(refused.Clock.Waits);
    }

    [Fact]
    public void A_login_that_is_refused_on_the_second_connection_is_not_asked_a_third_time()
    {
        var server = Server(Before.OldSet);
        server.Fault = Fault.LostBefore;
        server.FaultAt = 9;
        var watched = new Connector(server, connection =>
        {
            if (connection == 2)
            {
                server.RefuseLogin = DeliveryErrors.AuthenticationFailed(server.Endpoint, RemoteLogin.WithPassword("x"));
            }
        });

        var error = Assert.Throws<DeliveryException>(() =>
            new RosterPublisher(watched, server.Clock, Options(TransferMode.Direct, retries: 3)).Publish(NewSet(), "run1", null, CancellationToken.None));

        Assert.Equal("SetPartiallyPublished", error.ErrorId);
        Assert.Equal("AuthenticationFailed", error.CausedBy?.Id);
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public void Leftovers_of_dead_runs_go_after_a_day_and_nothing_else_does()
    {
        var server = Server(Before.Nothing);
        var old = TemporaryName.Create(server.Clock.Now.AddHours(-25), "deadbeef", 1, "users.csv");
        var young = TemporaryName.Create(server.Clock.Now.AddHours(-23), "deadbeef", 1, "users.csv");
        string[] others = ["notes.txt", ".rostersync-manual.part", ".rostersync-20200101T000000Z-x-1-users.csv", "users.csv.part"];
        foreach (var name in others.Append(old).Append(young))
        {
            server.Files[name] = [1];
        }

        Publish(server, Options(TransferMode.Direct));

        Assert.Equal(others.Append(young).Concat(Names).Order(StringComparer.Ordinal), server.Files.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Leftovers_that_may_not_be_removed_do_not_stop_the_send()
    {
        var server = Server(Before.Nothing);
        var old = TemporaryName.Create(server.Clock.Now.AddHours(-25), "deadbeef", 1, "users.csv");
        server.Files[old] = [1];
        server.Forbidden.Add(old);

        Publish(server, Options(TransferMode.Direct));

        AssertNewSet(server, except: old);
    }

    [Fact]
    public void A_refusal_in_the_middle_names_what_is_where()
    {
        var server = Server(Before.OldSet);
        server.Forbidden.Add("users.csv");

        var error = Assert.Throws<DeliveryException>(() => Publish(server, Options(TransferMode.Atomic)));

        Assert.Equal("SetPartiallyPublished", error.ErrorId);
        Assert.Equal(6, error.ExitCode);
        Assert.Equal("RemoteRenameRefused", error.CausedBy?.Id);
        Assert.Equal([TransferState.Sent, TransferState.Sent, TransferState.NotSent], error.Files.Select(file => file.State));
        Assert.Contains("New and whole: schools.csv, classes.csv", error.Message, StringComparison.Ordinal);
        Assert.Contains("Not sent, as before: users.csv", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_file_is_removed_rather_than_left_under_a_name_Remind_reads()
    {
        var server = Server(Before.OldSet);
        server.Fault = Fault.Refused;
        server.FaultAt = 7;
        Assert.Throws<DeliveryException>(() => Publish(server, Options(TransferMode.Direct)));
        Assert.StartsWith("write schools.csv", server.Log[7], StringComparison.Ordinal);

        Assert.False(server.Files.ContainsKey("schools.csv"));
    }

    [Fact]
    public void A_file_that_changes_here_while_it_is_sent_is_not_published()
    {
        var path = System.IO.Path.GetTempFileName();
        try
        {
            System.IO.File.WriteAllBytes(path, New("users.csv"));
            var server = Server(Before.OldSet);
            var old = Copy(server);
            var file = new RosterFile("users.csv", path, New("users.csv").Length, null);
            var changing = new Connector(server, _ => System.IO.File.WriteAllBytes(path, Encoding.UTF8.GetBytes(new string('x', (int)file.Length))));

            var error = Assert.Throws<DeliveryException>(() =>
                new RosterPublisher(changing, server.Clock, Options(TransferMode.Atomic)).Publish([file], "run1", null, CancellationToken.None));

            Assert.Equal("UploadFailed", error.ErrorId);
            AssertSame(old, server);
        }
        finally
        {
            System.IO.File.Delete(path);
        }
    }

    [Fact]
    public void Progress_comes_at_most_every_200_ms_and_after_each_file()
    {
        var server = Server(Before.Nothing);
        var told = new List<TransferProgress>();

        new RosterPublisher(server, server.Clock, Options(TransferMode.Direct)).Publish(NewSet(), "run1", told.Add, CancellationToken.None);

        // The clock stands still: the very first moment, and the end of each file.
        Assert.Equal(1 + Names.Length, told.Count);
        Assert.Equal((3, 3), (told[^1].FilesDone, told[^1].FilesTotal));
        Assert.Equal(Names.Sum(name => New(name).Length), told[^1].BytesDone);
        Assert.Equal(told[^1].BytesTotal, told[^1].BytesDone);
    }

    private static string Attempt(FakeServer server, Dictionary<string, byte[]> old, PublishOptions options, string where)
    {
        try
        {
            Publish(server, options, server.Person.Token);
            AssertNewSet(server);
            return "new";
        }
        catch (Exception e) when (e is OperationCanceledException or DeliveryException { ErrorId: not "SetPartiallyPublished" })
        {
            if (server.Fault is Fault.Stopped or Fault.OutOfTime)
            {
                Assert.True(server.Fault == Fault.Stopped ? e is OperationCanceledException : e is DeliveryException { ErrorId: "TransferTimedOut" }, where);
            }

            foreach (var name in Names)
            {
                Assert.True(old.GetValueOrDefault(name).AsSpan().SequenceEqual(server.Files.GetValueOrDefault(name)), $"{where}: {name} is not the old one");
            }

            return "old";
        }
        catch (DeliveryException e)
        {
            Assert.Equal(Names, e.Files.Select(file => file.Name));
            Assert.Contains(e.Files, file => file.State != TransferState.NotSent);
            foreach (var file in e.Files)
            {
                Assert.Contains(file.Name, e.Message, StringComparison.Ordinal);
                var there = server.Files.GetValueOrDefault(file.Name);
                var isRight = file.State switch
                {
                    TransferState.Sent => there.AsSpan().SequenceEqual(New(file.Name)),
                    TransferState.NotSent => there.AsSpan().SequenceEqual(old.GetValueOrDefault(file.Name)),
                    TransferState.Removed => there is null,
                    TransferState.Incomplete => !there.AsSpan().SequenceEqual(old.GetValueOrDefault(file.Name)) || there is { Length: 0 },
                    _ => server.Fault == Fault.Gone,
                };
                Assert.True(isRight, $"{where}: {file.Name} is not {file.State}");
            }

            return "part";
        }
    }

    private static PublishOptions Options(TransferMode mode, int retries = 0, TransferVerification verification = TransferVerification.Size) => new()
    {
        Mode = mode,
        Verification = verification,
        Retry = new RetryPolicy { MaximumRetryCount = retries },
    };

    private static PublishedSet Publish(FakeServer server, PublishOptions options, CancellationToken cancellation = default) =>
        new RosterPublisher(server, server.Clock, options).Publish(NewSet(), "0123456789abcdef", null, cancellation);

    private static RosterFile[] NewSet() => [.. Names.Select(name => new RosterFile(name, New(name), 1))];

    private static byte[] New(string name) => Encoding.UTF8.GetBytes($"header of {name}\r\n{new string('n', 10 + name.Length)}\r\n");

    private static FakeServer Server(Before before)
    {
        var server = new FakeServer();
        if (before != Before.Nothing)
        {
            foreach (var name in Names)
            {
                server.Files[name] = before == Before.OldSet ? Encoding.UTF8.GetBytes("old " + name) : [.. New(name).Select(b => (byte)(b ^ 1))];
            }
        }

        return server;
    }

    private static Dictionary<string, byte[]> Copy(FakeServer server) => new(server.Files, StringComparer.Ordinal);

    private static void AssertSame(Dictionary<string, byte[]> expected, FakeServer server)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), server.Files.Keys.Order(StringComparer.Ordinal));
        Assert.All(expected, file => Assert.Equal(file.Value, server.Files[file.Key]));
    }

    private static void AssertNewSet(FakeServer server, string? except = null)
    {
        Assert.Equal(Names.Order(StringComparer.Ordinal), server.Files.Keys.Where(name => name != except).Order(StringComparer.Ordinal));
        Assert.All(Names, name => Assert.Equal(New(name), server.Files[name]));
    }

    /// <summary>Does something each time a connection is opened.</summary>
    private sealed class Connector(FakeServer server, Action<int> opening) : IRemoteConnector
    {
        private int connections;

        public RemoteEndpoint Endpoint => server.Endpoint;

        public IRemoteFolder Open(CancellationToken cancellation)
        {
            opening(++connections);
            return server.Open(cancellation);
        }
    }
}
