using Microsoft.Extensions.DependencyInjection;
using PolicyFlow.App.Acknowledgement;
using PolicyFlow.App.Acknowledgement.Entries;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.People.Roster;
using PolicyFlow.App.PolicyReview.Documents;
using PolicyFlow.Domain.Acknowledgement;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People.Roster;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

/// <summary>Puts a published policy, a campaign for it and people who are asked into a running program.</summary>
public sealed class CampaignWorld(IServiceProvider services)
{
    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Writes a text, has it approved for every school of the demonstration and publishes it.</summary>
    public async Task<PolicyVersion> PublishAsync(string markdown)
    {
        var (office, people) = (Get<PolicyOffice>(), Get<IPeopleDirectory>());
        var manager = Person("dana@demo.invalid");
        var written = Done(await office.WriteAsync(manager, Id(), null, 0, new PolicyWriting(markdown)));
        var draft = (await Get<PolicyLibrary>().FindAsync(written.Id))!.Draft!;
        Done(await office.ProposeAsync(manager, Id(), written.Id, draft.Number));
        foreach (var school in people.Schools)
        {
            var principal = school.Name.StartsWith("Sample", StringComparison.Ordinal) ? "owen@demo.invalid" : "priya@demo.invalid";
            Done(await office.ApproveAsync(Person(principal), Id(), written.Id, draft.Number, school.Id));
        }

        return (await office.PublishAsync(manager, Id(), written.Id, draft.Number, draft.Hash, "1.4", null)).Version!;
    }

    /// <summary>Opens a campaign for everybody; answers its stream.</summary>
    public async Task<string> OpenAsync(PolicyVersion version, params IReadOnlyList<QuizQuestion> quiz)
    {
        var campaign = AcknowledgementStreams.Campaign("c-" + Id()[..10]);
        var deadline = LondonDay.Of(Get<CaseClock>().Now).AddDays(30);
        await DoAsync(campaign, new DraftCampaign(
            version.PolicyId, "Sample social media policy", version.Number, version.Hash, 3, Audience.Everybody, deadline, quiz));
        await DoAsync(campaign, new OpenCampaign());
        return campaign;
    }

    /// <summary>Puts somebody on the staff list and into the campaign.</summary>
    /// <param name="hash">What they are asked to read, where it is not the version itself.</param>
    public async Task<AskedPerson> AskAsync(
        string campaign, PolicyVersion version, string name = "Demo Reader", string? email = null, string? hash = null)
    {
        var added = Done(await Get<RosterOffice>().AddAsync(
            Actor.System, Id(), new MemberDetails(name, email, null, null, StaffKind.Volunteer, "Coach", null)));
        return await EnrolAsync(campaign, version, added.Id, email, hash);
    }

    /// <summary>Puts a member of the staff list into the campaign.</summary>
    public async Task<AskedPerson> EnrolAsync(
        string campaign, PolicyVersion version, string member, string? email, string? hash = null)
    {
        var asked = new AskedPerson(this, AcknowledgementStreams.Entry(campaign, member), member);
        await asked.DoAsync(_ => new Enrol(
            campaign, member, version.PolicyId, version.Number, hash ?? version.Hash, null, "Coach", StaffKind.Volunteer,
            Joiner: false, HasAddress: email is not null, LondonDay.Of(Get<CaseClock>().Now)));
        return asked;
    }

    /// <summary>Carries out a command on a campaign.</summary>
    public async Task DoAsync(string campaign, ICaseCommand command)
    {
        var done = await Get<CaseEngine<CampaignState>>().ExecuteAsync(
            new CaseRequest(campaign, command, Person("dana@demo.invalid"), Id()));
        if (done is not Execution<CampaignState>.Done) throw new InvalidOperationException(done.ToString());
    }

    public static string Id() => Guid.NewGuid().ToString("N");

    private Actor Person(string email) => Actor.Person(Get<IPeopleDirectory>().FindByEmail(email)!.Id);

    private static OfficeAnswer Done(OfficeAnswer answer) =>
        answer.Refusal is null ? answer : throw new InvalidOperationException(answer.Refusal.Reason);
}

/// <summary>Somebody who is asked to confirm.</summary>
/// <param name="Stream">Their entry.</param>
public sealed record AskedPerson(CampaignWorld World, string Stream, string Member)
{
    public async Task<EntryState> StateAsync() =>
        (await World.Get<CaseEngine<EntryState>>().LoadAsync(Stream))!.State;

    /// <summary>The path of their page by a fresh personal link.</summary>
    public async Task<string> LinkAsync() =>
        "/confirm/" + World.Get<PersonalLinks>().TokenOf(await StateAsync());

    public async Task<string> CodeAsync() => World.Get<ShortCodes>().Of(await StateAsync());

    /// <summary>Carries out a command as a manager would; it must succeed.</summary>
    public async Task DoAsync(Func<BodyVault, ICaseCommand> command)
    {
        var id = CampaignWorld.Id();
        var vault = new BodyVault(id);
        var done = await World.Get<CaseEngine<EntryState>>().ExecuteAsync(
            new CaseRequest(Stream, command(vault), Actor.System, id) { Bodies = vault.Bodies });
        if (done is not Execution<EntryState>.Done) throw new InvalidOperationException(done.ToString());
    }
}
