using PolicyFlow.App.Takedown;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Locking;

/// <summary>Erasing on request destroys no evidence of a crime: what is locked goes on instruction only (8.1).</summary>
public sealed class ErasingLockedTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Data => _folder["data"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Erasing_the_reporters_words_keeps_what_is_locked_says_so_and_instruction_destroys_it_afterwards()
    {
        var picture = new Picture();
        var reference = await ClosedAsync(picture, locked: true);

        var erased = await EraseAsync(reference);

        Assert.Contains(Eraser.LockedStays, erased.Output, StringComparison.Ordinal);
        Assert.Contains(picture.In(Data), f => f.Contains("evidence", StringComparison.Ordinal));
        await using var again = await PolicyFlowProgram.DemoAsync(Data);
        using var lead = await again.AsAsync(DemoSite.NetworkLead);
        var found = await lead.CaseAsync(reference);
        Assert.Equal("[erased]", found.Word("description"));
        Assert.Contains("is destroyed only on instruction", found.Event("body-erased").Word("text"), StringComparison.Ordinal);
        await lead.SubmitAsync($"/cases/{reference}", $"/cases/{reference}/open");
        Assert.Contains(Scene.Address, (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);

        await lead.DoAsync(reference, "destroy-on-instruction", new { by = "police", reason = "Police, reference 1" });

        Assert.Empty(picture.In(Data));
        Assert.Empty(Picture.Words(Data, Scene.Word));
    }

    [Fact]
    public async Task What_is_not_locked_goes_with_the_words()
    {
        var picture = new Picture();
        var reference = await ClosedAsync(picture, locked: false);

        var erased = await EraseAsync(reference);

        Assert.DoesNotContain(Eraser.LockedStays, erased.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(picture.In(Data), f => f.Contains("evidence", StringComparison.Ordinal));
    }

    private async Task<string> ClosedAsync(Picture picture, bool locked)
    {
        await using var program = await PolicyFlowProgram.DemoAsync(Data);
        using var lead = await program.AsAsync(DemoSite.NetworkLead);
        var (reference, track) = await Scene.ReportAsync(program);
        await Scene.AddFileAsync(program, track, picture);
        if (locked) await lead.DoAsync(reference, "lock-item");
        if (locked) await lead.DoAsync(reference, "take-safeguarding");
        if (!locked) await lead.DoAsync(reference, "decline-approach", new { reason = "It is gone" });
        await lead.DoAsync(reference, "record-support", new { answer = "nobody-affected" });
        await lead.DoAsync(reference, "close", new { outcome = locked ? "not-removed" : "not-approached", reason = "With the police", minutes = 5 });
        return reference;
    }

    private async Task<Ended> EraseAsync(string reference)
    {
        var ended = await PolicyFlowProgram.RunAsync(
            "erase", "--data", Data, "--case", reference, "--owner", "reporter", "--reason", "They asked");
        Assert.True(ended.Code == 0, ended.All);
        return ended;
    }
}
