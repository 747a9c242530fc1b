using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>
/// The work that every run must do: reads and hashes the inputs once, then writes and hashes as many bytes as a run writes, in blocks of 1 MiB on one
/// thread. Prints its time without the runtime's start, so the comparison errs against the run.
/// </summary>
internal static class Floor
{
    public const string Command = "floor";

    private const int BlockSize = 1 << 20;

    public static int Run(string dataRoot, string bytesToWrite, string output)
    {
        long left = long.Parse(bytesToWrite, CultureInfo.InvariantCulture);
        var files = SeasonInputs.Of(dataRoot);
        byte[] block = new byte[BlockSize];
        long start = Stopwatch.GetTimestamp();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string path in files)
            HashFile(path, block, hash);
        WriteFile(output, left, block, hash);
        ChildProcess.Tell(Stopwatch.GetElapsedTime(start));
        return 0;
    }

    private static void HashFile(string path, byte[] block, IncrementalHash hash)
    {
        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        long position = 0;
        for (int read; (read = RandomAccess.Read(file, block, position)) > 0; position += read)
            hash.AppendData(block.AsSpan(0, read));
        hash.GetHashAndReset();
    }

    private static void WriteFile(string path, long bytes, byte[] block, IncrementalHash hash)
    {
        using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        for (long position = 0; position < bytes; position += BlockSize)
        {
            var part = block.AsSpan(0, (int)Math.Min(BlockSize, bytes - position));
            hash.AppendData(part);
            RandomAccess.Write(file, part, position);
        }

        hash.GetHashAndReset();
    }
}
