using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>One authentication scheme for each provider of the configuration: code flow with PKCE, the answer in the query.</summary>
internal static class ProviderServices
{
    public const string LanguageItem = "language";

    public static void AddProviders(this IServiceCollection services, IConfiguration configuration, bool isProduction)
    {
        foreach (var provider in new Providers(configuration).All)
        {
            if (isProduction && provider.Authority.Scheme != Uri.UriSchemeHttps)
                throw new InvalidOperationException($"Aulario:Oidc:{provider.Name}:Authority is {provider.Authority}; production takes https alone.");
            services.AddAuthentication().AddOpenIdConnect(provider.Scheme, options => Configure(options, provider));
        }
    }

    private static void Configure(OpenIdConnectOptions options, Provider provider)
    {
        options.SignInScheme = SessionServices.ProviderScheme;
        options.Authority = provider.Authority.ToString();
        options.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
        (options.ClientId, options.ClientSecret) = (provider.ClientId, provider.ClientSecret);
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query; // a form posted from there would come without our cookies
        options.CallbackPath = provider.CallbackPath;
        options.MapInboundClaims = false;
        options.Scope.Add("email");
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }

        options.Events.OnRedirectToIdentityProvider = context =>
        {
            var origin = context.HttpContext.RequestServices.GetRequiredService<LinkOrigin>().Of(context.Request);
            context.ProtocolMessage.RedirectUri = new Uri(origin, provider.CallbackPath).AbsoluteUri;
            return Task.CompletedTask;
        };
        options.Events.OnRemoteFailure = Refuse;
        options.Events.OnAccessDenied = context => Back(context.HttpContext, context.Properties, context.HandleResponse);
    }

    private static Task Refuse(RemoteFailureContext context) => Back(context.HttpContext, context.Properties, context.HandleResponse);

    private static Task Back(HttpContext http, AuthenticationProperties? properties, Action handled)
    {
        var language = properties?.Items.TryGetValue(LanguageItem, out var asked) == true ? asked : InterfaceLanguage.OfApi(http);
        http.Response.Redirect($"/{language}{AccountPaths.ProviderDone}?refused=true");
        handled();
        return Task.CompletedTask;
    }
}
