using System;
using System.Linq;
using RosterSync.Delivery;
using Xunit;

namespace RosterSync.Core.Tests.Delivery;

public sealed class DeliveryErrorTests
{
    private static readonly RemoteEndpoint Endpoint = new("sftp.example.org", 2222, "district");

    private static RemoteConnectionOptions Options { get; } = new()
    {
        Endpoint = Endpoint,
        Login = RemoteLogin.WithPassword("hunter2"),
        HostKey = HostKeyPin.Create("SHA256:" + new string('A', 43), null),
    };

    /// <summary>Scripts match on these: a line that changes here breaks them.</summary>
    [Fact]
    public void Ids_categories_and_exit_codes_are_stable() => Assert.Equal(
        """
        RosterInvalid InvalidData 2
        RosterSetIncomplete InvalidData 2
        RosterHeld InvalidData 3
        RemovalThresholdExceeded LimitsExceeded 3
        ConnectionSettingInvalid InvalidArgument 64
        HostKeyRequired SecurityError 4
        HostKeyUnknown SecurityError 4
        HostKeyChanged SecurityError 4
        AuthenticationFailed AuthenticationError 4
        KeyFileInvalid InvalidArgument 4
        CredentialUnavailable SecurityError 4
        ConnectionFailed ConnectionError 5 network
        ConnectionTimedOut OperationTimeout 5 network
        TransferTimedOut OperationTimeout 5 network
        ConnectionLost ConnectionError 5 network
        RemotePathNotFound ObjectNotFound 1
        RemotePermissionDenied PermissionDenied 1
        RemoteQuotaExceeded QuotaExceeded 1
        RemoteRenameRefused ResourceUnavailable 1
        UploadFailed WriteError 1
        VerificationFailed InvalidResult 1
        SetPartiallyPublished InvalidResult 6
        TransferInProgress ResourceBusy 5
        SshNotFound NotInstalled 1
        StateUnavailable ResourceUnavailable 1
        """.ReplaceLineEndings("\n"),
        string.Join("\n", DeliveryError.All.Select(error => $"{error.Id} {error.Category} {error.ExitCode}{(error.IsNetworkFault ? " network" : string.Empty)}")));

