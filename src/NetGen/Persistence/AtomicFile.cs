using System;
using System.IO;

namespace NetGen;

/// <summary>Files that are replaced as a whole: a reader sees the old content or the new one, whatever happens in between.</summary>
internal static class AtomicFile
{
    /// <summary>
    /// Writes beside the path, flushes to the disk and renames. If writing fails, the file at the path stays as it was and nothing is left
    /// behind; a process that is killed may leave the temporary file, never half a file at the path.
    /// </summary>
    public static void Write(string path, Action<Stream> write)
    {
        if (path is null)
        {
            throw new ArgumentNullException(nameof(path));
        }

        string full = Path.GetFullPath(path);
        string temporary = $"{full}.{Guid.NewGuid():n}.tmp";
        var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 16);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            Replace(temporary, full);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static void Replace(string temporary, string path)
    {
#if NET8_0_OR_GREATER
        File.Move(temporary, path, overwrite: true);
#else
        if (File.Exists(path))
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(temporary, path);
        }
#endif
    }
}
