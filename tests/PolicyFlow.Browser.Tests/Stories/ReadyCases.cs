using PolicyFlow.Browser.Tests.Running;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>Investigations that others have worked on before a story begins. Demo Dana decides, Demo Marek looks into it, and
/// it is about Demo Colin.</summary>
internal static class ReadyCases
{
    public const string Subject = "colin@demo.invalid";
    public const string Reporter = "parent@demo.invalid";

    /// <summary>What Demo Colin is called in the case.</summary>
    public const string First = "n1";

    /// <summary>Reported, and Demo Marek looks into it.</summary>
    public static async Task<string> AssignedAsync(this RunningProgram program, string mark)
    {
        await program.SignInAsync("dana@demo.invalid");
        var reference = await program.ReportAsync(new
        {
            category = "general",
            urls = (string[])[$"https://chatter.example/{mark}"],
            description = $"Somebody said it to me: {mark}.",
            reporterEmail = Reporter,
        });
        await program.InvestigateAsync(reference, "involve-person", new { name = "Demo Colin", part = "subject", email = Subject });
        await program.InvestigateAsync(reference, "triage", new { branches = "conduct", severity = "low", reason = "To be looked into." });
        await program.InvestigateAsync(
            reference, "assign-investigator", new { email = "marek@demo.invalid", noInterest = "yes", note = "Asked." });
        return reference;
    }

    /// <summary>A letter is released to whom it is about.</summary>
    public static Task WriteToSubjectAsync(this RunningProgram program, string reference, string kind, string text) =>
        program.InvestigateAsync(
            reference, "release-letter", new { who = First, kind, contact = "leo@demo.invalid", by = "mail", text });

    /// <summary>Closed with an outcome that Demo Marek proposed and Demo Dana signed off.</summary>
    public static async Task<string> ClosedAsync(this RunningProgram program, string mark)
    {
        var reference = await program.AssignedAsync(mark);
        await program.SignInAsync("marek@demo.invalid");
        await program.InvestigateAsync(
            reference, "propose-outcome", new { finding = "unsubstantiated", consequences = "advice", reason = "Nobody saw it." });
        await program.SignInAsync("dana@demo.invalid");
        await program.InvestigateAsync(reference, "sign-off");
        await program.InvestigateAsync(reference, "offer-support", new { who = "all", answer = "offered" });
        await program.InvestigateAsync(reference, "close", new { minutes = 30 });
        return reference;
    }
}
