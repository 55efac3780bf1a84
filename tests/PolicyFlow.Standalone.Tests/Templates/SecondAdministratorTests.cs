using System.Net;
using PolicyFlow.Standalone.Tests.Running;

namespace PolicyFlow.Standalone.Tests.Templates;

/// <summary>The templates on the real program, with two administrators; and their files.</summary>
public sealed class SecondAdministratorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Other_words_are_proposed_by_one_and_confirmed_by_another_who_sees_the_difference()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var ada = await program.AsAsync(DemoSite.Administrator);
        using var ivo = await program.SecondAdministratorAsync(ada);

        var saved = await ada.ChangeAsync("tell-new-report", "save", ("title", "A report needs a friend"));
        Assert.Equal("/templates/tell-new-report?done=waits", saved.Is(HttpStatusCode.SeeOther).Location);
        Assert.DoesNotContain("Words of your own", (await ada.GetAsync("/templates")).Text, StringComparison.Ordinal);
        Assert.Contains("Take back", (await ada.GetAsync("/templates/tell-new-report")).Text, StringComparison.Ordinal);
        Assert.Contains(
            "A second administrator has to confirm this",
            (await ada.AnswerTemplateAsync("tell-new-report", 1, "confirm")).Is(HttpStatusCode.UnprocessableEntity).Text,
            StringComparison.Ordinal);

        Assert.Contains("wait until a second administrator", (await ivo.GetAsync("/templates")).Text, StringComparison.Ordinal);
        var asked = (await ivo.GetAsync("/templates/tell-new-report")).Text;
        Assert.Contains("Proposed by Demo Ada", asked, StringComparison.Ordinal);
        Assert.Matches("<del>.*decision.*</del>", asked);
        Assert.Matches("<ins>.*friend.*</ins>", asked);
        Assert.Contains("What the reader would see with the proposed words", asked, StringComparison.Ordinal);
        Assert.Contains("&gt;A report needs a friend&lt;/h1&gt;", asked, StringComparison.Ordinal);
        (await ivo.AnswerTemplateAsync("tell-new-report", 1, "confirm")).Is(HttpStatusCode.SeeOther);

        Assert.Equal("A report needs a friend", (await ada.TemplateAsync("tell-new-report")).Word("title"));
        Assert.Contains(
            "Demo Ivo confirmed it on", (await ada.GetAsync("/templates/tell-new-report")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_was_open_while_somebody_else_saved_writes_over_nothing()
    {
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var ada = await program.AsAsync(DemoSite.Administrator);

        (await ada.ChangeAsync("send-digest", "save", ("subject", "Your list: {cases}"))).Is(HttpStatusCode.SeeOther);
        var late = await ada.ChangeAsync("send-digest", "save", ("subject", "Your heap: {cases}"), ("edition", "0"));

        Assert.Contains("Somebody has changed this template", late.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("Your heap", late.Text, StringComparison.Ordinal);
        Assert.Equal("Your list: {cases}", (await ada.TemplateAsync("send-digest")).Word("subject"));
    }

    [Fact]
    public async Task Templates_are_exported_as_files_and_what_is_imported_waits_for_a_named_person()
    {
        await using (await PolicyFlowProgram.DemoAsync(_folder["data"]))
        {
        }

        var files = _folder["letters"];
        Assert.Equal(0, (await RunAsync("export", files)).Code);
        var receipt = Path.Combine(files, "send-receipt.txt");
        var shipped = await File.ReadAllTextAsync(receipt);
        Assert.StartsWith("Subject: [{reference}] We have your request\nTitle: ", shipped, StringComparison.Ordinal);
        Assert.Contains("says what is sent already", (await RunAsync("import", files)).Output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(receipt, shipped.Replace("{emergency}", "{emergancy}", StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(files, "no-letter.txt"), shipped);
        var refused = await RunAsync("import", files);
        Assert.Equal(1, refused.Code);
        Assert.Contains("send-receipt.txt, line 10: {emergancy} is no placeholder of this letter.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("send-receipt.txt: Keep {emergency} in the text.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("no-letter.txt: There is no letter of this name.", refused.Output, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", refused.Output, StringComparison.Ordinal);

        File.Delete(Path.Combine(files, "no-letter.txt"));
        await File.WriteAllTextAsync(receipt, shipped.Replace("Thank you.", "Many thanks.", StringComparison.Ordinal));
        Assert.Contains("send-receipt.", (await RunAsync("import", files)).Output, StringComparison.Ordinal);
        await using var program = await PolicyFlowProgram.DemoAsync(_folder["data"]);
        using var ada = await program.AsAsync(DemoSite.Administrator);
        Assert.Contains("Proposed by the program", (await ada.GetAsync("/templates/send-receipt")).Text, StringComparison.Ordinal);
        (await ada.AnswerTemplateAsync("send-receipt", 1, "confirm")).Is(HttpStatusCode.SeeOther);
        Assert.StartsWith("Many thanks.", (await ada.TemplateAsync("send-receipt")).Word("body"), StringComparison.Ordinal);
    }

    private Task<Ended> RunAsync(string what, string folder) =>
        PolicyFlowProgram.RunAsync("templates", what, folder, "--data", _folder["data"]);
}
