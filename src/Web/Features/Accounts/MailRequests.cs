using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// Limits requests that make the school send a mail: from one address, and at the whole site. Counted in the database, so that nodes share it; the count by
/// receiver stands where mails are written, since nobody may learn of that one.
/// </summary>
internal static class MailRequests
{
    private static readonly string SiteKey = Allowance.KeyOf("mail from", "site");

    /// <summary>Counts the endpoint's requests; too many are 429, whoever is written to.</summary>
    public static RouteHandlerBuilder SendsMail(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (await TakeAsync(http))
            return await next(context);
        http.Response.Headers.RetryAfter = $"{(int)AccountLimits.MailWindow.TotalSeconds}";
        await ErrorAnswers.AnswerAsync(http, new Refusal(StatusCodes.Status429TooManyRequests, "too_many_requests", ("seconds", AccountLimits.MailWindow.TotalSeconds)));
        return Results.Empty;
    });

    private static Task<bool> TakeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var limits = services.GetRequiredService<LimitOptions>();
        return Allowance.TakeAllAsync(
            services.GetRequiredService<AppDb>(),
            [(Allowance.KeyOf("mail from", Limits.Address(http)), limits.MailsPerHourAndAddress), (SiteKey, limits.MailsPerHour)],
            AccountLimits.MailWindow,
            services.GetRequiredService<TimeProvider>().GetUtcNow(),
            http.RequestAborted);
    }
}
