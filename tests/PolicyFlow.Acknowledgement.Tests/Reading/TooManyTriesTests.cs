using System.Net;
using PolicyFlow.App.Acknowledgement.Entries;

namespace PolicyFlow.Acknowledgement.Tests.Reading;

public sealed class TooManyTriesTests(ReadingSite site) : IClassFixture<ReadingSite>
{
    [Fact]
    public async Task Whoever_tries_too_many_codes_has_to_wait_even_with_the_right_one()
    {
        var code = await (await site.AskAsync()).CodeAsync();
        using var reader = site.Reader();
        var page = await reader.GetAsync("/confirm");

        for (var i = 0; i < ConfirmLimits.TriesPerClient; i++)
            (await reader.SubmitAsync(page, "/confirm", ("code", "ABCD-EFGH-JKMN"))).Is(HttpStatusCode.UnprocessableEntity);

        (await reader.SubmitAsync(page, "/confirm", ("code", code))).Is(HttpStatusCode.TooManyRequests).Says("Too many tries");
    }
}
