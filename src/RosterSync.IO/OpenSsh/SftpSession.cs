using System;
using System.Collections.Generic;
using System.IO;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>
/// SFTP version 3 over a pair of streams, on the caller's thread. Requests are numbered; blocks of a file are sent many at a time
/// and their answers taken in any order. After a <see cref="SftpStatusException"/> or a cancellation the session is in step and usable,
/// after any other exception it is not.
/// </summary>
internal sealed partial class SftpSession
{
    private const int LongestHandle = 256;
    private const int LongestList = 100_000;

    private readonly Stream toServer;
    private readonly SftpPacketStream fromServer;
    private readonly SftpPacketWriter request = new();
    private readonly Dictionary<string, string> extensions = new(StringComparer.Ordinal);
    private uint lastId;

    /// <summary>Makes a session that was not opened yet.</summary>
    internal SftpSession(Stream toServer, Stream fromServer)
    {
        this.toServer = toServer;
        this.fromServer = new SftpPacketStream(fromServer);
    }

    /// <summary>Called with each answer: the server is alive.</summary>
    internal Action? Answered { get; set; }

    internal bool CanPosixRename => Offers(SftpProtocol.PosixRename, "1");

    /// <summary>Agrees on the version.</summary>
    internal void Open()
    {
        // In this one packet the version stands where all others have their id.
        request.Begin(SftpPacketType.Init, SftpProtocol.Version);
        request.SendTo(toServer);
        var answer = Next();
        if (answer.Type != SftpPacketType.Version || answer.UInt32() < SftpProtocol.Version)
        {
            throw new SftpProtocolException("The server does not speak SFTP version 3.");
        }

        while (!answer.IsAtEnd)
        {
            var name = answer.Text();
            extensions[name] = answer.Text();
        }
    }

    /// <summary>The full path of a path.</summary>
    internal string RealPath(string path)
    {
        var answer = Ask(SftpPacketType.RealPath, path, SftpPacketType.Name);
        return answer.UInt32() == 1 ? answer.Text() : throw new SftpProtocolException("The server names no path.");
    }

    /// <summary>Size and kind; null where there is nothing of that name.</summary>
    internal SftpAttributes? Stat(string path)
    {
        try
        {
            return Ask(SftpPacketType.Stat, path, SftpPacketType.Attributes).Attributes();
        }
        catch (SftpStatusException e) when (e.Status == SftpStatus.NoSuchFile)
        {
            return null;
        }
    }

    /// <summary>Names in a folder.</summary>
    internal List<string> List(string path)
    {
        var names = new List<string>();
        var handle = Handle(Ask(SftpPacketType.OpenDir, path, SftpPacketType.Handle));
        try
        {
            while (true)
            {
                var id = Begin(SftpPacketType.ReadDir);
                request.Bytes(handle);
                var answer = Answer(id, SftpPacketType.Name);
                for (var count = answer.UInt32(); count > 0; count--)
                {
                    names.Add(answer.Text());
                    answer.Bytes();
                    answer.Attributes();
                }

                if (names.Count > LongestList)
                {
                    throw new SftpProtocolException("The folder on the server has no end.");
                }
            }
        }
        catch (SftpStatusException e) when (e.Status == SftpStatus.EndOfFile)
        {
            return names;
        }
        finally
        {
            TryClose(handle);
        }
    }

    /// <summary>Removes a file; false where there was none.</summary>
    internal bool Remove(string path)
    {
        try
        {
            Ask(SftpPacketType.Remove, path, SftpPacketType.Status);
            return true;
        }
        catch (SftpStatusException e) when (e.Status == SftpStatus.NoSuchFile)
        {
            return false;
        }
    }

    /// <summary>Renames a file, in place of an existing one where the server can do that.</summary>
    internal void Rename(string path, string newPath)
    {
        uint id;
        if (CanPosixRename)
        {
            id = Begin(SftpPacketType.Extended);
            request.Text(SftpProtocol.PosixRename);
        }
        else
        {
            id = Begin(SftpPacketType.Rename);
        }

        request.Text(path);
        request.Text(newPath);
        Answer(id, SftpPacketType.Status);
    }

    /// <summary>Bytes a login may still write where a path lies; null where the server does not tell.</summary>
    internal ulong? FreeBytes(string path)
    {
        if (!Offers(SftpProtocol.StatVfs, "2"))
        {
            return null;
        }

        try
        {
            var id = Begin(SftpPacketType.Extended);
            request.Text(SftpProtocol.StatVfs);
            request.Text(path);
            var answer = Answer(id, SftpPacketType.ExtendedReply);
            answer.UInt64();
            var fragment = answer.UInt64();
            answer.UInt64();
            answer.UInt64();
            var available = answer.UInt64();
            return fragment != 0 && available > ulong.MaxValue / fragment ? ulong.MaxValue : available * fragment;
        }
        catch (SftpStatusException)
        {
            return null;
        }
    }

    private bool Offers(string extension, string version) =>
        extensions.TryGetValue(extension, out var offered) && string.Equals(offered, version, StringComparison.Ordinal);

    private uint Begin(SftpPacketType type)
    {
        request.Begin(type, ++lastId);
        return lastId;
    }

    private SftpPacketReader Ask(SftpPacketType type, string path, SftpPacketType expected)
    {
        var id = Begin(type);
        request.Text(path);
        return Answer(id, expected);
    }

    /// <summary>Sends the request that was built and takes its answer, which is the only one under way.</summary>
    private SftpPacketReader Answer(uint id, SftpPacketType expected)
    {
        request.SendTo(toServer);
        var answer = Next();
        if (answer.UInt32() != id)
        {
            throw new SftpProtocolException("The server answers what was not asked.");
        }

        if (answer.Type == SftpPacketType.Status)
        {
            var status = answer.Status();
            if (status.Status != SftpStatus.Ok)
            {
                throw status;
            }
        }

        if (answer.Type != expected)
        {
            throw new SftpProtocolException("The server answers with something else than was asked for.");
        }

        return answer;
    }

    private SftpPacketReader Next()
    {
        var packet = fromServer.Next();
        Answered?.Invoke();
        return new SftpPacketReader(packet);
    }

    private static byte[] Handle(SftpPacketReader answer)
    {
        var handle = answer.Bytes();
        return handle.Length <= LongestHandle ? handle.ToArray() : throw new SftpProtocolException("The server names a file by more than is allowed.");
    }

    private SftpAttributes FStat(byte[] handle)
    {
        var id = Begin(SftpPacketType.FStat);
        request.Bytes(handle);
        return Answer(id, SftpPacketType.Attributes).Attributes();
    }

    private void Close(byte[] handle)
    {
        var id = Begin(SftpPacketType.Close);
        request.Bytes(handle);
        Answer(id, SftpPacketType.Status);
    }

    /// <summary>Closes where something else is already being reported.</summary>
    private void TryClose(byte[] handle)
    {
        try
        {
            Close(handle);
        }
        catch (Exception e) when (e is SftpStatusException or IOException or ObjectDisposedException)
        {
            // The first fault says more.
        }
    }
}
