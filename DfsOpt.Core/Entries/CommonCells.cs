using DfsOpt.Core.Csv;
using DfsOpt.Core.Features;
using DfsOpt.Core.Lineups;

namespace DfsOpt.Core.Entries;

/// <summary>Cells that many lineups of a contest share, formatted once.</summary>
internal sealed class CommonCells
{
    // Most lineups are played by a few entries.
    private const int CommonEntries = 64;

    // Most salaries are whole hundreds, so most lineups cost a multiple of this.
    private const int CommonSalary = 50;

    // One per number of players of the heavy team, including 0.
    private const int StackPatterns = Showdown.Slots;

    // The same for all contests.
    private static readonly CellList _allSalaries = new((Showdown.SalaryCap / CommonSalary) + 1, (number, text) => WriteSalary(number * CommonSalary, text));
    private static readonly CellList _allGapShares = new(FeatureBins.GapShareLabels.Length, (bin, text) => text.Text(FeatureBins.GapShareLabels[bin]));

    private readonly CellList _salaries = _allSalaries, _gapShares = _allGapShares;
    private readonly CellList _captains, _stacks, _played, _ownership;
    private readonly CellList? _optimum;
    private readonly int _size;

    public CommonCells(JoinedContest joined)
    {
        var players = joined.Players;
        _size = joined.Size;
        _captains = new CellList(players.Players.Count, (player, text) =>
        {
            text.Text(players.Teams[players.TeamOf[player]]);
            text.Text(players.TierOf[player]);
        });
        _stacks = new CellList((players.Teams.Count + 1) * StackPatterns, (number, text) =>
        {
            var stack = new TeamStack((number / StackPatterns) - 1, number % StackPatterns);
            text.Text(stack.Pattern);
            text.Text(stack.HeavyTeam < 0 ? "" : players.Teams[stack.HeavyTeam]);
        });
        _played = new CellList(CommonEntries, (entries, text) => WritePlayed(entries, _size, text));
        _ownership = new CellList(players.Players.Count, (rank, text) => text.Number(players.LogOwnershipOf[rank]));
        if (joined.Optimum is { } optimum)
            _optimum = new CellList(1, (_, text) => text.Points(optimum));
    }

    /// <summary>Salary used, salary left, and its bin.</summary>
    public void Salary(int used, CsvText text)
    {
        (int number, int rest) = Math.DivRem(used, CommonSalary);
        if (rest == 0)
            text.Cells(_salaries, number);
        else
            WriteSalary(used, text);
    }

    /// <summary>The bin of a gap.</summary>
    public void GapShare(long gap, long optimum, CsvText text) => text.Cells(_gapShares, FeatureBins.GapShare(gap, optimum));

    /// <summary>The slate's best legal lineup.</summary>
    public void Optimum(CsvText text) => text.Cells(_optimum!, 0);

    /// <summary>The stack's pattern, and its heavy team.</summary>
    public void Stack(TeamStack stack, CsvText text) => text.Cells(_stacks, ((stack.HeavyTeam + 1) * StackPatterns) + stack.HeavyCount);

    /// <summary>The captain's team and tier.</summary>
    public void Captain(int player, CsvText text) => text.Cells(_captains, player);

    /// <summary>The contest's size, the lineup's number of entries, and their share.</summary>
    public void Played(int entries, CsvText text)
    {
        if (entries < CommonEntries)
            text.Cells(_played, entries);
        else
            WritePlayed(entries, _size, text);
    }

    /// <summary>The logarithm of ownership at a rank.</summary>
    public void Ownership(int rank, CsvText text) => text.Cells(_ownership, rank);

    private static void WriteSalary(int used, CsvText text)
    {
        int left = Showdown.SalaryCap - used;
        text.Integer(used);
        text.Integer(left);
        text.Text(FeatureBins.SalaryLeftLabels[FeatureBins.SalaryLeft(left)]);
    }

    private static void WritePlayed(int entries, int size, CsvText text)
    {
        text.Integer(size);
        text.Integer(entries);
        text.Number(entries / (double)size);
    }
}
