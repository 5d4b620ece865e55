using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;

namespace RosterSync.Delivery;

/// <summary>Reads a file of the set and takes its SHA-256 on the way; what goes wrong on this machine is told apart from what goes wrong on the server.</summary>
internal sealed class SourceStream : Stream
{
    private readonly string name;
    private readonly Stream inner;
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long read;

    internal SourceStream(RosterFile file)
    {
        name = file.Name;
        try
        {
            inner = file.OpenRead();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hash.Dispose();
            throw DeliveryErrors.FileChanged(name);
        }
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => read; set => throw new NotSupportedException(); }

    /// <summary>SHA-256 of a whole file, and its size.</summary>
    internal static (string Sha256, long Length) Digest(RosterFile file, CancellationToken cancellation)
    {
        using var source = new SourceStream(file);
        var buffer = new byte[128 * 1024];
        while (source.Read(buffer, 0, buffer.Length) > 0)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        return (source.TakeSha256(), source.read);
    }

    /// <summary>SHA-256 of what was read, in lower-case hex. Once only.</summary>
    internal string TakeSha256() => Hex(hash.GetHashAndReset());

    internal static string Hex(byte[] bytes)
    {
        var text = new StringBuilder(bytes.Length * 2);
        foreach (var b in bytes)
        {
            text.Append("0123456789abcdef"[b >> 4]).Append("0123456789abcdef"[b & 15]);
        }

        return text.ToString();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int got;
        try
        {
            got = inner.Read(buffer, offset, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DeliveryErrors.FileChanged(name);
        }

        hash.AppendData(buffer, offset, got);
        read += got;
        return got;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Takes the SHA-256 of what is written to it and keeps nothing.</summary>
internal sealed class DigestStream : Stream
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    internal string TakeSha256() => SourceStream.Hex(hash.GetHashAndReset());

    public override void Write(byte[] buffer, int offset, int count) => hash.AppendData(buffer, offset, count);

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            hash.Dispose();
        }

        base.Dispose(disposing);
    }
}
