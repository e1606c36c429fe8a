using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Web.Features.Progress;
using Aulario.Web.Http;

namespace Aulario.Web.Features.Accounts;

/// <summary>What to change of the caller; absent fields stay as they are.</summary>
internal sealed record MeChanges(string? Name = null, ColorMode? Mode = null, Language? Language = null, string? TimeZone = null, bool? HasSounds = null)
{
    private readonly PageColors? color;

    /// <summary>Null for the site's.</summary>
    public PageColors? Color
    {
        get => color;
        init
        {
            color = value;
            HasColor = true;
        }
    }

    /// <summary>Whether a colour, or null, was sent.</summary>
    internal bool HasColor { get; private init; }

    public void ApplyTo(User user, string? name)
    {
        if (name is not null && user.Name != name)
            user.Rename(name);
        if (HasColor)
            user.PreferredColor = Color;
        user.PreferredMode = Mode ?? user.PreferredMode;
        user.PreferredLanguage = Language ?? user.PreferredLanguage;
        user.TimeZone = TimeZone ?? user.TimeZone;
        user.HasSounds = HasSounds ?? user.HasSounds;
    }
}

internal static class ChangeMe
{
    public static async Task<IResult> Patch(Body<MeChanges> body, Caller caller, AppDb db, SavePerson save, DisplayNames names, TimeProvider time, CancellationToken cancel)
    {
        if (body.Value is not { } changes || caller.Person is not { } person)
            return body.Refusal ?? Refusal.BadInput();
        var name = changes.Name is null ? null : DisplayNames.Read(changes.Name.Normalize());
        if (changes.Name is not null && name is null)
            return Refusal.BadInput(new FieldProblem("name", "not_a_name"));
        if (changes.TimeZone is not null && !TimeZones.IsKnown(changes.TimeZone))
            return Refusal.BadInput(new FieldProblem("timeZone", "not_a_time_zone"));
        return await save.RunAsync(person.Id, user => changes.ApplyTo(user, name), cancel) switch
        {
            SaveOutcome.Saved when await MeApi.PersonAsync(db, person.Id, time, cancel) is { } me => new Json<Me>(me),
            SaveOutcome.NameTaken => Refusal.Conflict("name_taken", ("offer", await names.FreeAsync(name ?? string.Empty, person.Id, cancel))),
            SaveOutcome.Saved or SaveOutcome.Gone => Refusal.NotFound("page"),
        };
    }
}
