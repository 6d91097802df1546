using System;
using System.IO;

namespace NetGen;

/// <summary>Items of one length in a file, reached by index. Not for several threads at once.</summary>
internal sealed class FileItems : IDisposable
{
    private readonly FileStream _file;
    private readonly long _start;
    private readonly byte[] _item;

    /// <summary>Takes over a file whose items begin at <paramref name="start"/>.</summary>
    public FileItems(FileStream file, long start, int itemBytes)
    {
        _file = file;
        _start = start;
        _item = new byte[itemBytes];
    }

    /// <summary>Reads one item; the result is valid until the next one is read.</summary>
    public ReadOnlySpan<byte> Read(int index)
    {
        _file.Position = _start + (long)index * _item.Length;
        for (int done = 0; done < _item.Length;)
        {
            int got = _file.Read(_item, done, _item.Length - done);
            done += got > 0 ? got : throw new EndOfStreamException($"{_file.Name} became shorter while it was read.");
        }

        return _item;
    }

    public void Dispose() => _file.Dispose();
}
