using System.Diagnostics;

namespace DfsOpt.Tests.Report.Browser;

/// <summary>A headless Chromium of a test's own. A test that needs it is inconclusive where there is none.</summary>
internal sealed class Chromium : IDisposable
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly string _profile = Directory.CreateTempSubdirectory("dfs-opt-chromium-").FullName;
    private readonly Process _process;

    private Chromium(string program)
    {
        _process = Process.Start(new ProcessStartInfo(program, [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--hide-scrollbars", "--remote-debugging-port=0",
            $"--user-data-dir={_profile}", "about:blank"])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        _process.BeginOutputReadLine();
    }

    public static Chromium Start()
    {
        string? program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => _names.Select(name => Path.Join(folder, name)))
            .FirstOrDefault(File.Exists);
        if (program is null)
            Assert.Inconclusive($"There is no Chromium on this machine ({string.Join(", ", _names)}), so the page was not opened in a browser.");
        return new Chromium(program!);
    }

    /// <summary>Opens a file at a width, light or dark, and waits until its script is through.</summary>
    public async Task<BrowserPage> Open(string file, int width, string scheme, CancellationToken cancellation)
    {
        var page = await BrowserPage.Connect(await Port(cancellation), cancellation);
        await page.Show(new Uri(file), width, scheme);
        return page;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A child that is still going down may write a last file; the folder is a temporary one.
        }
    }

    private async Task<int> Port(CancellationToken cancellation)
    {
        string file = Path.Join(_profile, "DevToolsActivePort");
        while (true)
        {
            if (File.Exists(file) && (await File.ReadAllLinesAsync(file, cancellation)) is [var port, _, ..])
                return int.Parse(port, System.Globalization.CultureInfo.InvariantCulture);
            if (_process.HasExited)
                Assert.Inconclusive($"Chromium ended with {_process.ExitCode} before it could open a page.");
            await Task.Delay(30, cancellation);
        }
    }
}
