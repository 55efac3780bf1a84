namespace PolicyFlow.Infra.Tests.Golden;

public sealed class GoldenTests
{
    [Theory]
    [InlineData(Snapshot.School)]
    [InlineData(Snapshot.College)]
    public async Task What_would_be_deployed_changes_only_on_purpose(string name)
    {
        var (path, text) = (Snapshot.PathOf(name), await Snapshot.TextAsync(name));
        if (Environment.GetEnvironmentVariable("POLICYFLOW_WRITE_SNAPSHOT") == "1")
            await File.WriteAllTextAsync(path, text);

        Assert.True(
            File.Exists(path) && (await File.ReadAllTextAsync(path)).ReplaceLineEndings("\n") == text,
            $"{path} is out of date: run this test with POLICYFLOW_WRITE_SNAPSHOT=1, read the difference, commit it.");
    }
}
