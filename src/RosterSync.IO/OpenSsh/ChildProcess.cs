using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.Diagnostics;
using System.IO;
using System.Text;
using System.Threading;

namespace RosterSync.IO.OpenSsh;

/// <summary>
/// A program with real pipes for input, output and errors. What it prints as errors is read all the time, so that it never
/// waits for us, and kept up to a bound.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const int MostErrorBytes = 16 * 1024;

    private readonly Process process;
    private readonly byte[] errors = new byte[MostErrorBytes];
    private readonly ManualResetEventSlim errorsEnded = new();
    private int errorCount;

    private ChildProcess(Process process)
    {
        this.process = process;
        Input = process.StandardInput.BaseStream;
        Output = process.StandardOutput.BaseStream;
        new Thread(ReadErrors) { IsBackground = true, Name = "errors of a program" }.Start();
    }

    internal Stream Input { get; }

    internal Stream Output { get; }

    internal int Id => process.Id;

    /// <summary>Starts a program.</summary>
    /// <param name="path">Its full path.</param>
    /// <param name="arguments">Its arguments, none of them a secret.</param>
    /// <param name="environment">Variables of this one process; null takes a variable away.</param>
    /// <exception cref="Win32Exception">It cannot be started.</exception>
    internal static ChildProcess Start(string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment)
    {
        var start = new ProcessStartInfo(path)
        {
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
#if NETSTANDARD2_0
        start.Arguments = CommandLine.Join(arguments);
#else
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
#endif
        foreach (var variable in environment ?? new Dictionary<string, string?>())
        {
            if (variable.Value is null)
            {
                start.Environment.Remove(variable.Key);
            }
            else
            {
                start.Environment[variable.Key] = variable.Value;
            }
        }

        return new ChildProcess(StartWithoutPreamble(start));
    }

    /// <summary>Runs a program to its end and gives what it prints.</summary>
    /// <exception cref="TimeoutException">It did not end in time, and was killed.</exception>
    internal static ProgramResult Run(string path, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string?>? environment, TimeSpan timeout, CancellationToken cancellation)
    {
        using var child = Start(path, arguments, environment);
        using var watch = new SessionWatch(child.Kill, timeout, grace: TimeSpan.Zero);
        watch.Begin(cancellation);
        child.Input.Dispose();
        var output = new StringBuilder();
        try
        {
            using var reader = new StreamReader(child.Output, Encoding.UTF8);
            var buffer = new char[4096];
            for (int got; output.Length < 1 << 20 && (got = reader.Read(buffer, 0, buffer.Length)) > 0;)
            {
                output.Append(buffer, 0, got);
            }
        }
        catch (IOException)
        {
            // It was killed.
        }

        var exitCode = child.WaitForExit(timeout);
        watch.End();
        cancellation.ThrowIfCancellationRequested();
        return watch.HasFired || exitCode is null
            ? throw new TimeoutException()
            : new ProgramResult(exitCode.Value, output.ToString(), child.TakeErrors());
    }

    internal void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            // It has ended already.
        }
    }

    /// <summary>Exit code; null where it still runs.</summary>
    internal int? WaitForExit(TimeSpan timeout) => process.WaitForExit((int)Math.Min(int.MaxValue, Math.Max(0, timeout.TotalMilliseconds))) ? process.ExitCode : null;

    /// <summary>What it printed as errors, once it has ended. To be matched, never to be shown.</summary>
    internal string TakeErrors()
    {
        errorsEnded.Wait(TimeSpan.FromSeconds(1));
        return Encoding.UTF8.GetString(errors, 0, Volatile.Read(ref errorCount));
    }

    public void Dispose()
    {
        Kill();
        try
        {
            Input.Dispose();
        }
        catch (IOException)
        {
            // Bytes that can no longer be written.
        }

        Output.Dispose();
        WaitForExit(TimeSpan.FromSeconds(1));
        process.Dispose();
    }

    private static Process StartWithoutPreamble(ProcessStartInfo start)
    {
#if NETSTANDARD2_0
        // .NET Framework begins the input of a program with the preamble of the console's encoding, which after "chcp 65001" is three bytes
        // that are no SFTP, and has no setting for it.
        if (Console.InputEncoding.GetPreamble().Length > 0)
        {
            var encoding = Console.InputEncoding;
            Console.InputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
            try
            {
                return Process.Start(start)!;
            }
            finally
            {
                Console.InputEncoding = encoding;
            }
        }
#endif
        return Process.Start(start)!;
    }

    private void ReadErrors()
    {
        try
        {
            var stream = process.StandardError.BaseStream;
            var overflow = new byte[1024];
            while (true)
            {
                var room = MostErrorBytes - errorCount;
                var got = room > 0 ? stream.Read(errors, errorCount, room) : stream.Read(overflow, 0, overflow.Length);
                if (got <= 0)
                {
                    break;
                }

                if (room > 0)
                {
                    Volatile.Write(ref errorCount, errorCount + got);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The program is gone. Nothing may leave this thread: it would end the host.
        }
        finally
        {
            errorsEnded.Set();
        }
    }
}

/// <summary>What a program came to.</summary>
internal sealed record ProgramResult(int ExitCode, string Output, string Errors);
