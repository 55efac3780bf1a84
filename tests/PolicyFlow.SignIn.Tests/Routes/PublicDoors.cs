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
