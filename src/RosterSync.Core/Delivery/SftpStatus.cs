namespace RosterSync.Delivery;

/// <summary>Status codes of SFTP (draft-ietf-secsh-filexfer-02, section 7), and two of later drafts that some servers send all the same.</summary>
public enum SftpStatus
{
    /// <summary>Done.</summary>
    Ok = 0,
    /// <summary>The end of a file or folder.</summary>
    EndOfFile = 1,
    /// <summary>No such file.</summary>
    NoSuchFile = 2,
    /// <summary>Not allowed.</summary>
    PermissionDenied = 3,
    /// <summary>Any other failure.</summary>
    Failure = 4,
    /// <summary>The server could not read the request.</summary>
    BadMessage = 5,
    /// <summary>No connection.</summary>
    NoConnection = 6,
    /// <summary>Connection lost.</summary>
    ConnectionLost = 7,
    /// <summary>The server cannot do that.</summary>
    OperationUnsupported = 8,
    /// <summary>No room on the disk.</summary>
    NoSpaceOnFileSystem = 14,
    /// <summary>The quota is used up.</summary>
    QuotaExceeded = 15,
}

/// <summary>What was asked of the server when something went wrong.</summary>
public enum RemoteOperation
{
    /// <summary>Connecting and logging in.</summary>
    Connect,
    /// <summary>Looking at the folder.</summary>
    Folder,
    /// <summary>Looking at a file.</summary>
    Look,
    /// <summary>Writing a file.</summary>
    Write,
    /// <summary>Reading a file back.</summary>
    Read,
    /// <summary>Renaming a file.</summary>
    Rename,
    /// <summary>Removing a file.</summary>
    Remove,
}
