using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>
/// The one address that passkeys are for: the public origin. Where none is configured, that of the request while developing; in production passkeys are
/// not offered then, because whoever sends a request chooses its Host header.
/// </summary>
internal sealed class PasskeyOrigin(PublicSite site, IHostEnvironment environment) : IConfigureOptions<IdentityPasskeyOptions>
{
    public bool IsOffered => site.Origin is not null || !environment.IsProduction();

    public void Configure(IdentityPasskeyOptions options)
    {
        options.ServerDomain = site.Origin?.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none"; // any authenticator will do, and none need say which it is
        options.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == Of(context.HttpContext.Request));
    }

    private string Of(HttpRequest request) => site.Origin?.GetLeftPart(UriPartial.Authority) ?? $"{request.Scheme}://{request.Host}";
}
