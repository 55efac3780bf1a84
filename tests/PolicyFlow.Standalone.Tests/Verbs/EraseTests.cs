using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Verbs;

public sealed class EraseTests(DoneFolder done) : IClassFixture<DoneFolder>, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_reporters_words_leave_every_file_and_the_chain_stays_whole()
    {
        var data = done.CopyTo(_folder);
        Assert.NotEmpty(Raw.FilesWith(data, DoneFolder.Words));
        Assert.NotEmpty(Raw.FilesWith(data, DoneFolder.SearchWord));

        Ok(await EraseAsync(data, done.ClosedCase, "reporter"));

        Assert.Empty(Raw.FilesWith(data, DoneFolder.Words));
        Assert.Empty(Raw.FilesWith(data, DoneFolder.SearchWord));
        Assert.NotEmpty(Raw.FilesWith(data, DoneFolder.About));
        var verified = Ok(await PolicyFlowProgram.RunAsync("verify", "--data", data));
        Assert.DoesNotContain("; 0 bodies were erased", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_case_says_that_words_were_erased_and_why()
    {
        var data = done.CopyTo(_folder);
        Ok(await EraseAsync(data, done.ClosedCase, "reporter"));
        await using var program = await PolicyFlowProgram.DemoAsync(data);
        using var manager = await program.AsAsync(DemoSite.Manager);

        var found = await manager.CaseAsync(done.ClosedCase);
        await manager.SubmitAsync($"/cases/{done.ClosedCase}", $"/cases/{done.ClosedCase}/open");
        var page = (await manager.GetAsync($"/cases/{done.ClosedCase}")).Text;

        Assert.Equal("[erased]", found.Word("description"));
        Assert.Equal(DoneFolder.About, found.Word("about"));
        Assert.Contains("They asked", found.Event("body-erased").Word("text"), StringComparison.Ordinal);
        Assert.Contains("[erased]", page, StringComparison.Ordinal);
        Assert.Empty((await manager.GetAsync("/api/cases?q=" + DoneFolder.SearchWord)).Json.All("cases"));
    }

    [Fact]
    public async Task An_open_case_still_needs_its_words()
    {
        var data = done.CopyTo(_folder);

        var ended = await EraseAsync(data, done.OpenCase, "reporter");

        Assert.Equal(1, ended.Code);
        Assert.Contains("closed cases only", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Yesterdays_backup_does_not_bring_them_back()
    {
        var data = done.CopyTo(_folder);
        Ok(await PolicyFlowProgram.RunAsync("backup", "--data", data, "--to", _folder["yesterday"]));
        Ok(await EraseAsync(data, done.ClosedCase, "reporter"));
        Ok(await PolicyFlowProgram.RunAsync("restore", "--from", _folder["yesterday"], "--data", data));

        await using (var program = await PolicyFlowProgram.DemoAsync(data))
        {
            using var manager = await program.AsAsync(DemoSite.Manager);
            Assert.Equal("[erased]", (await manager.CaseAsync(done.ClosedCase)).Word("description"));
        }

        Assert.Empty(Raw.FilesWith(data, DoneFolder.Words));
        Ok(await PolicyFlowProgram.RunAsync("verify", "--data", data));
    }

    [Fact]
    public async Task What_is_missing_from_the_command_is_named()
    {
        var data = done.CopyTo(_folder);
        foreach (var (arguments, words) in ((string[], string)[])
                 [([], "--case"), (["--case", done.ClosedCase], "--owner"),
                  (["--case", done.ClosedCase, "--owner", "reporter"], "--reason"),
                  (["--case", "PF-0000-0001"], "--case")])
        {
            var ended = await PolicyFlowProgram.RunAsync(["erase", "--data", data, .. arguments]);
            Assert.Equal(2, ended.Code);
            Assert.Contains(words, ended.Error, StringComparison.Ordinal);
        }
    }

    private static Task<Ended> EraseAsync(string data, string reference, string owner) => PolicyFlowProgram.RunAsync(
        "erase", "--data", data, "--case", reference, "--owner", owner, "--reason", "They asked");

    private static Ended Ok(Ended ended)
    {
        Assert.True(ended.Code == 0, ended.All);
        return ended;
    }
}
