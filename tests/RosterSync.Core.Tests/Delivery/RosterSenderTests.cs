using System;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.Core.Tests.Delivery;

public sealed class RosterSenderTests
{
    private readonly FakeServer server = new();
    private readonly MemoryState state = new();

    [Theory]
    [InlineData("TooManyContacts")]
    [InlineData("PartialRoster")]
    [InlineData("LargeRemoval")]
    [InlineData("UnconfirmedLayout")]
    public void Each_hold_is_refused_before_a_connection_is_opened_and_passes_with_its_own_name_only(string hold)
    {
        string[] holds = ["TooManyContacts", "PartialRoster", "LargeRemoval", "UnconfirmedLayout"];
        Send(new District());
        server.Clock.Advance(TimeSpan.FromDays(1));
        var connections = server.Connections;
        var district = hold switch
        {
            "LargeRemoval" => new District().WithoutStudents(1, 10),
            "UnconfirmedLayout" => new District { Layout = RemindLayouts.Csv20 },
            _ => new District(),
        };
        RosterFinding[] findings = hold is "TooManyContacts" or "PartialRoster" ? [Finding(hold)] : [];

        foreach (var allowed in new[] { [], holds.Where(name => name != hold).ToArray() })
        {
            var error = Assert.Throws<DeliveryException>(() => Send(district, findings, allowed));
            Assert.Equal(hold == "LargeRemoval" ? "RemovalThresholdExceeded" : "RosterHeld", error.ErrorId);
            Assert.Equal(3, error.ExitCode);
            Assert.All(error.Findings, finding => Assert.Equal(hold, finding.RuleName));
            Assert.NotEmpty(error.Findings);
            Assert.Contains(hold, error.Message, StringComparison.Ordinal);
            Assert.Contains("-AllowHold " + hold + ".", error.Action, StringComparison.Ordinal);
        }

        Assert.Equal(connections, server.Connections);
        Assert.True(Send(district, findings, [hold]).IsSent);
        Assert.Equal([hold], state.Receipts[^1].AllowedHolds);
    }

