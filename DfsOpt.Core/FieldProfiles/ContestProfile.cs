using DfsOpt.Core.ContestResults;
using DfsOpt.Core.Contests;
using DfsOpt.Core.Features;

namespace DfsOpt.Core.FieldProfiles;

/// <summary>How the field of one contest plays, and how its best finishers differ from it.</summary>
internal sealed class ContestProfile
{
    private readonly GroupTotals[] _groups;

    public ContestProfile(JoinedContest joined)
    {
        Joined = joined;
        Result = ContestSummary.Of(joined);
        Duplicates = DuplicatedLineups.Of(joined);
        _groups = [new GroupTotals(joined), new GroupTotals(joined), new GroupTotals(joined)];
        CountLineups(CountEntries());
    }

    public JoinedContest Joined { get; }

    public ContestSummary Result { get; }

    public IReadOnlyList<DuplicatedLineup> Duplicates { get; }

    /// <summary>Users with a counted entry, by how many entries each has in the contest; <see langword="null"/> if the standings do not name users.</summary>
    public long[]? Users { get; private set; }

    /// <summary>The entries of these users in the contest, counted or not.</summary>
    public long EntriesOfUsers { get; private set; }

    public GroupTotals this[FinishGroup group] => _groups[(int)group];

    /// <summary>Counts users, and, for each lineup, its entries that finished near the top.</summary>
    private TopEntries CountEntries()
    {
        var contest = Joined.Contest;
        var entries = contest.Entries;
        var groupOf = Array.ConvertAll(entries.Standings, GroupOf);
        var top = new TopEntries(contest.Lineups.Lineups.Length);
        int[] countedOfUser = new int[contest.Users.Count];
        for (int entry = 0; entry < contest.Count; entry++)
        {
            int lineup = contest.Lineups.LineupOf[entries.SpellingOf[entry]];
            if (!Joined.IsJoined(lineup))
                continue;
            countedOfUser[entries.UserOf[entry]]++;
            top.Add(lineup, groupOf[entries.StandingOf[entry]]);
        }

        if (contest.MaxEntriesPerUser is not null)
            CountUsers(countedOfUser, groupOf);
        return top;
    }

    private void CountUsers(int[] countedOfUser, FinishGroup[] groupOf)
    {
        Users = new long[FieldBins.UserEntriesLabels.Length];
        var contest = Joined.Contest;
        int[] binOfUser = new int[countedOfUser.Length];
        for (int user = 0; user < countedOfUser.Length; user++)
        {
            int counted = countedOfUser[user];
            if (counted == 0)
                continue;
            // In an export without (i/n) the n is always 1, so it means nothing.
            int entries = Math.Max(counted, contest.EntriesOfUser[user]);
            EntriesOfUsers += entries;
            binOfUser[user] = FieldBins.UserEntries(entries);
            Users[binOfUser[user]]++;
            this[FinishGroup.Field].ByUserEntries[binOfUser[user]] += counted;
        }

        for (int entry = 0; entry < contest.Count; entry++)
        {
            var group = groupOf[contest.Entries.StandingOf[entry]];
            if (group == FinishGroup.Field || !Joined.IsJoined(contest.Lineups.LineupOf[contest.Entries.SpellingOf[entry]]))
                continue;
            int bin = binOfUser[contest.Entries.UserOf[entry]];
            this[FinishGroup.TopTenPercent].ByUserEntries[bin]++;
            if (group == FinishGroup.TopOnePercent)
                this[FinishGroup.TopOnePercent].ByUserEntries[bin]++;
        }
    }

    private void CountLineups(TopEntries top)
    {
        for (int lineup = 0; lineup < Joined.SalaryUsed.Length; lineup++)
        {
            if (!Joined.IsJoined(lineup))
                continue;
            var facts = new LineupFacts(Joined, lineup);
            this[FinishGroup.Field].Add(facts, facts.DupCount);
            if (top.TenPercent[lineup] > 0)
                this[FinishGroup.TopTenPercent].Add(facts, top.TenPercent[lineup]);
            if (top.OnePercent[lineup] > 0)
                this[FinishGroup.TopOnePercent].Add(facts, top.OnePercent[lineup]);
        }
    }

    // Compared as whole numbers, so that a rank of exactly 10% is in the top 10%.
    private FinishGroup GroupOf(Standing standing)
    {
        if (!Joined.Contest.IsOver || standing.Rank == Standing.NoRank)
            return FinishGroup.Field;
        long rank = standing.Rank, submitted = Result.Submitted;
        return rank * 100 <= submitted ? FinishGroup.TopOnePercent
            : rank * 10 <= submitted ? FinishGroup.TopTenPercent
            : FinishGroup.Field;
    }

    /// <summary>How many entries of each lineup finished near the top.</summary>
    private readonly struct TopEntries(int lineups)
    {
        public int[] TenPercent { get; } = new int[lineups];

        public int[] OnePercent { get; } = new int[lineups];

        public void Add(int lineup, FinishGroup group)
        {
            if (group == FinishGroup.Field)
                return;
            TenPercent[lineup]++;
            OnePercent[lineup] += group == FinishGroup.TopOnePercent ? 1 : 0;
        }
    }
}
