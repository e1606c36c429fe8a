using System.Buffers.Text;
using System.Security.Cryptography;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>A valid wish for a token.</summary>
/// <param name="Id">From the form, so that sending it twice makes one.</param>
internal sealed record WantedToken(Guid Id, string Name, IReadOnlyList<TokenScope> Scopes, int Days);

/// <summary>Makes access tokens: 256 random bits, of which the table keeps a hash.</summary>
internal sealed class MakeToken(AppDb db, Postbox post, LinkOrigin origin, TimeProvider time)
{
    public const int MostTokens = 20;

    /// <summary>How long a token may live, in days.</summary>
    public static readonly IReadOnlyList<int> Lifetimes = [7, 30, 90, 365];

    private const int Bytes = 32;

    public static IReadOnlyList<TokenScope> ScopesOf(UserRole role) =>
        role == UserRole.Admin ? [TokenScope.Read, TokenScope.Play, TokenScope.Write, TokenScope.Admin] : [TokenScope.Read, TokenScope.Play, TokenScope.Write];

    /// <summary>Makes one; its owner gets word by mail.</summary>
    /// <returns>The secret, which nobody can show again, or null when it was made before.</returns>
    public async Task<string?> RunAsync(HttpContext http, User owner, WantedToken wanted, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var secret = AccessToken.Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var isNew = await db.InsertIfNewAsync(
            new AccessToken
            {
                Id = wanted.Id,
                UserId = owner.Id,
                Name = wanted.Name,
                Beginning = secret[..AccessToken.ShownCharacters],
                SecretHash = AccessToken.HashOf(secret),
                Scopes = AccessToken.WriteScopes(wanted.Scopes),
                CreatedAt = now,
                EndsAt = now.AddDays(wanted.Days),
            },
            cancel);
        if (!isNew)
            return null;
        var language = InterfaceLanguage.Tag(owner.PreferredLanguage);
        await post.PutAsync(owner.Email ?? string.Empty, language, "tokenMade", new Uri(origin.Of(http.Request), $"/{language}{AccountPaths.Tokens}"), cancel);
        db.AuditLog.Add(WayChange.Line(owner.Id, WayAction.TokenMade, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return secret;
    }

    public Task<int> CountAsync(Guid owner, CancellationToken cancel) => db.AccessTokens.CountAsync(token => token.UserId == owner, cancel);
}