    [Fact]
    public void All_holds_every_error_there_is_with_its_own_name()
    {
        var properties = typeof(DeliveryError).GetProperties().Where(property => property.PropertyType == typeof(DeliveryError)).ToArray();

        Assert.Equal(properties.Select(property => property.Name), properties.Select(property => ((DeliveryError)property.GetValue(null)!).Id));
        Assert.Equal(properties.Select(property => property.Name).Order(), DeliveryError.All.Select(error => error.Id).Order());
        Assert.All(DeliveryError.All, error => Assert.EndsWith(".", error.Cause, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("district@sftp.example.org: Permission denied (publickey,password).\r\n", "AuthenticationFailed", false)]
    [InlineData("Received disconnect from 192.0.2.1 port 22:2: Too many authentication failures\r\n", "AuthenticationFailed", false)]
    [InlineData("ssh: connect to host sftp.example.org port 22: Connection refused\r\n", "ConnectionFailed", true)]
    [InlineData("ssh: connect to host sftp.example.org port 22: No route to host\r\n", "ConnectionFailed", true)]
    [InlineData("ssh: connect to host sftp.example.org port 22: Network is unreachable\r\n", "ConnectionFailed", true)]
    [InlineData("ssh: connect to host sftp.example.org port 22: Connection timed out\r\n", "ConnectionTimedOut", true)]
    [InlineData("Connection timed out during banner exchange\r\n", "ConnectionTimedOut", true)]
    [InlineData("ssh: Could not resolve hostname sftp.example.org: Name or service not known\r\n", "ConnectionFailed", true)]
    [InlineData("ssh: Could not resolve hostname sftp.example.org: Temporary failure in name resolution\r\n", "ConnectionFailed", true)]
    [InlineData("Unable to negotiate with 192.0.2.1 port 22: no matching host key type found. Their offer: ssh-dss\r\n", "ConnectionFailed", false)]
    [InlineData("subsystem request failed on channel 0\r\n", "ConnectionFailed", false)]
    [InlineData("kex_exchange_identification: Connection closed by remote host\r\n", "ConnectionFailed", true)]
    [InlineData("@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@\r\nHost key verification failed.\r\n", "HostKeyChanged", false)]
    [InlineData("No ED25519 host key is known for x and you have requested strict checking.\r\nHost key verification failed.\r\n", "HostKeyChanged", false)]
    [InlineData("command-line: line 0: Bad configuration option: identityagent\r\n", "SshNotFound", false)]
    [InlineData("ssh_askpass: exec(/tmp/ask): Permission denied\r\nPermission denied, please try again.\r\n", "AuthenticationFailed", false)]
    [InlineData("@ WARNING: UNPROTECTED PRIVATE KEY FILE! @\r\nPermission denied (publickey).\r\n", "KeyFileInvalid", false)]
    [InlineData("NOTICE: access without permission denied to strangers, connections timed.\r\nConnection closed by 192.0.2.1 port 22\r\n", "ConnectionFailed", true)]
    [InlineData("", "ConnectionFailed", true)]
    public void What_ssh_says_before_there_is_a_session_is_told_apart(string words, string id, bool isTransient)
    {
        var error = DeliveryErrors.FromSsh(words, connected: false, Options);

        Assert.Equal((id, isTransient), (error.ErrorId, error.IsTransient));
        Assert.NotEmpty(error.Action);
    }

    [Theory]
    [InlineData("Timeout, server 192.0.2.1 not responding.\r\n", "TransferTimedOut")]
    [InlineData("Connection reset by 192.0.2.1 port 22\r\n", "ConnectionLost")]
    [InlineData("Read from remote host: Permission denied (it is only a word)\r\n", "ConnectionLost")]
    [InlineData("", "ConnectionLost")]
    public void What_ssh_says_of_a_session_is_a_network_fault(string words, string id)
    {
        var error = DeliveryErrors.FromSsh(words, connected: true, Options);

        Assert.Equal((id, true), (error.ErrorId, error.IsTransient));
    }

    [Theory]
    [InlineData(SftpStatus.NoSuchFile, null, RemoteOperation.Write, "RemotePathNotFound")]
    [InlineData(SftpStatus.PermissionDenied, null, RemoteOperation.Write, "RemotePermissionDenied")]
    [InlineData(SftpStatus.PermissionDenied, null, RemoteOperation.Read, "RemotePermissionDenied")]
    [InlineData(SftpStatus.Failure, "Failure", RemoteOperation.Write, "UploadFailed")]
    [InlineData(SftpStatus.Failure, "No space left on device", RemoteOperation.Write, "RemoteQuotaExceeded")]
    [InlineData(SftpStatus.Failure, "Disk quota exceeded", RemoteOperation.Write, "RemoteQuotaExceeded")]
    [InlineData(SftpStatus.NoSpaceOnFileSystem, null, RemoteOperation.Write, "RemoteQuotaExceeded")]
    [InlineData(SftpStatus.QuotaExceeded, null, RemoteOperation.Write, "RemoteQuotaExceeded")]
    [InlineData(SftpStatus.Failure, "Failure", RemoteOperation.Rename, "RemoteRenameRefused")]
    [InlineData(SftpStatus.OperationUnsupported, null, RemoteOperation.Rename, "RemoteRenameRefused")]
    [InlineData(SftpStatus.ConnectionLost, null, RemoteOperation.Write, "ConnectionLost")]
    [InlineData((SftpStatus)99, null, RemoteOperation.Look, "UploadFailed")]
    public void A_status_is_told_apart(SftpStatus status, string? words, RemoteOperation operation, string id)
    {
        var error = DeliveryErrors.FromStatus(status, words, operation, "/in/users.csv", Endpoint);

        Assert.Equal((id, id == "ConnectionLost"), (error.ErrorId, error.IsTransient));
    }

    [Fact]
    public void What_others_say_is_never_repeated()
    {
        const string planted = "Permission denied (for) Zyxwine Canaryson no space hunter2";

        foreach (var error in new[] { DeliveryErrors.FromSsh(planted, true, Options), DeliveryErrors.FromSsh(planted, false, Options), DeliveryErrors.FromStatus(SftpStatus.Failure, planted, RemoteOperation.Write, "/in/users.csv", Endpoint) })
        {
            Assert.DoesNotContain("Zyxwine", error + error.Action, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", error + error.Action, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("hunter2", Options.Login.ToString(), StringComparison.Ordinal);
    }
}
