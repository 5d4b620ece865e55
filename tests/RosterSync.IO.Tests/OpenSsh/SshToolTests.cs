using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.OpenSsh;
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

public sealed class SshToolTests
{
    private static readonly string[] Passwords = ["plain", " p \"w' s%PATH%&^!$HOME\\ü密🔑 ", "-n", "'; exit #"];

    [Fact]
    public void A_missing_ssh_says_what_to_install()
    {
        foreach (var error in new[]
        {
            Assert.Throws<DeliveryException>(() => SshTools.Find(null, [])),
            Assert.Throws<DeliveryException>(() => SshTools.Find("/no/such/ssh")),
        })
        {
            Assert.Equal(("SshNotFound", 1), (error.ErrorId, error.ExitCode));
            Assert.NotEmpty(error.Action);
        }
    }

    [Fact]
    public void Ssh_is_found_where_a_person_says_it_is()
    {
        var ssh = Require.Ssh();

        Assert.Equal(ssh, SshTools.Find(ssh).Ssh);
        Assert.Equal(ssh, SshTools.Find(Path.GetDirectoryName(ssh)).Ssh);
        Assert.NotNull(SshTools.Find(ssh).KeyGen);
        Assert.NotNull(SshTools.Find(ssh).KeyScan);
    }

    [Fact]
    public void Arguments_reach_a_program_as_they_are()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("printf, which gives its arguments back, is not there.");
        }

        string[] arguments = ["", "a", "a b", "\"", "a\"b", "\\", "a\\", "a b\\", "a\\\"b c\\\\", "%PATH%", "$HOME", "'", "ä\tb", "*", "-o", "x=\"/a b/c\""];

        var result = ChildProcess.Run("/usr/bin/printf", ["%s|", .. arguments], null, TimeSpan.FromSeconds(20), CancellationToken.None);

        Assert.Equal(string.Concat(arguments.Select(argument => argument + "|")), result.Output);
    }

    [Fact]
    public void A_program_that_does_not_end_is_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("sleep is not there.");
        }

        var since = Stopwatch.StartNew();

        Assert.Throws<TimeoutException>(() => ChildProcess.Run("/bin/sleep", ["60"], null, TimeSpan.FromSeconds(0.5), CancellationToken.None));
        using var cancellation = new CancellationTokenSource(200);
        Assert.Throws<OperationCanceledException>(() => ChildProcess.Run("/bin/sleep", ["60"], null, TimeSpan.FromSeconds(60), cancellation.Token));

        Assert.InRange(since.Elapsed.TotalSeconds, 0, 30);
    }

    [Fact]
    public void A_program_that_complains_at_length_is_not_kept_waiting()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("sh is not there.");
        }

        var result = ChildProcess.Run("/bin/sh", ["-c", "head -c 1000000 /dev/zero >&2; echo done"], null, TimeSpan.FromSeconds(20), CancellationToken.None);

        Assert.Equal("done\n", result.Output);
        Assert.InRange(result.Errors.Length, 1, 16 * 1024);
    }

    [Fact]
    public void The_helper_of_Unix_answers_once_with_the_very_bytes()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("This is the helper of Unix.");
        }

        foreach (var password in Passwords)
        {
            using var folder = PrivateFolder.Create(Path.GetTempPath());
            var environment = AskPass.Prepare(password, folder);

            AssertAnswersOnce(password, environment, asks => (environment["SSH_ASKPASS"]!, ["user's password: "]));
        }
    }

#if !NETSTANDARD_BUILD // The same file with either build.
    /// <summary>Its logic only: that ssh.exe can start it is said by Windows alone.</summary>
    [Fact]
    public void The_helper_of_Windows_answers_once_with_the_very_bytes()
    {
        var program = Path.Combine(AppContext.BaseDirectory, AskPass.WindowsProgram);
        Assert.Equal("MZ", System.Text.Encoding.ASCII.GetString(File.ReadAllBytes(program), 0, 2));
        var runtime = Path.Combine(AppContext.BaseDirectory, "RosterSync.IO.Tests.runtimeconfig.json");

        foreach (var password in Passwords)
        {
            using var folder = PrivateFolder.Create(Path.GetTempPath());
            var environment = new Dictionary<string, string?> { [AskPass.SecretVariable] = password, [AskPass.UsedVariable] = folder.PathOf("used") };

            AssertAnswersOnce(password, environment, asks => (Environment.ProcessPath!, ["exec", "--runtimeconfig", runtime, program, "user's password: "]));
        }
    }
#endif

    private static void AssertAnswersOnce(string password, Dictionary<string, string?> environment, Func<int, (string Program, string[] Arguments)> command)
    {
        string Ask(out int exitCode)
        {
            var (program, arguments) = command(0);
            var result = ChildProcess.Run(Path.GetFileName(program) == "RosterSync.IO.Tests" ? "dotnet" : program, arguments, environment, TimeSpan.FromSeconds(60), CancellationToken.None);
            exitCode = result.ExitCode;
            return result.Output;
        }

        // A confirmation is never given.
        environment["SSH_ASKPASS_PROMPT"] = "confirm";
        Assert.Equal(string.Empty, Ask(out var refused));
        Assert.NotEqual(0, refused);
        environment["SSH_ASKPASS_PROMPT"] = null;

        Assert.Equal(password + "\n", Ask(out var answered));
        Assert.Equal(0, answered);
        Assert.Equal(string.Empty, Ask(out var second));
        Assert.NotEqual(0, second);
    }
}
