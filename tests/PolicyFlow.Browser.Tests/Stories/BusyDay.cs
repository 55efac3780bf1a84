using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>A case of the busy day.</summary>
/// <param name="Mark">A word that stands in this case's report and address, and nowhere else.</param>
public sealed record BusyCase(string Reference, string Mark)
{
    public string Address => $"https://chatter.example/{Mark}";
}

/// <summary>Thirty open cases of fourteen schools, at all the stages at which a case can be.</summary>
internal sealed class BusyDay(RunningProgram program, IReadOnlyList<string> schools)
{
    public const string Manager = "Demo Mira";
    private const string Email = "mira@demo.invalid";
    private const int Schools = 14;

    private static readonly string[] Kinds =
        ["abuse", "false-statement", "images", "impersonation", "personal-data", "hateful", "pupil-image", "other"];

    private int _made;

    public List<BusyCase> All { get; } = [];

    /// <summary>The host let the window pass, and nobody decided on the next step in time.</summary>
    public IReadOnlyList<BusyCase> Missed { get; private set; } = [];

    /// <summary>The helpline was asked.</summary>
    public IReadOnlyList<BusyCase> Asked { get; private set; } = [];

    /// <summary>The host says that it is gone.</summary>
    public IReadOnlyList<BusyCase> Answered { get; private set; } = [];

    /// <summary>The host, or a member of staff, has the request.</summary>
    public IReadOnlyList<BusyCase> Waiting { get; private set; } = [];

    public IReadOnlyList<BusyCase> Held { get; private set; } = [];

    /// <summary>A threat: the host has the letter, the person concerned the question about the police.</summary>
    public IReadOnlyList<BusyCase> Threatened { get; private set; } = [];

    /// <summary>To decide: a threat, five that came before lunch, four that have just come.</summary>
    public IReadOnlyList<BusyCase> NewThreat { get; private set; } = [];
    public IReadOnlyList<BusyCase> Earlier { get; private set; } = [];
    public IReadOnlyList<BusyCase> Latest { get; private set; } = [];

    public static async Task<BusyDay> BeginAsync(RunningProgram program)
    {
        await program.SignInAsync("ada@demo.invalid");
        var before = await program.AddSchoolsAsync([]);
        var schools = await program.AddSchoolsAsync(
            Enumerable.Range(before.Count + 1, Schools - before.Count).Select(n => $"Made-up School {n:00}"));
        Assert.Equal(Schools, schools.Count);
        await program.AddPersonAsync(Manager, Email, "manager");
        await program.SignInAsync(Email);
        var day = new BusyDay(program, schools);
        await day.YesterdayAsync();
        await day.TodayAsync();
        return day;
    }

    private async Task YesterdayAsync()
    {
        (Missed, Asked, Answered) = (await ReportAsync(4), await ReportAsync(3), await ReportAsync(2));
        await ApproachAsync([.. Missed, .. Asked, .. Answered]);
        await program.AdvanceAsync(TimeSpan.FromHours(25));
        await EachAsync(Asked, "send-escalation", new { rung = "helpline" });
        await EachAsync(Answered, "record-host-answer", new { answer = "removed", text = "We have removed it." });
    }

    private async Task TodayAsync()
    {
        var hosts = await ReportAsync(8);
        var author = await ReportAsync(1);
        (Held, Threatened, Waiting) = (await ReportAsync(1), await ReportAsync(1, threat: true), [.. hosts, .. author]);
        await ApproachAsync([.. hosts, .. Threatened]);
        await EachAsync(author, "ask-author", new { });
        await EachAsync(Held, "place-hold", new { kind = "police", reason = "The police asked us to wait." });
        await EachAsync(Threatened, "record-affected", new { name = "Demo Referee" });
        await EachAsync(Threatened, "request-police-consent", new { });
        await program.AdvanceAsync(TimeSpan.FromHours(2.5));
        (Earlier, NewThreat) = (await ReportAsync(5), await ReportAsync(1, threat: true));
        await program.AdvanceAsync(TimeSpan.FromMinutes(90));
        Latest = await ReportAsync(4);
    }

    private async Task<IReadOnlyList<BusyCase>> ReportAsync(int count, bool threat = false)
    {
        var cases = new List<BusyCase>();
        for (var i = 0; i < count; i++)
        {
            var mark = $"remark-{++_made:00}";
            var reference = await program.ReportAsync(new
            {
                category = threat ? "threat" : Kinds[_made % Kinds.Length],
                threatening = threat,
                school = schools[_made % schools.Count],
                urls = (string[])[$"https://chatter.example/{mark}"],
                description = $"What was written: {mark}.",
            });
            cases.Add(new BusyCase(reference, mark));
        }

        All.AddRange(cases);
        return cases;
    }

    private Task ApproachAsync(IReadOnlyList<BusyCase> cases) =>
        EachAsync(cases, "approve-approach", new { assessment = "unlawful-or-against-rules" });

    private async Task EachAsync(IReadOnlyList<BusyCase> cases, string action, object fields)
    {
        foreach (var one in cases) await program.ActAsync(one.Reference, action, fields);
    }
}
