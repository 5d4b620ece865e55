using System;
using System.Buffers.Binary;
using System.IO;
using System.Text;

namespace RosterSync.IO.OpenSsh;

/// <summary>Builds one packet at a time in a buffer that is used again.</summary>
internal sealed class SftpPacketWriter
{
    private byte[] buffer = new byte[1024 + SftpProtocol.BlockSize];
    private int length;

    internal void Begin(SftpPacketType type, uint id)
    {
        length = 4;
        Byte((byte)type);
        UInt32(id);
    }

    internal void Byte(byte value)
    {
        Reserve(1);
        buffer[length++] = value;
    }

    internal void UInt32(uint value)
    {
        Reserve(4);
        BinaryPrimitives.WriteUInt32BigEndian(buffer.AsSpan(length), value);
        length += 4;
    }

    internal void UInt64(ulong value)
    {
        Reserve(8);
        BinaryPrimitives.WriteUInt64BigEndian(buffer.AsSpan(length), value);
        length += 8;
    }

    internal void Bytes(ReadOnlySpan<byte> value)
    {
        UInt32((uint)value.Length);
        Reserve(value.Length);
        value.CopyTo(buffer.AsSpan(length));
        length += value.Length;
    }

    internal void Text(string value) => Bytes(Encoding.UTF8.GetBytes(value));

    /// <summary>Adds up to a block read straight from a stream, so that it is copied once only.</summary>
    /// <returns>How many bytes it was; 0 at the end of the stream, and then the packet is of no use.</returns>
    internal int Block(Stream content)
    {
        Reserve(4 + SftpProtocol.BlockSize);
        var start = length + 4;
        var got = 0;
        while (got < SftpProtocol.BlockSize && content.Read(buffer, start + got, SftpProtocol.BlockSize - got) is var read and > 0)
        {
            got += read;
        }

        UInt32((uint)got);
        length += got;
        return got;
    }

    internal void SendTo(Stream stream)
    {
        BinaryPrimitives.WriteUInt32BigEndian(buffer, (uint)(length - 4));
        stream.Write(buffer, 0, length);
        stream.Flush();
    }

    private void Reserve(int count)
    {
        if (buffer.Length - length < count)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, length + count));
        }
    }
}
