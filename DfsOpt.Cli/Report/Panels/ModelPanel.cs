using DfsOpt.Cli.Report.Html;
using DfsOpt.Cli.Report.Models;
using DfsOpt.Cli.Report.Plots;
using DfsOpt.Cli.Report.Tables;

namespace DfsOpt.Cli.Report.Panels;

/// <summary>A segment's share model: what makes a lineup popular.</summary>
/// <param name="id">The segment's id on the page.</param>
/// <param name="model">The model.</param>
/// <param name="mostRows">How many players and lineups of held-out slates are shown.</param>
internal sealed class ModelPanel(string id, ShareModelFiles model, int mostRows)
{
    // Odds beyond these are drawn at the end of the line; the number next to it is exact.
    private const double MostDrawn = 20;

    public void Write(HtmlWriter page)
    {
        foreach (string sentence in ModelSentences.Of(model))
            page.Element("p", sentence);
        var doubts = ModelSentences.Doubts(model);
        if (doubts.Count > 0)
        {
            page.Open("ul", ("class", "doubts"));
            foreach (string doubt in doubts)
                page.Element("li", doubt);
            page.Close();
        }

        page.Element("h4", "What raises and lowers a lineup's share", ("class", "part"));
        new ReportTable<Effect>(
            $"{id}-effects",
            "Odds: how many times as often such a lineup is played, all else alike, with 95% intervals. A line that crosses the middle may be chance.",
            ReportColumn<Effect>.Text("Lineup", effect => effect.Kind),
            ReportColumn<Effect>.Number("Odds", effect => effect.Odds, Figure.Odds),
            ReportColumn<Effect>.Text("95%", effect => effect is { Low: { } low, High: { } high } ? $"{Figure.Odds(low)} to {Figure.Odds(high)}" : "–"),
            ReportColumn<Effect>.Drawn("Less or more often", effect => effect.Odds, (page, effect) => RatioBar.Write(page, effect.Odds, effect.Low, effect.High, MostDrawn, effect.Sentence)),
            ReportColumn<Effect>.Text("In words", effect => effect.Sentence),
            ReportColumn<Effect>.Text("Feature", effect => effect.Feature))
        {
            FirstRows = 40,
        }.Write(page, new Effects(model.Theta).All());
        WriteTest(page);
    }

    private IEnumerable<string> Levels() =>
        model.Theta.FeatureSchema?.Levels?.SelectMany(feature => feature.Value.Select(level => $"{feature.Key} {level}")) ?? [];

    private void WriteTest(HtmlWriter page)
    {
        if (model.Metrics is not { } metrics)
            return;
        page.Element("h4", "How well it predicts what it had not seen", ("class", "part"));
        var heldOut = model.Diagnostics is { Slates.Count: > 0 } diagnostics ? new HeldOutTables(id, diagnostics.Slates, [.. Levels()], mostRows) : null;
        page.Open("div", ("class", "pair-of-tables"));
        new ModelScoresTable(id, metrics).Write(page);
        heldOut?.WriteCalibration(page);
        page.Close();
        heldOut?.Write(page);
    }
}
