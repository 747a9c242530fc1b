
namespace DfsOpt.Core.Contests;

/// <summary>A contest's invalid lineups: how many, why, and the first few.</summary>
internal sealed class InvalidLineups
{
    private const int Samples = 5;

    private readonly List<string> _samples = [];
    private readonly UnknownGameSlots _slots = new();
    private int _firstLine, _locked, _twice, _malformed;

    public int Count => _locked + _twice + _malformed;

    /// <summary>Counts an invalid lineup.</summary>
    public void Add(int line, ReadOnlySpan<byte> lineup, LineupFault fault)
    {
        if (Count == 0)
            _firstLine = line;
        if (_samples.Count < Samples)
            _samples.Add($"line {line}: '{CellText.Short(lineup)}'");
        if (fault != LineupFault.Twice)
            _slots.Add(lineup);
        switch (fault)
        {
            case LineupFault.Locked:
                _locked++;
                break;
            case LineupFault.Twice:
                _twice++;
                break;
            default:
                _malformed++;
                break;
        }
    }

    public void Clear()
    {
        _samples.Clear();
        _slots.Clear();
        _locked = _twice = _malformed = 0;
    }

    /// <param name="file">The contest's file.</param>
    /// <param name="valid">How many lineups are valid.</param>
    /// <param name="report">Called if there are invalid lineups.</param>
    public void Report(string file, int valid, Action<Problem> report)
    {
        if (Count == 0)
            return;
        string otherGame = valid == 0 && _twice == 0 ? _slots.Text() : "";
        report(new Problem
        {
            Code = ProblemCodes.InvalidLineup,
            File = file,
            Line = _firstLine,
            Column = "Lineup",
            EntriesLeftOut = Count,
            SampleRows = [.. _samples],
            LeftOut = LeftOut.Entries,
            Message = $"{file}, {_samples[0]} is not a valid lineup; {Count} of {Count + valid} lineups are left out: " +
                (otherGame.Length > 0 ? $"{Count} with the slots {otherGame} of another game." : $"{string.Join(", ", Reasons())}. {string.Join(" ", Remedies())}"),
        });
        if (otherGame.Length > 0)
            report(UnknownGame(file, otherGame));
        else if (valid == 0)
            report(NoValidLineup(file));
    }

    private static Problem UnknownGame(string file, string slots) => new()
    {
        Code = ProblemCodes.UnknownGame,
        File = file,
        LeftOut = LeftOut.Contest,
        Message = $"{file}: its lineups have the slots {slots}, not CPT and five UTIL or FLEX, so the game is unknown. {ProblemCodes.UnknownGame.Remedy}",
    };

    private Problem NoValidLineup(string file) => new()
    {
        Code = ProblemCodes.NoValidLineup,
        File = file,
        LeftOut = LeftOut.Contest,
        Message = $"{file} has captains, but no valid lineup among {Count}. {string.Join(" ", Remedies())}",
    };

    private IEnumerable<string> Reasons()
    {
        if (_locked > 0)
            yield return $"{_locked} with LOCKED in place of a name, as in a download before the contest was over";
        if (_twice > 0)
            yield return $"{_twice} with a player twice";
        if (_malformed > 0)
            yield return $"{_malformed} without one captain and five others";
    }

    private IEnumerable<string> Remedies()
    {
        if (_locked > 0)
            yield return "Download the standings again once the contest is over.";
        if (_twice > 0)
            yield return "Where two players share a name, it is unclear which of them is meant.";
        if (_malformed > 0)
            yield return "Correct the rows that lack a captain or others, if they were edited.";
    }
}
