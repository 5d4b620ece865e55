#if SSHNET // Built with -p:SshNet=true.
using Xunit;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>Sending, with SSH.NET.</summary>
[Collection(SshdTests.Name)]
public sealed class SshNetSendTests(SshdAccount account) : SendConformance(account)
{
    private protected override RemoteTransport Transport => RemoteTransport.SshNet;
}

/// <summary>The faults, with SSH.NET.</summary>
[Collection(SshdTests.Name)]
public sealed class SshNetFaultTests(SshdAccount account) : FaultConformance(account)
{
    private protected override RemoteTransport Transport => RemoteTransport.SshNet;
}

/// <summary>Logins and host keys, with SSH.NET.</summary>
[Collection(SshdTests.Name)]
public sealed class SshNetLoginTests(SshdAccount account) : LoginConformance(account)
{
    private protected override RemoteTransport Transport => RemoteTransport.SshNet;
}
#endif
