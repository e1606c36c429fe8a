using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Ways;

/// <summary>What the form for a one-time code shows.</summary>
public sealed record CodeView(string? Error = null)
{
    public IReadOnlyList<FieldError> Errors => Error is null ? [] : [new("code", Error)];
}

/// <summary>The second thing, after a first way in was right.</summary>
internal static class CodePages
{
    private const string Title = "account.code.title";

    public static async Task<IResult> Form(HttpContext http, string language, AccountSheet sheet, AppDb db, HalfWay halfWay, CancellationToken cancel) =>
        await WhoAsync(http, db, halfWay, cancel) is null
            ? AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}")
            : await sheet.ShowAsync<CodePage>(http, Title, new CodeView());

    public static async Task<IResult> Enter(
        HttpContext http, string language, AccountSheet sheet, AppDb db, HalfWay halfWay, CodeDoor door, OpenSession session, CancellationToken cancel)
    {
        if (await WhoAsync(http, db, halfWay, cancel) is not { } user || halfWay.Read(http) is not { } half)
            return AccountSheet.GoTo($"/{language}{AccountPaths.SignIn}");
        var error = await door.TryAsync(http, user, SubmittedForm.Of(http)["code"], cancel) switch
        {
            GuessOutcome.Right => null,
            GuessOutcome.Wrong => "account.error.code",
            GuessOutcome.TooMany => "account.error.tooManyCodes",
        };
        if (error is not null)
            return await sheet.ShowAsync<CodePage>(http, Title, new CodeView(Texts.For(language)[error]), StatusCodes.Status422UnprocessableEntity);
        halfWay.Clear(http);
        var on = await session.EnterAsync(http, language, user, new(half.Door, IsStrong: true, half.IsKept, half.Back), cancel);
        return AccountSheet.GoTo(on ?? $"/{language}{AccountPaths.SignIn}");
    }

    /// <summary>Who is half-way in; null where that was too long ago, or the password is another now.</summary>
    private static async Task<User?> WhoAsync(HttpContext http, AppDb db, HalfWay halfWay, CancellationToken cancel) =>
        halfWay.Read(http) is { } half
            ? await db.Users.AsNoTracking().FirstOrDefaultAsync(row => row.Id == half.UserId && row.SecurityStamp == half.Stamp, cancel)
            : null;
}
