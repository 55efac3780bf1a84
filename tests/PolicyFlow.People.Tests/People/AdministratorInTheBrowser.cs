using System.Net;
using PolicyFlow.App.People;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

public sealed class AdministratorInTheBrowser : IAsyncLifetime
{
    private static readonly RoleGrant Administrator = new(Role.Administrator);
    private Site _site = null!;
    private Browser _ada = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync();
        _ada = await _site.SignedInAsync(await _site.PersonAsync("Demo Ada", Administrator));
    }

    public async Task DisposeAsync()
    {
        _ada.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task A_person_is_added_once_however_often_the_button_is_pressed()
    {
        var form = await _ada.GetAsync("/people/add");
        var dana = new[] { ("name", "Demo Dana"), ("email", "dana@demo.invalid") };

        var first = await _ada.SubmitAsync(form, "/people/add", dana);
        var second = await _ada.SubmitAsync(form, "/people/add", dana);

        Assert.Equal(HttpStatusCode.SeeOther, first.Status);
        Assert.Equal(first.Location, second.Location);
        Assert.Contains("They can sign in now", (await _ada.GetAsync(first.Location!)).Text);
        Assert.Contains("dana@demo.invalid", (await _ada.GetAsync("/people")).Text);
        Assert.Equal(2, People.All.Count);
    }

    [Theory]
    [InlineData("", "dana@demo.invalid", "Enter the full name")]
    [InlineData("Dana\r\nBcc: all@demo.invalid", "dana@demo.invalid", "one line")]
    [InlineData("=HYPERLINK(1)", "dana@demo.invalid", "begin with a letter")]
    [InlineData("<script>alert(1)</script>", "dana@demo.invalid", "must not include")]
    [InlineData("Demo Dana", "dana", "correct format")]
    [InlineData("Demo Dana", "dana@demo.invalid\nBcc: all@demo.invalid", "one line")]
    [InlineData("Demo Dana", "demo.ada@demo.invalid", "already has this email address")]
    public async Task Bad_names_and_addresses_get_a_clear_answer_and_are_kept(string name, string email, string says)
    {
        var answer = await _ada.SubmitAsync("/people/add", "/people/add", ("name", name), ("email", email));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("There is a problem", answer.Text);
        Assert.Contains(says, answer.Text);
        Assert.DoesNotContain("<script>alert", answer.Html);
        Assert.Single(People.All);
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_form_is_said_at_once()
    {
        var answer = await _ada.SubmitAsync("/people/add", "/people/add", ("name", "=1"), ("email", "x"));

        Assert.Contains("<a href=\"#name\">Full name must begin with a letter or a number</a>", answer.Html);
        Assert.Contains("<a href=\"#email\">Enter an email address in the correct format", answer.Html);
        Assert.Contains("value=\"=1\"", answer.Html);
    }

    [Fact]
    public async Task Roles_hold_after_a_second_administrator_has_confirmed_them()
    {
        using var bo = await _site.SignedInAsync(await _site.PersonAsync("Demo Bo", Administrator));
        var dana = await _site.PersonAsync("Demo Dana");
        await _ada.SubmitAsync("/schools", "/schools", ("name", "Invented Park School"));
        var school = Assert.Single(People.Schools);
        var page = "/people/" + dana.Id;

        var proposed = await _ada.SubmitAsync(
            page + "/roles", page + "/roles", ("network", "governor"), ("school-" + school.Id, "manager"));
        Assert.Equal(page + "?done=proposed", proposed.Location);
        Assert.Empty(People.Find(dana.Id)!.Grants);
        var own = await _ada.GetAsync(page);
        Assert.Contains("Proposed by you", own.Text);
        Assert.DoesNotContain(">Confirm<", own.Html);
        Assert.Contains("A change for", (await bo.GetAsync("/people")).Text);

        var alone = await _ada.SubmitAsync(own, page + "/answer", ("answer", "confirm"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, alone.Status);
        Assert.Contains("A second administrator has to confirm this", alone.Text);

        var waiting = await bo.GetAsync(page);
        Assert.Contains("Proposed by Demo Ada", waiting.Text);
        var confirmed = await bo.SubmitAsync(waiting, page + "/answer", ("answer", "confirm"));
        Assert.Equal(page + "?done=confirmed", confirmed.Location);
        Assert.Equal(
            [new RoleGrant(Role.Manager, school.Id), new RoleGrant(Role.Governor)], People.Find(dana.Id)!.Grants);

        var stale = await _ada.SubmitAsync(own, page + "/answer", ("answer", "reject"));
        Assert.Contains("already answered", stale.Text);
        var form = await bo.GetAsync(page + "/roles");
        Assert.Contains("value=\"governor\" checked", form.Html);
    }

    [Fact]
    public async Task The_only_administrator_gives_roles_alone_and_cannot_leave()
    {
        var dana = await _site.PersonAsync("Demo Dana");
        var page = "/people/" + dana.Id;

        var given = await _ada.SubmitAsync(page + "/roles", page + "/roles", ("network", "manager"));
        Assert.Equal(page + "?done=roles", given.Location);
        Assert.Equal([new RoleGrant(Role.Manager)], People.Find(dana.Id)!.Grants);

        var own = "/people/" + People.FindByEmail("demo.ada@demo.invalid")!.Id;
        var leave = await _ada.SubmitAsync(own + "/leave", own + "/leave");
        Assert.Contains("This is the only administrator", leave.Text);
    }

    [Fact]
    public async Task A_name_and_an_address_are_changed_together()
    {
        var page = "/people/" + (await _site.PersonAsync("Demo Dana")).Id;

        var saved = await _ada.SubmitAsync(
            page + "/change", page + "/change", ("name", "Demo Dana Park"), ("email", "park@demo.invalid"));

        Assert.Equal(page + "?done=changed", saved.Location);
        Assert.Equal("Demo Dana Park", People.FindByEmail("park@demo.invalid")!.Name);
    }

    [Fact]
    public async Task Who_leaves_can_be_brought_back()
    {
        var dana = await _site.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));
        var page = "/people/" + dana.Id;

        await _ada.SubmitAsync(page + "/leave", page + "/leave");
        Assert.False(People.Find(dana.Id)!.Active);

        Assert.Equal(page + "?done=returned", (await _ada.SubmitAsync(page, page + "/return")).Location);
        Assert.True(People.Find(dana.Id)!.Active);
    }

    [Fact]
    public async Task A_school_is_renamed_and_no_two_have_one_name()
    {
        await _ada.SubmitAsync("/schools", "/schools", ("name", "Invented Park School"));
        var twice = await _ada.SubmitAsync("/schools", "/schools", ("name", "INVENTED PARK SCHOOL"));
        Assert.Contains("already a school with this name", twice.Text);

        var page = "/schools/" + Assert.Single(People.Schools).Id;
        await _ada.SubmitAsync(page, page, ("name", "Invented Parkside"));
        Assert.Equal("Invented Parkside", Assert.Single(People.Schools).Name);
    }

    [Fact]
    public async Task Nobody_else_finds_these_pages()
    {
        using var manager = await _site.SignedInAsync(
            await _site.PersonAsync("Demo Dana", new RoleGrant(Role.Manager)));
        var form = await _ada.GetAsync("/people/add");

        foreach (var path in new[] { "/people", "/people/add", "/schools", "/people/" + People.All[0].Id })
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(path)).Status);
        var posted = await manager.SubmitAsync(
            form, "/people/add", ("name", "Demo X"), ("email", "x@demo.invalid"));
        Assert.Equal(HttpStatusCode.NotFound, posted.Status);
        Assert.Null(People.FindByEmail("x@demo.invalid"));
    }

    [Fact]
    public async Task A_form_that_is_not_ours_changes_nothing()
    {
        var form = await _ada.GetAsync("/people/add");
        var dana = new[] { ("name", "Demo Dana"), ("email", "dana@demo.invalid") };

        var noToken = await _ada.SubmitAsync(form, "/people/add", [.. dana, ("__RequestVerificationToken", "x")]);
        var noCommand = await _ada.SubmitAsync(form, "/people/add", [.. dana, ("command", "../x")]);

        Assert.Equal(HttpStatusCode.BadRequest, noToken.Status);
        Assert.Equal(HttpStatusCode.BadRequest, noCommand.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _ada.GetAsync("/people/p-none")).Status);
        Assert.Single(People.All);
    }

    private PeopleDirectory People => _site.Get<PeopleDirectory>();
}
