using DfsOpt.Core.Contests;
using DfsOpt.Core.Inputs;
using DfsOpt.Tests.BadInputs;
using DfsOpt.Tests.Support;

namespace DfsOpt.Tests.Fuzz;

[TestClass]
public sealed class ZipFuzzTests
{
    private const string Member = "contest-standings-1.csv";

    [TestMethod]
    public void Damaged_zips_give_what_was_packed_or_are_refused()
    {
        using var folder = new TempFolder();
        string path = folder["contest-standings-1.zip"];
        string text = SmallSeason.Standings(1, SmallSeason.Lineup, "ann", "bob", "cid");
        byte[] whole = SmallSeason.Zip(("readme.txt", "x"), (Member, text));
        var reader = new InputReader();
        FuzzCases.Run(0.03, random =>
        {
            byte[] zip = [.. whole];
            for (int i = random.Next(1, 5); i > 0; i--)
                zip[random.Next(zip.Length)] = (byte)random.Next(256);
            if (random.Next(3) == 0)
                zip = zip[..random.Next(1, zip.Length)];
            File.WriteAllBytes(path, zip);
            var file = new FileInfo(path);
            var input = new InputFile(InputKind.StandingsZip, path, file.Name, file.Name, file.Length, file.LastWriteTimeUtc);
            try
            {
                foreach (string name in ZipMembers.Find(input, _ => { }))
                {
                    using var member = new ZipMemberText(input, name);
                    var content = reader.Read(member);
                    Assert.AreEqual(text, System.Text.Encoding.UTF8.GetString(content.Span));
                }
            }
            catch (InputException)
            {
                // Refused by name; any other exception would end the run.
            }
        });
    }
}
