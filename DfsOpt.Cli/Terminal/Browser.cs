using System.ComponentModel;
using System.Diagnostics;

namespace DfsOpt.Cli.Terminal;

/// <summary>Opens a page in the user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens the file at <paramref name="path"/> with <c>$BROWSER</c> if that is set, otherwise with the system's default browser.</summary>
    /// <exception cref="IOException">No browser could be started.</exception>
    public static void Open(string path)
    {
        try
        {
            using var browser = Process.Start(Command(path));
        }
        catch (Win32Exception e)
        {
            throw new IOException($"no browser could be started ({e.Message}); open {path} yourself.", e);
        }
    }

    private static ProcessStartInfo Command(string path)
    {
        if (Environment.GetEnvironmentVariable("BROWSER") is { Length: > 0 } chosen)
            return new ProcessStartInfo(chosen, [path]);
        return OperatingSystem.IsWindows() ? new ProcessStartInfo(path) { UseShellExecute = true }
            : new ProcessStartInfo(OperatingSystem.IsMacOS() ? "open" : "xdg-open", [path]);
    }
}
