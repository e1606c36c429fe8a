using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts;

/// <summary>
/// Counts guesses through all doors together: at the account, from the caller's address, and at the whole site. A guess is taken before it is looked at
/// and given back when it was right, so that a class behind one address gets in while a guesser among them is stopped.
/// </summary>
internal sealed class Guesses(AppDb db, LimitOptions limits, KnownDevice devices, IHttpContextAccessor here, TimeProvider time)
{
    private static readonly string SiteKey = Allowance.KeyOf("guess at", "site");

    /// <summary>Takes one guess.</summary>
    /// <param name="emailKey">The folded address of the account, whether there is one or not.</param>
    /// <param name="cancel">Ends the wait for the database.</param>
    /// <returns>Whether it may be looked at.</returns>
    public Task<bool> TakeAsync(string emailKey, CancellationToken cancel) => TakeAsync(Keys(emailKey), cancel);

    /// <summary>Takes one guess at a code, which counts with the others and on its own too: nothing that is done by mail gives those back.</summary>
    public Task<bool> TakeCodeAsync(User user, CancellationToken cancel) =>
        TakeAsync([(CodeKey(user), AccountLimits.CodesPerWindow), .. Keys(user.NormalizedEmail ?? string.Empty)], cancel);

    /// <summary>The guess was right.</summary>
    public Task GiveBackAsync(string emailKey, CancellationToken cancel) => GiveBackAsync(Keys(emailKey), cancel);

    /// <summary>The code was right.</summary>
    public Task GiveCodeBackAsync(User user, CancellationToken cancel) =>
        GiveBackAsync([(CodeKey(user), AccountLimits.CodesPerWindow), .. Keys(user.NormalizedEmail ?? string.Empty)], cancel);

    private static string CodeKey(User user) => Allowance.KeyOf("code", user.Id.ToString("N"));

    /// <summary>Always in this order, so that no two transactions wait for each other.</summary>
    private IReadOnlyList<(string Key, int Most)> Keys(string emailKey)
    {
        var account = (PasswordDoor.AllowanceKey(emailKey), AccountLimits.GuessesPerWindow);
        if (here.HttpContext is not { } http || devices.Knows(http, emailKey))
            return [account];
        return [account, (Allowance.KeyOf("guess from", Limits.Address(http)), limits.WrongGuessesPerAddress), (SiteKey, limits.WrongGuesses)];
    }

    private Task<bool> TakeAsync(IReadOnlyList<(string Key, int Most)> keys, CancellationToken cancel) =>
        Allowance.TakeAllAsync(db, keys, AccountLimits.GuessWindow, time.GetUtcNow(), cancel);

    private async Task GiveBackAsync(IReadOnlyList<(string Key, int Most)> keys, CancellationToken cancel)
    {
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        foreach (var (key, _) in keys)
            await Allowance.GiveBackAsync(db, key, cancel);
        if (transaction is not null)
            await transaction.CommitAsync(cancel);
    }
}
