using Microsoft.Win32.SafeHandles;

namespace DfsOpt.Logging;

/// <summary>Closes the gap in a file that was cut short while it was written to: behind the cut it reads as zeros, up to what was written since.</summary>
internal static class FileGap
{
    private const int BlockLength = 64 * 1024;

    /// <summary>Whether one of the two bytes at <paramref name="position"/> is in a gap. No record holds a zero.</summary>
    public static bool IsAt(SafeFileHandle file, long position)
    {
        Span<byte> two = stackalloc byte[2];
        return two[..RandomAccess.Read(file, two, position)].Contains((byte)0);
    }

    /// <summary>The byte before a position; a line end where there is none.</summary>
    public static byte ByteBefore(SafeFileHandle file, long position)
    {
        Span<byte> one = [(byte)'\n'];
        if (position > 0)
            RandomAccess.Read(file, one, position - 1);
        return one[0];
    }

    /// <summary>Moves what stands behind the gap at <paramref name="position"/> up to what the file was cut down to, and cuts it off behind that.</summary>
    public static void Close(SafeFileHandle file, long position)
    {
        byte[] block = new byte[BlockLength];
        // From between the two bytes, one of which is in the gap.
        long to = StartOf(file, position + 1, block), from = EndOf(file, position + 1, block);
        if (ByteBefore(file, to) != (byte)'\n')
            RandomAccess.Write(file, "\n"u8, to++);
        for (int moved; (moved = RandomAccess.Read(file, block, from)) > 0; from += moved, to += moved)
            RandomAccess.Write(file, block.AsSpan(0, moved), to);
        RandomAccess.SetLength(file, to);
    }

    private static long StartOf(SafeFileHandle file, long position, byte[] block)
    {
        while (position > 0)
        {
            long start = Math.Max(0, position - block.Length);
            int read = RandomAccess.Read(file, block.AsSpan(0, (int)(position - start)), start);
            int last = block.AsSpan(0, read).LastIndexOfAnyExcept((byte)0);
            if (last >= 0)
                return start + last + 1;
            position = start;
        }

        return 0;
    }

    private static long EndOf(SafeFileHandle file, long position, byte[] block)
    {
        for (int read; (read = RandomAccess.Read(file, block, position)) > 0; position += read)
        {
            int first = block.AsSpan(0, read).IndexOfAnyExcept((byte)0);
            if (first >= 0)
                return position + first;
        }

        return position;
    }
}
