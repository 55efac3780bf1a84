using Microsoft.Extensions.Logging.Abstractions;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Mail.Templates;
using PolicyFlow.App.People;
using PolicyFlow.App.Storing;
using PolicyFlow.App.Storing.Sqlite;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Templates;

/// <summary>Instances that share one store.</summary>
public sealed class TwoInstancesTests : IAsyncLifetime, IDisposable
{
    private const string Id = "send-receipt";

    private readonly TestFolder _folder = new();
    private readonly SqliteCaseStore _store;
    private readonly CaseClock _clock = new(TimeProvider.System);
    private readonly PeopleDirectory _people;
    private Actor _ada = Actor.System;

    public TwoInstancesTests()
    {
        _store = SqliteCaseStore.Open(new SqliteStoreOptions(_folder["policyflow.db"]));
        _people = new PeopleDirectory(new PlainStreams(_store), _clock);
    }

    public async Task InitializeAsync()
    {
        using var office = new PeopleOffice(new PlainStreams(_store), _people, _clock);
        var added = await office.AddAsync(Actor.System, "ada", "Demo Ada", "ada@demo.invalid");
        await office.ProposeRolesAsync(Actor.System, "role", added.Id, [new RoleGrant(Role.Administrator)]);
        _ada = Actor.Person(added.Id);
    }

    public async Task DisposeAsync()
    {
        _people.Dispose();
        await _store.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_one_instance_changes_another_writes_with_after_its_next_look()
    {
        using var one = new Instance(_store, _people, _clock);
        using var other = new Instance(_store, _people, _clock);
        await other.Reader.RefreshAsync();

        var answer = await one.ChangeAsync(_ada, "change", "Many thanks");
        var again = await one.ChangeAsync(_ada, "change", "Many thanks");

        Assert.True(answer.Done && again.Done, answer.Refusal?.Reason ?? again.Refusal?.Reason);
        Assert.Equal("Many thanks", one.Title);
        Assert.Equal("We have your request", other.Title);
        await other.Reader.RefreshAsync();
        Assert.Equal("Many thanks", other.Title);
        Assert.Single(other.Book.Find(Id)!.State.History);
    }

    [Fact]
    public async Task Bad_words_are_refused_at_the_door_too()
    {
        using var one = new Instance(_store, _people, _clock);
        var shipped = one.Book.Find(Id)!.Template.Shipped;

        var answer = await one.Office.ProposeAsync(_ada, "bad", Id, 0, shipped with { Body = "Thank you." });
        var unknown = await one.Office.ProposeAsync(_ada, "unknown", "send-notice", 0, shipped);

        Assert.Equal(("bad-body", "body"), (answer.Refusal!.Code, answer.Field));
        Assert.Equal("no-such-template", unknown.Refusal!.Code);
        Assert.Null(await _store.ReadAsync("template/" + Id));
        Assert.Null(await _store.ReadAsync("template/send-notice"));
    }

    [Fact]
    public async Task A_template_that_a_newer_release_wrote_stays_as_known()
    {
        using var one = new Instance(_store, _people, _clock);
        await one.ChangeAsync(_ada, "change", "Many thanks");
        var newer = new NewEvent(_clock.Now, "system", "", "newer", "template-sung", 1, "{}");
        await _store.AppendAsync(new Append("template/" + Id, 2, "newer", [newer])
        {
            AddKeys = [new Key("directory", "template", "0000000003")],
        });

        await one.Reader.RefreshAsync();

        Assert.Equal("Many thanks", one.Title);
    }

    private sealed class Instance : IDisposable
    {
        private readonly TemplateWriter _writer;

        public Instance(ICaseStore store, IPeopleDirectory people, CaseClock clock)
        {
            var streams = new PlainStreams(store);
            Reader = new TemplateReader(streams, Book);
            Office = new TemplateOffice(streams, Reader, Book, people, clock);
            _writer = new TemplateWriter(Book, NullLogger<TemplateWriter>.Instance);
        }

        public TemplateBook Book { get; } = new();

        public TemplateReader Reader { get; }

        public TemplateOffice Office { get; }

        public string Title => _writer.Write(Id, new TemplateValues(("reference", "PF-TEST-TEST"))).Content.Title;

        public Task<OfficeAnswer> ChangeAsync(Actor by, string command, string title) => Office.ProposeAsync(
            by, command, Id, Book.Find(Id)!.State.Edition, Book.Find(Id)!.Template.Shipped with { Title = title });

        public void Dispose() => Reader.Dispose();
    }
}
