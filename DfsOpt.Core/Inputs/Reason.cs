namespace DfsOpt.Core.Inputs;

/// <summary>Why the system refused something, to stand inside a sentence.</summary>
internal static class Reason
{
    public static string Of(Exception exception) => exception.Message.TrimEnd('.');
}
