using System;
using System.IO;
using System.Text;

namespace RosterSync.AskPass;

/// <summary>Prints the secret that RosterSync put into the environment of ssh, once, and answers nothing else.</summary>
internal static class Program
{
    private static int Main()
    {
        var secret = Environment.GetEnvironmentVariable("ROSTERSYNC_ASKPASS");
        var used = Environment.GetEnvironmentVariable("ROSTERSYNC_ASKPASS_USED");

        // ssh sets this where it wants a confirmation, not a secret.
        if (secret is null || used is null || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("SSH_ASKPASS_PROMPT")))
        {
            return 1;
        }

        try
        {
            using (new FileStream(used, FileMode.CreateNew))
            {
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 1;
        }

        // Bytes, not text: the console's encoding has no say in it.
        var line = Encoding.UTF8.GetBytes(secret + "\n");
        using (var output = Console.OpenStandardOutput())
        {
            output.Write(line, 0, line.Length);
        }

        return 0;
    }
}
