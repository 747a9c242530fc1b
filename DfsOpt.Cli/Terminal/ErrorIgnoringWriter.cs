namespace DfsOpt.Cli.Terminal;

/// <summary>Passes on what it can, and ignores errors: a stream that is closed or full must not end the program.</summary>
internal sealed class ErrorIgnoringWriter(TextWriter writer) : DelegatingWriter(writer)
{
    public override void Write(string? value) => Try(() => Inner.Write(value));

    public override void WriteLine(string? value) => Try(() => Inner.WriteLine(value));

    public override void Flush() => Try(Inner.Flush);

    private static void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
        {
        }
    }
}
