using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.SignIn;

/// <summary>The settings under <c>SignIn</c>. All times are system time.</summary>
public sealed record SignInOptions
{
    /// <summary>A session ends when it was not used for so long.</summary>
    public int IdleHours { get; init; } = 8;

    /// <summary>How often one address may be asked for in ten minutes.</summary>
    public int AsksPerAddress { get; init; } = 5;

    /// <summary>How many of an address's sign-ins in a day have a code; later ones have the link only, so that codes
    /// cannot be guessed by asking again and again, and nobody is locked out.</summary>
    public int CodesPerAddress { get; init; } = 20;

    /// <summary>How often one client may ask in ten minutes: a whole school may share one address.</summary>
    public int AsksPerClient { get; init; } = 100;

    /// <summary>How many codes and links one client may try in ten minutes.</summary>
    public int TriesPerClient { get; init; } = 200;

    public static SignInOptions Of(IConfiguration settings) =>
        settings.GetSection("SignIn").Get<SignInOptions>() ?? new SignInOptions();
}
