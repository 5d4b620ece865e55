using System;
using System.IO;
using RosterSync.Delivery;

namespace RosterSync.IO.OpenSsh;

/// <summary>Kinds of packets of SFTP version 3 (draft-ietf-secsh-filexfer-02, section 3) that are used here.</summary>
internal enum SftpPacketType : byte
{
    Init = 1,
    Version = 2,
    Open = 3,
    Close = 4,
    Read = 5,
    Write = 6,
    FStat = 8,
    OpenDir = 11,
    ReadDir = 12,
    Remove = 13,
    RealPath = 16,
    Stat = 17,
    Rename = 18,
    Status = 101,
    Handle = 102,
    Data = 103,
    Name = 104,
    Attributes = 105,
    Extended = 200,
    ExtendedReply = 201,
}

/// <summary>Numbers of the protocol.</summary>
internal static class SftpProtocol
{
    internal const uint Version = 3;

    /// <summary>What every server must take in one packet.</summary>
    internal const int BlockSize = 32 * 1024;

    /// <summary>Requests under way at once: with <see cref="BlockSize"/> this fills the 2 MiB window of an SSH channel.</summary>
    internal const int Window = 64;

    /// <summary>The longest packet that is believed; OpenSSH's own limit.</summary>
    internal const int LongestPacket = 256 * 1024;

    internal const uint OpenRead = 0x01;
    internal const uint OpenToReplace = 0x02 | 0x08 | 0x10; // write, create, cut to nothing

    internal const uint HasSize = 0x01;
    internal const uint HasOwner = 0x02;
    internal const uint HasPermissions = 0x04;
    internal const uint HasTimes = 0x08;
    internal const uint HasExtended = 0x80000000;

    internal const uint FileTypeMask = 0xF000;
    internal const uint FileTypeFolder = 0x4000;

    internal const string PosixRename = "posix-rename@openssh.com";
    internal const string FSync = "fsync@openssh.com";
    internal const string StatVfs = "statvfs@openssh.com";
}

/// <summary>A file's or folder's size and kind.</summary>
internal readonly record struct SftpAttributes(long? Size, uint? Permissions)
{
    internal bool IsFolder => (Permissions & SftpProtocol.FileTypeMask) == SftpProtocol.FileTypeFolder;
}

/// <summary>The server answered with a status other than "done".</summary>
internal sealed class SftpStatusException(SftpStatus status, string words) : Exception("The server answered with SFTP status " + (int)status + ".")
{
    internal SftpStatus Status { get; } = status;

    /// <summary>What the server says; matched, never shown.</summary>
    internal string Words { get; } = words;
}

/// <summary>What the server sent is no SFTP.</summary>
internal sealed class SftpProtocolException(string message) : IOException(message);
