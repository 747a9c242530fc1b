namespace DfsOpt.Benchmarks.WholeRun;

/// <summary>How long a tool takes to show its help, and to run the sample season.</summary>
internal sealed record StartTimes(TimeSpan Help, TimeSpan Sample)
{
    private const int Starts = 15;

    /// <summary>The medians of a few starts, both kinds in turns.</summary>
    public static StartTimes Of(PublishedTool tool, string artifacts)
    {
        var help = new List<TimeSpan>();
        var sample = new List<TimeSpan>();
        for (int i = 0; i < Starts; i++)
        {
            help.Add(tool.Help().Wall);
            sample.Add(tool.Train(Checkout.SampleData, artifacts).Wall);
        }

        Directory.Delete(artifacts, recursive: true);
        return new StartTimes(Median.Of(help), Median.Of(sample));
    }
}
