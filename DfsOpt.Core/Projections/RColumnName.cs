using DfsOpt.Core.Players;

namespace DfsOpt.Core.Projections;

/// <summary>Column names as R's read.csv makes them: a dot for each character but letters, digits and underscores.</summary>
/// <remarks>R documentation, make.names.</remarks>
internal static class RColumnName
{
    /// <summary>The one player's name that R makes a column's name of; empty where no one's, or several players', is.</summary>
    public static string Meant(string column, SlatePlayers players)
    {
        if (!column.Contains('.'))
            return "";
        var meant = players.Players.Where(p => p.Name.Length == column.Length && Of(p.Name) == column).Take(2).ToList();
        return meant.Count == 1 ? meant[0].Name : "";
    }

    private static string Of(string name) => string.Concat(name.Select(c => char.IsLetterOrDigit(c) || c == '_' ? c : '.'));
}
