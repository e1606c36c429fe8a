using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Whether it is the person themselves who asks.</summary>
internal enum ProofOutcome
{
    Proven,
    WrongPassword,

    /// <summary>Not looked at: the guesses of this window are used up.</summary>
    TooMany,

    /// <summary>There is no password, and the sign-in was too long ago.</summary>
    Stale,
}

/// <summary>Asks for the password before what cannot be undone; where an account has none, the sign-in must be fresh.</summary>
internal sealed class ProveIdentity(AppDb db, PasswordDoor door, TimeProvider time)
{
    /// <summary>The caller's own row, or null when the account is gone.</summary>
    public async Task<User?> OwnAsync(Caller caller, CancellationToken cancel) =>
        caller.Person is { } person ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == person.Id, cancel) : null;

    public async Task<ProofOutcome> RunAsync(HttpContext http, User user, string password, CancellationToken cancel)
    {
        if (user.PasswordHash is null)
            return IsFresh(http) ? ProofOutcome.Proven : ProofOutcome.Stale;
        return await door.TryAsync(user.NormalizedEmail ?? string.Empty, user.PasswordHash, password, cancel) switch
        {
            GuessOutcome.Right => ProofOutcome.Proven,
            GuessOutcome.Wrong => ProofOutcome.WrongPassword,
            GuessOutcome.TooMany => ProofOutcome.TooMany,
        };
    }

    private bool IsFresh(HttpContext http) =>
        Caller.Of(http).Session is { } session && time.GetUtcNow() - session.CreatedAt <= AccountLimits.FreshSession;

    /// <summary>What a form says of it; nothing when it was proven.</summary>
    public static IReadOnlyList<FieldError> Errors(ProofOutcome outcome, Texts texts) => outcome switch
    {
        ProofOutcome.Proven => [],
        ProofOutcome.WrongPassword => [new("password", texts["account.error.password"])],
        ProofOutcome.TooMany => [new("password", texts["account.error.tooMany"])],
        ProofOutcome.Stale => [new("password", texts["settings.proof.stale"])],
    };
}
