using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Verbs;

/// <summary>A data folder of the demonstration with an open and a closed case, which no program uses any
/// more.</summary>
public sealed class DoneFolder : IAsyncLifetime, IDisposable
{
    public const string Words = "Unrepeatable kohlrabi slander";
    public const string SearchWord = "kohlrabi";
    public const string About = "Demo Targeted-Person";

    private readonly TestFolder _folder = new();

    public string OpenCase { get; private set; } = "";

    public string ClosedCase { get; private set; } = "";

    public string ClosedStream => "takedown-" + ClosedCase[3..].Replace("-", "").ToLowerInvariant();

    /// <summary>A copy that a test may spoil.</summary>
    public string CopyTo(TestFolder folder)
    {
        Raw.Copy(_folder["data"], folder["data"]);
        return folder["data"];
    }

    public async Task InitializeAsync()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var manager = await program.AsAsync(DemoSite.Manager);
        OpenCase = await manager.ReportAsync();
        ClosedCase = await manager.ReportAsync(
            new { urls = (string[])[Steps.Address], description = Words, about = About });
        await manager.ApproachAsync(ClosedCase);
        await manager.DoAsync(ClosedCase, "confirm-removed");
        await manager.DoAsync(ClosedCase, "record-support", new { answer = "declined" });
        await manager.DoAsync(ClosedCase, "close", new { minutes = 4 });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();
}
