namespace DfsOpt.Core.Shares;

/// <summary>What a slate's entries tell a fit: each contest's mean of the columns, and its size.</summary>
internal sealed class SlateSample
{
    public SlateSample(ObservedSlate slate, ShareSchema schema)
    {
        Slate = slate;
        Pass = new SlatePass(slate.Universe.Slate, schema);
        Contests = [.. slate.Contests.Where(contest => contest.Entries > 0)];
        Entries = Array.ConvertAll(Contests, contest => contest.Entries);
        Means = Array.ConvertAll(Contests, Mean);
    }

    public ObservedSlate Slate { get; }

    public SlatePass Pass { get; }

    /// <summary>The contests that have entries.</summary>
    public ObservedContest[] Contests { get; }

    /// <summary>Entries of each contest.</summary>
    public int[] Entries { get; }

    /// <summary>For each contest the mean of each column over its entries.</summary>
    public double[][] Means { get; }

    private double[] Mean(ObservedContest contest)
    {
        double[] sums = new double[Pass.Columns], columns = new double[Pass.Columns];
        int entries = 0;
        foreach (var lineup in contest.Lineups)
        {
            if (lineup.Entries < 1 || !Slate.Universe.Contains(lineup.Lineup))
                throw new ArgumentException($"Contest {contest.ContestId} of {Slate.Key} has a lineup without an entry, or one that is not of the slate's universe.", nameof(contest));
            Pass.Read(lineup.Lineup, columns);
            for (int i = 0; i < sums.Length; i++)
                sums[i] += lineup.Entries * columns[i];
            entries += lineup.Entries;
        }

        return Array.ConvertAll(sums, sum => sum / entries);
    }
}
