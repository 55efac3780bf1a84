using System.Net;
using System.Text.Json.Nodes;

namespace PolicyFlow.Standalone.Tests.Running;

/// <summary>The demonstration, started once for the tests of a class, on a folder of its own.</summary>
public sealed class DemoSite : IAsyncLifetime, IDisposable
{
    public const string Manager = "dana@demo.invalid";
    public const string OtherManager = "marek@demo.invalid";
    public const string NetworkLead = "sofia@demo.invalid";
    public const string SchoolLead = "tariq@demo.invalid";
    public const string Principal = "priya@demo.invalid";
    public const string OtherPrincipal = "owen@demo.invalid";
    public const string Governor = "grace@demo.invalid";
    public const string Administrator = "ada@demo.invalid";
    public const string DeputyManager = "leo@demo.invalid";
    public const string DeputyLead = "nadia@demo.invalid";
    public const string ItDirector = "ivo@demo.invalid";
    public const string Chair = "chidi@demo.invalid";
    public const string Auditor = "audra@demo.invalid";
    public const string Staff = "colin@demo.invalid";

    /// <summary>Nobody, and somebody of each role.</summary>
    public static readonly string?[] Viewers =
    [
        null, Staff, Manager, NetworkLead, SchoolLead, Principal, OtherPrincipal, Governor, Administrator, DeputyManager,
        DeputyLead, ItDirector, Chair, Auditor,
    ];

    private readonly TestFolder _folder = new();
    private PolicyFlowProgram? _program;

    public string Data => _folder["data"];

    public string Database => Path.Combine(Data, "policyflow.db");

    public PolicyFlowProgram Program => _program!;

    public async Task InitializeAsync() => _program = await PolicyFlowProgram.DemoAsync(Data);

    public async Task DisposeAsync() => await Program.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    public Caller Visitor() => Program.Call();

    public Task<Caller> AsAsync(string email) => Program.AsAsync(email);
}

/// <summary>The steps that most tests begin with.</summary>
public static class Steps
{
    public const string Address = "https://other.example/post/1";
    public const string HostMail = "abuse@other.example";

    /// <summary>A caller who has signed in as one of the demonstration's people.</summary>
    public static async Task<Caller> AsAsync(this PolicyFlowProgram program, string email)
    {
        var caller = program.Call();
        (await caller.PostAsync("/demo/sign-in", new { email })).Is(HttpStatusCode.OK);
        return caller;
    }

    /// <summary>Reports one address and answers the reference.</summary>
    public static async Task<string> ReportAsync(this Caller caller, object? report = null) =>
        (await caller.PostAsync(
            "/api/reports", report ?? new { urls = (string[])[Address], description = "Nasty words" }))
        .Is(HttpStatusCode.Created).Json["reference"]!.GetValue<string>();

    public static async Task<JsonNode> CaseAsync(this Caller caller, string reference) =>
        (await caller.GetAsync("/api/cases/" + reference)).Is(HttpStatusCode.OK).Json;

    public static Task<Reply> ActAsync(
        this Caller caller, string reference, string action, object? fields = null, string? key = null) =>
        caller.PostAsync($"/api/cases/{reference}/actions/{action}", fields, key);

    public static async Task DoAsync(this Caller caller, string reference, string action, object? fields = null) =>
        (await caller.ActAsync(reference, action, fields)).Is(HttpStatusCode.OK);

    /// <summary>Approves by mail and waits until the host's server has the letter, and moves the clock by a
    /// millisecond for it.</summary>
    public static async Task<JsonNode> ApproachAsync(this Caller manager, string reference)
    {
        await manager.DoAsync(reference, "approve-approach", new { to = HostMail });
        await manager.AdvanceAsync("PT0.001S");
        return await manager.CaseAsync(reference);
    }

    /// <summary>Moves the clock; the answer comes when all that came due is done.</summary>
    public static async Task<DateTimeOffset> AdvanceAsync(this Caller caller, string by) =>
        (await caller.PostAsync("/demo/clock", new { advance = by }))
        .Is(HttpStatusCode.OK).Json["now"]!.GetValue<DateTimeOffset>();

    /// <summary>The mails of the demonstration's mailbox that name a case.</summary>
    public static async Task<List<JsonNode>> MailAsync(this Caller anybody, string reference) =>
    [
        .. (await anybody.GetAsync("/demo/mailbox.json")).Json.AsArray()
            .Where(m => m!.ToJsonString().Contains(reference, StringComparison.Ordinal)).Select(m => m!),
    ];

    public static DateTimeOffset Time(this JsonNode node, string name) => node[name]!.GetValue<DateTimeOffset>();

    public static string Word(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static IReadOnlyList<string> Events(this JsonNode theCase) =>
        [.. theCase["timeline"]!.AsArray().Select(e => e!.Word("event"))];

    public static IReadOnlyList<JsonNode> All(this JsonNode node, string name) => [.. node[name]!.AsArray()
        .Select(n => n!)];

    public static JsonNode Event(this JsonNode theCase, string name) =>
        theCase.All("timeline").Single(e => e.Word("event") == name);
}
