using System;
using System.Threading;
using RosterSync.Delivery;
using RosterSync.IO.Sets;
using RosterSync.IO.State;
using RosterSync.Validation;

namespace RosterSync.IO.Runs;

/// <summary>Sends a checked set: the one place where settings become a transport, what is kept between runs, and a sender.</summary>
internal sealed class RosterDelivery
{
    private readonly SendSettings settings;
    private readonly RosterSender sender;

    /// <summary>Makes it; nothing is connected yet.</summary>
    /// <exception cref="DeliveryException">The transport is not on this machine, or the account has no folder for what is kept.</exception>
    public RosterDelivery(SendSettings settings)
    {
        this.settings = settings;
        var transport = RemoteTransports.Find(settings.Transport, settings.SshPath);
        sender = new RosterSender(
            transport.CreateConnector(settings.ToConnection()),
            new FileSendState(settings.StatePath ?? StateFolder.Default()),
            new RosterTableOpener(),
            new SystemClock());
    }

    /// <summary>Whether the set would be sent: every guard, and no connection. False where one was sent today already.</summary>
    /// <exception cref="DeliveryException">A guard refuses it.</exception>
    public bool Check(RosterTest test, CancellationToken cancellation) => sender.Check(Request(test), cancellation);

    /// <summary>Sends the set.</summary>
    /// <param name="test">The set and everything a full check of it has found.</param>
    /// <param name="progress">Takes how far it is; called on this thread, every 200 milliseconds at most.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="DeliveryException">A guard refuses it, or sending failed.</exception>
    /// <exception cref="OperationCanceledException">It was stopped before anything on the server had changed.</exception>
    public SendOutcome Send(RosterTest test, Action<TransferProgress>? progress, CancellationToken cancellation) =>
        sender.Send(Request(test), settings.ToPublishing(), progress, cancellation);

    private SendRequest Request(RosterTest test) => new()
    {
        Set = RosterSet.Of(test.Roster),
        Findings = test.Findings,
        AllowHold = settings.AllowHold,
        AgainToday = settings.AgainToday,
    };
}
