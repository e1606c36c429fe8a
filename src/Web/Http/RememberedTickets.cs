using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Http;

/// <summary>
/// Reads a session cookie's text once a minute instead of at every request: decrypting costs more than all the rest of signing a request in. What a cookie
/// says never changes; whether its session is still open is asked elsewhere. Every reader gets a copy, because requests may add to what they read.
/// </summary>
internal sealed class RememberedTickets(ISecureDataFormat<AuthenticationTicket> format, IMemoryCache cache) : ISecureDataFormat<AuthenticationTicket>
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private sealed record Key(string Text, string? Purpose);

    public string Protect(AuthenticationTicket data) => format.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => format.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        if (protectedText is null)
            return null;
        var key = new Key(protectedText, purpose);
        if (cache.TryGetValue(key, out AuthenticationTicket? known))
            return known?.Clone();
        if (format.Unprotect(protectedText, purpose) is not { } ticket)
            return null; // not kept: whoever sends rubbish fills no memory
        using var entry = cache.CreateEntry(key);
        entry.Value = ticket.Clone();
        entry.Size = 1;
        entry.AbsoluteExpirationRelativeToNow = Kept;
        return ticket;
    }
}

/// <summary>Puts the memory before the format that the framework chose for the session cookie.</summary>
internal sealed class RememberTickets(IMemoryCache cache) : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == IdentityConstants.ApplicationScheme)
            options.TicketDataFormat = new RememberedTickets(options.TicketDataFormat, cache);
    }
}
