using System;
using System.IO;
using System.Linq;
using RosterSync.IO.Text;
using Xunit;

namespace RosterSync.IO.Tests.Text;

public sealed class ReadAheadStreamTests
{
    private static byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        return bytes;
    }

    [Theory]
    [InlineData(0, 100)]
    [InlineData(1, 100)]
    [InlineData(256 * 1024, 7919)]
    [InlineData(3_000_001, 65_536)]
    [InlineData(3_000_001, 1_000_000)]
    public void What_comes_out_is_what_went_in(int length, int pieceLength)
    {
        var expected = Bytes(length);
        using var stream = new ReadAheadStream(new MemoryStream(expected));
        var result = new MemoryStream();
        var piece = new byte[pieceLength];
        int read;
        while ((read = stream.Read(piece, 0, piece.Length)) > 0)
        {
            result.Write(piece, 0, read);
        }

        Assert.Equal(0, stream.Read(piece, 0, piece.Length));
        Assert.True(expected.SequenceEqual(result.ToArray()));
    }

    [Fact]
    public void An_error_comes_after_the_bytes_before_it()
    {
        using var stream = new ReadAheadStream(new FailingStream(Bytes(1_000_000)));
        var piece = new byte[100_000];
        var read = 0;

        void ReadOn()
        {
            for (var i = 0; i < 1000; i++)
            {
                read += stream.Read(piece, 0, piece.Length);
            }
        }

        var error = Assert.Throws<InvalidDataException>(ReadOn);

        Assert.Equal("broken", error.Message);
        Assert.Equal(1_000_000, read);
        Assert.Throws<InvalidDataException>(ReadOn);
    }

    [Fact]
    public void Nobody_reads_the_source_once_it_is_disposed()
    {
        var source = new CountingStream();
        var stream = new ReadAheadStream(source);
        Assert.True(stream.Read(new byte[10], 0, 10) > 0);
        stream.Dispose();
        stream.Dispose();

        var reads = source.Reads;
        System.Threading.Thread.Sleep(50);

        Assert.Equal(reads, source.Reads);
        Assert.InRange(reads, 1, 6);
        Assert.True(source.IsDisposed);
    }

    private sealed class FailingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            return read > 0 ? read : throw new InvalidDataException("broken");
        }
    }

    private sealed class CountingStream : MemoryStream
    {
        private int reads;

        public int Reads => System.Threading.Volatile.Read(ref reads);

        public bool IsDisposed { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            System.Threading.Interlocked.Increment(ref reads);
            return count;
        }

        protected override void Dispose(bool disposing)
        {
            IsDisposed = true;
            base.Dispose(disposing);
        }
    }
}
