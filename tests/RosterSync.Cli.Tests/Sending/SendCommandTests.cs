using System;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using RosterSync.IO.Tests.OpenSsh;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

[Collection(SshdTests.Name)]
public sealed class SendCommandTests(SshdAccount account) : SendTest(account)
{
    [Fact]
    public void The_samples_arrive_and_the_receipt_says_so()
    {
        using var server = new SshdServer(Account);

        var run = Send(server.Port);

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Empty(run.Error);
        AssertSetOnServer();
        Assert.Contains($"5 files are on {Account.User}@127.0.0.1:{server.Port}, whole and verified.", run.Out, StringComparison.Ordinal);
        Assert.Contains(Account.FingerprintOf("host"), run.Out, StringComparison.Ordinal);
        var receipt = JsonDocument.Parse(File.ReadAllText(Assert.Single(Directory.GetFiles(State, "2*.json", SearchOption.AllDirectories)))).RootElement;
        Assert.Equal(Account.FingerprintOf("host"), receipt.GetProperty("hostKeyFingerprint").GetString());
        Assert.Equal(
            ["schools.csv", "classes.csv", "users.csv", "class_enrollments.csv", "school_enrollments.csv"],
            receipt.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.All(receipt.GetProperty("files").EnumerateArray(), file =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(Set, file.GetProperty("name").GetString()!));
            Assert.Equal(bytes.Length, file.GetProperty("bytes").GetInt64());
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.GetProperty("sha256").GetString());
            Assert.Contains(file.GetProperty("sha256").GetString()!, run.Out, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void The_variable_of_the_password_is_not_inherited_by_programs_that_are_started()
    {
        using var server = new SshdServer(Account);

        Assert.Equal(0, Send(server.Port).ExitCode);

        Assert.Null(Environment.GetEnvironmentVariable(Secret));
    }

    [Fact]
    public void A_pasted_address_works_and_json_tells_all()
    {
        using var server = new SshdServer(Account);

        var run = Send(server.Port, "--host", $"sftp://{Account.User}@127.0.0.1:{server.Port}/", "--json", "--verify", "Content", "--transfer-mode", "atomic");

        Assert.True(run.ExitCode == 0, run.Error);
        AssertSetOnServer();
        Assert.True(run.Json.GetProperty("isSent").GetBoolean());
        Assert.True(File.Exists(run.Json.GetProperty("receiptPath").GetString()));
        Assert.Equal("Atomic", run.Json.GetProperty("receipt").GetProperty("mode").GetString());
        Assert.All(run.Json.GetProperty("files").EnumerateArray(), file => Assert.Equal(("Sent", "Content"), (file.GetProperty("state").GetString(), file.GetProperty("verified").GetString())));
    }

    [Fact]
    public void A_set_goes_once_a_day_unless_it_is_wanted_again()
    {
        using var server = new SshdServer(Account);
        Assert.Equal(0, Send(server.Port).ExitCode);
        File.Delete(Path.Combine(Account.Upload, "users.csv"));

        var again = Send(server.Port);

        Assert.Equal(0, again.ExitCode);
        Assert.StartsWith("Nothing was sent: a set went to", again.Out, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Account.Upload, "users.csv")));
        Assert.Equal(0, Send(server.Port, "--again-today").ExitCode);
        AssertSetOnServer();
    }

    [Fact]
    public void A_dry_run_guards_and_connects_to_nothing()
    {
        var run = Send(SshdServer.FreePort(), "--dry-run");

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("would be sent to", run.Out, StringComparison.Ordinal);
        Fails("RosterHeld", 3, 20, () => Send(SshdServer.FreePort(), "--dry-run", "--json", "--allow-hold", "TooManyContacts"));
    }

    [Fact]
    public void A_key_file_logs_in_with_a_passphrase_from_a_file_nobody_else_can_read()
    {
        using var server = new SshdServer(Account);
        var file = Folder.Write("passphrase", "pass phrase \"'%&^!$\n");
        Shell.Run("chmod", "640", file);
        string[] login = ["--password-env", "", "--key-file", Account.KeyPath("locked"), "--passphrase-file", file];

        var refused = Fails("CredentialUnavailable", 4, 20, () => SendWithKey(server.Port, login, "--json"));
        Assert.Contains("chmod 600", refused.Error, StringComparison.Ordinal);
        Shell.Run("chmod", "600", file);
        var run = SendWithKey(server.Port, login);

        Assert.True(run.ExitCode == 0, run.Error);
        AssertSetOnServer();
        Assert.Contains("Accepted publickey", server.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void The_keys_of_a_server_are_shown_with_the_option_to_use()
    {
        using var server = new SshdServer(Account);

        var run = CommandRun.Of("host-key", $"127.0.0.1:{server.Port}");
        var json = CommandRun.Of("host-key", "--host", "127.0.0.1", "--port", $"{server.Port}", "--json").Json;

        Assert.True(run.ExitCode == 0, run.Error);
        Assert.Contains("--host-key-fingerprint " + Account.FingerprintOf("host"), run.Out, StringComparison.Ordinal);
        Assert.Equal(Account.FingerprintOf("host"), Assert.Single(json.GetProperty("hostKeys").EnumerateArray()).GetProperty("fingerprint").GetString());
        Assert.DoesNotContain("Failed", server.Log, StringComparison.Ordinal);
        Fails("ConnectionFailed", 5, 20, () => CommandRun.Of("host-key", "127.0.0.1", "--port", $"{SshdServer.FreePort()}", "--json"));
    }

    private CommandRun SendWithKey(int port, string[] login, params string[] more) =>
        CommandRun.Of([.. Arguments(Set, port, [.. more, "--password-env", ""]).Where(argument => argument is not ("--password-env" or "")), .. login.Skip(2)]);
}
