using System;
using System.Collections.Generic;
using System.IO;
using System.Runtime.ExceptionServices;
using System.Threading;
using System.Threading.Tasks;
using RosterSync.Text;

namespace RosterSync.IO.Text;

/// <summary>
/// Reads a stream a few blocks ahead on a thread of its own, so that fetching and checking the bytes of a large file takes none
/// of the time of whoever works on its rows.
/// </summary>
internal sealed class ReadAheadStream : ForwardStream
{
    private const int BlockCount = 4;
    private const int BlockSize = 256 * 1024;

    private readonly Stream source;
    private readonly object gate = new();
    private readonly Queue<Block> free = new();
    private readonly Queue<Block> filled = new();
    private readonly Task producer;
    private ExceptionDispatchInfo? failure;
    private bool stopped;
    private Block current = new([]);
    private int position;

    /// <summary>Starts to read a stream, which is disposed with this one.</summary>
    public ReadAheadStream(Stream source)
    {
        this.source = source;
        for (var i = 0; i < BlockCount; i++)
        {
            free.Enqueue(new Block(new byte[BlockSize]));
        }

        producer = Task.Factory.StartNew(Produce, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public override int Read(byte[] buffer, int offset, int count) => Take(buffer.AsSpan(offset, count));

#if NET8_0_OR_GREATER
    public override int Read(Span<byte> buffer) => Take(buffer);
#endif

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The source may be read again right after this: nobody else reads it then.
            lock (gate)
            {
                stopped = true;
                Monitor.PulseAll(gate);
            }

            producer.Wait();
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Take(Span<byte> buffer)
    {
        if (position == current.Length && !current.IsEnd)
        {
            Next();
        }

        var count = Math.Min(buffer.Length, current.Length - position);
        current.Bytes.AsSpan(position, count).CopyTo(buffer);
        position += count;
        return count;
    }

    private void Next()
    {
        lock (gate)
        {
            if (current.Bytes.Length > 0)
            {
                free.Enqueue(current);
                Monitor.PulseAll(gate);
            }

            while (filled.Count == 0 && failure is null)
            {
                Monitor.Wait(gate);
            }

            position = 0;
            if (filled.Count > 0)
            {
                current = filled.Dequeue();
                return;
            }

            current = new Block([]);
        }

        failure!.Throw();
    }

    private void Produce()
    {
        try
        {
            bool isEnd;
            do
            {
                Block block;
                lock (gate)
                {
                    while (free.Count == 0 && !stopped)
                    {
                        Monitor.Wait(gate);
                    }

                    if (stopped)
                    {
                        return;
                    }

                    block = free.Dequeue();
                }

                block.Length = source.Read(block.Bytes, 0, block.Bytes.Length);
                block.IsEnd = isEnd = block.Length == 0;
                lock (gate)
                {
                    filled.Enqueue(block);
                    Monitor.PulseAll(gate);
                }
            }
            while (!isEnd);
        }
        catch (Exception exception)
        {
            // Thrown where the rows are read, after those that came before it.
            lock (gate)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
                Monitor.PulseAll(gate);
            }
        }
    }

    private sealed class Block(byte[] bytes)
    {
        public byte[] Bytes { get; } = bytes;

        public int Length { get; set; }

        public bool IsEnd { get; set; }
    }
}
