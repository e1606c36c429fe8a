using System.Security.Cryptography;
using Aulario.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace Aulario.Web.Features.Accounts;

/// <summary>What became of a guess at a password.</summary>
internal enum GuessOutcome
{
    Right,
    Wrong,

    /// <summary>Not looked at: the guesses of this window are used up.</summary>
    TooMany,
}

/// <summary>
/// The only place where passwords are compared. A guess is taken from the address's allowance before it is looked at, whichever page it came from,
/// and costs one hash whether the address has an account or not.
/// </summary>
internal sealed class PasswordDoor(Guesses guesses, IPasswordHasher<User> hasher, NobodysPassword nobodys)
{
    /// <summary>Tries a password.</summary>
    /// <param name="emailKey">The folded address.</param>
    /// <param name="hash">What it is compared with; null when there is no account, or none with a password.</param>
    /// <param name="password">The guess.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    public async Task<GuessOutcome> TryAsync(string emailKey, string? hash, string password, CancellationToken cancel)
    {
        if (!await guesses.TakeAsync(emailKey, cancel))
            return GuessOutcome.TooMany;
        var isRight = hasher.VerifyHashedPassword(new User(), hash ?? nobodys.Hash, password) != PasswordVerificationResult.Failed;
        if (!isRight || hash is null)
            return GuessOutcome.Wrong;
        await guesses.GiveBackAsync(emailKey, cancel);
        return GuessOutcome.Right;
    }

    public static string AllowanceKey(string emailKey) => Allowance.KeyOf("guess", emailKey);
}

/// <summary>A hash to compare with when there is none, so that the answer takes as long.</summary>
internal sealed class NobodysPassword(IServiceScopeFactory scopes)
{
    private readonly Lazy<string> hash = new(() =>
    {
        using var scope = scopes.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IPasswordHasher<User>>().HashPassword(new User(), RandomNumberGenerator.GetHexString(32));
    });

    public string Hash => hash.Value;
}
