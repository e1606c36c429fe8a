using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Site;
using Aulario.Web.Features.Site;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>Whose role the school's settings hold to a strong way in: a passkey, or a one-time code beside another way.</summary>
internal sealed class StrongWayRule(AppDb db, SiteSettingsCache site)
{
    public async Task<bool> IsNeededAsync(UserRole role, CancellationToken cancel) => (await site.SettingsAsync(db, cancel)).StrongWay switch
    {
        StrongWay.Nobody => false,
        StrongWay.Admins => role == UserRole.Admin,
        StrongWay.Teachers => role is UserRole.Admin or UserRole.Teacher,
        StrongWay.Everyone => true,
    };

    /// <summary>Whether this session is too weak for the person's role.</summary>
    public async Task<bool> IsOwedAsync(Caller caller, CancellationToken cancel) =>
        caller is { Person: { } person, Session.IsStrong: false } && await IsNeededAsync(person.Role, cancel);

    /// <summary>Whether the account has a passkey or one-time codes.</summary>
    public Task<bool> HasStrongWayAsync(Guid user, CancellationToken cancel) =>
        db.Users.AnyAsync(
            row => row.Id == user
                && (db.OneTimeCodes.Any(codes => codes.UserId == user) || db.Set<Microsoft.AspNetCore.Identity.IdentityUserPasskey<Guid>>().Any(key => key.UserId == user)),
            cancel);
}

/// <summary>Marks what a session may do that is too weak for the person's role: set up a strong way, or leave.</summary>
internal sealed class OpenToWeakSessions;

/// <summary>Leads whoever owes a strong way in to where it is set up, before anything else.</summary>
internal sealed class StrongWayGate(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (Caller.Of(http).Session is not { IsStrong: false } || !await IsStoppedAsync(http))
        {
            await next(http);
            return;
        }

        var isPage = HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments(ErrorAnswers.ApiPath, StringComparison.Ordinal);
        if (!isPage)
            await ErrorAnswers.AnswerAsync(http, new Refusal(StatusCodes.Status403Forbidden, "strong_way"));
        else
            http.Response.Redirect($"/{InterfaceLanguage.OfApi(http)}{AccountPaths.Security}");
    }

    private static async Task<bool> IsStoppedAsync(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        if (metadata is null || !metadata.OfType<Who>().Any() || metadata.GetMetadata<OpenToWeakSessions>() is not null)
            return false;
        return await http.RequestServices.GetRequiredService<StrongWayRule>().IsOwedAsync(Caller.Of(http), http.RequestAborted);
    }
}

internal static class FreshRoutes
{
    /// <summary>
    /// Wants a session that began some minutes ago at most: who finds a browser open changes no way in. Where the role wants a strong way and the account has
    /// one, it must have opened the session: who knows the password alone adds none of their own.
    /// </summary>
    public static RouteHandlerBuilder ForFreshSessions(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new OpenToWeakSessions()).AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            if (await IsFreshAsync(http))
                return await next(context);
            http.RequestServices.GetRequiredService<FlashCookie>().Set(http, "account.signInAgain");
            var language = AccountSheet.Language(http);
            return AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}?again=true&back={Uri.EscapeDataString($"/{language}{AccountPaths.Security}")}");
        });

    private static async Task<bool> IsFreshAsync(HttpContext http)
    {
        var caller = Caller.Of(http);
        if (caller is not { Person: { } person, Session: { } session })
            return false;
        if (http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - session.CreatedAt > AccountLimits.FreshSession)
            return false;
        var rule = http.RequestServices.GetRequiredService<StrongWayRule>();
        return !await rule.IsOwedAsync(caller, http.RequestAborted) || !await rule.HasStrongWayAsync(person.Id, http.RequestAborted);
    }
}
