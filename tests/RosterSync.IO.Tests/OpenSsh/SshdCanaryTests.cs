#if !NETSTANDARD_BUILD // Once is enough: what differs between the builds is tested in SshdSendTests.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;
using RosterSync.IO.Sets;
using RosterSync.IO.State;
using RosterSync.Remind;
using RosterSync.Validation;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>A whole send to a real server, with planted secrets and people, and everything searched for them.</summary>
[Collection(SshdTests.Name)]
public sealed class SshdCanaryTests(SshdAccount account) : SendingTest(account)
{
    private const string Password = "C4nary-Secret";
    private const string Passphrase = "pass phrase \"'%&^!$";

    private static readonly string[] Canaries =
    [
        Password, "wrong-" + Password, Passphrase, "Zyxwine", "Canaryson", "zyxwine@example.org", "6125550142", "2011/02/03",
    ];

    // The state keeps ids, so that people keep theirs; nothing else that is kept or said has them.
    private static readonly string[] Ids = ["s-777001", "p-777001"];

    [Fact]
    public void No_planted_secret_and_nobody_is_found_anywhere()
    {
        Account.SetPassword(Password);
        var state = Path.Combine(Account.Folder, "state");
        using var server = new SshdServer(Account);
        using var watcher = new Watcher(state, File.ReadAllText(Account.KeyPath("host") + ".pub").Split(' ')[1]);
        var told = new List<string>();

        void Tell(object? thing) => told.Add(thing?.ToString() ?? string.Empty);
        void Try(Action send)
        {
            try
            {
                send();
            }
            catch (Exception e)
            {
                Tell(e);
                Tell((e as DeliveryException)?.Action);
                Tell(string.Join(' ', (e as DeliveryException)?.Findings ?? []));
            }
        }

        SendOutcome Send(Watched connector, TransferMode mode = TransferMode.Direct) => new RosterSender(connector, new FileSendState(state), new RosterTableOpener(), new SystemClock()).Send(
            new SendRequest
            {
                Set = new RosterSet { Layout = RemindLayouts.Csv20, Files = Roster() },
                Findings = [],
                AllowHold = ["UnconfirmedLayout"],
                AgainToday = true,
            },
            new PublishOptions { Mode = mode, Retry = new RetryPolicy { MaximumRetryCount = 0 } },
            progress => Tell($"{progress.FileName} {progress.BytesDone}"),
            CancellationToken.None);

        var sent = Send(Connector(To(server)));
        Assert.True(sent.IsSent);
        Assert.Equal(RemindLayouts.Csv20.Files.Select(file => file.Name).Order(), Directory.GetFiles(Account.Upload).Select(path => Path.GetFileName(path)!).Order());
        Tell(sent.Receipt.User);
        foreach (var file in sent.Files)
        {
            Tell(file);
        }

        Assert.True(Send(Connector(To(server, RemoteLogin.WithKeyFile(Account.KeyPath("locked"), Passphrase))), TransferMode.Atomic).IsSent);
        Try(() => Send(Connector(To(server, RemoteLogin.WithPassword("wrong-" + Password)))));
        Try(() => Send(Connector(To(server, RemoteLogin.WithKeyFile(Account.KeyPath("locked"), "wrong-" + Password)))));
        Try(() => Send(Connector(To(server, pin: HostKeyPin.Create(Account.FingerprintOf("other"), null)))));
        Try(() => Send(Connector(To(server, path: "missing"))));
        var killed = Connector(To(server));
        killed.Written = _ => server.KillSessions();
        Try(() => Send(killed));
        Shell.Run("chmod", "500", Account.Upload);
        Try(() => Send(Connector(To(server)), TransferMode.Atomic));
        Shell.Run("chmod", "700", Account.Upload);
        server.Stop();
        Try(() => Send(Connector(To(server))));

        watcher.Dispose();
        Assert.True(told.Count(text => text.Contains("DeliveryException", StringComparison.Ordinal)) >= 6, string.Join('\n', told));
        Assert.True(watcher.SawSsh);
        Assert.True(watcher.SawHelper);
        Assert.NotEmpty(Directory.GetFiles(state, "*.json", SearchOption.AllDirectories));
        foreach (var canary in Canaries)
        {
            Assert.DoesNotContain(told, text => text.Contains(canary, StringComparison.Ordinal));
            Assert.DoesNotContain(watcher.Seen, text => text.Contains(canary, StringComparison.Ordinal));
        }

        foreach (var id in Ids)
        {
            Assert.DoesNotContain(told, text => text.Contains(id, StringComparison.Ordinal) && !text.StartsWith("RosterSync ids", StringComparison.Ordinal));
            Assert.DoesNotContain(watcher.Seen, text => text.Contains(id, StringComparison.Ordinal) && !text.StartsWith("RosterSync ids", StringComparison.Ordinal));
        }

        Assert.Null(Environment.GetEnvironmentVariable(AskPass.SecretVariable));
        Assert.NotEmpty(watcher.Folders);
        Assert.All(watcher.Folders, folder => Assert.False(Directory.Exists(folder)));
    }

    private static List<RosterFile> Roster()
    {
        var contents = new Dictionary<string, string>
        {
            ["schools.csv"] = "school_id,school_name\r\n10,Alder\r\n",
            ["classes.csv"] = "class_id,school_id,class_name\r\n10-1,10,Reading\r\n",
            ["users.csv"] = "user_id,first_name,last_name,email,phone,role,date_of_birth,grade,student_number,student_ids\r\n"
                + "s-777001,Zyxwine,Canaryson,,,student,2011/02/03,7,,\r\n"
                + "p-777001,Zyxwine,Canaryson,zyxwine@example.org,6125550142,parent,,,,s-777001\r\n",
            ["class_enrollments.csv"] = "class_id,user_id,role\r\n10-1,s-777001,participant\r\n",
            ["school_enrollments.csv"] = "school_id,user_id\r\n",
        };
        return [.. contents.Select(file => new RosterFile(file.Key, Encoding.UTF8.GetBytes(file.Value), 1))];
    }
}
#endif
