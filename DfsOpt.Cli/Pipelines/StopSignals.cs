using System.Runtime.InteropServices;

namespace DfsOpt.Cli.Pipelines;

/// <summary>Turns the first Ctrl-C, SIGTERM or SIGHUP, which a closing terminal sends, into a cancellation; a second Ctrl-C or SIGTERM ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PosixSignalRegistration[] _signals;

    public StopSignals() => _signals =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop),
    ];

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => _stop.Token;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        // A signal that is not cancelled here has its usual effect: it ends the process.
        // When a terminal closes, the system and the shell each send one, so a second one is not a second request.
        context.Cancel = !_stop.IsCancellationRequested || context.Signal == PosixSignal.SIGHUP;
        _stop.Cancel();
    }
}
