using System.Net;
using System.Net.Http.Headers;
using System.Text;
using PolicyFlow.Mail.Tests.Running;

namespace PolicyFlow.Mail.Tests.Doors;

public sealed class MailDoorTests : IDisposable
{
    private readonly TestFolder _folder = new();

    [Fact]
    public async Task A_mail_is_kept_byte_for_byte_before_the_answer()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Letter.Of("pictures");

        Assert.Equal(HttpStatusCode.OK, await site.PostAsync(raw));

        var kept = await site.Folders.Mail.ReadAsync(Assert.Single(site.Folders.Mail.Waiting));
        Assert.Equal(raw, kept);
    }

    [Fact]
    public async Task A_mail_may_come_as_it_is()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var raw = Letter.Of("plain");
        using var content = new ByteArrayContent(raw) { Headers = { ContentType = new("message/rfc822") } };

        using var answer = await site.Http.PostAsync($"/hooks/email/{InboundSite.Secret}", content);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(raw, await site.Folders.Mail.ReadAsync(Assert.Single(site.Folders.Mail.Waiting)));
    }

    [Theory]
    [InlineData("wrong-secret-of-the-tests-1")]
    [InlineData("invented-secret-of-the-test")]
    [InlineData("INVENTED-SECRET-OF-THE-TESTS")]
    [InlineData("x")]
    public async Task A_wrong_secret_finds_no_door(string secret)
    {
        await using var site = await InboundSite.StartAsync(_folder);

        Assert.Equal(HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain"), secret));
        Assert.Equal(HttpStatusCode.NotFound, await site.PostEventsAsync(Array.Empty<object>(), secret));

        Assert.Empty(site.Folders.Mail.Waiting);
        Assert.Empty(site.Folders.Events.Waiting);
    }

    [Fact]
    public async Task User_and_password_are_asked_for_where_they_are_set()
    {
        await using var site = await InboundSite.StartAsync(
            _folder, "--Inbound:User=sendgrid", "--Inbound:Password=p:w-1");

        Assert.Equal(HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain")));
        site.Http.DefaultRequestHeaders.Authorization = Basic("sendgrid:p:w-2");
        Assert.Equal(HttpStatusCode.NotFound, await site.PostAsync(Letter.Of("plain")));
        site.Http.DefaultRequestHeaders.Authorization = Basic("sendgrid:p:w-1");
        Assert.Equal(HttpStatusCode.OK, await site.PostAsync(Letter.Of("plain")));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Forty_megabytes_are_too_much_whether_announced_or_not(bool announced)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var large = new byte[40 * 1024 * 1024];
        Letter.Of("plain").CopyTo(large, 0);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/hooks/email/{InboundSite.Secret}")
        {
            Content = new ByteArrayContent(large) { Headers = { ContentType = new("message/rfc822") } },
        };
        request.Headers.TransferEncodingChunked = !announced;

        using var answer = await site.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task Twenty_eight_megabytes_are_taken()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        var large = new byte[28 * 1024 * 1024];
        Array.Fill(large, (byte)'x');
        Letter.Of("plain").CopyTo(large, 0);

        Assert.Equal(HttpStatusCode.OK, await site.PostAsync(large));

        await site.WorkAsync();
        var theCase = await site.OnlyCaseAsync();
        Assert.Equal(large.Length, Assert.Single(theCase.Words.Files).Size);
    }

    [Fact]
    public async Task Fields_in_place_of_the_raw_mail_are_left_with_the_sender_until_the_setting_is_right()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var fields = new MultipartFormDataContent { { new StringContent("Hello"), "subject" } };

        using var answer = await site.Http.PostAsync($"/hooks/email/{InboundSite.Secret}", fields);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=email\r\n\r\nSubject: cut")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("not a type at all", "x")]
    [InlineData("message/rfc822", "")]
    public async Task A_call_that_holds_no_mail_is_no_mail(string type, string body)
    {
        await using var site = await InboundSite.StartAsync(_folder);
        using var content = new StringContent(body, Encoding.ASCII);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var answer = await site.Http.PostAsync($"/hooks/email/{InboundSite.Secret}", content);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Empty(site.Folders.Mail.Waiting);
    }

    [Fact]
    public async Task What_cannot_be_kept_is_not_taken()
    {
        await using var site = await InboundSite.StartAsync(_folder);
        Directory.Delete(Path.Combine(_folder["data"], "mail", "received", "waiting"), recursive: true);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await site.PostAsync(Letter.Of("plain")));
    }

    [Fact]
    public async Task A_door_only_takes()
    {
        await using var site = await InboundSite.StartAsync(_folder);

        using var looked = await site.Http.GetAsync(new Uri($"/hooks/email/{InboundSite.Secret}", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, looked.StatusCode);
    }

    public void Dispose() => _folder.Dispose();

    private static AuthenticationHeaderValue Basic(string user) =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user)));
}
