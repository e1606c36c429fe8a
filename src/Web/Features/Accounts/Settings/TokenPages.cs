using System.Globalization;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>A token as its owner sees it.</summary>
public sealed record TokenLine(Guid Id, string Name, string Beginning, IReadOnlyList<TokenScope> Scopes, DateTimeOffset CreatedAt, DateTimeOffset EndsAt, DateTimeOffset? LastUsedAt, bool IsOver);

/// <summary>The list, and the form for another.</summary>
/// <param name="Id">Of the token that the form would make.</param>
public sealed record TokenView(Guid Id, IReadOnlyList<TokenLine> Tokens, IReadOnlyList<TokenScope> Offered, bool HasPassword, string TimeZone)
{
    public string Name { get; init; } = string.Empty;

    public IReadOnlyList<TokenScope> Chosen { get; init; } = [TokenScope.Read];

    public int Days { get; init; } = 30;

    /// <summary>The secret of the token that was just made.</summary>
    public string? Secret { get; init; }

    public IReadOnlyList<FieldError> Errors { get; init; } = [];
}

internal static class TokenPages
{
    public static readonly string[] Fields = ["id", "name", "days", "password", .. Enum.GetValues<TokenScope>().Select(FieldOf)];
    private const string Title = "settings.nav.tokens";

    public static string FieldOf(TokenScope scope) => "scope-" + UpperSnake.Of(scope).ToLowerInvariant();

    public static async Task<IResult> Show(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, ProveIdentity proof, TimeProvider time, CancellationToken cancel) =>
        await proof.OwnAsync(caller, cancel) is { } user
            ? await sheet.ShowAsync<TokenPage>(http, Title, await ViewAsync(db, user, time, cancel))
            : Refusal.NotFound("page");

    public static async Task<IResult> Make(
        HttpContext http, string language, Caller caller, AppDb db, AccountSheet sheet, ProveIdentity proof, MakeToken make, FlashCookie flashes, TimeProvider time, CancellationToken cancel)
    {
        if (await proof.OwnAsync(caller, cancel) is not { } user)
            return Refusal.NotFound("page");
        var (form, texts) = (SubmittedForm.Of(http), Texts.For(language));
        var (wanted, errors) = Read(form, user.Role, texts);
        if (errors.Count == 0 && await make.CountAsync(user.Id, cancel) >= MakeToken.MostTokens)
            errors.Add(new("name", texts.Format("settings.tokens.tooMany", ("most", MakeToken.MostTokens))));
        if (errors.Count == 0)
            errors.AddRange(ProveIdentity.Errors(await proof.RunAsync(http, user, form.Raw("password"), cancel), texts));
        if (errors.Count > 0)
        {
            var again = (await ViewAsync(db, user, time, cancel)) with { Name = wanted.Name, Chosen = wanted.Scopes, Days = wanted.Days, Errors = errors };
            return await sheet.ShowAsync<TokenPage>(http, Title, again, StatusCodes.Status422UnprocessableEntity);
        }

        if (await make.RunAsync(http, user, wanted, cancel) is not { } secret)
        {
            flashes.Set(http, "account.tokenMadeBefore");
            return AccountSheet.GoTo($"/{language}{AccountPaths.Tokens}");
        }

        return await sheet.ShowAsync<TokenPage>(http, Title, (await ViewAsync(db, user, time, cancel)) with { Secret = secret });
    }

    public static async Task<IResult> Revoke(HttpContext http, string language, Guid id, Caller caller, AppDb db, FlashCookie flashes, TimeProvider time, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (caller.Person is not { } person || await db.AccessTokens.Where(token => token.Id == id && token.UserId == person.Id).ExecuteDeleteAsync(cancel) == 0)
            return new PageRefusal(Refusal.NotFound("page"));
        db.AuditLog.Add(WayChange.Line(person.Id, WayAction.TokenRevoked, time.GetUtcNow()));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        flashes.Set(http, "account.tokenRevoked");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Tokens}");
    }

    private static (WantedToken Wanted, List<FieldError> Errors) Read(SubmittedForm form, UserRole role, Texts texts)
    {
        var name = form["name"];
        var scopes = MakeToken.ScopesOf(role).Where(scope => form.IsTicked(FieldOf(scope))).ToList();
        var isLifetime = int.TryParse(form["days"], NumberStyles.None, CultureInfo.InvariantCulture, out var days) && MakeToken.Lifetimes.Contains(days);
        var isId = Guid.TryParse(form["id"], out var id);
        List<FieldError> errors = [];
        if (name.Length is 0 or > AccessToken.LongestName)
            errors.Add(new("name", texts["settings.tokens.nameMissing"]));
        if (scopes.Count == 0)
            errors.Add(new("scopes", texts["settings.tokens.scopeMissing"]));
        if (!isLifetime || !isId)
            errors.Add(new("days", texts["account.error.choice"]));
        return (new(id, name, scopes, days), errors);
    }

    private static async Task<TokenView> ViewAsync(AppDb db, User user, TimeProvider time, CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        var rows = await db.AccessTokens.AsNoTracking().Where(token => token.UserId == user.Id)
            .OrderByDescending(token => token.CreatedAt).ThenBy(token => token.Id).Take(MakeToken.MostTokens).ToListAsync(cancel);
        var lines = rows.ConvertAll(row =>
            new TokenLine(row.Id, row.Name, row.Beginning, AccessToken.ReadScopes(row.Scopes), row.CreatedAt, row.EndsAt, row.LastUsedAt, row.EndsAt <= now));
        return new(Guid.CreateVersion7(now), lines, MakeToken.ScopesOf(user.Role), user.PasswordHash is not null, user.TimeZone);
    }
}
