using System.Security.Claims;
using System.Text.Encodings.Web;
using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Http;

/// <summary>A request that speaks for a person by a token: what it may do.</summary>
internal sealed record TokenGrant(IReadOnlyList<TokenScope> Scopes);

/// <summary>
/// Knows the person behind <c>Authorization: Bearer</c>. Such a request's cookies are not looked at, so that no page can make a browser lend its own. The
/// row is looked up each time: revoked, run out or banned means refused with the very next request.
/// </summary>
internal sealed class AccessTokens(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, AppDb db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string SchemeName = "token";
    private const string Word = "Bearer";
    private const int LongestSecret = 100;
    private static readonly TimeSpan UseIsKnownTo = TimeSpan.FromMinutes(1);

    private sealed record Row(Guid Id, string Scopes, DateTimeOffset? LastUsedAt, SignedIn Person);

    private static readonly Func<AppDb, string, DateTimeOffset, CancellationToken, Task<Row?>> Find = Compiled.Query(
        (AppDb db, string hash, DateTimeOffset now, CancellationToken cancel) => db.AccessTokens.AsNoTracking()
            .Where(token => token.SecretHash == hash && token.EndsAt > now)
            .Join(db.Users, token => token.UserId, user => user.Id, (token, user) => new { token, user })
            .Where(both => both.user.LockoutEnd == null || both.user.LockoutEnd <= now)
            .Select(both => new Row(
                both.token.Id,
                both.token.Scopes,
                both.token.LastUsedAt,
                new SignedIn(
                    both.user.Id, both.user.Name, both.user.Role, both.user.PreferredLanguage, both.user.TimeZone, both.user.PreferredColor, both.user.PreferredMode,
                    both.user.HasSounds, both.user.SecurityStamp, both.user.Picture)))
            .FirstOrDefault());

    /// <summary>Whether a request comes with a token, good or bad.</summary>
    public static bool IsIn(HttpRequest request) => request.Headers.Authorization.ToString().Split(' ')[0].Equals(Word, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var secret = Request.Headers.Authorization.ToString()[Word.Length..].Trim();
        if (secret.Length > LongestSecret || !secret.StartsWith(AccessToken.Prefix, StringComparison.Ordinal))
            return AuthenticateResult.Fail("Not a token of ours.");
        var now = time.GetUtcNow();
        if (await Find(db, AccessToken.HashOf(secret), now, Context.RequestAborted) is not { } row)
            return AuthenticateResult.Fail("No such token, or not any more.");
        if (row.LastUsedAt is null || now - row.LastUsedAt > UseIsKnownTo)
            await db.AccessTokens.Where(token => token.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedAt, now), Context.RequestAborted);
        SignedInFeature.Set(Context, row.Person);
        Context.Features.Set(new TokenGrant(AccessToken.ReadScopes(row.Scopes)));
        var who = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, row.Person.Id.ToString())], Scheme.Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(who), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => TokenDoor.RefuseAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => ErrorAnswers.AnswerAsync(Context, Refusal.NotFound("page"));
}

/// <summary>Lets a request with a token through to what the token is for: a bad one is refused everywhere, never taken for a guest.</summary>
internal sealed class TokenDoor(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext http)
    {
        if (!AccessTokens.IsIn(http.Request))
            return next(http);
        if (http.Features.Get<TokenGrant>() is not { } grant)
            return RefuseAsync(http);
        if (http.GetEndpoint() is not { } endpoint)
            return next(http);
        if (Access.ScopeOf(endpoint, http.Request.Method) is not { } needed)
            return new Refusal(StatusCodes.Status403Forbidden, "token_not_here").ExecuteAsync(http);
        return grant.Scopes.Contains(needed)
            ? next(http)
            : new Refusal(StatusCodes.Status403Forbidden, "scope_missing", ("scope", Domain.UpperSnake.Of(needed))).ExecuteAsync(http);
    }

    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return new Refusal(StatusCodes.Status401Unauthorized, "bad_token").ExecuteAsync(http);
    }
}
