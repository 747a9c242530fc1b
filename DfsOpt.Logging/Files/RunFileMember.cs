namespace DfsOpt.Logging.Files;

/// <summary>A logger that shares in a run's file.</summary>
/// <param name="isOnStderr">Whether its lines go to stderr too.</param>
internal sealed class RunFileMember(bool isOnStderr)
{
    private int _disposed;

    public bool IsOnStderr { get; } = isOnStderr;

    public bool IsDisposed => Volatile.Read(ref _disposed) != 0;

    /// <summary>Lets no more of its records through.</summary>
    /// <returns>Whether it did until now.</returns>
    public bool TryDispose() => Interlocked.Exchange(ref _disposed, 1) == 0;
}
