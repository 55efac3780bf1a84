using System.Net;
using System.Text.Json.Nodes;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Api;

public sealed class OfferedActionsTests(DemoSite demo) : IClassFixture<DemoSite>
{
    private static readonly string[] ByThePolicy =
    [
        "approve-approach", "record-approach", "decline-approach", "record-host-answer", "confirm-removed",
        "record-support", "add-minutes", "add-note", "close", "reopen",
    ];

    [Fact]
    public async Task Every_action_is_offered_at_some_stage_and_each_one_works_with_the_fields_it_names()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var tried = new HashSet<string>();
        foreach (var stage in (Func<Caller, Task<string>>[])[NewAsync, ApproachedAsync, ReadyToCloseAsync, ClosedAsync])
        {
            var names = (await manager.CaseAsync(await stage(manager))).All("actions")
                .Select(a => a.Word("name")).ToList();
            Assert.Equal(names.Distinct(), names);
            foreach (var name in names.Where(tried.Add))
            {
                // A case of its own for each: what one action does must not decide whether the next one works.
                var reference = name == "close" ? await ReadyToCloseAsync(manager) : await stage(manager);
                var offered = (await manager.CaseAsync(reference)).All("actions").Single(a => a.Word("name") == name);
                var fields = new JsonObject();
                foreach (var field in offered.All("fields"))
                    if (ValueFor(field) is { } value) fields[field.Word("name")] = value;
                (await manager.ActAsync(reference, name, fields)).Is(HttpStatusCode.OK);
            }
        }

        Assert.Subset(tried, ByThePolicy.ToHashSet());
    }

    [Fact]
    public async Task What_makes_no_sense_yet_is_not_offered()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);

        var names = (await manager.CaseAsync(await manager.ReportAsync())).All("actions")
            .Select(a => a.Word("name")).ToList();

        Assert.DoesNotContain("reopen", names);
        Assert.DoesNotContain("record-host-answer", names);
        Assert.DoesNotContain("take-safeguarding", names);
        Assert.Contains("approve-approach", names);
    }

    [Fact]
    public async Task Approving_by_mail_asks_for_an_address_only_where_the_host_is_not_in_the_directory()
    {
        using var manager = await demo.AsAsync(DemoSite.Manager);
        var known = await manager.ReportAsync(new { urls = (string[])["https://chatter.example/post/9"] });

        Assert.True(await NeedsToAsync(manager, await manager.ReportAsync()));
        Assert.False(await NeedsToAsync(manager, known));
        await manager.DoAsync(known, "approve-approach");
    }

    private static async Task<bool> NeedsToAsync(Caller manager, string reference) =>
        (await manager.CaseAsync(reference)).All("actions").Single(a => a.Word("name") == "approve-approach")
        .All("fields").Single(f => f.Word("name") == "to")["required"]!.GetValue<bool>();

    /// <summary>What a careful caller would send: what is proposed, else the first option, else something of the type.
    /// </summary>
    private static JsonNode? ValueFor(JsonNode field)
    {
        Assert.NotEmpty(field.Word("label"));
        if (field["proposed"] is { } proposed) return proposed.DeepClone();
        if (field.All("options") is [var first, ..]) return first.DeepClone();
        return field.Word("type") switch
        {
            "email" => Steps.HostMail,
            "number" => 5,
            "text" or "long-text" => "Some words",
            "date-time" => null,
            var other => throw new InvalidOperationException($"Unknown field type {other}"),
        };
    }

    private static Task<string> NewAsync(Caller manager) => manager.ReportAsync();

    private static async Task<string> ApproachedAsync(Caller manager)
    {
        var reference = await manager.ReportAsync();
        await manager.ApproachAsync(reference);
        return reference;
    }

    private static async Task<string> ReadyToCloseAsync(Caller manager)
    {
        var reference = await ApproachedAsync(manager);
        await manager.DoAsync(reference, "confirm-removed");
        await manager.DoAsync(reference, "record-support", new { answer = "offered" });
        return reference;
    }

    private static async Task<string> ClosedAsync(Caller manager)
    {
        var reference = await ReadyToCloseAsync(manager);
        await manager.DoAsync(reference, "close", new { minutes = 3 });
        return reference;
    }
}
