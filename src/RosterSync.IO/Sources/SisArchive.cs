using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace RosterSync.IO.Sources;

/// <summary>
/// Reads the files of a zip archive where they are: nothing is unpacked to disk. An archive that would unpack to far more than an
/// export can be, or that names places outside itself, is refused as a whole.
/// </summary>
internal static class SisArchive
{
    /// <summary>Most entries an archive may have.</summary>
    private const int MostEntries = 2000;

    /// <summary>Most bytes the files of an archive may unpack to.</summary>
    private const long MostBytes = 4L << 30;

    /// <summary>Text packs to a tenth; what unpacks to more than this many times its size is no text.</summary>
    private const long MostRatio = 200;

    /// <summary>From so many bytes on the ratio counts.</summary>
    private const long RatioFrom = 1 << 20;

    /// <summary>The files of an archive, a group for each folder in it.</summary>
    public static IReadOnlyList<SisInputGroup> Open(string path)
    {
        var groups = new SortedDictionary<string, List<SisInput>>(StringComparer.Ordinal);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries)
            {
                throw SourceErrors.ArchiveRefused(path, $"it has more than {MostEntries} files");
            }

            var total = 0L;
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            foreach (var entry in archive.Entries.Where(entry => entry.FullName.Length > 0 && entry.FullName[entry.FullName.Length - 1] != '/'))
            {
                Check(path, entry, ref total);
                if (!names.Add(entry.FullName))
                {
                    throw SourceErrors.ArchiveRefused(path, "it has two files of one name");
                }

                if (entry.Name.Length == 0 || !SisPaths.IsRead(entry.Name) || entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
                {
                    continue;
                }

                var folder = entry.FullName.Substring(0, entry.FullName.Length - entry.Name.Length);
                if (!groups.TryGetValue(folder, out var files))
                {
                    groups.Add(folder, files = []);
                }

                var name = entry.FullName;
                files.Add(new SisInput(
                    Path.Combine(path, name),
                    Path.GetDirectoryName(path) ?? path,
                    IsNamed: false,
                    entry.LastWriteTime.UtcDateTime,
                    () => new ZipEntryStream(path, name)));
            }
        }
        catch (InvalidDataException)
        {
            throw SourceErrors.ArchiveRefused(path, "it is damaged, or no zip archive");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw SourceErrors.FileOpenFailed(path, exception);
        }

        return groups.Count > 0
            ? groups.Values.Select(files => new SisInputGroup(files.OrderBy(file => file.Path, StringComparer.Ordinal).ToArray(), [])).ToArray()
            : throw SourceErrors.ArchiveRefused(path, "it holds no CSV files");
    }

    private static void Check(string path, ZipArchiveEntry entry, ref long total)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name[0] == '/' || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains(".."))
        {
            throw SourceErrors.ArchiveRefused(path, "it names a place outside itself");
        }

        total += entry.Length;
        if (total > MostBytes || (entry.Length > RatioFrom && entry.Length / Math.Max(1, entry.CompressedLength) > MostRatio))
        {
            throw SourceErrors.ArchiveRefused(path, "it would unpack to far more than an export can be");
        }
    }

    /// <summary>A file of an archive, which can be read again from its start. It ends where the archive says it does.</summary>
    private sealed class ZipEntryStream : Stream
    {
        private readonly string path;
        private readonly string name;
        private readonly FileStream file;
        private readonly ZipArchive archive;
        private readonly ZipArchiveEntry entry;
        private Stream content;
        private long position;

        public ZipEntryStream(string path, string name)
        {
            this.path = path;
            this.name = name;
            file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            archive = new ZipArchive(file, ZipArchiveMode.Read);
            entry = archive.GetEntry(name) ?? throw new IOException("The archive was changed while it was read.");
            Length = entry.Length;
            content = OpenEntry();
        }

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length { get; }

        public override long Position
        {
            get => position;
            set => Seek(value, SeekOrigin.Begin);
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            // An archive that lies about a length goes no further than it says.
            var wanted = (int)Math.Min(count, Length - position);
            if (wanted <= 0)
            {
                return 0;
            }

            try
            {
                var read = content.Read(buffer, offset, wanted);
                position += read;
                return read;
            }
            catch (InvalidDataException)
            {
                throw SourceErrors.ArchiveRefused(path, $"its file {Path.GetFileName(name)} is damaged");
            }
        }

        public override long Seek(long offset, SeekOrigin origin)
        {
            if (origin != SeekOrigin.Begin)
            {
                throw new NotSupportedException();
            }

            if (offset < position)
            {
                content.Dispose();
                content = OpenEntry();
                position = 0;
            }

            var skipped = new byte[256];
            while (position < offset && Read(skipped, 0, (int)Math.Min(skipped.Length, offset - position)) > 0)
            {
            }

            return position;
        }

        public override void Flush()
        {
        }

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                content.Dispose();
                archive.Dispose();
                file.Dispose();
            }

            base.Dispose(disposing);
        }

        private Stream OpenEntry()
        {
            try
            {
                return entry.Open();
            }
            catch (InvalidDataException)
            {
                throw SourceErrors.ArchiveRefused(path, $"its file {Path.GetFileName(name)} is encrypted or packed in a way that is not read");
            }
        }
    }
}
