using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Http;

internal static class SessionServices
{
    /// <summary>Carries what a provider said of somebody to the page that decides what follows.</summary>
    public const string ProviderScheme = "aulario-provider";

    private static readonly TimeSpan ProviderLifetime = TimeSpan.FromMinutes(5);

    /// <summary>A token where there is one, else the session's cookie.</summary>
    private const string ByRequest = "caller";

    /// <summary>Adds sign-in by cookie, its keys in the database, and the roles' policies.</summary>
    public static void AddSessions(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Aulario").PersistKeysToDbContext<AppDb>();
        services.AddSingleton<PublicSite>();
        services.AddSingleton<GuestCookie>();
        services.AddSingleton<FlashCookie>();
        services.AddSingleton<SessionCookie>();
        services.AddSingleton<SessionMemory>();
        services.AddSingleton<Sessions>();
        services.AddSingleton<Providers>();
        services.AddAuthentication(ByRequest)
            .AddPolicyScheme(ByRequest, null, policy => policy.ForwardDefaultSelector =
                http => AccessTokens.IsIn(http.Request) ? AccessTokens.SchemeName : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme)
            .AddCookie(ProviderScheme)
            .AddScheme<AuthenticationSchemeOptions, AccessTokens>(AccessTokens.SchemeName, null);
        services.AddSingleton<IConfigureOptions<CookieAuthenticationOptions>, SessionOptions>();
        services.AddSingleton<IPostConfigureOptions<CookieAuthenticationOptions>, RememberTickets>(); // after the framework's own
        services.AddAuthorization(Access.AddPolicies);
    }

    private sealed class SessionOptions(PublicSite site, SessionCookie session) : IConfigureNamedOptions<CookieAuthenticationOptions>
    {
        public void Configure(string? name, CookieAuthenticationOptions options)
        {
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = site.IsHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            if (name == ProviderScheme)
                (options.Cookie.Name, options.ExpireTimeSpan) = (site.CookieName(ProviderScheme), ProviderLifetime);
            else
                ConfigureSession(options);
        }

        public void Configure(CookieAuthenticationOptions options) => Configure(null, options);

        private void ConfigureSession(CookieAuthenticationOptions options)
        {
            options.Cookie.Name = session.Name;
            options.ExpireTimeSpan = AccountLimits.SessionLifetime;
            options.SlidingExpiration = true;
            options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
            options.Events.OnRedirectToLogin = context => Challenges.SignInAsync(context.HttpContext);
            options.Events.OnRedirectToAccessDenied = context => Challenges.ForbiddenAsync(context.HttpContext);
        }
    }

    private static class Challenges
    {
        /// <summary>People go to the sign-in page and come back; programs get 401.</summary>
        public static Task SignInAsync(HttpContext http)
        {
            var isPage = HttpMethods.IsGet(http.Request.Method) && !http.Request.Path.StartsWithSegments(ErrorAnswers.ApiPath, StringComparison.Ordinal);
            if (!isPage)
                return ErrorAnswers.AnswerAsync(http, new Refusal(StatusCodes.Status401Unauthorized, "sign_in"));
            var back = Uri.EscapeDataString(http.Request.Path + http.Request.QueryString);
            http.Response.Redirect($"/{InterfaceLanguage.OfApi(http)}/account/sign-in?back={back}");
            return Task.CompletedTask;
        }

        /// <summary>What a caller may not see does not exist for them.</summary>
        public static Task ForbiddenAsync(HttpContext http) => ErrorAnswers.AnswerAsync(http, Refusal.NotFound("page"));
    }
}
