using DfsOpt.Core;
using DfsOpt.Core.Problems;
using DfsOpt.Core.Runs;
using DfsOpt.Logging;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Samples.EmbedWorker;

/// <summary>Trains on each sport of the season once, then lets the service end.</summary>
internal sealed partial class SeasonWorker(
    SeasonSettings season, TrainingProgressLog progress, IHostApplicationLifetime lifetime, ILogger<SeasonWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var host = new RunHost { OpenRunLogger = OpenRunLog, Progress = progress };
        try
        {
            foreach (string sport in season.Sports)
            {
                var config = new TrainingConfig { DataRoot = season.DataRoot, ArtifactsRoot = season.ArtifactsRoot, OnlySports = [sport] };
                var run = await TrainingPipeline.RunAsync(config, host, stoppingToken);
                Trained(sport, run.Steps[^1].RowCountIn, run.Warnings.Count, run.Duration, run.RunDirectory);
            }
        }
        catch (Exception e) when (e is ConfigException or RunException)
        {
            Failed(e.Message);
            Environment.ExitCode = 1;
        }

        lifetime.StopApplication();
    }

    /// <summary>Opens a run's own log, next to its results. The run disposes it.</summary>
    private static RunLogger OpenRunLog(RunLoggerRequest run) =>
        RunLogging.ConfigureRunLogger(run.LogsDirectory, run.RunId, run.Pipeline, run.LogLevel, toStderr: false);

    [LoggerMessage(1, LogLevel.Information, "Trained on {Sport}: {Entries} entries, {Warnings} warnings, in {Duration}; see {RunDirectory}")]
    private partial void Trained(string sport, long entries, int warnings, TimeSpan duration, string runDirectory);

    [LoggerMessage(2, LogLevel.Error, "Training failed: {Reason}")]
    private partial void Failed(string reason);
}
