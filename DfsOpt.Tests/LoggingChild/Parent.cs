using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DfsOpt.LoggingChild;

/// <summary>The process that started this one, and reads its stdout.</summary>
internal static class Parent
{
    // Not Console.Out, which .NET locks for as long as a write to stderr hangs.
    private static readonly FileStream _stdout = new(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    public static void Tell(string line) => _stdout.Write(Encoding.UTF8.GetBytes(line + "\n"));
}
