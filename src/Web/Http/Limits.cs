using System.Globalization;
using System.Threading.RateLimiting;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.RateLimiting;

namespace Aulario.Web.Http;

/// <summary>Figures of <c>Aulario:Limits</c>; requests per window.</summary>
internal sealed record LimitOptions
{
    /// <summary>Unsafe requests of one learner per minute; default 240. A player answers at most some per second.</summary>
    public int WritesPerMinute { get; init; } = 240;

    /// <summary>Unsafe requests from one address per minute; default 6,000: a whole school may share it.</summary>
    public int WritesPerMinuteAndAddress { get; init; } = 6_000;

    /// <summary>New guests from one address per minute; default 300.</summary>
    public int GuestsPerMinuteAndAddress { get; init; } = 300;

    /// <summary>Sign-in, sign-up and mail requests from one address per minute; default 120: a class signs in together.</summary>
    public int SignInsPerMinuteAndAddress { get; init; } = 120;

    /// <summary>Wrong passwords and codes from one address in 15 minutes, whatever the accounts; default 100: a school mistypes, a guesser goes on.</summary>
    public int WrongGuessesPerAddress { get; init; } = AccountLimits.GuessesPerAddress;

    /// <summary>Wrong passwords and codes at the whole site in 15 minutes; default 5,000.</summary>
    public int WrongGuesses { get; init; } = AccountLimits.GuessesPerSite;

    /// <summary>Requests that make the school send a mail, from one address in an hour; default 400: a whole school signs up behind it.</summary>
    public int MailsPerHourAndAddress { get; init; } = AccountLimits.MailsPerAddress;

    /// <summary>The same at the whole site; default 5,000: what a mail server takes before it counts as a sender of spam.</summary>
    public int MailsPerHour { get; init; } = AccountLimits.MailsPerSite;
}

/// <summary>Request limits; a refusal is 429 with <c>Retry-After</c>.</summary>
internal static class Limits
{
    public const string SignIn = "sign-in";
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddLimits(this IServiceCollection services, LimitOptions options)
    {
        services.AddSingleton(options);
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(http => IsRead(http) ? Unlimited
                    : Fixed("caller " + CallerKey(http), Caller.Of(http).Owner is null ? options.WritesPerMinuteAndAddress : options.WritesPerMinute)),
                PartitionedRateLimiter.Create<HttpContext, string>(http => IsRead(http) ? Unlimited : Fixed("address " + Address(http), options.WritesPerMinuteAndAddress)));
            limiter.AddPolicy(SignIn, http => Fixed("sign-in " + Address(http), options.SignInsPerMinuteAndAddress));
            limiter.OnRejected = (context, _) => new(RefuseAsync(context));
        });
    }

    public static string Address(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static RateLimitPartition<string> Unlimited => RateLimitPartition.GetNoLimiter("reads");

    private static bool IsRead(HttpContext http) => HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);

    private static RateLimitPartition<string> Fixed(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(key, _ => new() { PermitLimit = permits, Window = Window, SegmentsPerWindow = 6, QueueLimit = 0 });

    /// <summary>Somebody unknown is limited by address alone, which many may share.</summary>
    private static string CallerKey(HttpContext http)
    {
        var caller = Caller.Of(http);
        return caller.Person?.Id.ToString() ?? caller.GuestId?.ToString() ?? Address(http);
    }

    private static Task RefuseAsync(OnRejectedContext context)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(10);
        context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ErrorAnswers.AnswerAsync(context.HttpContext, new Refusal(StatusCodes.Status429TooManyRequests, "too_many_requests", ("seconds", Math.Ceiling(wait.TotalSeconds))));
    }
}
