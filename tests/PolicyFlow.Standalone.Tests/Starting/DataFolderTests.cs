using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Starting;

public sealed class DataFolderTests : IAsyncLifetime, IDisposable
{
    private readonly TestFolder _folder = new();

    private string Data => _folder["data"];

    private string Database => Path.Combine(Data, "policyflow.db");

    public async Task InitializeAsync()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(Data);
        using var visitor = program.Call();
        await visitor.ReportAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_folder_that_another_program_uses_is_left_alone()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(Data);

        (await StartAsync()).IsClear("in use by another PolicyFlow", Data);
        (await PolicyFlowProgram.RunAsync("seal", "--data", Data)).IsClear("in use by another PolicyFlow");
        (await PolicyFlowProgram.RunAsync(
            "erase", "--data", Data, "--case", "PF-0000-0000", "--owner", "reporter", "--reason", "x"))
            .IsClear("in use");
    }

    [Fact]
    public async Task A_database_of_a_newer_release_is_left_as_it_is()
    {
        Raw.Tamper(Database, "PRAGMA user_version=99");
        var before = Raw.Heads(Database);

        (await StartAsync()).IsClear("newer release", "schema 99");
        (await PolicyFlowProgram.RunAsync("verify", "--data", Data)).IsClear("newer release");
        Assert.Equal(before, Raw.Heads(Database));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096)]
    public async Task A_damaged_database_is_said_to_be_damaged(int at)
    {
        // What lies in the log only would hide the damage in the file.
        Raw.Tamper(Database, "PRAGMA wal_checkpoint(TRUNCATE)");
        using (var file = new FileStream(Database, FileMode.Open, FileAccess.ReadWrite))
        {
            file.Position = at;
            file.Write(Enumerable.Repeat((byte)0xA5, 8192).ToArray());
        }

        (await StartAsync()).IsClear(at == 0 ? "not a database" : "damaged");
    }

    [Fact]
    public async Task A_file_that_is_no_database_of_ours_is_not_written_to()
    {
        foreach (var ending in (string[])["", "-wal", "-shm"]) File.Delete(Database + ending);
        await File.WriteAllBytesAsync(Database, []);
        Raw.Tamper(Database, "CREATE TABLE foreign_words(word TEXT); INSERT INTO foreign_words VALUES('other')");

        (await StartAsync()).IsClear("is not a PolicyFlow database");
        Assert.Equal(["other"], Raw.Query(Database, "SELECT word FROM foreign_words"));
    }

    private Task<Ended> StartAsync() => PolicyFlowProgram.RunAsync(
        "--demo", "--data", Data, "--urls", $"http://127.0.0.1:{FreePort.Next()}");
}
