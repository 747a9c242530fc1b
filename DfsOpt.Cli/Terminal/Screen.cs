namespace DfsOpt.Cli.Terminal;

/// <summary>Where a command writes: results to <see cref="Output"/>, everything else to <see cref="Error"/>, and whether these are terminals.</summary>
internal sealed record Screen
{
    /// <summary>The width of text, in columns, if no terminal says.</summary>
    public const int UsualWidth = 80;

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>Whether a person reads <see cref="Output"/> directly, on a terminal.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person reads <see cref="Error"/> directly, on a terminal.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Whether a person watches <see cref="Error"/> on a terminal that can redraw a line, not a log that a build server keeps.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether the user asked for no colour, or the terminal has none.</summary>
    public bool IsPlain { get; init; }

    /// <summary>The terminal's columns.</summary>
    public int Width { get; init; } = UsualWidth;

    /// <summary>Colours for <see cref="Output"/>.</summary>
    public TextStyle OutputStyle => new(OutputIsTerminal && !IsPlain);

    /// <summary>Colours for <see cref="Error"/>.</summary>
    public TextStyle ErrorStyle => new(ErrorIsTerminal && !IsPlain);

    /// <summary>How many columns a line of <see cref="Output"/> may have; no limit if it is piped.</summary>
    public int OutputWidth => OutputIsTerminal ? Width : int.MaxValue;

    /// <summary>The terminal's current number of columns, as it may be resized.</summary>
    public static int WindowWidth
    {
        get
        {
            try
            {
                return Console.WindowWidth is > 0 and var width ? Math.Max(20, width) : UsualWidth;
            }
            catch (Exception e) when (e is IOException or PlatformNotSupportedException)
            {
                return UsualWidth;
            }
        }
    }

    /// <summary>This process's own streams. Costly questions are asked only if there is a terminal.</summary>
    public static Screen OfThisProcess()
    {
        bool outputIsTerminal = !Console.IsOutputRedirected;
        bool errorIsTerminal = !Console.IsErrorRedirected;
        bool isDumb = Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        return new Screen
        {
            Output = StandardStreams.Writer(1),
            Error = new ErrorIgnoringWriter(StandardStreams.Writer(2)),
            OutputIsTerminal = outputIsTerminal,
            ErrorIsTerminal = errorIsTerminal,
            IsWatched = errorIsTerminal && !isDumb && !IsSet("CI"),
            IsPlain = isDumb || IsSet("NO_COLOR"),
            Width = outputIsTerminal || errorIsTerminal ? WindowWidth : UsualWidth,
        };
    }

    private static bool IsSet(string variable) => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(variable));
}
