using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using PolicyFlow.Domain.Takedown;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Threads;

/// <summary>A manager sees what the host wrote, and says with one click and a confirmation what it means.</summary>
public sealed partial class CasePageTests : IDisposable
{
    private static readonly string[] Meanings = ["removed", "refused", "asks-complainant", "asks-for-more"];
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task An_unread_answer_is_shown_as_text_with_a_button_for_what_it_may_mean()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(ThreadScenes.Answer(
            "ticket-answer", await site.ApproachedAsync(), ThreadScenes.Host,
            ("Which of", "<script>alert(1)</script> <img src=\"https://nasty.example/x.png\"> Which of")));
        var reference = await SignedInAsync(site);

        var page = await site.Http.GetStringAsync("/cases/" + reference);

        Assert.Contains("The host has answered", page, StringComparison.Ordinal);
        Assert.Contains("Read the host&#x27;s answer", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=\"https://nasty", page, StringComparison.Ordinal);
        foreach (var meaning in Meanings)
        {
            Assert.Contains(
                $"href=\"/cases/{reference}/do/record-host-answer?answer={meaning}&amp;approach=a1\"", page,
                StringComparison.Ordinal);
        }

        var mail = (await site.OnlyCaseAsync()).Mails.Single();
        Assert.Contains($"/cases/{reference}/evidence/{mail.File}\">Look at the email", page, StringComparison.Ordinal);
        using var file = await site.Http.GetAsync($"/cases/{reference}/evidence/{mail.File}");
        Assert.Equal("application/octet-stream", file.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_click_proposes_and_a_confirmation_records()
    {
        await using var site = await ThreadScenes.StartAsync(_folder);
        await site.TakeAsync(ThreadScenes.Answer("outlook-answer", await site.ApproachedAsync(), ThreadScenes.Host));
        var reference = await SignedInAsync(site);
        var before = (await site.OnlyCaseAsync()).Version;

        var form = await site.Http.GetStringAsync($"/cases/{reference}/do/record-host-answer?answer=refused&approach=a1");
        Assert.Equal(before, (await site.OnlyCaseAsync()).Version);
        Assert.Matches("value=\"refused\"[^>]* checked", form);
        await PostAsync(
            site, form, $"/cases/{reference}/do/record-host-answer", ("answer", "refused"), ("approach", "a1"),
            ("commandId", "invented"));

        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(HostAnswer.Refused, theCase.Approaches.Single().LastAnswer);
        var page = await site.Http.GetStringAsync("/cases/" + reference);
        Assert.DoesNotContain("The host has answered", page, StringComparison.Ordinal);
        Assert.Contains("Emails that came in", page, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A manager opens the only case.</summary>
    private static async Task<string> SignedInAsync(InboundSite site)
    {
        using var signed = await site.Http.PostAsJsonAsync("/demo/sign-in", new { email = "dana@demo.invalid" });
        signed.EnsureSuccessStatusCode();
        var reference = (await site.OnlyCaseAsync()).Reference;
        var path = $"/cases/{reference}";
        await PostAsync(site, await site.Http.GetStringAsync(path), path + "/open");
        return reference;
    }

    private static async Task PostAsync(
        InboundSite site, string page, string path, params (string Name, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        using var answer = await site.Http.PostAsync(path, form);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
