using System.Security.Claims;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>Going to a provider and coming back. Coming back is a GET that signs in: the provider sends the browser by a redirect, with a state that only this browser has.</summary>
internal static class ProviderPages
{
    private const string BackItem = "back";
    private const string LinkForItem = "linkFor";
    private const string ProviderItem = "provider";
    private const string KeepItem = "keep";

    /// <summary>Off to the provider, to sign in.</summary>
    public static IResult Go(string language, Providers providers) => new Departure(language, providers, LinkFor: null);

    /// <summary>Off to the provider, to link it to the caller's account.</summary>
    public static IResult GoToLink(string language, Caller caller, Providers providers) => new Departure(language, providers, caller.Person?.Id);

    public static async Task<IResult> Done(
        HttpContext http, string language, bool? refused, EnterByProvider enter, OpenSession session, AppDb db, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        var back = await http.AuthenticateAsync(SessionServices.ProviderScheme);
        if (refused == true || !back.Succeeded || Read(back) is not { } vouched)
            return await SignInPages.AgainAsync(http, sheet, new(), "account.error.provider");
        await http.SignOutAsync(SessionServices.ProviderScheme); // it was good for this once
        if (Item(back, LinkForItem) is { } linkFor)
            return await LinkAsync(http, language, linkFor, vouched, enter, db, sheet, flashes, cancel);
        if (await enter.RunAsync(http, language, vouched, cancel) is not { } user)
            return await SignInPages.AgainAsync(http, sheet, new(), vouched.Email is null ? "account.error.providerUnverified" : "account.error.providerNoAccount");
        var entrance = new Entrance(SessionDoor.Provider, IsKept: Item(back, KeepItem) is not null, Back: LocalPath.Read(Item(back, BackItem)));
        return await session.EnterAsync(http, language, user, entrance, cancel) is { } on
            ? AccountSheet.GoTo(on)
            : await SignInPages.AgainAsync(http, sheet, new(), SignInView.BannedKey);
    }

    public static async Task<IResult> Remove(
        HttpContext http, string language, Caller caller, AppDb db, RemoveWay remove, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (caller.Person is not { } person)
            return Refusal.NotFound("page");
        var provider = SubmittedForm.Of(http)["provider"];
        var refusal = await remove.RunAsync(
            http,
            person.Id,
            WayAction.ProviderRemoved,
            ways => ways with { Providers = Math.Max(0, ways.Providers - 1) },
            user => db.UserLogins.Where(row => row.UserId == user.Id && row.LoginProvider == provider).ExecuteDeleteAsync(cancel),
            cancel);
        if (refusal is not null)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.providerRemoved");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    private static async Task<IResult> LinkAsync(
        HttpContext http, string language, string linkFor, Vouched vouched, EnterByProvider enter, AppDb db, AccountSheet sheet, FlashCookie flashes, CancellationToken cancel)
    {
        if (Caller.Of(http).Person is not { } person || person.Id.ToString() != linkFor)
            return await SignInPages.AgainAsync(http, sheet, new(), "account.error.provider");
        if (await enter.LinkAsync(http, person.Id, vouched, cancel) is { } refusal)
            return await SecurityPages.RefuseAsync(http, db, sheet, refusal, cancel);
        flashes.Set(http, "account.providerAdded");
        return AccountSheet.GoTo($"/{language}{AccountPaths.Security}");
    }

    private static Vouched? Read(AuthenticateResult back)
    {
        var principal = back.Principal;
        if (Item(back, ProviderItem) is not { } provider || principal?.FindFirstValue("sub") is not { Length: > 0 and <= 200 } subject)
            return null;
        var isVerified = string.Equals(principal.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase);
        var email = isVerified ? EmailAddress.Read(principal.FindFirstValue("email") ?? string.Empty) : null;
        return new(provider, subject, email, principal.FindFirstValue("name"));
    }

    private static string? Item(AuthenticateResult back, string key) => back.Properties?.Items.TryGetValue(key, out var value) == true ? value : null;

    private sealed record Departure(string Language, Providers Providers, Guid? LinkFor) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var form = SubmittedForm.Of(httpContext);
            if (Providers.Find(form["provider"]) is not { } provider)
                return ErrorAnswers.AnswerAsync(httpContext, Refusal.NotFound("page"));
            var properties = new AuthenticationProperties { RedirectUri = $"/{Language}{AccountPaths.ProviderDone}" };
            properties.Items[ProviderServices.LanguageItem] = Language;
            properties.Items[ProviderItem] = provider.Name;
            if (LocalPath.Read(form["back"]) is { } back)
                properties.Items[BackItem] = back;
            if (form.IsTicked("keep"))
                properties.Items[KeepItem] = "true";
            if (LinkFor is { } user)
                properties.Items[LinkForItem] = user.ToString();
            return httpContext.ChallengeAsync(provider.Scheme, properties);
        }
    }
}
