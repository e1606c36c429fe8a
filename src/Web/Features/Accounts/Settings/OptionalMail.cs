using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Mail;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Mails that people may do without. Those of security go straight to the <see cref="Postbox"/>.</summary>
internal sealed class OptionalMail(AppDb db, Postbox post, LinkOrigin origin)
{
    /// <summary>Which of them a role can get.</summary>
    public static IReadOnlyList<MailTopic> TopicsOf(UserRole role) =>
        role == UserRole.Admin ? [MailTopic.Role, MailTopic.Invitation] : [MailTopic.Role];

    /// <summary>Writes a mail to a person in their own language, unless they do without its topic.</summary>
    /// <param name="http">The request.</param>
    /// <param name="user">To whom.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="kind">Which texts.</param>
    /// <param name="path">Where its link leads, without the language.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task PutAsync(HttpContext http, Guid user, MailTopic topic, string kind, string path, CancellationToken cancel)
    {
        var to = await db.Users.Where(row => row.Id == user && !db.MailOptOuts.Any(choice => choice.UserId == user && choice.Topic == topic))
            .Select(row => new { row.Email, row.PreferredLanguage }).FirstOrDefaultAsync(cancel);
        if (to?.Email is not { } address)
            return;
        var language = InterfaceLanguage.Tag(to.PreferredLanguage);
        await post.PutAsync(address, language, kind, new Uri(origin.Of(http.Request), $"/{language}{path}"), cancel);
    }
}
