using System.Diagnostics;
using PolicyFlow.Acknowledgement.Tests.Running;
using PolicyFlow.App.Acknowledgement;

namespace PolicyFlow.Acknowledgement.Tests.Killed;

public sealed class KilledWhileOpeningTests
{
    private const int People = 2000;
    private const int Kills = 6;

    /// <summary>Eight lanes of four, and what the driver took up besides.</summary>
    private const int MostInHand = 96;

    [Fact]
    public async Task Killed_again_and_again_while_a_campaign_opens_everybody_is_in_once_and_has_one_invitation()
    {
        using var folder = new TestFolder();
        var (file, mails) = (folder["policyflow.db"], folder["mails.txt"]);
        List<string> members = [];
        string campaign;
        await using (var before = await World.OnAsync(file, "2026-10-01 07:00"))
        {
            for (var n = 0; n < People; n++) members.Add(await before.AddAsync($"member{n}"));
            campaign = await before.OpenAsync("social", 1, "2026-10-30");
        }

        var chance = new Random(20261001);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var life = Begin(file, mails);
            await life.StandardOutput.ReadLineAsync();
            var enough = await CountAsync(mails) + chance.Next(20, 250);
            for (var n = 0; n < 1500 && await CountAsync(mails) < enough; n++) await Task.Delay(20);
            life.Kill();
            await life.WaitForExitAsync();
        }

        Assert.InRange(await CountAsync(mails), Kills, People - 1);
        using (var last = Begin(file, mails))
        {
            var said = await last.StandardOutput.ReadToEndAsync();
            await last.WaitForExitAsync();
            Assert.Contains(KilledLife.Done, said, StringComparison.Ordinal);
        }

        await using var after = await World.OnAsync(file, "2026-10-01 12:00");
        var sent = (await File.ReadAllLinesAsync(mails)).Select(line => line.Split(' ')).ToList();
        var times = sent.CountBy(mail => mail[0]).ToDictionary();
        Assert.Equal(People, times.Count);
        Assert.Equal(People, sent.Select(mail => mail[1]).Distinct().Count());
        foreach (var member in members)
        {
            var events = (await after.Store.ReadAsync(
                AcknowledgementStreams.Entry(AcknowledgementStreams.Campaign(campaign), member)))!.Events;
            Assert.Equal(["person-enrolled", "mail-sent"], events.Select(e => e.Name));

            // What went twice says so, and was one and the same mail.
            if (times[$"policy-post.{member}.2026-10-01@policyflow.example"] > 1)
                Assert.Contains("\"repeated\":true", events[1].Data, StringComparison.Ordinal);
        }

        Assert.InRange(sent.Count, People, People + (Kills * MostInHand));
    }

    private static async Task<int> CountAsync(string mails)
    {
        if (!File.Exists(mails)) return 0;
        await using var file = new FileStream(mails, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var text = new StreamReader(file);
        return (await text.ReadToEndAsync()).Count(c => c == '\n');
    }

    private static Process Begin(string file, string mails) => Process.Start(
        new ProcessStartInfo("dotnet", [typeof(KilledLife).Assembly.Location, .. KilledLife.Arguments(file, mails)])
        {
            RedirectStandardOutput = true,
        })!;
}
