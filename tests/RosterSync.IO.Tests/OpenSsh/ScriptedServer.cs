using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace RosterSync.IO.Tests.OpenSsh;

/// <summary>
/// A server in memory that does what the protocol allows and OpenSSH never does: it answers in any order and gives less than was
/// asked for. It can also lie: each answer may be changed on its way.
/// </summary>
internal sealed class ScriptedServer(int seed, Func<byte[], byte[]>? change = null)
{
    private readonly Random random = new(seed);
    private readonly List<byte[]> held = [];
    private byte[] requests = [];
    private byte[] answer = [];
    private int position;

    public Dictionary<string, byte[]> Files { get; } = [];

    public Stream ToServer => new Pipe(this);

    public Stream FromServer => new Pipe(this);

    private void Take(byte[] buffer, int offset, int count)
    {
        byte[] all = [.. requests, .. buffer.AsSpan(offset, count)];
        var start = 0;
        while (all.Length - start >= 4 && BinaryPrimitives.ReadInt32BigEndian(all.AsSpan(start)) is var length && all.Length - start - 4 >= length)
        {
            Do(all[(start + 4)..(start + 4 + length)]);
            start += 4 + length;
        }

        requests = all[start..];
    }

    private int Give(byte[] buffer, int offset, int count)
    {
        if (position == answer.Length)
        {
            if (held.Count == 0)
            {
                return 0;
            }

            var next = random.Next(held.Count);
            answer = change?.Invoke(held[next]) ?? held[next];
            held.RemoveAt(next);
            position = 0;
        }

        var given = Math.Min(Math.Min(count, answer.Length - position), random.Next(1, 50_000));
        Array.Copy(answer, position, buffer, offset, given);
        position += given;
        return given;
    }

    private void Do(byte[] packet)
    {
        var type = packet[0];
        var id = packet.AsSpan(1, 4).ToArray();
        string Text(int at) => Encoding.UTF8.GetString(packet, at + 4, BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(at)));
        int After(int at) => at + 4 + BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(at));
        switch (type)
        {
            case 1:
                Answer(2, [0, 0, 0, 3], Field("posix-rename@openssh.com"), Field("1"), Field("unknown@example.org"), Field(""));
                break;
            case 3:
                if (packet[^5] == 0x1A)
                {
                    Files[Text(5)] = [];
                }

                Answer(102, id, Field(Text(5)));
                break;
            case 4:
                Status(id, 0);
                break;
            case 5 or 6 or 8 when !Files.ContainsKey(Text(5)):
                Status(id, 4);
                break;
            case 5:
                Read(id, Text(5), BinaryPrimitives.ReadInt64BigEndian(packet.AsSpan(After(5))), BinaryPrimitives.ReadInt32BigEndian(packet.AsSpan(After(5) + 8)));
                break;
            case 6:
                Write(Text(5), BinaryPrimitives.ReadInt64BigEndian(packet.AsSpan(After(5))), packet[(After(5) + 12)..]);
                Status(id, 0);
                break;
            case 8 or 17:
                if (Files.TryGetValue(Text(5), out var file))
                {
                    Answer(105, id, [0x80, 0, 0, 0x0F], Long(file.Length), new byte[8], [0, 0, 0x81, 0xA4], new byte[8], [0, 0, 0, 1], Field("x"), Field("y"));
                }
                else
                {
                    Status(id, 2);
                }

                break;
            default:
                Status(id, 8);
                break;
        }
    }

    private void Read(byte[] id, string name, long offset, int length)
    {
        var file = Files[name];
        var most = (int)Math.Min(length, file.Length - offset);
        if (most <= 0)
        {
            Status(id, 1);
            return;
        }

        var given = random.Next(4) == 0 ? random.Next(1, most + 1) : most;
        Answer(103, id, Number(given), file.AsSpan((int)offset, given).ToArray());
    }

    private void Write(string name, long offset, byte[] bytes)
    {
        var file = Files[name];
        Array.Resize(ref file, (int)Math.Max(file.Length, offset + bytes.Length));
        bytes.CopyTo(file, offset);
        Files[name] = file;
    }

    private void Status(byte[] id, uint code) => Answer(101, id, Number((int)code), Field("words"), Field("en"));

    private void Answer(byte type, params byte[][] fields)
    {
        var packet = new MemoryStream();
        packet.Write(Number(1 + fields.Sum(field => field.Length)));
        packet.WriteByte(type);
        foreach (var field in fields)
        {
            packet.Write(field);
        }

        held.Add(packet.ToArray());
    }

    private static byte[] Field(string text) => [.. Number(Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)];

    private static byte[] Number(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static byte[] Long(long value) => [.. Number((int)(value >> 32)), .. Number((int)value)];

    private sealed class Pipe(ScriptedServer server) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => server.Give(buffer, offset, count);

        public override void Write(byte[] buffer, int offset, int count) => server.Take(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
