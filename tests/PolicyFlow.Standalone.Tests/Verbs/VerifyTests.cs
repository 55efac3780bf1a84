using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Verbs;

public sealed class VerifyTests(DoneFolder done) : IClassFixture<DoneFolder>, IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_whole_is_said_to_be_with_counts()
    {
        var data = done.CopyTo(_folder);

        var ended = await VerifyAsync(data);

        Assert.Equal(0, ended.Code);
        Assert.Matches(@"Checked \d+ streams with \d+ events and \d+ bodies; 0 bodies were erased", ended.Output);
        Assert.Contains("Everything is as it was written", ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data", "replace(data, 'removed', 'refused')", "case-closed")]
    [InlineData("actor", "'person:somebody-else'", "approach-approved")]
    [InlineData("at", "at - 36000000000", "approach-approved")]
    [InlineData("clause", "'1.1'", "case-closed")]
    public async Task A_changed_event_is_named_by_stream_and_sequence(string column, string value, string name)
    {
        var data = done.CopyTo(_folder);
        var database = Path.Combine(data, "policyflow.db");
        var where = $"WHERE stream='{done.ClosedStream}' AND name='{name}'";
        var sequence = Raw.Query(database, $"SELECT CAST(sequence AS TEXT) FROM events {where}").Single();
        Assert.Equal(1, Raw.Tamper(database, $"UPDATE events SET {column}={value} {where}"));

        var ended = await VerifyAsync(data);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"Event {sequence} of stream {done.ClosedStream}", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_exchanged_are_found()
    {
        var data = done.CopyTo(_folder);
        Raw.Tamper(
            Path.Combine(data, "policyflow.db"),
            $"UPDATE bodies SET bytes=CAST('Kind words' AS BLOB) WHERE CAST(bytes AS TEXT)='{DoneFolder.Words}'");

        var ended = await VerifyAsync(data);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"Event 1 of stream {done.ClosedStream}", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reads_cannot_take_their_reading_out_of_the_access_log()
    {
        var data = done.CopyTo(_folder);
        Assert.Equal(1, Raw.Tamper(
            Path.Combine(data, "policyflow.db"),
            $"UPDATE events SET actor='person:other' WHERE stream='access-{done.ClosedStream}' AND sequence=2"));

        var ended = await VerifyAsync(data);

        Assert.Equal(1, ended.Code);
        Assert.Contains($"Event 2 of stream access-{done.ClosedStream}", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_program_can_be_verified_and_backed_up()
    {
        var data = done.CopyTo(_folder);
        await using var program = await PolicyFlowProgram.DemoAsync(data);

        Assert.Equal(0, (await VerifyAsync(data)).Code);
        var backup = await PolicyFlowProgram.RunAsync("backup", "--data", data, "--to", _folder["backup"]);
        Assert.True(backup.Code == 0, backup.All);

        using var visitor = program.Call();
        await visitor.ReportAsync();
        Assert.Equal(0, (await VerifyAsync(data)).Code);
    }

    [Fact]
    public async Task A_seal_that_was_kept_outside_finds_a_tail_that_was_cut_off()
    {
        var data = done.CopyTo(_folder);
        var database = Path.Combine(data, "policyflow.db");
        var seal = (await PolicyFlowProgram.RunAsync("seal", "--data", data)).Output.Split(' ')[0];
        Assert.Equal(0, (await VerifyAsync(data, "--seal", seal)).Code);
        CutTail(database, done.ClosedStream);

        Assert.Equal(0, (await VerifyAsync(data)).Code);
        var ended = await VerifyAsync(data, "--seal", seal);

        Assert.Equal(1, ended.Code);
        Assert.Contains(done.ClosedStream, ended.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("seal")]
    public async Task A_folder_that_is_not_there_is_named(string verb)
    {
        var ended = await PolicyFlowProgram.RunAsync(verb, "--data", _folder["nowhere"]);

        Assert.Equal(2, ended.Code);
        Assert.Contains(_folder["nowhere"], ended.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["nowhere"]));
    }

    private static Task<Ended> VerifyAsync(string data, params string[] more) =>
        PolicyFlowProgram.RunAsync(["verify", "--data", data, .. more]);

    private static void CutTail(string database, string stream) => Raw.Tamper(database, $"""
        UPDATE streams SET version=version-1, hash=(
          SELECT previous FROM events e WHERE e.stream=streams.stream AND e.sequence=streams.version)
        WHERE stream='{stream}';
        DELETE FROM events WHERE stream='{stream}' AND sequence>(SELECT version FROM streams WHERE stream='{stream}');
        """);
}
