namespace DfsOpt.Core.Contests;

/// <summary>A contest's lineups that are none: how many, why, and the first few.</summary>
internal sealed class InvalidLineups
{
    private const int Samples = 5;

    private readonly List<string> _samples = [];
    private int _firstLine, _locked, _twice, _malformed;

    public int Count => _locked + _twice + _malformed;

    /// <summary>Takes note of one.</summary>
    public void Add(int line, ReadOnlySpan<byte> lineup, LineupFault fault)
    {
        if (Count == 0)
            _firstLine = line;
        if (_samples.Count < Samples)
            _samples.Add($"line {line}: '{CellText.Short(lineup)}'");
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
        _locked = _twice = _malformed = 0;
    }

    /// <param name="file">The contest's file.</param>
    /// <param name="valid">How many lineups are valid.</param>
    /// <param name="report">Told of the invalid ones, if there are any.</param>
    public void Report(string file, int valid, Action<Problem> report)
    {
        if (Count == 0)
            return;
        report(new Problem
        {
            Code = ProblemCodes.InvalidLineup,
            File = file,
            Line = _firstLine,
            Column = "Lineup",
            EntriesLeftOut = Count,
            SampleRows = [.. _samples],
            Message = $"{file}, {_samples[0]} is no lineup; {Count} of {Count + valid} lineups are left out: {string.Join(", ", Reasons())}. {ProblemCodes.InvalidLineup.Mend}",
        });
        if (valid == 0)
        {
            report(new Problem
            {
                Code = ProblemCodes.NoValidLineup,
                File = file,
                Message = $"{file} has captains, but not one valid lineup among {Count}. {ProblemCodes.NoValidLineup.Mend}",
            });
        }
    }

    private IEnumerable<string> Reasons()
    {
        if (_locked > 0)
            yield return $"{_locked} with LOCKED in place of a name, as in an export taken live";
        if (_twice > 0)
            yield return $"{_twice} with a player twice";
        if (_malformed > 0)
            yield return $"{_malformed} without one captain and five others";
    }
}
