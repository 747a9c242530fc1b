namespace DfsOpt.Core.Grades;

/// <summary>A draw in which a lineup is paid, as the only one beside the field.</summary>
/// <param name="Draw">The draw.</param>
/// <param name="Score">Its score, in halves of a step.</param>
/// <param name="Above">How many entries of the field score more.</param>
/// <param name="Tied">How many entries of the field score the same.</param>
internal readonly record struct PaidDraw(int Draw, int Score, int Above, int Tied);
