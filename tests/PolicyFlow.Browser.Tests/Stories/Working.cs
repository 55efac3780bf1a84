using PolicyFlow.Browser.Tests.Looking;

namespace PolicyFlow.Browser.Tests.Stories;

/// <summary>What a manager does on the page of a case.</summary>
internal static class Working
{
    /// <summary>The answer about the content that lets a letter go.</summary>
    public const string Unlawful = "Unlawful, or against the host's rules";

    /// <summary>From Today, or from the list where Today is full, to the case.</summary>
    public static async Task OpenCaseAsync(this Visitor manager, string reference)
    {
        await manager.GoAsync("/today");
        if (await manager.Page.GetByText(reference).CountAsync() == 0) await manager.GoAsync($"/cases?q={reference}");
        var button = manager.Button($"Open {reference}");
        if (await button.CountAsync() > 0) await manager.PressAsync($"Open {reference}");
        else await manager.FollowAsync(reference);
        await manager.HeadingIsAsync(reference);
    }

    /// <summary>The references on one desk of Today, in their order.</summary>
    public static async Task<IReadOnlyList<string>> DeskAsync(this Visitor manager, string desk)
    {
        var rows = manager.Page.Locator(".pf-desk").Filter(new() { Has = manager.Page.Locator("h2", new() { HasText = desk }) })
            .Locator(".pf-row__name");
        return [.. (await rows.AllInnerTextsAsync()).Select(name => name.Replace("Open ", "", StringComparison.Ordinal))];
    }

    /// <summary>Follows an action of the case, fills its form and sends it.</summary>
    public static async Task TakeActionAsync(this Visitor manager, string action, Func<Task>? fill = null)
    {
        await manager.StartActionAsync(action);
        if (fill is not null) await fill();
        await manager.SendActionAsync();
        await manager.SeesAsync("Recorded. It is ");
    }

    public static Task StartActionAsync(this Visitor manager, string action) =>
        manager.FollowAsync(manager.Page.Locator($"nav.pf-actions a[href$='/do/{action}']"));

    public static Task SendActionAsync(this Visitor manager) =>
        manager.PressAsync(manager.Page.Locator("main form .govuk-button-group button[type=submit]"));
}
