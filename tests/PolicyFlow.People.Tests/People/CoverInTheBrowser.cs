using System.Globalization;
using System.Net;
using PolicyFlow.App.Cases;
using PolicyFlow.App.People;
using PolicyFlow.App.Web;
using PolicyFlow.Domain.People;

namespace PolicyFlow.People.Tests.People;

/// <summary>Everybody's own page, the administrator's page for others, and the page of cover.</summary>
public sealed class CoverInTheBrowser : IAsyncLifetime
{
    private const string Absences = "/me/absences";
    private Site _site = null!;
    private Person _dana = null!;
    private Browser _danas = null!;

    public async Task InitializeAsync()
    {
        _site = await Site.StartAsync();
        _dana = await _site.PersonAsync("Demo Dana", new RoleGrant(Role.Manager));
        _danas = await _site.SignedInAsync(_dana);
    }

    public async Task DisposeAsync()
    {
        _danas.Dispose();
        await _site.DisposeAsync();
    }

    [Fact]
    public async Task Somebody_enters_days_away_and_withdraws_them()
    {
        await _site.PersonAsync("Demo Leo", new RoleGrant(Role.Manager, null, Deputy: true));
        Assert.Contains("Demo Leo", (await _danas.GetAsync("/me")).Text);

        var entered = await _danas.SubmitAsync("/me", Absences, Days(0, 4));
        Assert.Equal("/me?done=away", entered.Location);
        var page = await _danas.GetAsync(entered.Location!);
        Assert.Contains("The days are entered", page.Text);
        Assert.Contains("Away now", page.Text);
        Assert.Contains(UkTime.Day(Today.AddDays(4)), page.Text);

        var withdrawn = await _danas.SubmitAsync(page, Absences + "/1/withdraw");
        Assert.Equal("/me?done=withdrawn", withdrawn.Location);
        var after = await _danas.GetAsync("/me");
        Assert.DoesNotContain("Away now", after.Text);
        Assert.Contains("(withdrawn)", after.Text);
        Assert.False(Dana.IsAway(Today));
    }

    [Fact]
    public async Task It_is_said_plainly_when_nobody_could_stand_in()
    {
        Assert.Contains("nobody stands in", (await _danas.GetAsync("/me")).Text);

        using var leo = await _site.SignedInAsync(
            await _site.PersonAsync("Demo Leo", new RoleGrant(Role.Manager, null, Deputy: true)));
        await leo.SubmitAsync("/me", Absences, Days(0, 0));

        Assert.Contains("everybody else is away too", (await _danas.GetAsync("/me")).Text);
    }

    [Fact]
    public async Task A_second_click_enters_the_days_once()
    {
        var form = await _danas.GetAsync("/me");

        Assert.Equal("/me?done=away", (await _danas.SubmitAsync(form, Absences, Days(1, 2))).Location);
        Assert.Equal("/me?done=away", (await _danas.SubmitAsync(form, Absences, Days(1, 2))).Location);
        Assert.Equal("/me?done=away", (await _danas.SubmitAsync(form, Absences, Days(5, 6))).Location);

        Assert.Equal(2, Dana.Absences.Count);
    }

