using PolicyFlow.App.Cases;
using PolicyFlow.App.Cases.Actions;
using PolicyFlow.App.Mail;
using PolicyFlow.App.People;
using PolicyFlow.App.Takedown.Letters;
using PolicyFlow.App.Takedown.Providers;
using PolicyFlow.App.Takedown.View;
using PolicyFlow.Domain.Cases;
using PolicyFlow.Domain.People;
using PolicyFlow.Domain.Takedown;

namespace PolicyFlow.App.Takedown.Actions;

/// <summary>Sends the letter of the next rung (15.2, 16.4, 5.1). Each rung needs a click.</summary>
internal sealed class SendEscalationAction(
    MailLayout layout, ProviderDirectory providers, IPeopleDirectory people, CaseClock clock) : ITakedownAction
{
    private static readonly ProviderScope[] NetworkScopes =
        [ProviderScope.HostingNetwork, ProviderScope.Registrar, ProviderScope.AccessIsp];

    public string Name => "send-escalation";

    public CaseAction? Offer(CaseView view)
    {
        if (view.State.Closed is not null || view.Askable.Count == 0) return null;
        var rung = RungOf(view);
        var scope = ScopeOf(view);
        var known = Known(rung, scope);
        return new CaseAction(
            Name, $"Ask further: {TimelineWords.Rung(rung)}", Explain(rung), "Approve and send",
            [
                new ActionField("rung", "Who is asked", FieldType.Choice)
                {
                    Proposed = Kebab.Of(rung),
                    Options = [.. Enum.GetValues<EscalationRung>().Select(r => new FieldOption(Kebab.Of(r), TimelineWords.Rung(r)))],
                    OnPage = false,
                },
                new ActionField("scope", "What the provider can do", FieldType.Choice)
                {
                    Proposed = rung == EscalationRung.NetworkProvider ? Kebab.Of(scope) : null,
                    Options = [.. NetworkScopes.Select(s => new FieldOption(Kebab.Of(s), ScopeName(s)))],
                    OnPage = false,
                },
                new ActionField("to", "Email address", FieldType.Email, Required: rung != EscalationRung.Governors && known is not [{ Email: not null }])
                {
                    OnPage = rung != EscalationRung.Governors,
                    Proposed = known is [{ Email: { } only }] ? only : null,
                    Hint = Hint(known),
                },
                .. LetterFields.Of(Draft(view, rung, scope)),
            ])
        {
            Primary = view.State.Ladder.Decision is not null && Climbing.Is(view.State) && !view.State.Ladder.Declined,
            VariantsTitle = "Ask somebody else",
            Variants = [.. Variants(rung, scope)],
        };
    }

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var rung = input.Choice("rung", "Who is asked", RungOf(view));
        var scope = input.Text("scope") is null ? ProviderScope.HostingNetwork : input.Choice("scope", "The scope", ProviderScope.HostingNetwork);
        if (rung == EscalationRung.NetworkProvider && !NetworkScopes.Contains(scope))
            input.Problem("scope", "Choose what the provider can do.");
        var to = input.Text("to", "The address");
        if (to is null && Known(rung, scope) is [{ Email: { } only }]) to = only;
        if (to is not null && EmailAddress.Problem(to) is { } wrong) input.Problem("to", wrong);
        if (to is null && rung != EscalationRung.Governors) input.Problem("to", "Enter the address that the letter goes to.");
        if (input.Problems.Count > 0 || LetterFields.Read(input, Draft(view, rung, scope)) is not { } letter) return null;
        var text = rung == EscalationRung.Governors ? letter.Text : layout.ForOutsiders(letter.Text);
        if (rung == EscalationRung.Governors && Detail(view, letter) is { } told)
        {
            input.Problem("text", $"Governors get the reference and counts only. Take out: {told}.");
            return null;
        }

        return new SendEscalation(
            rung, rung == EscalationRung.NetworkProvider ? Kebab.Of(scope) : null,
            rung == EscalationRung.Governors ? null : vault.Keep("to", "host", to!),
            vault.Keep("letter", owner, new Notice(letter.Subject, text).ToBody()));
    }

    private Notice Draft(CaseView view, EscalationRung rung, ProviderScope scope)
    {
        var facts = LetterFacts.Escalation(view);
        var letter = rung switch
        {
            EscalationRung.Helpline => EscalationWords.Helpline(facts, providers.Helpline?.Hours ?? ""),
            EscalationRung.NetworkProvider => EscalationWords.NetworkProvider(scope, facts),
            _ => EscalationWords.Governors(facts, clock.Now),
        };
        return rung == EscalationRung.Governors ? letter : new Notice(letter.Subject, layout.ForOutsiders(letter.Text));
    }

    private string Explain(EscalationRung rung) => rung switch
    {
        EscalationRung.Helpline => EscalationWords.HelplineHours(providers.Helpline?.Hours ?? "at times that nobody has written down yet")
            + (providers.Helpline?.Phone is { } phone ? $" You can also ring {phone}." : ""),
        EscalationRung.NetworkProvider =>
            "Where a website does not co-operate, its provider can act: each in its own way (16.4). It has 24 hours before the next step is proposed.",
        _ => "Each governor of the school gets the reference and counts, no names and no detail (5.1).",
    };

    private IReadOnlyList<Provider> Known(EscalationRung rung, ProviderScope scope) => rung switch
    {
        EscalationRung.Helpline => providers.Helpline is { } helpline ? [helpline] : [],
        EscalationRung.NetworkProvider => [.. providers.OfScope(scope).Where(p => p.Email is not null)],
        _ => [],
    };

    private static string? Hint(IReadOnlyList<Provider> known) => known.Count switch
    {
        0 => "None is in the directory.",
        1 => known[0].CheckedOn is null ? $"{known[0].Name}. Nobody of your network has checked this address yet." : known[0].Name,
        _ => "From the directory:\n" + string.Join("\n", known.Select(p => $"{p.Name}: {p.Email}")),
    };

    private static IEnumerable<ActionVariant> Variants(EscalationRung rung, ProviderScope scope)
    {
        if (rung != EscalationRung.Helpline) yield return Variant("The helpline", "At any time (15.2).", EscalationRung.Helpline, null);
        foreach (var other in NetworkScopes.Where(s => rung != EscalationRung.NetworkProvider || s != scope))
            yield return Variant(ScopeName(other), ScopeHelp(other), EscalationRung.NetworkProvider, other);
        if (rung != EscalationRung.Governors)
            yield return Variant("The governors", "Reference and counts only (5.1).", EscalationRung.Governors, null);
    }

    private static ActionVariant Variant(string title, string help, EscalationRung rung, ProviderScope? scope)
    {
        var query = new Dictionary<string, string> { ["rung"] = Kebab.Of(rung) };
        if (scope is { } s) query["scope"] = Kebab.Of(s);
        return new ActionVariant(title, help, query);
    }

    private static string ScopeName(ProviderScope scope) => scope switch
    {
        ProviderScope.HostingNetwork => "Whoever carries the website (hosting network)",
        ProviderScope.Registrar => "Whoever registered the name (registrar)",
        _ => "Whoever gives our schools their access (access provider)",
    };

    private static string ScopeHelp(ProviderScope scope) => scope switch
    {
        ProviderScope.HostingNetwork => "Can have its customer take the content down, or switch the site off.",
        ProviderScope.Registrar => "Can suspend the site's name.",
        _ => "Can block access for our schools only.",
    };

    private static EscalationRung RungOf(CaseView view) => Chosen<EscalationRung>(view, "rung") ?? Climbing.Next(view.State) ?? EscalationRung.Helpline;

    private static ProviderScope ScopeOf(CaseView view) => Chosen<ProviderScope>(view, "scope") is { } s && NetworkScopes.Contains(s)
        ? s : ProviderScope.HostingNetwork;

    private static T? Chosen<T>(CaseView view, string field)
        where T : struct, Enum => view.Chosen.GetValueOrDefault(field) is { } text
            ? Enum.GetValues<T>().Where(v => Kebab.Of(v) == text).Select(v => (T?)v).FirstOrDefault()
            : null;

    /// <summary>What of the case must not be told to governors and stands in the letter all the same, or null.</summary>
    private string? Detail(CaseView view, Notice letter)
    {
        var secrets = view.Items.Select(i => i.Text).Append(view.Care.Name).Append(view.Words.ReporterName)
            .Concat(view.State.LeftOut.Select(id => people.Find(id)?.Name ?? "")).Where(s => s.Length > 2 && s != BodyText.Erased);
        return secrets.FirstOrDefault(s => letter.Text.Contains(s, StringComparison.OrdinalIgnoreCase)
            || letter.Subject.Contains(s, StringComparison.OrdinalIgnoreCase));
    }
}

/// <summary>Decides, with a reason, to ask nobody further.</summary>
internal sealed class DeclineEscalationAction : ITakedownAction
{
    public string Name => "decline-escalation";

    public CaseAction? Offer(CaseView view) => view.State.Closed is not null || !Climbing.Is(view.State) ? null : new CaseAction(
        Name, "Ask nobody further", "The decision and its reason stand on the timeline.", "Record the decision",
        [new ActionField("reason", "Why?", FieldType.LongText, Required: true)]);

    public ICaseCommand? Read(CaseView view, ActionInput input, BodyVault vault, string owner)
    {
        var reason = vault.Add("reason", owner, input.Text("reason", "The reason", required: true));
        return input.Problems.Count > 0 ? null : new DeclineEscalation(reason);
    }
}
