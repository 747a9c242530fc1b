namespace DfsOpt.Logging;

/// <summary>An exception in words: all of it for the file, one line for stderr.</summary>
internal sealed class ExceptionText
{
    private ExceptionText(string full, string oneLine) => (Full, OneLine) = (full, oneLine);

    /// <summary>Type, message, stack and inner exceptions, on many lines.</summary>
    public string Full { get; }

    /// <summary>Type and message.</summary>
    public string OneLine { get; }

    /// <summary>Puts an exception into words, also one that cannot do it itself.</summary>
    public static ExceptionText Of(Exception exception) =>
        new(Try(exception, e => e.ToString()), $"{exception.GetType().Name}: {Try(exception, e => e.Message)}");

    private static string Try(Exception exception, Func<Exception, string?> words)
    {
        try
        {
            return words(exception) ?? "";
        }
        catch (Exception failure)
        {
            return $"{exception.GetType()} (its text could not be had: {failure.GetType()})";
        }
    }
}
