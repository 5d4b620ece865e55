using System;
using System.IO;
using CsvHelper;
using RosterSync.Validation;

namespace RosterSync.IO.Sets;

/// <summary>Opens files of a set with CsvHelper.</summary>
internal sealed class RosterTableOpener : IRosterTableOpener
{
    private const int SampleSize = 4096;

    public RosterTable Open(RosterFile file)
    {
        if (file.Content is { } content)
        {
            var form = FileForms.Of(content.AsSpan(0, Math.Min(SampleSize, content.Length)));
            return FileForms.IsRead(form)
                ? new CsvRosterTable(file.Name, form, FileBody.Of(new MemoryStream(content, writable: false)), CsvReader.Create(content, CsvRosterTable.Options))
                : new CsvRosterTable(file.Name, form, FileBody.Whole, reader: null);
        }

        try
        {
            return Open(file.Name, file.OpenRead());
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.OpenFailed(file.Name, exception);
        }
    }

    private static CsvRosterTable Open(string name, Stream stream)
    {
        try
        {
            var form = FileForms.Of(Sample(stream));
            if (FileForms.IsRead(form))
            {
                var body = FileBody.Of(stream);
                stream.Position = 0;
                return new CsvRosterTable(name, form, body, CsvReader.Create(stream, CsvRosterTable.Options));
            }

            stream.Dispose();
            return new CsvRosterTable(name, form, FileBody.Whole, reader: null);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    private static byte[] Sample(Stream stream)
    {
        var sample = new byte[SampleSize];
        var length = 0;
        int read;
        while (length < sample.Length && (read = stream.Read(sample, length, sample.Length - length)) > 0)
        {
            length += read;
        }

        Array.Resize(ref sample, length);
        return sample;
    }
}
