using System.Globalization;

namespace DfsOpt.Cli.Report.Plots;

/// <summary>The area of a plot, in its own units, and the positions of values in it.</summary>
internal static class PlotFrame
{
    public const double Width = 380;
    public const double Height = 190;
    public const double Left = 36;
    public const double Right = 374;
    public const double Top = 26;
    public const double Bottom = 166;

    /// <summary>The four sides of the area inside the axes, for the page's script.</summary>
    public static string Sides => $"{At(Left)} {At(Right)} {At(Top)} {At(Bottom)}";

    public static double X(NumberAxis axis, double value) => Left + axis.At(value) * (Right - Left);

    public static double Y(NumberAxis axis, double value) => Bottom - axis.At(value) * (Bottom - Top);

    /// <summary>A coordinate as SVG text. A tenth is finer than any screen.</summary>
    public static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
