using System.Security.Cryptography;
using Aulario.Data;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>The only place where one-time and recovery codes are compared. Each works once, and wrong ones count with wrong passwords.</summary>
internal sealed class CodeDoor(AppDb db, Guesses guesses, CodeSecrets secrets, WayChange change, TimeProvider time)
{
    public async Task<GuessOutcome> TryAsync(HttpContext http, User user, string typed, CancellationToken cancel)
    {
        if (!await guesses.TakeCodeAsync(user, cancel))
            return GuessOutcome.TooMany;
        var code = string.Concat(typed.Where(letter => !char.IsWhiteSpace(letter)));
        var isRight = code.Length == Totp.Digits && code.All(char.IsAsciiDigit)
            ? await TryCodeAsync(user, code, cancel)
            : await TryRecoveryAsync(http, user, code, cancel);
        if (!isRight)
            return GuessOutcome.Wrong;
        await guesses.GiveCodeBackAsync(user, cancel);
        return GuessOutcome.Right;
    }

    private async Task<bool> TryCodeAsync(User user, string code, CancellationToken cancel)
    {
        var kept = await db.OneTimeCodes.Where(row => row.UserId == user.Id).Select(row => row.Secret).FirstOrDefaultAsync(cancel);
        if (kept is null || secrets.Read(kept, user.Id) is not { } secret || Totp.Match(secret, code, time.GetUtcNow()) is not { } step)
            return false;
        return await db.OneTimeCodes.Where(row => row.UserId == user.Id && row.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastStep, step), cancel) == 1;
    }

    private async Task<bool> TryRecoveryAsync(HttpContext http, User user, string code, CancellationToken cancel)
    {
        var hash = RecoveryCodeText.Hash(code);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.RecoveryCodes.Where(row => row.UserId == user.Id && row.CodeHash == hash).ExecuteDeleteAsync(cancel) != 1)
            return false;
        await change.TellAsync(http, user, WayAction.RecoveryCodeUsed, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await change.ToldAsync(cancel);
        return true;
    }
}

/// <summary>Secrets of one-time codes as they are kept, and as a form carries one that is not confirmed yet: readable for this host and person alone.</summary>
internal sealed class CodeSecrets(IDataProtectionProvider protection)
{
    private const string Purpose = "Aulario.OneTimeCodes.v1";

    public string Protect(string secret, Guid user) => protection.CreateProtector(Purpose, user.ToString("N")).Protect(secret);

    /// <summary>Null for one that was forged, is another's, or whose key is gone.</summary>
    public string? Read(string kept, Guid user)
    {
        try
        {
            return kept.Length is > 0 and < 1_000 ? protection.CreateProtector(Purpose, user.ToString("N")).Unprotect(kept) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
