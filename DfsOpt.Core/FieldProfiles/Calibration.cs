using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>Collects players' projected and actual ownership over the slates of a segment.</summary>
/// <param name="binEdges">Where the bins begin, the first at 0.</param>
internal sealed class Calibration(double[] binEdges)
{
    private readonly List<double> _projected = [], _actual = [];

    public static Calibration OfCaptains(IEnumerable<(SlatePlayers Players, PlayerCounts Counts)> slates) =>
        Of([.. Enumerable.Range(0, 10).Select(i => i / 20.0)], slates, player => player.CaptainOwnership, exposure => exposure.Captain);

    public static Calibration OfFlex(IEnumerable<(SlatePlayers Players, PlayerCounts Counts)> slates) =>
        Of([.. Enumerable.Range(0, 10).Select(i => i / 10.0)], slates, player => player.Ownership, exposure => exposure.Flex);

    public FieldCalibration ToProfile() => new()
    {
        Players = _projected.Count,
        RankCorrelation = Figures.Known(RankCorrelation.Of([.. _projected], [.. _actual])),
        Bins = [.. binEdges.Select((_, bin) => Bin(bin))],
    };

    private static Calibration Of(
        double[] binEdges, IEnumerable<(SlatePlayers Players, PlayerCounts Counts)> slates, Func<Player, double> projected, Func<Exposure, double> actual)
    {
        var calibration = new Calibration(binEdges);
        foreach (var (players, counts) in slates.Where(slate => slate.Counts.Entries > 0))
        {
            for (int player = 0; player < players.Players.Count; player++)
            {
                double ownership = projected(players.Players[player]);
                if (double.IsNaN(ownership))
                    continue;
                calibration._projected.Add(ownership);
                calibration._actual.Add(actual(Exposure.Of(counts, player)));
            }
        }

        return calibration;
    }

    private FieldCalibrationBin Bin(int bin)
    {
        double from = binEdges[bin], to = bin + 1 < binEdges.Length ? binEdges[bin + 1] : double.PositiveInfinity;
        int[] players = [.. Enumerable.Range(0, _projected.Count).Where(i => _projected[i] >= from && _projected[i] < to)];
        return new FieldCalibrationBin
        {
            From = from,
            To = Math.Min(to, 1),
            Players = players.Length,
            Projected = players.Length == 0 ? null : players.Average(i => _projected[i]),
            Actual = players.Length == 0 ? null : players.Average(i => _actual[i]),
        };
    }
}
