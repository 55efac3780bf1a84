using System.Net;
using PolicyFlow.App.Web;
using PolicyFlow.App.Web.Parts;

namespace PolicyFlow.Web.Tests.Web;

public sealed class FormPartsTests
{
    private const string Nasty = "\"><script>alert(1)</script>'&=cmd|x";

    [Fact]
    public async Task What_was_typed_is_shown_again_and_never_executed()
    {
        var form = new FormState(("field", Nasty));
        form.Problem("field", Nasty);

        string[] pages =
        [
            await Rendering.HtmlAsync<TextInput>(form, Labelled()),
            await Rendering.HtmlAsync<TextArea>(form, Labelled()),
            await Rendering.HtmlAsync<Radios>(form, Labelled(new Choice(Nasty, Nasty, Nasty))),
            await Rendering.HtmlAsync<Checkboxes>(form, Labelled(new Choice(Nasty, Nasty, Nasty))),
            await Rendering.HtmlAsync<SelectInput>(form, Labelled(new Choice(Nasty, Nasty))),
            await Rendering.HtmlAsync<ErrorSummary>(form, new() { ["Errors"] = form.Errors }),
        ];

        Assert.All(pages, html => Assert.DoesNotContain("<script>", html, StringComparison.Ordinal));
        Assert.All(pages, html => Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_text_area_keeps_a_line_break_typed_at_its_start()
    {
        var html = await Rendering.HtmlAsync<TextArea>(new FormState(("field", "\nsecond line")), Labelled());

        Assert.Contains(">\n\nsecond line</textarea>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_stands_at_its_field_and_the_field_points_to_it()
    {
        var form = new FormState();
        form.Problem("field", "Enter a name");

        var html = await Rendering.HtmlAsync<TextInput>(form, Labelled());

        Assert.Contains("aria-describedby=\"field-error\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"field-error\"", html, StringComparison.Ordinal);
        Assert.Contains("Enter a name", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_summary_links_to_the_first_radio()
    {
        var form = new FormState();
        form.Problem("field", "Choose one");

        var summary = await Rendering.HtmlAsync<ErrorSummary>(form, new() { ["Errors"] = form.Errors });
        var radios = await Rendering.HtmlAsync<Radios>(form, Labelled(new Choice("a", "A"), new Choice("b", "B")));

        Assert.Contains("There is a problem", summary, StringComparison.Ordinal);
        Assert.Contains("href=\"#field\"", summary, StringComparison.Ordinal);
        Assert.Contains("id=\"field\"", radios, StringComparison.Ordinal);
        Assert.Contains("id=\"field-2\"", radios, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_countdown_is_true_without_a_script()
    {
        var now = new DateTimeOffset(2026, 11, 23, 7, 53, 0, TimeSpan.Zero);

        var html = await Rendering.HtmlAsync<Countdown>(
            new FormState(), new() { ["Until"] = now.AddMinutes(372), ["Now"] = now });

        Assert.Contains("6 hours 12 minutes left", html, StringComparison.Ordinal);
        Assert.Contains(
            "<time datetime=\"2026-11-23T14:05:00Z\">Monday 23 November 2026, 14:05</time>", html, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Labelled(params Choice[] choices)
    {
        var parameters = new Dictionary<string, object?> { ["Name"] = "field", ["Label"] = Nasty };
        if (choices.Length > 0) parameters["Choices"] = choices;
        return parameters;
    }
}
