using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace NetGen.BitProbe;

/// <summary>
/// Floats between two pages that nobody may touch, so that a kernel that reads or writes beyond its caller's memory ends the process, with
/// its name in the stack. They end where the second page begins, to the byte. On Linux only: elsewhere it is ordinary memory.
/// </summary>
internal sealed class GuardedMemory
{
    private const int ReadAndWrite = 3;
    private const int NoAccess = 0;
    private const int PrivateAndAnonymous = 0x22;

    private readonly float[] _array = [];
    private readonly nint _start;

    public GuardedMemory(int length)
    {
        Length = length;
        if (!OperatingSystem.IsLinux())
        {
            _array = new float[length];
            return;
        }

        nint page = Environment.SystemPageSize;
        nint bytes = (nint)length * sizeof(float);
        nint usable = (bytes + page - 1) / page * page;
        nint mapping = Map(0, page + usable + page, ReadAndWrite, PrivateAndAnonymous, -1, 0);
        if (mapping == -1 || Protect(mapping, page, NoAccess) != 0 || Protect(mapping + page + usable, page, NoAccess) != 0)
        {
            throw new OutOfMemoryException($"{bytes} bytes could not be mapped between two pages without access.");
        }

        _start = mapping + page + usable - bytes;
    }

    /// <summary>A copy of values.</summary>
    public GuardedMemory(ReadOnlySpan<float> values)
        : this(values.Length) => values.CopyTo(Span);

    public int Length { get; }

    public Span<float> Span => _start == 0
        ? _array
        : MemoryMarshal.CreateSpan(ref Unsafe.AddByteOffset(ref Unsafe.NullRef<float>(), _start), Length);

    // The mapping lives as long as the process, which measures one network after the other and ends.
    [DllImport("libc", EntryPoint = "mmap", SetLastError = true)]
    private static extern nint Map(nint address, nint length, int protection, int flags, int file, nint offset);

    [DllImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static extern int Protect(nint address, nint length, int protection);
}
