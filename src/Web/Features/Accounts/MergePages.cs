using Aulario.Data;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts;

/// <summary>Asks whether what was played on this device belongs to the person.</summary>
public sealed record MergeView(int Results, string Back);

/// <summary>After signing in where somebody played as a guest: at school that may have been anybody, so it is asked, not assumed.</summary>
internal static class MergePages
{
    public static async Task<IResult> Ask(HttpContext http, string language, string? back, Caller caller, AppDb db, AccountSheet sheet, CancellationToken cancel)
    {
        var target = LocalPath.Read(back) ?? $"/{language}/me";
        var results = caller.GuestId is { } guest ? await MergeGuest.CountAsync(db, guest, cancel) : 0;
        return results == 0
            ? AccountSheet.GoTo(target)
            : await sheet.ShowAsync<MergePage>(http, "account.merge.title", new MergeView(results, target));
    }

    public static async Task<IResult> Answer(
        HttpContext http, string language, Caller caller, AppDb db, MergeGuest merge, GuestCookie guests, FlashCookie flashes, CancellationToken cancel)
    {
        var form = SubmittedForm.Of(http);
        if (form["answer"] == "yes" && caller is { GuestId: { } guest, Person: { } person })
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await merge.RunAsync(guest, person.Id, cancel);
            await transaction.CommitAsync(cancel);
            flashes.Set(http, "account.merged");
        }

        guests.Clear(http);
        return AccountSheet.GoTo(LocalPath.Read(form["back"]) ?? $"/{language}/me");
    }
}
