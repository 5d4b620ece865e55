using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RosterSync.Errors;
using RosterSync.IO.Runs;
using RosterSync.Validation;

namespace RosterSync.Commands;

/// <summary>Checks a roster and sends it by SFTP: whole, verified, to a server whose key is known.</summary>
/// <remarks>
/// <para>Before a connection is opened the roster is checked: one with errors is refused; one on hold, or that lacks much of what was sent last time, is refused unless -AllowHold names the rule; a set that was sent today is not sent again without -AgainToday. Headers that no template of Remind has confirmed hold a send, too (UnconfirmedLayout).</para>
/// <para>The server has to show the key that -HostKeyFingerprint or -KnownHostsPath names. There is no prompt and no way around it. Faults of the network are tried again; a refused login, a strange key or a full disk are not.</para>
/// <para>Each file is verified on the server, and a receipt without personal data is kept in the folder of -StatePath. A send that fails after files on the server have changed is the error SetPartiallyPublished, which names what is where; sending again repairs it.</para>
/// </remarks>
/// <example>
/// <para>Sends tonight's export, with the login a scheduled task keeps encrypted for its account.</para>
/// <code>$login = Import-Clixml ./login.xml
/// Get-SisStudent -Path ./export | ConvertTo-RemindCsv | Send-RemindSftp -ComputerName sftp.example.org -Credential $login -HostKeyFingerprint SHA256:…</code>
/// </example>
/// <example>
/// <para>Sends a set in a folder with a key file, and reads each file back.</para>
/// <code>Send-RemindSftp -Path ./remind -ComputerName sftp://sftp.example.org:22 -User district -KeyFilePath ./key -KnownHostsPath ./known_hosts -Verify Content</code>
/// </example>
/// <example>
/// <para>Shows whether the set would be sent, and connects to nothing.</para>
/// <code>Send-RemindSftp -Path ./remind -ComputerName sftp.example.org -Credential $login -HostKeyFingerprint SHA256:… -WhatIf</code>
/// </example>
/// <seealso cref="GetRemindHostKeyCommand"/>
/// <seealso cref="TestRemindRosterCommand"/>
[Cmdlet(VerbsCommunications.Send, "RemindSftp", DefaultParameterSetName = PathSet, SupportsShouldProcess = true)]
[OutputType(typeof(TransferResult))]
public sealed class SendRemindSftpCommand : SendCommandBase
{
    private readonly List<string> paths = [];
    private RemindRoster? roster;
    private RosterDelivery? delivery;
    private string server = string.Empty;

    /// <summary>The roster of ConvertTo-RemindCsv, Test-RemindRoster -PassThru or Export-RemindCsv.</summary>
    [Parameter(ParameterSetName = "Roster", Mandatory = true, ValueFromPipeline = true)]
    [AllowNull]
    public RemindRoster? InputObject { get; set; }

    /// <summary>The folder of the set, or its files. Wildcards are allowed.</summary>
    /// <value>The current location</value>
    [Parameter(ParameterSetName = PathSet, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [SupportsWildcards]
    [PlainText("PSPath", "Path")]
    public string[]? Path { get; set; }

    /// <summary>The same, taken as it is: [ and ] are no wildcards.</summary>
    [Parameter(ParameterSetName = LiteralPathSet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("PSPath", "LP")]
    [PlainText("PSPath", IsLiteral = true)]
    public string[]? LiteralPath { get; set; }

    private protected override void Begin()
    {
        CheckHoldNames(AllowHold);
        var settings = ReadSettings();
        server = settings.Endpoint.ToString();
        delivery = new RosterDelivery(settings);
    }

    private protected override ErrorRecord NotAPath(string type) => RosterErrors.InputNotRoster(type);

    private protected override void Process()
    {
        if (ParameterSetName is PathSet or LiteralPathSet)
        {
            var given = ParameterSetName == LiteralPathSet ? LiteralPath : MyInvocation.BoundParameters.ContainsKey(nameof(Path)) ? Path : ["."];
            paths.AddRange(Resolve(given, ParameterSetName == LiteralPathSet, ThrowTerminatingError).Except(paths));
        }
        else if (InputObject is null || roster is not null)
        {
            // One set a run: what is wrong with the input is wrong with all of it.
            ThrowTerminatingError(InputObject is null ? RosterErrors.InputNull() : RosterErrors.SecondRoster(server));
        }

        roster = InputObject;
    }

    private protected override void End()
    {
        if (paths.Count > 1 && paths.Exists(Directory.Exists))
        {
            ThrowTerminatingError(RosterErrors.SecondRoster(server));
        }

        if (roster is not null || paths.Count > 0)
        {
            var options = new ValidationOptions { AsOf = DateTime.Today };
            Send(roster is not null ? RosterTest.Check(roster, options, Token) : RosterTest.Check(ReadLayout(paths), paths, options, Token));
        }
    }

    private void Send(RosterTest test)
    {
        if (!ShouldProcess(server, string.Format(CultureInfo.InvariantCulture, "Send {0} files of a Remind roster", test.Roster.Files.Count)))
        {
            RosterAccount.WarnUnlessDue(this, delivery!.Check(test, Token), server);
            return;
        }

        var outcome = delivery!.Send(test, Progress.Report, Token);
        RosterAccount.WarnUnlessDue(this, outcome.IsSent, server);
        WriteVerbose($"The server showed the key {outcome.Receipt.HostKeyFingerprint}. The receipt is {outcome.ReceiptPath}");
        WriteObject(outcome.Files, enumerateCollection: true);
    }
}
