namespace DfsOpt.Cli.Training;

/// <summary>Names what a run does about a problem.</summary>
internal static class ProblemAnswerText
{
    public static string Name(ProblemAnswer answer) => answer switch
    {
        ProblemAnswer.Fatal => "fatal",
        ProblemAnswer.SetAside => "set aside",
        _ => "noted",
    };
}
