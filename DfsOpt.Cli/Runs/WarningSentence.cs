
namespace DfsOpt.Cli.Runs;

/// <summary>Rewords a warning so that it says first what is wrong, and then where.</summary>
internal static class WarningSentence
{
    /// <summary>A warning's message, with its place moved from the start to the end.</summary>
    public static string Of(ManifestWarning warning) => Of(warning.Message, warning.File);

    /// <summary>The message, with its place moved from the start to the end. A path that is the sentence's subject stays.</summary>
    public static string Of(string message, string? file)
    {
        bool isSubject = file is not null && message.StartsWith($"{file} ", StringComparison.Ordinal);
        string rest = isSubject ? message : Problem.WithoutFile(message, file);
        return rest == message ? message : $"{rest} ({file})";
    }
}
