using DfsOpt.Tests.Support;
using Microsoft.Extensions.Logging;

namespace DfsOpt.Tests.Logging;

[TestClass]
public sealed class SelfLoggingTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestMethod]
    [DataRow("scope")]
    [DataRow("argument")]
    [DataRow("exception")]
    public void What_logs_itself_whenever_it_is_read_does_not_end_the_process(string where)
    {
        using (var factory = LoggerCalls.OpenRunFile(_folder["run.log"]))
        {
            var log = factory.CreateLogger("dfs_opt");
            LogItself(log);
            log.Say("on it goes");

            void LogItself(ILogger log)
            {
                if (where == "scope")
                    using (log.Scope("step", new Talkative(() => log.Say("read"))))
                        log.Say("first");
                else if (where == "argument")
                    log.Log(LogLevel.Information, default, 0, null, (_, _) => new Talkative(() => LogItself(log)).ToString());
                else
                    log.Say(LogLevel.Information, "fails", new TalkativeException(() => LogItself(log)));
            }
        }

        var read = LogReader.Read(_folder["run.log"]);
        Assert.IsInRange(2, 20, read.Count);
        Assert.AreEqual("on it goes", read[^1].Message);
        Assert.IsTrue(read.Any(record => record.Message == "1 log records lost"));
    }

    private sealed class Talkative(Action talk)
    {
        public override string ToString()
        {
            talk();
            return "talkative";
        }
    }

    private sealed class TalkativeException(Action talk) : Exception
    {
        public override string ToString()
        {
            talk();
            return base.ToString();
        }
    }
}
