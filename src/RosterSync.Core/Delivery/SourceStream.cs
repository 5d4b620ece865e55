using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using RosterSync.Text;

namespace RosterSync.Delivery;

/// <summary>When a file was last written and how long it was, by which a later change is seen; a file in memory does not change.</summary>
internal readonly record struct FileStamp(long Length, DateTime LastWrite)
{
    internal static FileStamp Of(RosterFile file)
    {
        if (file.Path is null)
        {
            return new FileStamp(file.Length, default);
        }

        try
        {
            var info = new FileInfo(file.Path);
            return new FileStamp(info.Length, info.LastWriteTimeUtc);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DeliveryErrors.FileChanged(file.Name);
        }
    }
}

/// <summary>Reads a file of the set; what goes wrong on this machine is told apart from what goes wrong on the server.</summary>
internal sealed class SourceStream : ForwardStream
{
    private readonly string name;
    private readonly Stream inner;

    internal SourceStream(RosterFile file)
    {
        name = file.Name;
        try
        {
            inner = file.OpenRead();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DeliveryErrors.FileChanged(name);
        }
    }

    /// <summary>SHA-256 of a whole file, in lower-case hex.</summary>
    internal static string Digest(RosterFile file, CancellationToken cancellation)
    {
        using var source = new SourceStream(file);
        using var digest = new DigestStream();
        var buffer = new byte[128 * 1024];
        for (int got; (got = source.Read(buffer, 0, buffer.Length)) > 0;)
        {
            cancellation.ThrowIfCancellationRequested();
            digest.Write(buffer, 0, got);
        }

        return digest.TakeSha256();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return inner.Read(buffer, offset, count);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw DeliveryErrors.FileChanged(name);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
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

    /// <summary>The digest, in lower-case hex. Once only.</summary>
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
