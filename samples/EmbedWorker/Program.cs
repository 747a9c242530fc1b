// A service with a log of its own that trains on a season, sport by sport; each run has its own run.log next to its results.
using DfsOpt.Logging;
using DfsOpt.Samples.EmbedWorker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The settings are next to the program, wherever it is started from.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });

var season = SeasonSettings.From(builder.Configuration.GetRequiredSection("Season"));
builder.Logging.AddRunFile(Path.Combine(season.ArtifactsRoot, "service", "run.log"), runId: $"pid-{Environment.ProcessId}", pipeline: "season_service");
builder.Services.AddSingleton(season);
builder.Services.AddSingleton<TrainingProgressLog>();
builder.Services.AddHostedService<SeasonWorker>();

await builder.Build().RunAsync();
