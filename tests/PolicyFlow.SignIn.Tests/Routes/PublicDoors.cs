namespace PolicyFlow.SignIn.Tests.Routes;

/// <summary>The doors that stand open for everybody. Whoever opens another one writes it down here, with the reason.
/// </summary>
public static class PublicDoors
{
    public static readonly IReadOnlySet<string> All = new HashSet<string>
    {
        // Pages for everybody, their style sheets and scripts.
        "GET /assets/{version}/{name}",
        "HEAD /assets/{version}/{name}",
        "GET /favicon.ico",
        "HEAD /favicon.ico",
        "GET /",
        "GET /accessibility",
        "GET /privacy",

        // The report form (9.1): a report is never blocked. What is typed lies under a number that only the browser
        // knows.
        "GET /report",
        "POST /report",
        "GET /report/stop",
        "POST /report/stop",
        "GET /report/stopped",
        "GET /report/child",
        "POST /report/child",
        "GET /report/where",
        "POST /report/where",
        "GET /report/no-address",
        "POST /report/no-address",
        "GET /report/when",
        "POST /report/when",
        "GET /report/what",
        "POST /report/what",
        "GET /report/threat",
        "POST /report/threat",
        "GET /report/about",
        "POST /report/about",
        "GET /report/pictures",
        "POST /report/pictures",
        "GET /report/you",
        "POST /report/you",
        "GET /report/people",
        "POST /report/people",
        "GET /report/check",
        "POST /report/send",
        "GET /report/sent",
        "POST /api/reports",
        "POST /api/investigations",

        // Tracking: asks for reference and code, or opens a signed link.
        "GET /track",
        "POST /track",
        "GET /track/{token}",
        "POST /track/{token}",
        "POST /track/{token}/lock",

        // Private links: to the affected person's own page, and to one request to a member of staff (17.2).
        "GET /yours/{token}",
        "POST /yours/{token}/{part}",
        "GET /request/{token}",
        "POST /request/{token}",
        "GET /request/answered",

        // Private links to the letters that were released to somebody whom an investigation is about (17.1).
        "GET /letters/{token}",
        "POST /letters/{token}",
        "GET /letters/answered",

        // Asking before one acts (5.3, 11.4, 12.5), with an account or without; the answer lies behind a private link.
        "GET /questions/ask",
        "POST /questions/ask",
        "GET /question/{token}",
        "POST /question/{token}/{deed}",

        // Reading and confirming a policy (5.3): by a personal link, by the code on a letter, or by a new link to the
        // address on the staff list.
        "GET /confirm",
        "POST /confirm",
        "GET /confirm/new-link",
        "POST /confirm/new-link",
        "GET /confirm/{token}/",
        "POST /confirm/{token}/start",
        "GET /confirm/{token}/section/{number:int}",
        "POST /confirm/{token}/section/{number:int}",
        "GET /confirm/{token}/whole",
        "POST /confirm/{token}/whole",
        "GET /confirm/{token}/quiz",
        "POST /confirm/{token}/quiz",
        "GET /confirm/{token}/sign",
        "POST /confirm/{token}/sign",
        "GET /confirm/{token}/certificate",
        "GET /confirm/{token}/question",
        "POST /confirm/{token}/question",
        "GET /confirm/{token}/decline",
        "POST /confirm/{token}/decline",

        // Line managers answer for their team (5.2): by the link that was mailed to them.
        "GET /team/{token}/",
        "GET /team/{token}/{id}/{member}",
        "POST /team/{token}/{id}/{member}",

        // The way in and out.
        "GET /sign-out",
        "POST /sign-out",
        "GET /sign-in",
        "GET /sign-in/refused/{why}",

        // Health, and the description of the API.
        "GET /healthz",
        "GET /readyz",
        "GET /openapi/{documentName}.json",
    };
}
