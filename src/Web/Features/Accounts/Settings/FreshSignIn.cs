using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>When this session's person last proved who they are. Kept in the session itself, which renewing does not make any younger.</summary>
internal sealed class FreshSignIn(TimeProvider time)
{
    /// <summary>How long a sign-in stands for a password, where there is none.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const string Key = "signed-in";

    /// <summary>Writes the moment into a new session.</summary>
    public AuthenticationProperties Now(AuthenticationProperties session)
    {
        session.Items[Key] = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return session;
    }

    /// <summary>Hands the moment on to the session that takes another's place.</summary>
    public static AuthenticationProperties Keep(AuthenticationProperties? before, AuthenticationProperties session)
    {
        if (before?.Items.TryGetValue(Key, out var moment) == true)
            session.Items[Key] = moment;
        return session;
    }

    /// <summary>Whether the session of this request is young enough.</summary>
    public async Task<bool> IsAsync(HttpContext http)
    {
        var session = await http.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return session.Properties?.Items.TryGetValue(Key, out var text) == true
            && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < Lifetime;
    }
}