    [Fact]
    public void All_holds_are_named_at_once()
    {
        Send(new District());
        server.Clock.Advance(TimeSpan.FromDays(1));

        var error = Assert.Throws<DeliveryException>(() => Send(new District().WithoutStudents(1, 10), [Finding("PartialRoster")]));

        Assert.Equal("RosterHeld", error.ErrorId);
        Assert.Contains("-AllowHold LargeRemoval,PartialRoster", error.Action, StringComparison.Ordinal);
        Assert.Contains("School 10: 10 of 100 students", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_refused_whatever_is_allowed()
    {
        var error = Assert.Throws<DeliveryException>(() => Send(new District(), [Finding("DuplicateId"), Finding("DuplicateId"), Finding("PartialRoster")], ["PartialRoster"]));

        Assert.Equal(("RosterInvalid", 2), (error.ErrorId, error.ExitCode));
        Assert.Contains("DuplicateId 2", error.Message, StringComparison.Ordinal);
        Assert.Equal(2, error.Findings.Count);
        Assert.Throws<ArgumentException>(() => Send(new District(), [], ["DuplicateId"]));
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void A_set_without_one_of_its_files_is_refused()
    {
        var error = Assert.Throws<DeliveryException>(() => Send(new District().Without("school_enrollments.csv")));

        Assert.Equal(("RosterSetIncomplete", 2), (error.ErrorId, error.ExitCode));
        Assert.Contains("school_enrollments.csv", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void Warnings_are_sent()
    {
        Assert.True(Send(new District(), [Finding("InvalidPhone"), Finding("RosterSummary")]).IsSent);
    }

    [Fact]
    public void A_day_has_one_send_unless_a_person_says_so()
    {
        Assert.True(Send(new District()).IsSent);
        server.Clock.Advance(TimeSpan.FromHours(3));
        var connections = server.Connections;

        var second = Send(new District());

        Assert.False(second.IsSent);
        Assert.All(second.Files, file => Assert.Equal(TransferState.NotSent, file.State));
        Assert.Equal(state.Receipts[0], second.Receipt);
        Assert.Equal(connections, server.Connections);
        Assert.True(Send(new District(), againToday: true).IsSent);

        // 23:00 there; the day of the people counts, not that of Greenwich.
        server.Clock.Advance(TimeSpan.FromHours(1.5));
        Assert.True(Send(new District()).IsSent);
    }

    [Fact]
    public void The_intent_is_written_before_a_connection_is_opened_and_the_receipt_after_the_last_file()
    {
        var intended = false;
        var watched = new Connector(server, () => intended = state.Pending is not null && state.Receipts.Count == 0);

        var outcome = new RosterSender(watched, state, new District(), server.Clock).Send(Request(new District()), new PublishOptions(), null, CancellationToken.None);

        Assert.True(intended);
        Assert.Equal(["begin", "complete"], state.Log);
        Assert.Equal(outcome.Files, state.Receipts[0].Files);
        Assert.Equal(
            ("sftp.example.org", 22, "district", "2.0", new FakeServer().Open(CancellationToken.None).HostKeyFingerprint),
            (outcome.Receipt.Host, outcome.Receipt.Port, outcome.Receipt.User, outcome.Receipt.LayoutVersion, outcome.Receipt.HostKeyFingerprint));
        Assert.Equal(RemindLayouts.Csv20.Files.Select(file => file.Name), outcome.Files.Select(file => file.Name));
    }

    [Fact]
    public void A_set_sent_in_part_does_not_count_as_sent_and_the_next_run_sends_all_of_it()
    {
        Send(new District());
        server.Clock.Advance(TimeSpan.FromDays(1));
        var bigger = new District();
        bigger["users.csv"].Add("s-999,Benedek,Quill,,,student,2012/03/04,7,,");
        var last = state.Ids;
        server.Forbidden.Add("users.csv");

        Assert.Equal("SetPartiallyPublished", Assert.Throws<DeliveryException>(() => Send(bigger)).ErrorId);

        Assert.NotNull(state.Pending);
        Assert.Same(last, state.Ids);
        Assert.Single(state.Receipts);
        server.Forbidden.Clear();
        Assert.True(Send(bigger).IsSent);
        Assert.Null(state.Pending);
    }

    [Fact]
    public void A_set_sent_again_by_hand_and_only_in_part_is_repaired_on_the_same_day()
    {
        Send(new District());
        server.Forbidden.Add("users.csv");
        Assert.Throws<DeliveryException>(() => Send(new District(), againToday: true));
        server.Forbidden.Clear();

        Assert.True(Send(new District()).IsSent);
    }

    [Fact]
    public void A_send_that_changed_nothing_leaves_no_intent()
    {
        Send(new District());
        server.RefuseLogin = DeliveryErrors.AuthenticationFailed(server.Endpoint, RemoteLogin.WithPassword("x"));

        Assert.Throws<DeliveryException>(() => Send(new District(), againToday: true));

        Assert.Null(state.Pending);
        server.RefuseLogin = null;
        Assert.False(Send(new District()).IsSent);
    }

    [Fact]
    public void An_intent_of_a_run_that_was_killed_stays_until_a_send_is_whole()
    {
        Send(new District());
        state.Pending = new SendIntent { RunId = "killed", Started = server.Clock.Now };
        server.RefuseLogin = DeliveryErrors.AuthenticationFailed(server.Endpoint, RemoteLogin.WithPassword("x"));
        Assert.Throws<DeliveryException>(() => Send(new District()));
        Assert.Equal("killed", state.Pending?.RunId);
        server.RefuseLogin = null;

        Assert.True(Send(new District()).IsSent);
    }

    [Fact]
    public void Hashes_that_cannot_be_read_hold_the_send()
    {
        Send(new District());
        state.IsDamaged = true;

        Assert.Equal("RemovalThresholdExceeded", Assert.Throws<DeliveryException>(() => Send(new District(), againToday: true)).ErrorId);
        Assert.True(Send(new District(), [], ["LargeRemoval"], againToday: true).IsSent);
        Assert.True(Send(new District(), againToday: true).IsSent);
    }

    [Fact]
    public void Two_runs_do_not_mix()
    {
        using var other = state.Open(server.Endpoint);

        Assert.Equal(("TransferInProgress", 5), Assert.Throws<DeliveryException>(() => Send(new District())) is var error ? (error.ErrorId, error.ExitCode) : default);
        Assert.Equal(0, server.Connections);
    }

    [Fact]
    public void Asking_whether_it_would_be_sent_connects_nowhere_and_changes_nothing()
    {
        var sender = new RosterSender(server, state, new District(), server.Clock);

        Assert.True(sender.Check(Request(new District()), CancellationToken.None));
        Assert.Throws<DeliveryException>(() => sender.Check(Request(new District(), [Finding("PartialRoster")]), CancellationToken.None));
        Assert.Empty(state.Log);
        Assert.Equal(0, server.Connections);

        Send(new District());
        Assert.False(sender.Check(Request(new District()), CancellationToken.None));
    }

    private static RosterFinding Finding(string rule) => RosterRules.Get(rule).Find("Something.");

    private static SendRequest Request(District district, RosterFinding[]? findings = null, string[]? allowHold = null, bool againToday = false) =>
        new() { Set = district.Set, Findings = findings ?? [], AllowHold = allowHold ?? [], AgainToday = againToday };

    private SendOutcome Send(District district, RosterFinding[]? findings = null, string[]? allowHold = null, bool againToday = false) =>
        new RosterSender(server, state, district, server.Clock).Send(Request(district, findings, allowHold, againToday), new PublishOptions(), null, CancellationToken.None);

    private sealed class Connector(FakeServer inner, Action opening) : IRemoteConnector
    {
        public RemoteEndpoint Endpoint => inner.Endpoint;

        public IRemoteFolder Open(CancellationToken cancellation)
        {
            opening();
            return inner.Open(cancellation);
        }
    }
}
