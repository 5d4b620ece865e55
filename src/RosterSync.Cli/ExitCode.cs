using RosterSync.Validation;

namespace RosterSync.Cli;

/// <summary>What the process says to whoever started it; docs/exit-codes.md lists them.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = RosterVerdict.PassedExitCode;

    /// <summary>Something unexpected, or the result could not be written.</summary>
    public const int Unexpected = 1;

    /// <summary>The roster has errors: Remind would refuse it.</summary>
    public const int RosterErrors = RosterVerdict.ErrorExitCode;

    /// <summary>Held: an administrator has to act.</summary>
    public const int Held = RosterVerdict.HeldExitCode;

    /// <summary>Refused for security.</summary>
    public const int Security = 4;

    /// <summary>A temporary failure; trying again may help.</summary>
    public const int Temporary = 5;

    /// <summary>Sent in part.</summary>
    public const int PartlySent = 6;

    /// <summary>The input cannot be read.</summary>
    public const int InputUnreadable = 7;

    /// <summary>Wrong usage.</summary>
    public const int WrongUsage = 64;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by the system.</summary>
    public const int Terminated = 143;

    /// <summary>The code of an error that stopped a run.</summary>
    public static int Of(RosterFormatException error) => error.ExitCode;
}
