using DfsOpt.Core.Artifacts;
using DfsOpt.Core.Exposures;
using DfsOpt.Core.Players;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>Collects players' projected and actual ownership over the slates of a segment.</summary>
/// <param name="binsInOne">How many bins of this width there are from 0 to 1; the last of the ten bins takes everything above it.</param>
internal sealed class Calibration(int binsInOne)
{
    private const int BinCount = 10;

    private readonly List<double> _projected = [], _actual = [];

    public static Calibration OfCaptains(Dictionary<SlatePlayers, PlayerCounts> slates) =>
        Of(20, slates, player => player.CaptainOwnership, exposure => exposure.Captain);

    public static Calibration OfFlex(Dictionary<SlatePlayers, PlayerCounts> slates) =>
        Of(10, slates, player => player.Ownership, exposure => exposure.Flex);

    public FieldCalibration ToProfile() => new()
    {
        Players = _projected.Count,
        RankCorrelation = Figures.Known(RankCorrelation.Of([.. _projected], [.. _actual])),
        Bins = Bins(),
    };

    private static Calibration Of(
        int binsInOne, Dictionary<SlatePlayers, PlayerCounts> slates, Func<Player, double> projected, Func<Exposure, double> actual)
    {
        var calibration = new Calibration(binsInOne);
        foreach (var (players, counts) in slates)
        {
            if (counts.Entries == 0)
                continue;
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

    private FieldCalibrationBin[] Bins()
    {
        var bins = new FieldCalibrationBin[BinCount];
        for (int bin = 0; bin < bins.Length; bin++)
            bins[bin] = Bin(bin / (double)binsInOne, bin + 1 < bins.Length ? (bin + 1) / (double)binsInOne : double.PositiveInfinity);
        return bins;
    }

    private FieldCalibrationBin Bin(double from, double to)
    {
        int players = 0;
        double projected = 0, actual = 0;
        for (int i = 0; i < _projected.Count; i++)
        {
            if (_projected[i] < from || _projected[i] >= to)
                continue;
            players++;
            projected += _projected[i];
            actual += _actual[i];
        }

        return new FieldCalibrationBin
        {
            From = from,
            To = Math.Min(to, 1),
            Players = players,
            Projected = Figures.Known(projected / players),
            Actual = Figures.Known(actual / players),
        };
    }
}
