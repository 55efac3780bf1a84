using System.Text.Json.Nodes;
using PolicyFlow.Functions.Orchestrations;

namespace PolicyFlow.Functions.Tests.Declared;

/// <summary>host.json, as it is published beside the program.</summary>
public sealed class HostSettingsTests
{
    private static readonly JsonNode Host =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "host.json")))!;

    private static readonly JsonNode Extensions = Host["extensions"]!;

    [Fact]
    public void Pages_lie_at_the_root()
    {
        Assert.Equal("", Word("http", "routePrefix"));
    }

    // Without it a release changes the code under orchestrations that wait.
    [Fact]
    public void New_instances_have_a_version_and_no_release_takes_those_of_a_newer_one()
    {
        Assert.Equal(CaseOrchestrations.Version, Word("durableTask", "defaultVersion"));
        Assert.Equal("CurrentOrOlder", Word("durableTask", "versionMatchStrategy"));
        Assert.Equal("Reject", Word("durableTask", "versionFailureStrategy"));
    }

    // The address of a tracking page opens it, that of a hook is a secret, and a search holds somebody's name. The host
    // would keep them as requests, and once more as calls to the worker.
    [Fact]
    public void Application_Insights_is_told_no_address_of_a_request()
    {
        var insights = Host["logging"]!["applicationInsights"]!;

        var requests = insights["httpAutoCollectionOptions"]!;
        Assert.False(requests["enableHttpTriggerExtendedInfoCollection"]!.GetValue<bool>());
        Assert.False(insights["enableDependencyTracking"]!.GetValue<bool>());
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
