using Microsoft.AspNetCore.Http;
using PolicyFlow.App.Web;

namespace PolicyFlow.Web.Tests.Web;

public sealed class FormStateTests
{
    [Fact]
    public void Line_ends_of_a_browser_count_as_one_character()
    {
        var form = FormState.Of(new FormCollection(new() { ["text"] = "a\r\nb" }));

        form.Limit("text", 3, "Text");

        Assert.Equal("a\nb", form["text"]);
        Assert.True(form.Valid);
    }

    [Fact]
    public void Text_that_is_too_long_is_kept_and_the_limit_is_named()
    {
        var form = new FormState(("text", new string('x', 10_001)));

        form.Limit("text", 10_000, "Description");

        Assert.Equal(10_001, form["text"].Length);
        Assert.Equal(["Description must be 10,000 characters or less. It has 10,001 now."], form.ErrorsOf("text"));
    }
}