    [Theory]
    [InlineData("1", "1", "2020", "2", "1", "2020", "#until-day", "must be today or in the future")]
    [InlineData("1", "1", "3000", "2", "1", "3000", "#until-day", "within the next 2 years")]
    [InlineData("1", "1", "2001", "1", "1", "next", "#from-day", "must be within the last year")]
    [InlineData("31", "2", "next", "1", "3", "next", "#from-day", "Enter a real date")]
    [InlineData("", "", "", "1", "3", "next", "#from-day", "Enter the first day away")]
    [InlineData("1", "3", "next", "", "3", "next", "#until-day", "must include a day")]
    [InlineData("3", "3", "next", "1", "3", "next", "#until-day", "same as or after the first day")]
    [InlineData("-1", "3", "next", "1", "3", "next", "#from-day", "Enter a real date")]
    [InlineData("1", "3", "99999", "1", "3", "next", "#from-day", "The year must have 4 numbers")]
    [InlineData("<b>", "3", "next", "1", "3", "next", "#from-day", "Enter a real date")]
    [InlineData("1\r\nX: y", "3", "next", "1", "3", "next", "#from-day", "Enter a real date")]
    public async Task Bad_days_get_a_clear_answer_and_are_kept(
        string day, string month, string year, string lastDay, string lastMonth, string lastYear, string field, string says)
    {
        var next = (Today.Year + 1).ToString(CultureInfo.InvariantCulture);
        var answer = await _danas.SubmitAsync(
            "/me", Absences, ("from-day", day), ("from-month", month), ("from-year", year.Replace("next", next)),
            ("until-day", lastDay), ("until-month", lastMonth), ("until-year", lastYear.Replace("next", next)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("There is a problem", answer.Text);
        Assert.Contains($"<a href=\"{field}\">", answer.Html);
        Assert.Contains(says, answer.Text);
        Assert.DoesNotContain("<b>", answer.Html);
        Assert.Contains($"name=\"until-day\" type=\"text\" inputmode=\"numeric\" autocomplete=\"off\" value=\"{lastDay}\"",
            answer.Html);
        Assert.Empty(Dana.Absences);
    }

    [Fact]
    public async Task Entries_that_do_not_exist_are_refused_and_no_route_takes_a_word_for_a_number()
    {
        var form = await _danas.GetAsync("/me");
        await _danas.SubmitAsync(form, Absences, Days(1, 2));
        form = await _danas.GetAsync("/me");

        var other = await PostAsync(_danas, form, Absences + "/7/withdraw");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.Status);
        Assert.Contains("There is no such entry", other.Text);
        foreach (var number in new[] { "x", "-", "99999999999999999999", "1.5" })
            Assert.Equal(
                HttpStatusCode.NotFound, (await PostAsync(_danas, form, $"{Absences}/{number}/withdraw")).Status);
    }

    [Fact]
    public async Task A_number_is_kept_in_one_form_and_taken_away_again()
    {
        var saved = await _danas.SubmitAsync("/me", "/me/mobile", ("mobile", " 07700 900123 "));
        Assert.Equal("/me?done=mobile", saved.Location);
        Assert.Equal("+447700900123", Dana.Mobile);
        Assert.Contains("value=\"07700 900123\"", (await _danas.GetAsync("/me")).Html);

        Assert.Equal("/me?done=no-mobile", (await _danas.SubmitAsync("/me", "/me/mobile", ("mobile", ""))).Location);
        Assert.Null(Dana.Mobile);
    }

    [Theory]
    [InlineData("not a number")]
    [InlineData("0207 946 0123")]
    [InlineData("07700 900123\r\nBcc: all@demo.invalid")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_bad_number_gets_a_clear_answer(string typed)
    {
        var answer = await _danas.SubmitAsync("/me", "/me/mobile", ("mobile", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("<a href=\"#mobile\">Enter a mobile number", answer.Html);
        Assert.DoesNotContain("<script>alert", answer.Html);
        Assert.Null(Dana.Mobile);
    }

    [Theory]
    [InlineData("18", 18)]
    [InlineData("0", 0)]
    [InlineData("24", null)]
    [InlineData("-1", null)]
    [InlineData("seven", null)]
    [InlineData("", null)]
    public async Task The_hour_of_the_digest_is_one_of_the_list(string typed, int? kept)
    {
        var answer = await _danas.SubmitAsync("/me", "/me/digest", ("hour", typed));

        Assert.Equal(kept is null ? HttpStatusCode.UnprocessableEntity : HttpStatusCode.SeeOther, answer.Status);
        Assert.Equal(kept ?? 7, Dana.DigestHour);
        if (kept is not null) Assert.Contains($"<option value=\"{kept}\" selected", (await _danas.GetAsync("/me")).Html);
        else Assert.Contains("Choose an hour from the list", answer.Text);
    }

    [Fact]
    public async Task Whoever_holds_no_role_is_told_so_and_has_no_messages_to_set()
    {
        using var colin = await _site.SignedInAsync(await _site.PersonAsync("Demo Colin"));
        var page = await colin.GetAsync("/me");

        Assert.Contains("You hold no role", page.Text);
        Assert.DoesNotContain("/me/mobile", page.Html);
        Assert.Equal(HttpStatusCode.NotFound, (await colin.GetAsync("/cover")).Status);
        var forged = await PostAsync(colin, await _danas.GetAsync("/me"), "/me/digest", ("hour", "9"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
    }

    [Fact]
    public async Task An_administrator_enters_days_and_a_number_for_somebody_else()
    {
        using var ada = await _site.SignedInAsync(await _site.PersonAsync("Demo Ada", new RoleGrant(Role.Administrator)));
        var person = "/people/" + _dana.Id;

        var away = await ada.SubmitAsync(person + "/cover", person + "/absences", Days(0, 3));
        Assert.Equal(person + "?done=away", away.Location);
        var number = await ada.SubmitAsync(person + "/cover", person + "/mobile", ("mobile", "07700 900123"));
        Assert.Equal(person + "?done=mobile", number.Location);
        var page = (await ada.GetAsync(person)).Text;
        Assert.Contains("07700 900123", page);
        Assert.Contains(UkTime.Day(Today.AddDays(3)), page);
        Assert.Contains($"(away until {UkTime.Day(Today.AddDays(3))})", (await ada.GetAsync("/cover")).Text);

        var bad = await ada.SubmitAsync(person + "/cover", person + "/absences", Days(3, 0));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bad.Status);
        Assert.Contains("<h1 class=\"govuk-heading-l\">Days away and mobile number of Demo Dana</h1>", bad.Html);
        await ada.SubmitAsync(person + "/cover", person + "/absences/1/withdraw");
        Assert.False(Dana.IsAway(Today));
        Assert.Equal(HttpStatusCode.NotFound, (await ada.GetAsync("/people/p-none/cover")).Status);
    }

    [Fact]
    public async Task Nobody_else_reaches_the_forms_of_a_person_or_sees_the_number()
    {
        await _danas.SubmitAsync("/me", "/me/mobile", ("mobile", "07700 900123"));
        using var marek = await _site.SignedInAsync(await _site.PersonAsync("Demo Marek", new RoleGrant(Role.Manager)));
        var form = await marek.GetAsync("/me");
        var person = "/people/" + _dana.Id;

        Assert.Equal(HttpStatusCode.NotFound, (await marek.GetAsync(person + "/cover")).Status);
        foreach (var path in new[] { "/absences", "/absences/1/withdraw", "/mobile" })
            Assert.Equal(
                HttpStatusCode.NotFound, (await PostAsync(marek, form, person + path, ("mobile", "07700900124"))).Status);
        foreach (var path in new[] { "/me", "/cover" })
            Assert.DoesNotContain("900123", (await marek.GetAsync(path)).Text);
        Assert.Equal("+447700900123", Dana.Mobile);
        Assert.Empty(Dana.Absences);
    }

    [Fact]
    public async Task A_deputy_is_named_by_two_administrators()
    {
        using var ada = await _site.SignedInAsync(await _site.PersonAsync("Demo Ada", new RoleGrant(Role.Administrator)));
        using var bo = await _site.SignedInAsync(await _site.PersonAsync("Demo Bo", new RoleGrant(Role.Administrator)));
        var leo = await _site.PersonAsync("Demo Leo");
        var page = "/people/" + leo.Id;

        var both = await ada.SubmitAsync(
            page + "/roles", page + "/roles", ("network", "manager"), ("network", "manager-deputy"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, both.Status);
        Assert.Contains("<a href=\"#network\">Nobody can be their own deputy", both.Html);

        var proposed = await ada.SubmitAsync(
            page + "/roles", page + "/roles", ("network", "manager-deputy"), ("network", "it-director"));
        Assert.Equal(page + "?done=proposed", proposed.Location);
        Assert.Empty(People.Find(leo.Id)!.Grants);
        var alone = await ada.SubmitAsync(await ada.GetAsync(page), page + "/answer", ("answer", "confirm"));
        Assert.Contains("A second administrator has to confirm this", alone.Text);

        await bo.SubmitAsync(page, page + "/answer", ("answer", "confirm"));
        Assert.Equal(
            [new RoleGrant(Role.Manager, null, Deputy: true), new RoleGrant(Role.ItDirector)],
            People.Find(leo.Id)!.Grants);
        Assert.Contains("Deputy School Sport Development Manager, whole network", (await bo.GetAsync(page)).Text);
        Assert.Contains("value=\"manager-deputy\" checked", (await bo.GetAsync(page + "/roles")).Html);
    }

    [Fact]
    public async Task The_page_of_cover_names_who_is_there_and_what_is_missing()
    {
        var park = (await _site.Get<SchoolOffice>().NameAsync(
            Domain.Cases.Actor.System, _site.NewCommand(), "Invented Park School")).Id;
        await _site.PersonAsync("Demo Tariq", new RoleGrant(Role.SafeguardingLead, park));
        await _site.PersonAsync("Demo Nadia", new RoleGrant(Role.SafeguardingLead, null, Deputy: true));

        var page = (await _danas.GetAsync("/cover")).Text;
        Assert.Contains("Demo Tariq", page);
        Assert.Contains("Nobody holds this role", page);
        Assert.Contains("No deputy", page);
        Assert.DoesNotContain("Told today: Demo Tariq", page);

        await _danas.SubmitAsync("/me", Absences, Days(0, 1));
        page = (await _danas.GetAsync("/cover")).Text;
        Assert.Contains("Everybody is away.", page);
        Assert.Contains("Told all the same: Demo Dana", page);
        await _site.PersonAsync("Demo Leo", new RoleGrant(Role.Manager, null, Deputy: true));
        page = (await _danas.GetAsync("/cover")).Text;
        Assert.DoesNotContain("Everybody is away.", page);
        Assert.Contains("Told today: Demo Leo", page);
    }

    [Fact]
    public async Task The_way_to_these_pages_stands_on_every_page()
    {
        var page = (await _danas.GetAsync("/")).Html;
        Assert.Contains("href=\"/me\"", page);
        Assert.Contains("href=\"/cover\"", page);

        using var visitor = _site.NewBrowser();
        Assert.DoesNotContain("href=\"/me\"", (await visitor.GetAsync("/")).Html);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/me")).Location);
    }

    private PeopleDirectory People => _site.Get<PeopleDirectory>();

    private Person Dana => People.Find(_dana.Id)!;

    private DateOnly Today => UkTime.Date(_site.Get<CaseClock>().Now);

    private (string, string)[] Days(int from, int until) =>
        [.. Fields("from", Today.AddDays(from)), .. Fields("until", Today.AddDays(until))];

    private static IEnumerable<(string, string)> Fields(string name, DateOnly day) =>
    [
        ($"{name}-day", day.Day.ToString(CultureInfo.InvariantCulture)),
        ($"{name}-month", day.Month.ToString(CultureInfo.InvariantCulture)),
        ($"{name}-year", day.Year.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>Sends a form to where the page has none.</summary>
    private static Task<View> PostAsync(Browser browser, View page, string path, params (string, string)[] typed) =>
        browser.SubmitAsync(
            page with { Html = page.Html.Replace("action=\"/me/absences\"", $"action=\"{path}\"") }, path, typed);
}
