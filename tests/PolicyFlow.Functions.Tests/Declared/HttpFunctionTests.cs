using Microsoft.Azure.Functions.Worker;
using PolicyFlow.App.Web;
using PolicyFlow.Functions.Web;

namespace PolicyFlow.Functions.Tests.Declared;

public sealed class HttpFunctionTests
{
    /// <summary>Doors for machines, which take no session: the type that proves who calls, for each function.</summary>
    private static readonly Dictionary<string, Type> Proofs = [];

    // The host tries HTTP functions in the order of their names, without regard to case; the first that fits answers.
    [Fact]
    public void The_website_takes_what_no_other_function_takes()
    {
        var inOrder = DeclaredFunction.OfHttp
            .OrderBy(f => f.Function.Name, StringComparer.OrdinalIgnoreCase).ToList();

        Assert.Equal((Website.Name, "{*path}"), (inOrder[^1].Function.Name, inOrder[^1].Http.Route));
        Assert.All(inOrder.SkipLast(1), f => Assert.DoesNotContain("{*", f.Http.Route, StringComparison.Ordinal));
    }

    [Fact]
    public void The_website_takes_every_method_that_a_browser_or_a_caller_may_use()
    {
        var (_, website) = DeclaredFunction.OfHttp.Single(f => f.Function.Name == Website.Name);

        Assert.Equal(["delete", "get", "head", "options", "patch", "post", "put"], website.Methods!.Order());
    }

    // A key of the host in an address would be a password for everybody who ever saw the address.
    [Fact]
    public void No_function_asks_for_a_key_of_the_host()
    {
        Assert.All(
            DeclaredFunction.OfHttp, f => Assert.Equal(AuthorizationLevel.Anonymous, f.Http.AuthLevel));
    }

    [Fact]
    public void Each_function_hands_over_to_the_pipeline_or_checks_a_proof_of_its_own()
    {
        foreach (var (function, _) in DeclaredFunction.OfHttp)
            Assert.Contains(Proofs.GetValueOrDefault(function.Name, typeof(SitePipeline)), function.Needs);
    }
}
