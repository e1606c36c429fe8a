using Aulario.Web.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Aulario.Web.Features.Mail;

/// <summary>
/// Where links in mails lead: to the public origin. Where none is configured, to the address of the request while developing, and in production to
/// the address this host listens on: whoever sends the request chooses its Host header, and with it where a link would lead.
/// </summary>
internal sealed class LinkOrigin(PublicSite site, IHostEnvironment environment, IServer server)
{
    private static readonly string[] AnyAddress = ["0.0.0.0", "[::]", "*", "+"];

    public Uri Of(HttpRequest request)
    {
        if (site.Origin is { } configured)
            return configured;
        return environment.IsProduction() ? Listening() : new Uri($"{request.Scheme}://{request.Host}");
    }

    private Uri Listening()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("No public address is known for links in mails. Set Aulario:PublicOrigin, such as https://school.example.");
        foreach (var any in AnyAddress)
            address = address.Replace($"//{any}", "//localhost", StringComparison.Ordinal);
        return new Uri(address);
    }
}
