namespace PolicyFlow.Browser.Tests.Looking;

/// <summary>How somebody looks at the pages.</summary>
public enum Screen
{
    Wide,
    Phone,
    WideWithoutScript,
    PhoneWithoutScript,
}

internal static class Screens
{
    public static bool IsPhone(this Screen screen) => screen is Screen.Phone or Screen.PhoneWithoutScript;

    public static bool HasScript(this Screen screen) => screen is Screen.Wide or Screen.Phone;

    public static BrowserNewContextOptions Options(this Screen screen, Uri address) => new()
    {
        BaseURL = address.ToString(),
        Locale = "en-GB",
        TimezoneId = "Europe/London",
        JavaScriptEnabled = screen.HasScript(),
        HasTouch = screen.IsPhone(),
        ViewportSize = screen.IsPhone()
            ? new ViewportSize { Width = 390, Height = 844 }
            : new ViewportSize { Width = 1280, Height = 900 },
    };
}
