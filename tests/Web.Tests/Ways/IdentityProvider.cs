using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Aulario.Web.Tests.Ways;

/// <summary>Somebody who is signed in at the provider.</summary>
public sealed record ProviderPerson(string Subject, string? Email, bool IsVerified, string? Name = null, bool Denies = false);

/// <summary>A real OpenID Connect provider on a port of its own, without pages: whoever comes is who a header says, or else <see cref="Default"/>.</summary>
public sealed class IdentityProvider : IAsyncDisposable
{
    public const string ClientId = "school";
    public const string ClientSecret = "a secret between the two";
    public const string PersonHeader = "X-Person";

    private readonly WebApplication app;

    private IdentityProvider(WebApplication app) => this.app = app;

    public Uri Authority => new(app.Urls.Single());

    /// <summary>Who is signed in there, for browsers.</summary>
    public ProviderPerson? Default { get; set; }

    public static async Task<IdentityProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        IdentityProvider? made = null;
        builder.Services.AddOpenIddict().AddServer(server =>
        {
            server.SetAuthorizationEndpointUris("authorize").SetTokenEndpointUris("token");
            server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange();
            server.AddEphemeralEncryptionKey().AddEphemeralSigningKey();
            server.RegisterScopes("email", "profile");
            server.EnableDegradedMode(); // one client, known here: no store
            server.UseAspNetCore().DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                if (context.ClientId != ClientId || context.ClientSecret != ClientSecret)
                    context.Reject(OpenIddictConstants.Errors.InvalidClient);
                return default;
            }));
            server.AddEventHandler<HandleAuthorizationRequestContext>(handler => handler.UseInlineHandler(context =>
            {
                Authorize(context, made?.Default);
                return default;
            }));
        });
        builder.Services.AddAuthentication();
        var app = builder.Build();
        app.UseAuthentication();
        made = new(app);
        await app.StartAsync();
        return made;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static void Authorize(HandleAuthorizationRequestContext context, ProviderPerson? signedIn)
    {
        var header = context.Transaction.GetHttpRequest()?.Headers[PersonHeader].ToString();
        var person = string.IsNullOrEmpty(header) ? signedIn : JsonSerializer.Deserialize<ProviderPerson>(header);
        if (person is null || person.Denies)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied);
            return;
        }

        var identity = new ClaimsIdentity("provider");
        identity.AddClaim(new(OpenIddictConstants.Claims.Subject, person.Subject));
        if (person.Email is not null)
            identity.AddClaim(new(OpenIddictConstants.Claims.Email, person.Email));
        identity.AddClaim(new(OpenIddictConstants.Claims.EmailVerified, person.IsVerified ? "true" : "false", ClaimValueTypes.Boolean));
        if (person.Name is not null)
            identity.AddClaim(new(OpenIddictConstants.Claims.Name, person.Name));
        identity.SetDestinations(_ => [OpenIddictConstants.Destinations.IdentityToken]);
        context.Principal = new ClaimsPrincipal(identity).SetScopes(context.Request.GetScopes());
    }
}
