using Microsoft.Extensions.Configuration;

namespace PolicyFlow.App.SignIn;

/// <summary>The settings under <c>SignIn</c>. All times are system time.</summary>
public sealed record SignInOptions
{
    /// <summary>A session ends when it was not used for so long.</summary>
    public int IdleHours { get; init; } = 8;

    /// <summary>The same in minutes, where hours are too coarse; 0 where <see cref="IdleHours"/> says it.</summary>
    public int IdleMinutes { get; init; }

    /// <summary>A session ends so long after the sign-in, however much it was used.</summary>
    public int MaxHours { get; init; } = 24;

    /// <summary>How often one address may be asked for in ten minutes.</summary>
    public int AsksPerAddress { get; init; } = 5;

    /// <summary>How many of an address's sign-ins in a day have a code; later ones have the link only, so that codes
    /// cannot be guessed by asking again and again, and nobody is locked out.</summary>
    public int CodesPerAddress { get; init; } = 20;

    /// <summary>How often one client may ask in ten minutes: a whole school may share one address.</summary>
    public int AsksPerClient { get; init; } = 100;

    /// <summary>How many codes and links one client may try in ten minutes.</summary>
    public int TriesPerClient { get; init; } = 200;

    /// <summary>How long a session lasts that nobody uses.</summary>
    public TimeSpan Idle => IdleMinutes > 0 ? TimeSpan.FromMinutes(IdleMinutes) : TimeSpan.FromHours(IdleHours);

    public static SignInOptions Of(IConfiguration settings) =>
        settings.GetSection("SignIn").Get<SignInOptions>() ?? new SignInOptions();
}
