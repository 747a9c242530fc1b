using System.Runtime.InteropServices;

namespace DfsOpt.Cli.Training;

/// <summary>Turns the first Ctrl-C or SIGTERM into a cancellation; the second ends the process at once.</summary>
internal sealed class StopSignals : IDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration interrupt;
    private readonly PosixSignalRegistration terminate;

    public StopSignals()
    {
        interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
    }

    /// <summary>Cancelled by the first signal.</summary>
    public CancellationToken Token => stop.Token;

    public void Dispose()
    {
        interrupt.Dispose();
        terminate.Dispose();
        stop.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        // A signal that is not cancelled here goes on to do what it always does: end the process.
        context.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }
}
