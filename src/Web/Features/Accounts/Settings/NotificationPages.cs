using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Domain;
using Aulario.Web.Http;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>Which mails the person gets: the topics of their role, and those that are wanted.</summary>
public sealed record NotificationView(IReadOnlyList<MailTopic> Topics, IReadOnlyList<MailTopic> Wanted)
{
    internal static string FieldOf(MailTopic topic) => UpperSnake.Of(topic).ToLowerInvariant();
}

internal static class NotificationPages
{
    public static readonly string[] Fields = [.. Enum.GetValues<MailTopic>().Select(NotificationView.FieldOf)];

    public static async Task<IResult> Form(HttpContext http, Caller caller, AppDb db, AccountSheet sheet, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var without = await db.MailOptOuts.Where(row => row.UserId == person.Id).OrderBy(row => row.Topic).Select(row => row.Topic).ToListAsync(cancel);
        var topics = OptionalMail.TopicsOf(person.Role);
        return await sheet.ShowAsync<NotificationPage>(http, "settings.nav.notifications", new NotificationView(topics, [.. topics.Except(without)]));
    }

    public static async Task<IResult> Save(HttpContext http, string language, Caller caller, AppDb db, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var form = SubmittedForm.Of(http);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var topic in OptionalMail.TopicsOf(person.Role))
        {
            if (form.IsTicked(NotificationView.FieldOf(topic)))
                await db.MailOptOuts.Where(row => row.UserId == person.Id && row.Topic == topic).ExecuteDeleteAsync(cancel);
            else
                await db.InsertIfNewAsync(new MailOptOut { UserId = person.Id, Topic = topic }, cancel);
        }

        await transaction.CommitAsync(cancel);
        flashes.Set(http, "account.saved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Notifications}");
    }
}
