using System;
using Xunit;

namespace RosterSync.Cli.Tests.Sending;

/// <summary>What is refused before anything is read: no server is needed for these.</summary>
public sealed class SendUsageTests : IDisposable
{
    private const string Fingerprint = "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("send set --user u --password-env P --host-key X")]
    [InlineData("send set --host h --user u --password-env P --password-file f --host-key X")]
    [InlineData("send set --host h --user u --password-env P --key-file f --host-key X")]
    [InlineData("send set --host h --user u --password-env P --passphrase-env Q --host-key X")]
    [InlineData("send set --host h --user u --password-env P --host-key X --known-hosts f")]
    [InlineData("send set --host h --user u --password secret --host-key X")]
    [InlineData("send set --host h --user u --password-env P --host-key X --verify 1")]
    [InlineData("send set --host h --user u --password-env P --host-key X --port 0")]
    [InlineData("send set --host h --user u --password-env P --host-key X --overall-timeout-seconds 86401")]
    [InlineData("send set --host h --user u --password-env P --host-key X --allow-hold MissingId")]
    [InlineData("send set --host h --user u --password-env P --host-key X --transport Winscp")]
    [InlineData("host-key")]
    [InlineData("host-key a --host b")]
    public void Wrong_usage_is_refused(string line)
    {
        var run = CommandRun.Of(line.Replace("X", Fingerprint, StringComparison.Ordinal).Split(' '));

        Assert.Equal((64, string.Empty), (run.ExitCode, run.Out));
        Assert.DoesNotContain("secret", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--host sftp://h:22 --port 23 --user u", "ConnectionSettingInvalid", 64, "The port within the address")]
    [InlineData("--host u:secret@h --user u", "ConnectionSettingInvalid", 64, "A password must not stand in the address of the server.")]
    [InlineData("--host ftp://h --user u", "ConnectionSettingInvalid", 64, "Only sftp:// addresses")]
    [InlineData("--host -oProxyCommand=x --user u", "ConnectionSettingInvalid", 64, "characters no host name has")]
    [InlineData("--host h", "ConnectionSettingInvalid", 64, "The user name is empty")]
    [InlineData("--host h --user u --host-key MD5:00", "ConnectionSettingInvalid", 64, "MD5 fingerprint")]
    [InlineData("--host h --user u --no-key", "HostKeyRequired", 4, "rostersync host-key")]
    [InlineData("--host h --user u --password-env NOT_SET_ANYWHERE", "CredentialUnavailable", 4, "NOT_SET_ANYWHERE is not set")]
    [InlineData("--host h --user u --password-file missing.txt", "CredentialUnavailable", 4, "there is no file missing.txt")]
    [InlineData("--host h --user u", "ConnectionSettingInvalid", 64, "The password is empty")]
    [InlineData("--host h --user u --key-file k --transport SshNet", "SshNotFound", 1, "SSH.NET is not part of this build")]
    [InlineData("--host h --user u --key-file k --ssh-path missing", "SshNotFound", 1, "There is no ssh at missing")]
    public void A_setting_that_cannot_be_used_says_which(string options, string id, int exitCode, string words)
    {
        var arguments = "send set " + options.Replace(" --no-key", string.Empty, StringComparison.Ordinal) + " --json";
        if (!options.Contains("-key ", StringComparison.Ordinal) && !options.EndsWith("--no-key", StringComparison.Ordinal))
        {
            arguments += " --host-key " + Fingerprint;
        }

        var run = CommandRun.Of(arguments.Split(' '));

        Assert.True(exitCode == run.ExitCode, run.Error);
        Assert.Equal(id, run.Json.GetProperty("error").GetProperty("id").GetString());
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", run.Error + run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", false)]
    [InlineData("two\nlines", false)]
    [InlineData("one line\r\n", true)]
    public void A_password_file_holds_one_line(string content, bool isRead)
    {
        var file = folder.Write("password", content);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(file, System.IO.UnixFileMode.UserRead);
        }

        // The set that is not there comes after the password.
        var run = CommandRun.Of("send", folder["no-set"], "--host", "h", "--user", "u", "--host-key", Fingerprint, "--password-file", file, "--state-path", folder["state"], "--json");

        Assert.Equal(isRead ? "PathNotFound" : "CredentialUnavailable", run.Json.GetProperty("error").GetProperty("id").GetString());
    }
}
