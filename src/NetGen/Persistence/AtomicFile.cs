using System;
using System.IO;

namespace NetGen;

/// <summary>
/// A file that is replaced as a whole: its content is written beside the path, flushed to the disk and renamed, so that a reader sees the
/// old content or the new one, whatever happens in between.
/// </summary>
internal sealed class AtomicFile : IDisposable
{
    private readonly string _path;
    private readonly string _temporary;

    /// <summary>Opens the temporary file.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    public AtomicFile(string path)
    {
        _path = Path.GetFullPath(path ?? throw new ArgumentNullException(nameof(path)));
        _temporary = $"{_path}.{Guid.NewGuid():n}.tmp";
        Stream = new FileStream(_temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
    }

    /// <summary>Takes the content.</summary>
    public FileStream Stream { get; }

    /// <summary>Whether the file is in its place.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>Writes a whole file; if that fails, the file at the path stays as it was and nothing is left beside it.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        using var file = new AtomicFile(path);
        write(file.Stream);
        file.Complete();
    }

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
        Replace();
        IsComplete = true;
    }

    /// <summary>Deletes what is not complete. A process that is killed may leave it, but never half a file at the path.</summary>
    public void Dispose()
    {
        Stream.Dispose();
        if (!IsComplete)
        {
            File.Delete(_temporary);
        }
    }

    /// <summary>Deletes the temporary files that killed processes have left beside the path. Nobody else may be writing to it.</summary>
    public static void DeleteLeftovers(string path)
    {
        string full = Path.GetFullPath(path);
        foreach (string leftover in Directory.GetFiles(Path.GetDirectoryName(full)!, $"{Path.GetFileName(full)}.*.tmp"))
        {
            File.Delete(leftover);
        }
    }

    private void Replace()
    {
        if (!File.Exists(_path))
        {
            try
            {
                File.Move(_temporary, _path);
                return;
            }
            catch (IOException) when (File.Exists(_path))
            {
                // Another writer was faster: the last one wins.
            }
        }

        File.Replace(_temporary, _path, destinationBackupFileName: null);
    }
}
