using System.Text.Json.Nodes;

namespace PolicyFlow.Functions.Tests.Declared;

/// <summary>host.json, as it is published beside the program.</summary>
public sealed class HostSettingsTests
{
    private static readonly JsonNode Extensions = JsonNode.Parse(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!["extensions"]!;

    [Fact]
    public void Pages_lie_at_the_root()
    {
        Assert.Equal("", Word("http", "routePrefix"));
    }

    // Without it a release changes the code under orchestrations that wait.
    [Fact]
    public void New_instances_have_a_version_and_no_release_takes_those_of_a_newer_one()
    {
        Assert.True(Version.TryParse(Word("durableTask", "defaultVersion"), out _));
        Assert.Equal("CurrentOrOlder", Word("durableTask", "versionMatchStrategy"));
        Assert.Equal("Reject", Word("durableTask", "versionFailureStrategy"));
    }

    [Fact]
    public void A_mail_or_a_click_does_not_wait_long_in_a_queue()
    {
        Assert.InRange(Span("queues", "maxPollingInterval"), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(Engine("maxQueuePollingInterval"), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
        Assert.InRange(Extensions["queues"]!["maxDequeueCount"]!.GetValue<int>(), 2, 10);
    }

    // What an instance has in hand when it dies is seen again after that time, and no earlier. Renewed while it lives.
    [Fact]
    public void Work_of_an_instance_that_died_waits_a_minute_at_most()
    {
        foreach (var queue in (string[])["controlQueueVisibilityTimeout", "workItemQueueVisibilityTimeout"])
            Assert.InRange(Engine(queue), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(1));
    }

    private static TimeSpan Engine(string name) =>
        TimeSpan.Parse(Extensions["durableTask"]!["storageProvider"]![name]!.GetValue<string>(), null);

    private static TimeSpan Span(string section, string name) => TimeSpan.Parse(Word(section, name), null);

    private static string Word(string section, string name) => Extensions[section]![name]!.GetValue<string>();
}
