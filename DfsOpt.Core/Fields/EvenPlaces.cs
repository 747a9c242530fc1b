namespace DfsOpt.Core.Fields;

/// <summary>Sorts numbers that are spread evenly from 0 to 1, with one bucket for each. A bucket holds one or two numbers, so hardly anything is left to sort.</summary>
/// <remarks>Bucket sort: Knuth, The Art of Computer Programming, volume 3, 5.2.5. A comparison sort takes eight times as long.</remarks>
internal static class EvenPlaces
{
    /// <summary>Sorts numbers, and an item with each.</summary>
    /// <param name="places">The numbers, from 0 to below 1.</param>
    /// <param name="items">The item of each number.</param>
    public static void Sort(Span<double> places, Span<int> items)
    {
        int cells = places.Length;
        int[] ends = new int[cells + 1];
        foreach (double place in places)
            ends[(int)(place * cells) + 1]++;
        for (int cell = 0; cell < cells; cell++)
            ends[cell + 1] += ends[cell];
        double[] placesByCell = new double[places.Length];
        int[] itemsByCell = new int[places.Length];
        for (int i = 0; i < places.Length; i++)
        {
            int at = ends[(int)(places[i] * cells)]++;
            (placesByCell[at], itemsByCell[at]) = (places[i], items[i]);
        }

        for (int i = 0; i < places.Length; i++)
        {
            int at = i;
            for (; at > 0 && places[at - 1] > placesByCell[i]; at--)
                (places[at], items[at]) = (places[at - 1], items[at - 1]);
            (places[at], items[at]) = (placesByCell[i], itemsByCell[i]);
        }
    }
}
