using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace PolicyFlow.App.Web;

/// <summary>How often one address may try what could be guessed. Counted in system time.</summary>
public static class RateLimits
{
    /// <summary>For proofs that are typed: a reference with its secret code.</summary>
    public const string Proof = "proof";

    /// <summary>Tries a client address has in each <see cref="ProofWindow"/>: a whole school may share one.</summary>
    public const int ProofTries = 30;

    public static readonly TimeSpan ProofWindow = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddRateLimits(this IServiceCollection services) =>
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter =
                    ((int)ProofWindow.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(Proof, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = ProofTries, Window = ProofWindow }));
        });
}
