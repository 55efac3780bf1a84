using PolicyFlow.App.Cases;
using PolicyFlow.App.Investigation;
using PolicyFlow.App.Investigation.Keeping;
using PolicyFlow.App.Investigation.Reports;
using PolicyFlow.App.Keys;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.App.Takedown;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.Investigation;
using PolicyFlow.Standalone.Tests.InvestigationPages;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.InvestigationReports;

/// <summary>An erasure takes away whatever leads from a name, an address or a child to the case, and nothing that other words
/// lead by (6.3).</summary>
public sealed class ErasedMarksTests(OwnSite site) : IClassFixture<OwnSite>, IDisposable
{
    private const string Child = "Sam Invented";
    private const string Email = "riley@reporter.example";
    private const string Name = "Riley Madeup";

    /// <summary>The name of the child is the affected person's, the rest the reporter's.</summary>
    private static readonly string[] Owners = ["reporter", "affected"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_leads_any_more_from_the_child_the_address_or_the_reporter_to_the_case()
    {
        const string place = "https://social.example/p/90";
        var (erased, other) = (await ReportAsync(place), await ReportAsync("https://social.example/p/91"));
        var marks = MarksOf(site.Get<CaseSecrets>(), place);
        Assert.Equal(3, marks.Count);
        Assert.All(marks, m => Assert.Contains(erased.Stream, StreamsAsync(site.Get<ICaseStore>(), m).Result));

        await EraseAsync(erased, other);

        foreach (var key in marks.Concat(WordsOf(place)))
            Assert.DoesNotContain(erased.Stream, await StreamsAsync(site.Get<ICaseStore>(), key));

        // The other report has its own marks of the same child and reporter.
        Assert.Equal(2, marks.Count(m => StreamsAsync(site.Get<ICaseStore>(), m).Result.Contains(other.Stream)));
    }

    [Fact]
    public async Task The_case_is_still_found_by_a_word_that_somebody_elses_note_has_too()
    {
        const string place = "https://social.example/p/92";
        var (erased, other) = (await ReportAsync(place), await ReportAsync("https://social.example/p/93"));
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        await erased.OpenAsync(lead);
        await erased.DoAsync(lead, "add-note", ("text", "I spoke to the mother of Sam about p/92"));

        await EraseAsync(erased, other);

        var store = site.Get<ICaseStore>();
        Assert.Contains(erased.Stream, await StreamsAsync(store, SearchWords.KeyOf("sam")));
        Assert.DoesNotContain(erased.Stream, await StreamsAsync(store, SearchWords.KeyOf("invented")));
    }

    [Fact]
    public async Task A_mark_stays_while_a_text_that_stays_leads_by_it()
    {
        const string place = "https://social.example/p/94";
        var told = await ReportAsync(place);
        var state = await told.StateAsync();
        var words = ToldWords.Of(state);
        var again = words with { Places = [.. words.Places, .. words.Places.Select(p => p with { Id = "staff" })] };
        var going = await site.Get<ICaseStore>().BodiesAsync(told.Stream, [words.About!.Id, words.Places[0].Id]);
        var staying = new Dictionary<string, Body> { ["staff"] = going[words.Places[0].Id] with { Id = "staff" } };
        var secrets = site.Get<CaseSecrets>();

        var gone = SameMarks.OnlyOf(secrets, again, going, staying).Select(k => k.Value).ToHashSet();

        Assert.Equal(
            SameMarks.Of(secrets, Child, [], "").Select(m => m.Mark).ToHashSet(), gone);
        Assert.Equal(2, SameMarks.OnlyOf(secrets, again, going, new Dictionary<string, Body>()).Select(k => k.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_erase_verb_takes_the_marks_away_too()
    {
        const string place = "https://social.example/p/95";
        var data = _folder["data"];
        string erased;
        await using (var program = await PolicyFlowProgram.DemoAsync(data))
        {
            using var visitor = program.Call();
            using var lead = await program.AsAsync(DemoSite.NetworkLead);
            erased = (await Told.ReportAsync(visitor, Report(place))).Reference;
            var other = (await Told.ReportAsync(visitor, Report("https://social.example/p/96"))).Reference;
            var path = "/investigations/" + erased;
            (await lead.SubmitAsync(path, path + "/open")).Is(System.Net.HttpStatusCode.SeeOther);
            (await lead.SubmitAsync(
                path + "/do/merge", path + "/do/merge", ("into", other), ("reason", "The same"),
                ("commandId", Guid.NewGuid().ToString("N")))).Is(System.Net.HttpStatusCode.SeeOther);
        }

        foreach (var owner in Owners)
        {
            var ended = await PolicyFlowProgram.RunAsync(
                "erase", "--data", data, "--case", erased, "--owner", owner, "--reason", "They asked");
            Assert.True(ended.Code == 0, ended.All);
        }

        var keys = KeyRings.Open(new KeyFolder(Path.Combine(data, "keys")), new KeysOptions(), DateTimeOffset.UtcNow).Hmac.Keys;
        await using var store = SqliteCaseStore.Open(new SqliteStoreOptions(Path.Combine(data, "policyflow.db")));
        var marks = MarksOf(new CaseSecrets(keys), place);
        foreach (var key in marks.Concat(WordsOf(place)))
            Assert.DoesNotContain(InvestigationStreams.Of(erased), await StreamsAsync(store, key));
        Assert.Equal(2, marks.Count(m => StreamsAsync(store, m).Result.Count > 0));
    }

    private static object Report(string place) => new
    {
        description = "A post",
        about = Child,
        reporterName = Name,
        reporterEmail = Email,
        urls = (string[])[place],
    };

    private async Task<Misuse> ReportAsync(string place)
    {
        using var visitor = site.Visitor();
        return new Misuse(site, (await Told.ReportAsync(visitor, Report(place))).Reference);
    }

    private async Task EraseAsync(Misuse erased, Misuse other)
    {
        using var lead = await site.AsAsync(DemoSite.NetworkLead);
        await erased.OpenAsync(lead);
        await other.OpenAsync(lead);
        await erased.DoAsync(lead, "merge", ("into", other.Reference), ("reason", "The same"));
        foreach (var owner in Owners)
        {
            var done = await site.Get<InvestigationEraser>().EraseAsync(
                erased.Stream, owner, "on-request", "They asked", Actor.Person("operator"));
            Assert.IsType<Execution<InvestigationState>.Done>(done);
        }
    }

    private static IReadOnlyList<Key> MarksOf(CaseSecrets secrets, string place) =>
        [.. SameMarks.Of(secrets, Child, [place], Email).Select(m => new Key(SameMarks.Index, m.Mark))];

    private static IReadOnlyList<Key> WordsOf(string place) => SearchWords.Keys(Child, Name, Email, place);

    private static async Task<IReadOnlyList<string>> StreamsAsync(ICaseStore store, Key key) =>
        [.. (await store.FindAsync(new KeyQuery(key.Index, key.Value, 100))).Found.Select(f => f.Stream)];
}
