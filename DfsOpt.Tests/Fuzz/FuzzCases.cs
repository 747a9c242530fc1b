using System.Globalization;

namespace DfsOpt.Tests.Fuzz;

/// <summary>
/// Runs a test over many cases, each made from its own seed. DFSOPT_FUZZ_CASES sets how many there are over all fuzz tests (10,000 without);
/// DFSOPT_FUZZ_SEED runs the one case of each test that a failure has named.
/// </summary>
internal static class FuzzCases
{
    private const int Usual = 10_000;

    /// <param name="share">How many of all cases are this test's.</param>
    /// <param name="test">One case.</param>
    public static void Run(double share, Action<Random> test)
    {
        if (Number("DFSOPT_FUZZ_SEED") is { } only)
        {
            test(new Random(only));
            return;
        }

        int cases = (int)((Number("DFSOPT_FUZZ_CASES") ?? Usual) * share);
        for (int seed = 0; seed < cases; seed++)
        {
            try
            {
                test(new Random(seed));
            }
            catch (Exception e)
            {
                throw new AssertFailedException($"Case {seed} (alone: DFSOPT_FUZZ_SEED={seed}): {e.Message}", e);
            }
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
