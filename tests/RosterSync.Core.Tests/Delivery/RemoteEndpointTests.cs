using System;
using System.Linq;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.Core.Tests.Delivery;

public sealed class RemoteEndpointTests
{
    [Theory]
    [InlineData("sftp.example.org", null, "d", "sftp.example.org", 22, "d")]
    [InlineData(" SFTP.Example.org ", null, "d", "sftp.example.org", 22, "d")]
    [InlineData("sftp.example.org:2222", null, "d", "sftp.example.org", 2222, "d")]
    [InlineData("sftp.example.org:2222", 2222, "d", "sftp.example.org", 2222, "d")]
    [InlineData("sftp://sftp.example.org", 24, "d", "sftp.example.org", 24, "d")]
    [InlineData("sftp://d@sftp.example.org:2222/", null, null, "sftp.example.org", 2222, "d")]
    [InlineData("SFTP://d%40x@sftp.example.org", null, null, "sftp.example.org", 22, "d@x")]
    [InlineData("d@sftp.example.org", null, "d", "sftp.example.org", 22, "d")]
    [InlineData("::1", null, "d", "::1", 22, "d")]
    [InlineData("[::1]:2222", null, "d", "::1", 2222, "d")]
    [InlineData("[::1]", null, "DOMAIN\\dist rict", "::1", 22, "DOMAIN\\dist rict")]
    public void What_is_pasted_is_read(string given, int? port, string? user, string host, int expectedPort, string expectedUser)
    {
        var endpoint = RemoteEndpoint.Parse(given, port, user);

        Assert.Equal((host, expectedPort, expectedUser), (endpoint.Host, endpoint.Port, endpoint.User));
    }

    [Theory]
    [InlineData("", null, "d")]
    [InlineData("-oProxyCommand=x", null, "d")]
    [InlineData("host name", null, "d")]
    [InlineData("host;x", null, "d")]
    [InlineData("host", null, "")]
    [InlineData("host", null, null)]
    [InlineData("host", null, "-oProxyCommand=x")]
    [InlineData("host", null, "d;x")]
    [InlineData("host", null, "d -x")]
    [InlineData("host", null, "d\n")]
    [InlineData("host", 0, "d")]
    [InlineData("host", 65536, "d")]
    [InlineData("host:x", null, "d")]
    [InlineData("host:23", 22, "d")]
    [InlineData("e@host", null, "d")]
    [InlineData("d:secret@host", null, null)]
    [InlineData("https://host", null, "d")]
    [InlineData("sftp://host/folder", null, "d")]
    public void What_names_no_login_is_refused(string given, int? port, string? user)
    {
        var error = Assert.ThrowsAny<ArgumentException>(() => RemoteEndpoint.Parse(given, port, user));

        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SHA256:wpEeg44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs")]
    [InlineData("wpEeg44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs=")]
    [InlineData(" sha256:wpEeg44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs= ")]
    public void A_fingerprint_has_one_spelling(string given) =>
        Assert.Equal("SHA256:wpEeg44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs", HostKeyPin.Create(given, null).Fingerprint);

    [Theory]
    [InlineData("SHA256:short")]
    [InlineData("MD5:16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48")]
    [InlineData("16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48")]
    [InlineData("SHA256:!!!!g44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs")]
    public void What_is_no_fingerprint_is_refused(string given) => Assert.Throws<ArgumentException>(() => HostKeyPin.Create(given, null));

    [Theory]
    [InlineData(null, null)]
    [InlineData("", "")]
    [InlineData("  ", null)]
    public void Without_a_key_nobody_is_trusted(string? fingerprint, string? knownHostsPath)
    {
        var error = Assert.Throws<DeliveryException>(() => HostKeyPin.Create(fingerprint, knownHostsPath));

        Assert.Equal(("HostKeyRequired", 4), (error.ErrorId, error.ExitCode));
        Assert.Contains("Get-RemindHostKey", error.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void One_way_of_naming_the_key_is_enough() =>
        Assert.Throws<ArgumentException>(() => HostKeyPin.Create("SHA256:wpEeg44dl6DXyoxow86N2q0fd+4sXs3vje5jtwWM2xs", "known_hosts"));

    [Theory]
    [InlineData("")]
    [InlineData("two\nlines")]
    [InlineData("two\rlines")]
    [InlineData("zero\0")]
    public void A_password_no_helper_can_hand_over_is_refused(string password) => Assert.Throws<ArgumentException>(() => RemoteLogin.WithPassword(password));

    [Fact]
    public void The_longest_password_ssh_takes_is_taken()
    {
        Assert.Equal(1023, RemoteLogin.WithPassword(new string('x', 1023)).Password!.Length);
        Assert.Throws<ArgumentException>(() => RemoteLogin.WithPassword(new string('ä', 512)));
    }

    [Fact]
    public void Waits_grow_to_a_bound()
    {
        var policy = new RetryPolicy { Interval = TimeSpan.FromSeconds(5), MaximumInterval = TimeSpan.FromSeconds(60) };

        Assert.Equal([5, 10, 20, 40, 60, 60], new[] { 1, 2, 3, 4, 5, 500 }.Select(retry => policy.WaitBefore(retry).TotalSeconds));
    }
}
