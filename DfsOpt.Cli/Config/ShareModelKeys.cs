using DfsOpt.Core.Shares;

namespace DfsOpt.Cli.Config;

/// <summary>Reads <c>share_model</c>; keys that it leaves out keep their values.</summary>
internal static class ShareModelKeys
{
    public static ShareModelConfig Apply(ShareModelConfig model, ConfigValue value)
    {
        foreach (var (key, part) in value.Entries(["enabled", "schema", "l2", "val_slate_frac", "seed", "top_lineups"]))
        {
            model = key switch
            {
                "enabled" => model with { Enabled = part.Flag() },
                "schema" => model with { Schema = part.Text() },
                "l2" => model with { L2 = part.IsAuto ? null : part.Number() },
                "top_lineups" => model with { TopLineups = part.Count() },
                "val_slate_frac" => model with { ValSlateFrac = part.IsNull ? null : part.Number() },
                _ => model with { Seed = part.IsNull ? null : part.WholeNumber() },
            };
        }

        return model;
    }
}
