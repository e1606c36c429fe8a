using System.Buffers.Text;
using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>
/// Makes passkeys and lets people in by them. Identity checks what the authenticator signed; here a challenge is used once, an account's tries are counted,
/// and two answers with one counter cannot both pass.
/// </summary>
internal sealed class Passkeys(
    AppDb db, IPasskeyHandler<User> handler, IUserStore<User> users, PasskeyCookie cookie, Guesses guesses, WayChange change, TimeProvider time)
{
    public const int LongestName = 60;
    private const int LongestCredential = 16_000;

    private IUserPasskeyStore<User> Store => (IUserPasskeyStore<User>)users; // Identity's own store, which this project registers

    /// <summary>A credential id as pages write it.</summary>
    public static string IdOf(byte[] credential) => Base64Url.EncodeToString(credential);

    /// <summary>What the browser asks an authenticator for to make a passkey.</summary>
    public async Task<string> CreationOptionsAsync(HttpContext http, User user)
    {
        var options = await handler.MakeCreationOptionsAsync(new() { Id = user.Id.ToString(), Name = user.Email ?? user.Name, DisplayName = user.Name }, http);
        cookie.Write(http, new(CeremonyKind.Create, options.AttestationState ?? string.Empty, user.Id, time.GetUtcNow()));
        return options.CreationOptionsJson;
    }

    /// <summary>What the browser asks for to come in: any passkey of this site.</summary>
    public async Task<string> RequestOptionsAsync(HttpContext http)
    {
        var options = await handler.MakeRequestOptionsAsync(null, http);
        cookie.Write(http, new(CeremonyKind.Enter, options.AssertionState ?? string.Empty, null, time.GetUtcNow()));
        return options.RequestOptionsJson;
    }

    /// <summary>Keeps a new passkey.</summary>
    /// <returns>Why not: the key of a text, or null when it is kept.</returns>
    public async Task<string?> AddAsync(HttpContext http, User user, Guid session, string credential, string name, CancellationToken cancel)
    {
        if (cookie.Take(http, CeremonyKind.Create) is not { } ceremony || ceremony.UserId != user.Id || !await UseAsync(ceremony, cancel) || credential.Length > LongestCredential)
            return "account.error.passkey";
        var made = await handler.PerformAttestationAsync(new() { HttpContext = http, CredentialJson = credential, AttestationState = ceremony.State });
        if (!made.Succeeded)
            return "account.error.passkey";
        made.Passkey.Name = name.Length > 0 ? name : DeviceName.Of(http);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockUserAsync(user.Id, cancel);
        if (await db.Set<IdentityUserPasskey<Guid>>().CountAsync(row => row.UserId == user.Id, cancel) >= AccountLimits.MostPasskeys)
            return "account.error.tooManyPasskeys";
        await Store.AddOrUpdatePasskeyAsync(user, made.Passkey, cancel);
        await db.Sessions.Where(row => row.Id == session).ExecuteUpdateAsync(set => set.SetProperty(row => row.IsStrong, true), cancel);
        await change.TellAsync(http, user, WayAction.PasskeyAdded, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return null;
    }

    /// <summary>Looks at a passkey's answer.</summary>
    public async Task<(GuessOutcome Outcome, User? User)> TryAsync(HttpContext http, string credential, CancellationToken cancel)
    {
        if (cookie.Take(http, CeremonyKind.Enter) is not { } ceremony || !await UseAsync(ceremony, cancel))
            return (GuessOutcome.Wrong, null);
        if (ReadId(credential) is not { } id || await OwnerAsync(id, cancel) is not { } owner)
            return (GuessOutcome.Wrong, null);
        var emailKey = owner.NormalizedEmail ?? string.Empty;
        if (!await guesses.TakeAsync(emailKey, cancel))
            return (GuessOutcome.TooMany, null);
        if (!await CheckAsync(http, owner.Id, id, credential, ceremony.State, cancel))
            return (GuessOutcome.Wrong, null);
        await guesses.GiveBackAsync(emailKey, cancel);
        return (GuessOutcome.Right, owner);
    }

    private async Task<bool> CheckAsync(HttpContext http, Guid owner, byte[] id, string credential, string state, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.LockUserAsync(owner, cancel);
        var checkedNow = await handler.PerformAssertionAsync(new() { HttpContext = http, CredentialJson = credential, AssertionState = state });
        if (!checkedNow.Succeeded || checkedNow.User.Id != owner)
            return false;
        await Store.AddOrUpdatePasskeyAsync(checkedNow.User, checkedNow.Passkey, cancel);
        await db.SaveChangesAsync(cancel);
        var now = time.GetUtcNow();
        await db.Set<IdentityUserPasskey<Guid>>().Where(row => row.CredentialId == id).ExecuteUpdateAsync(
            set => set.SetProperty(row => EF.Property<DateTimeOffset?>(row, PasskeyColumns.LastUsedAt), now), cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }

    /// <summary>A challenge is answered once, whoever kept a copy of its cookie.</summary>
    private Task<bool> UseAsync(Ceremony ceremony, CancellationToken cancel) =>
        Allowance.TakeAsync(db, Allowance.KeyOf("challenge", ceremony.State), 1, PasskeyCookie.Lifetime * 2, time.GetUtcNow(), cancel);

    private Task<User?> OwnerAsync(byte[] id, CancellationToken cancel) => (
        from passkey in db.Set<IdentityUserPasskey<Guid>>()
        join user in db.Users on passkey.UserId equals user.Id
        where passkey.CredentialId == id
        select user).AsNoTracking().FirstOrDefaultAsync(cancel);

    private static byte[]? ReadId(string credential)
    {
        if (credential.Length > LongestCredential)
            return null;
        try
        {
            using var json = JsonDocument.Parse(credential);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String
                && Base64Url.IsValid(id.GetString()) ? Base64Url.DecodeFromChars(id.GetString()) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
