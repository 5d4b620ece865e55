using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Whole files, many blocks at a time.</summary>
internal sealed partial class SftpSession
{
    /// <summary>Writes a file to its end, in place of an older one.</summary>
    /// <returns>The size the server reports while the file is still open.</returns>
    internal long Write(string path, Stream content, bool flush, Action<long> confirmed, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var open = Begin(SftpPacketType.Open);
        request.Text(path);
        request.UInt32(SftpProtocol.OpenToReplace);
        request.UInt32(0);
        var handle = Handle(Answer(open, SftpPacketType.Handle));
        long size;
        try
        {
            confirmed(0);
            WriteBlocks(handle, content, confirmed, cancellation);
            if (flush && Offers(SftpProtocol.FSync, "1"))
            {
                var id = Begin(SftpPacketType.Extended);
                request.Text(SftpProtocol.FSync);
                request.Bytes(handle);
                Answer(id, SftpPacketType.Status);
            }

            size = FStat(handle).Size ?? throw new SftpProtocolException("The server does not tell the size of a file.");
        }
        catch (Exception e) when (e is not IOException)
        {
            TryClose(handle);
            throw;
        }

        Close(handle);
        return size;
    }

    /// <summary>Reads a file to its end; false where there is none of that name.</summary>
    internal bool Read(string path, Stream destination, CancellationToken cancellation)
    {
        byte[] handle;
        try
        {
            var open = Begin(SftpPacketType.Open);
            request.Text(path);
            request.UInt32(SftpProtocol.OpenRead);
            request.UInt32(0);
            handle = Handle(Answer(open, SftpPacketType.Handle));
        }
        catch (SftpStatusException e) when (e.Status == SftpStatus.NoSuchFile)
        {
            return false;
        }

        try
        {
            ReadBlocks(handle, FStat(handle).Size ?? throw new SftpProtocolException("The server does not tell the size of a file."), destination, cancellation);
        }
        catch (Exception e) when (e is not IOException)
        {
            TryClose(handle);
            throw;
        }

        Close(handle);
        return true;
    }

    private void WriteBlocks(byte[] handle, Stream content, Action<long> confirmed, CancellationToken cancellation)
    {
        // Blocks on their way, by request.
        var pending = new Dictionary<uint, int>(SftpProtocol.Window);
        long offset = 0;
        long done = 0;
        var isAtEnd = false;
        try
        {
            while (!isAtEnd || pending.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (!isAtEnd && pending.Count < SftpProtocol.Window)
                {
                    var id = Begin(SftpPacketType.Write);
                    request.Bytes(handle);
                    request.UInt64((ulong)offset);
                    var count = request.Block(content);
                    isAtEnd = count == 0;
                    if (!isAtEnd)
                    {
                        request.SendTo(toServer);
                        pending.Add(id, count);
                        offset += count;
                    }
                }
                else
                {
                    done += TakeWritten(pending);
                    confirmed(done);
                }
            }
        }
        catch (Exception e) when (e is not IOException)
        {
            // The server may refuse a block, the file may not be readable here, the person may stop: what is under way is answered first.
            Drain(pending.Count);
            throw;
        }
    }

    private int TakeWritten(Dictionary<uint, int> pending)
    {
        var answer = Next();
        var id = answer.UInt32();
        if (answer.Type != SftpPacketType.Status || !pending.TryGetValue(id, out var count))
        {
            throw new SftpProtocolException("The server answers what was not asked.");
        }

        pending.Remove(id);
        var status = answer.Status();
        return status.Status == SftpStatus.Ok ? count : throw status;
    }

    private void ReadBlocks(byte[] handle, long size, Stream destination, CancellationToken cancellation)
    {
        var blocks = new Queue<Block>(SftpProtocol.Window);
        var pending = new Dictionary<uint, Block>(SftpProtocol.Window);
        long asked = 0;
        try
        {
            while (asked < size || blocks.Count > 0)
            {
                cancellation.ThrowIfCancellationRequested();
                if (asked < size && blocks.Count < SftpProtocol.Window)
                {
                    var block = new Block { Offset = asked, Length = (int)Math.Min(SftpProtocol.BlockSize, size - asked) };
                    asked += block.Length;
                    blocks.Enqueue(block);
                    AskFor(handle, block, pending);
                    continue;
                }

                if (!TakeRead(handle, pending))
                {
                    // Shorter than the server said a moment ago.
                    Drain(pending.Count);
                    return;
                }

                while (blocks.Count > 0 && blocks.Peek() is { IsWhole: true } first)
                {
                    destination.Write(first.Data!, 0, first.Length);
                    blocks.Dequeue();
                }
            }
        }
        catch (Exception e) when (e is not IOException)
        {
            Drain(pending.Count);
            throw;
        }
    }

    private void AskFor(byte[] handle, Block block, Dictionary<uint, Block> pending)
    {
        var id = Begin(SftpPacketType.Read);
        request.Bytes(handle);
        request.UInt64((ulong)(block.Offset + block.Filled));
        request.UInt32((uint)(block.Length - block.Filled));
        request.SendTo(toServer);
        pending.Add(id, block);
    }

    /// <summary>Takes one answer; false at the end of the file. A server may give less than was asked for.</summary>
    private bool TakeRead(byte[] handle, Dictionary<uint, Block> pending)
    {
        var answer = Next();
        var id = answer.UInt32();
        if (!pending.TryGetValue(id, out var block))
        {
            throw new SftpProtocolException("The server answers what was not asked.");
        }

        pending.Remove(id);
        if (answer.Type == SftpPacketType.Status)
        {
            var status = answer.Status();
            return status.Status == SftpStatus.EndOfFile ? false : throw status;
        }

        var data = answer.Type == SftpPacketType.Data ? answer.Bytes() : throw new SftpProtocolException("The server answers with something else than was asked for.");
        if (data.IsEmpty || data.Length > block.Length - block.Filled)
        {
            throw new SftpProtocolException("The server gives more than was asked for, or nothing.");
        }

        block.Data ??= new byte[block.Length];
        data.CopyTo(block.Data.AsSpan(block.Filled));
        block.Filled += data.Length;
        if (!block.IsWhole)
        {
            AskFor(handle, block, pending);
        }

        return true;
    }

    /// <summary>Takes the answers that are still to come, so that the next request finds its own.</summary>
    private void Drain(int count)
    {
        for (; count > 0; count--)
        {
            Next();
        }
    }

    private sealed class Block
    {
        internal long Offset;
        internal int Length;
        internal int Filled;
        internal byte[]? Data;

        internal bool IsWhole => Filled == Length;
    }
}
