using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Reads the fields of one packet. Whatever the bytes are, it reads within them or throws <see cref="SftpProtocolException"/>.</summary>
internal ref struct SftpPacketReader
{
    private ReadOnlySpan<byte> rest;

    internal SftpPacketReader(ReadOnlySpan<byte> packet)
    {
        rest = packet;
        Type = (SftpPacketType)Byte();
    }

    internal SftpPacketType Type { get; }

    internal readonly bool IsAtEnd => rest.IsEmpty;

    internal byte Byte()
    {
        var value = Take(1)[0];
        return value;
    }

    internal uint UInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    internal ulong UInt64() => BinaryPrimitives.ReadUInt64BigEndian(Take(8));

    internal ReadOnlySpan<byte> Bytes()
    {
        var count = UInt32();
        return count <= (uint)rest.Length ? Take((int)count) : throw new SftpProtocolException("A field of the packet is longer than the packet.");
    }

    internal string Text() => Encoding.UTF8.GetString(Bytes().ToArray());

    internal SftpAttributes Attributes()
    {
        var flags = UInt32();
        long? size = null;
        uint? permissions = null;
        if ((flags & SftpProtocol.HasSize) != 0)
        {
            var value = UInt64();
            size = value <= long.MaxValue ? (long)value : throw new SftpProtocolException("The server tells a size no file has.");
        }

        if ((flags & SftpProtocol.HasOwner) != 0)
        {
            Take(8);
        }

        if ((flags & SftpProtocol.HasPermissions) != 0)
        {
            permissions = UInt32();
        }

        if ((flags & SftpProtocol.HasTimes) != 0)
        {
            Take(8);
        }

        if ((flags & SftpProtocol.HasExtended) != 0)
        {
            // Each pair takes eight bytes at least, so a count that lies ends at the end of the packet.
            for (var count = UInt32(); count > 0; count--)
            {
                Bytes();
                Bytes();
            }
        }

        return new SftpAttributes(size, permissions);
    }

    /// <summary>Reads a status, its id being read; the words are missing with some old servers.</summary>
    internal SftpStatusException Status()
    {
        var status = (SftpStatus)UInt32();
        return new SftpStatusException(status, IsAtEnd ? string.Empty : Text());
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
        {
            throw new SftpProtocolException("The packet ends in the middle of a field.");
        }

        var taken = rest.Slice(0, count);
        rest = rest.Slice(count);
        return taken;
    }
}

/// <summary>Cuts what the server sends into packets.</summary>
internal sealed class SftpPacketStream(Stream stream)
{
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;

    /// <summary>The next packet, without its length; valid until the next call.</summary>
    /// <exception cref="EndOfStreamException">The connection ended.</exception>
    internal ReadOnlySpan<byte> Next()
    {
        Fill(4);
        var length = BinaryPrimitives.ReadUInt32BigEndian(buffer.AsSpan(start));
        if (length is 0 or > SftpProtocol.LongestPacket)
        {
            // A shell's greeting lands here: its first four letters are read as a length.
            throw new SftpProtocolException("What the server sends is not SFTP.");
        }

        Fill(4 + (int)length);
        var packet = buffer.AsSpan(start + 4, (int)length);
        start += 4 + (int)length;
        return packet;
    }

    private void Fill(int count)
    {
        if (end - start >= count)
        {
            return;
        }

        if (start > 0)
        {
            Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }

        if (buffer.Length < count)
        {
            Array.Resize(ref buffer, count);
        }

        while (end < count)
        {
            var got = stream.Read(buffer, end, buffer.Length - end);
            if (got <= 0)
            {
                throw new EndOfStreamException("The connection ended.");
            }

            end += got;
        }
    }
}
