using System.Text;
using DfsOpt.Benchmarks.Season;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;
using DfsOpt.Core.Inputs;
using DfsOpt.Core.Players;
using DfsOpt.Core.Problems;
using DfsOpt.Core.Projections;
using DfsOpt.Core.Segments;

namespace DfsOpt.Benchmarks.Parts;

/// <summary>One made-up contest in memory, with what the parts of a run make of it.</summary>
internal sealed class SampleContest
{
    /// <summary>A real contest of some ten thousand entries has about two thousand different lineups, as this one has.</summary>
    public const int Entries = 10_000;

    public SampleContest()
    {
        var slate = new Slate(0, playersPerTeam: 10);
        using var text = new StringWriter();
        new StandingsCsv(slate, Entries, repeat: 0.75, SeasonShape.Seed).Write(text);
        Standings = Encoding.UTF8.GetBytes(text.ToString());

        var folder = new SlateFolder(slate.Sport, slate.Id, slate.Id);
        Players = new SlatePlayers(folder, PlayerChoice.Choose(ProjectionFile.Read(Encoding.UTF8.GetBytes(ProjectionCsv.Of(slate))), slate.Id, flexOnly: false, Refuse).Players, new SegmentDefinitions().CaptainTiers);
        Matrix = CorrelationFile.Read(Encoding.UTF8.GetBytes(CorrelationCsv.Of(slate)), Players, slate.Id, Refuse);
        Source = new ContestSource(folder, "1", new InputFile(InputKind.StandingsCsv, "standings.csv", "standings.csv", "standings.csv", Standings.Length, default), null);
        Contest = Read(new ContestReader(new SegmentDefinitions(), new Dictionary<string, string>()));
        var joined = ContestJoin.Join(Contest, Players, Matrix);
        Joined = joined with { Optimum = joined.Points.Max() };
    }

    /// <summary>The export.</summary>
    public byte[] Standings { get; }

    public ContestSource Source { get; }

    public SlatePlayers Players { get; }

    public CorrelationMatrix Matrix { get; }

    public Contest Contest { get; }

    /// <summary>With the best lineup that was played as the optimum.</summary>
    public JoinedContest Joined { get; }

    /// <summary>The different lineups, as the export spells them.</summary>
    public byte[][] LineupTexts() => [.. Enumerable.Range(0, Contest.Lineups.Spellings.Length).Select(LineupText)];

    /// <summary>Reads the export.</summary>
    public Contest Read(ContestReader reader) => reader.Read(Source, () => new MemoryText(Standings), Refuse, CancellationToken.None);

    private byte[] LineupText(int spelling)
    {
        var names = new List<string>();
        foreach (ushort name in Contest.Lineups.Spellings[spelling])
            names.Add(Encoding.UTF8.GetString(Contest.Names[name]));
        return Encoding.UTF8.GetBytes($"CPT {string.Join(" UTIL ", names)}");
    }

    private static void Refuse(Problem problem) => throw new InvalidOperationException(problem.Message);
}
