using Microsoft.AspNetCore.DataProtection;
using PolicyFlow.App.Cases;
using PolicyFlow.App.Keys;
using PolicyFlow.Domain.Cases;

namespace PolicyFlow.App.Investigation.Asking.Mail;

/// <summary>Private links of people who asked without an account: each opens one question.</summary>
public sealed class QuestionLinks(IDataProtectionProvider protection, CaseClock clock, SiteOptions site)
{
    /// <summary>How long a link opens the question (case time); every mail brings a fresh one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private const string About = "question";

    private readonly PrivateLinks _links = new(protection.CreateProtector("PolicyFlow.Question.v1"), clock, Lifetime);

    public string PathOf(string stream) => "/question/" + _links.Seal(new LinkProof(stream, About));

    public string UrlOf(string stream) => site.Url(PathOf(stream));

    /// <summary>The question of a token, or null for one that is altered, foreign or expired.</summary>
    public string? StreamOf(string token) => _links.Open(token) is { About: About } proof ? proof.CaseId : null;
}
