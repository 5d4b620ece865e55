using System;
using System.Collections.Generic;
using System.Text;

namespace RosterSync.IO.Sources;

/// <summary>The words a system's codes stand for. A code that is not listed stays as it is, or becomes the word for all others.</summary>
internal sealed class SisCodes
{
    private readonly List<(byte[] Code, byte[] Word)> words = [];
    private readonly byte[]? others;

    /// <summary>Makes the list.</summary>
    /// <param name="others">What every other code stands for; null to leave it as it is.</param>
    /// <param name="words">The codes and their words. A code is compared in any case.</param>
    public SisCodes(string? others, params (string Code, string Word)[] words)
    {
        this.others = others is null ? null : Encoding.UTF8.GetBytes(others);
        foreach (var (code, word) in words)
        {
            this.words.Add((Encoding.UTF8.GetBytes(code), Encoding.UTF8.GetBytes(word)));
        }
    }

    /// <summary>The word of a cell. A blank stays one.</summary>
    public ReadOnlySpan<byte> Of(ReadOnlySpan<byte> cell)
    {
        if (cell.IsEmpty)
        {
            return cell;
        }

        foreach (var (code, word) in words)
        {
            if (IsSame(cell, code))
            {
                return word;
            }
        }

        return others ?? cell;
    }

    private static bool IsSame(ReadOnlySpan<byte> cell, byte[] code)
    {
        if (cell.Length != code.Length)
        {
            return false;
        }

        for (var i = 0; i < code.Length; i++)
        {
            if (Upper(cell[i]) != Upper(code[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static byte Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter - 32) : letter;
}
