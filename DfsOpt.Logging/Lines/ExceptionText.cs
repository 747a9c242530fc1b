namespace DfsOpt.Logging.Lines;

/// <summary>An exception in words, also one that cannot be put into words itself.</summary>
internal static class ExceptionText
{
    /// <summary>Type, message, stack and inner exceptions, on many lines.</summary>
    public static string Full(Exception exception) => Try(exception, e => e.ToString());

    /// <summary>Type and message.</summary>
    public static string OneLine(Exception exception) => $"{exception.GetType().Name}: {Try(exception, e => e.Message)}";

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
