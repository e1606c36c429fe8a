using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Domain;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>What happened to somebody's ways in.</summary>
internal enum WayAction
{
    PasswordChanged,
    PasswordRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    CodesOn,
    CodesOff,
    RecoveryCodesMade,
    RecoveryCodeUsed,
    ProviderAdded,
    ProviderRemoved,
    EmailChanged,
    TokenMade,
    TokenRevoked,
}

/// <summary>Tells the owner by mail and writes it down, in the transaction that changes it.</summary>
internal sealed class WayChange(AppDb db, Postbox post, LinkOrigin origin, SessionMemory memory, TimeProvider time)
{
    /// <summary>Adds the mail and the line; the caller saves.</summary>
    public async Task TellAsync(HttpContext http, User user, WayAction action, CancellationToken cancel)
    {
        var language = InterfaceLanguage.Tag(user.PreferredLanguage);
        var link = new Uri(origin.Of(http.Request), $"/{language}{AccountPaths.Security}");
        await post.PutAsync(user.Email ?? string.Empty, language, "wayChanged", link, [("change", Shell.Texts.For(language)[$"mail.way.{Word(action)}"])], cancel);
        db.AuditLog.Add(Line(user.Id, action, time.GetUtcNow()));
    }

    /// <summary>To be called after the transaction.</summary>
    public Task ToldAsync(CancellationToken cancel) => memory.ForgetAllAsync(cancel);

    public static AuditLine Line(Guid user, WayAction action, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(now), ActorId = user, Action = $"way.{Word(action)}", Subject = "user", SubjectId = user, CreatedAt = now };

    private static string Word(WayAction action) => UpperSnake.Of(action).ToLowerInvariant();
}
