using System.Text.Json;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Attempts;
using Aulario.Data.Audit;
using Aulario.Data.Exercises;
using Aulario.Data.Mail;
using Aulario.Data.Packages;
using Aulario.Data.Progress;
using Aulario.Data.Teachers;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Web.Features.Accounts.Settings;

/// <summary>One file of the export.</summary>
/// <param name="Name">Of the file, without its ending.</param>
/// <param name="Table">Whose rows it holds.</param>
/// <param name="Rows">The person's, in a stable order. Secrets and what the database needs for itself are left out.</param>
internal sealed record ExportPart(string Name, Type Table, Func<AppDb, User, IAsyncEnumerable<object>> Rows);

/// <summary>All that is kept of a person. A test walks the tables: each is here, or says why it holds nothing of anybody.</summary>
internal static class ExportParts
{
    public static IReadOnlyList<ExportPart> All { get; } =
    [
        new("profile", typeof(User), (db, user) => Of(db.Users.Where(row => row.Id == user.Id).Select(row => new
        {
            row.Id, row.Name, row.Email, row.EmailConfirmed, row.Role, row.Country, row.BirthYear, row.Picture, row.CreatedAt, row.PreferredLanguage, row.PreferredColor,
            row.PreferredMode, row.TimeZone, row.HasSounds, row.Leaderboard, row.Points, HasPassword = row.PasswordHash != null, row.TwoFactorEnabled, BannedUntil = row.LockoutEnd,
            row.BanReason,
        }))),
        new("attempts", typeof(Attempt), (db, user) => Of(Own(db, user).OrderBy(row => row.Id).Select(row => new
        {
            row.Id, row.ExerciseId, row.VersionId, row.Mode, row.IsCalm, row.IsCounted, row.Items, row.StartedAt, row.Deadline, row.FinishedAt, row.End, row.PointsNumerator,
            row.PointsDenominator, row.Maximum, row.PointsEarned,
        }))),
        new("answers", typeof(AttemptTry), Answers),
        new("helps", typeof(AttemptHelp), (db, user) => Of(db.AttemptHelps.Where(help => Own(db, user).Any(row => row.Id == help.AttemptId))
            .OrderBy(help => help.AttemptId).ThenBy(help => help.Item).ThenBy(help => help.Kind).ThenBy(help => help.Number))),
        new("completions", typeof(ExerciseCompletion), (db, user) => Of(db.ExerciseCompletions.Where(row => row.UserId == user.Id).OrderBy(row => row.Id)
            .Select(row => new { row.ExerciseId, row.BestScore, row.FirstAt, row.LastAt }))),
        new("points", typeof(PointAward), (db, user) => Of(db.PointAwards.Where(row => row.UserId == user.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Reason, row.SubjectId, row.Points, row.CreatedAt }))),
        new("days", typeof(ActiveDay), (db, user) => Of(db.ActiveDays.Where(row => row.UserId == user.Id).OrderBy(row => row.Day).Select(row => new { row.Day }))),
        new("packages", typeof(Package), (db, user) => Of(db.Packages.Where(row => row.OwnerId == user.Id).OrderBy(row => row.Id).Select(row => new
        {
            row.Id, row.Title, row.Slug, row.Description, row.Article, row.Language, row.Image, row.Category, row.MetaTitle, row.MetaDescription, row.MaxExercises, row.IsPublished,
            row.IsFeatured, row.CreatedAt, row.UpdatedAt,
        }))),
        new("package-levels", typeof(PackageLevel), (db, user) => Of(db.PackageLevels.Where(level => db.Packages.Any(row => row.Id == level.PackageId && row.OwnerId == user.Id))
            .OrderBy(level => level.PackageId).ThenBy(level => level.Difficulty))),
        new("exercises", typeof(StoredExercise), (db, user) => Of(db.Exercises.Where(row => row.AuthorId == user.Id).OrderBy(row => row.Id).Select(row => new
        {
            row.Id, row.PackageId, row.Position, row.Title, row.Type, row.Difficulty, row.Category, row.Language, row.InstructionsLanguage, row.ItemCount, row.TimesCompleted,
            row.IsPublished, row.PublishedVersionId, row.CreatedAt, row.UpdatedAt,
        }))),
        new("exercise-versions", typeof(ExerciseVersion), Versions),
        new("teacher-profile", typeof(TeacherProfile), (db, user) => Of(db.TeacherProfiles.Where(row => row.UserId == user.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Slug, row.IsPublic, row.CreatedAt, row.UpdatedAt }))),
        new("access-tokens", typeof(AccessToken), (db, user) => Of(db.AccessTokens.Where(row => row.UserId == user.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.Beginning, row.Scopes, row.CreatedAt, row.EndsAt, row.LastUsedAt }))),
        new("mails-not-wanted", typeof(MailOptOut), (db, user) => Of(db.MailOptOuts.Where(row => row.UserId == user.Id).OrderBy(row => row.Topic).Select(row => new { row.Topic }))),
        new("address-change", typeof(EmailChange), (db, user) => Of(db.EmailChanges.Where(row => row.UserId == user.Id).OrderBy(row => row.UserId).Select(row => new { row.Email, row.EndsAt }))),
        new("links", typeof(AccountLink), (db, user) => Of(db.AccountLinks.Where(row => row.UserId == user.Id).OrderBy(row => row.EndsAt).Select(row => new { row.Purpose, row.EndsAt }))),
        new("sign-ups", typeof(SignUp), (db, user) => Of(db.SignUps.Where(row => row.EmailKey == user.NormalizedEmail).OrderBy(row => row.CreatedAt)
            .Select(row => new { row.Email, row.Name, row.Language, row.TimeZone, row.CreatedAt }))),
        new("invitations", typeof(Invitation), (db, user) => Of(db.Invitations.Where(row => row.InvitedById == user.Id || row.EmailKey == user.NormalizedEmail).OrderBy(row => row.Id)
            .Select(row => new { row.Email, row.Role, row.CreatedAt, row.EndsAt }))),
        new("mails", typeof(OutboxMail), (db, user) => Of(db.Outbox.Where(mail => mail.To == user.Email).OrderBy(mail => mail.Id)
            .Select(mail => new { mail.To, mail.Subject, mail.Language, mail.CreatedAt, mail.SentAt }))),
        new("audit", typeof(AuditLine), (db, user) => Of(db.AuditLog.Where(line => line.ActorId == user.Id || line.SubjectId == user.Id).OrderBy(line => line.CreatedAt).ThenBy(line => line.Id)
            .Select(line => new { line.Action, line.Subject, IsMine = line.ActorId == user.Id, line.Details, line.CreatedAt }))),
        new("providers", typeof(IdentityUserLogin<Guid>), (db, user) => Of(db.UserLogins.Where(row => row.UserId == user.Id).OrderBy(row => row.LoginProvider).ThenBy(row => row.ProviderKey)
            .Select(row => new { row.LoginProvider, row.ProviderKey, row.ProviderDisplayName }))),
        new("passkeys", typeof(IdentityUserPasskey<Guid>), (db, user) => Of(db.UserPasskeys.Where(row => row.UserId == user.Id).OrderBy(row => row.CredentialId)
            .Select(row => new { row.CredentialId, row.Data.Name, row.Data.CreatedAt, LastUsedAt = EF.Property<DateTimeOffset?>(row, PasskeyColumns.LastUsedAt) }))),
        new("sessions", typeof(Session), (db, user) => Of(db.Sessions.Where(row => row.UserId == user.Id).OrderBy(row => row.Id)
            .Select(row => new { row.Door, row.Device, row.IsStrong, row.CreatedAt, row.LastUsedAt }))),
        new("one-time-codes", typeof(OneTimeCodes), (db, user) => Of(db.OneTimeCodes.Where(row => row.UserId == user.Id).OrderBy(row => row.UserId).Select(row => new { row.CreatedAt }))),
        new("recovery-codes", typeof(RecoveryCode), (db, user) => Of(db.RecoveryCodes.Where(row => row.UserId == user.Id).OrderBy(row => row.CodeHash).Select(row => new { IsUnused = true }))),
        new("claims", typeof(IdentityUserClaim<Guid>), (db, user) => Of(db.UserClaims.Where(row => row.UserId == user.Id).OrderBy(row => row.Id).Select(row => new { row.ClaimType, row.ClaimValue }))),
        new("second-factors", typeof(IdentityUserToken<Guid>), (db, user) => Of(db.UserTokens.Where(row => row.UserId == user.Id).OrderBy(row => row.LoginProvider).ThenBy(row => row.Name)
            .Select(row => new { row.LoginProvider, row.Name }))),
    ];

    private static IQueryable<Attempt> Own(AppDb db, User user) => db.Attempts.Where(row => row.UserId == user.Id);

    private static IAsyncEnumerable<object> Of<T>(IQueryable<T> rows)
        where T : class =>
        rows.AsNoTracking().AsAsyncEnumerable();

    private static IAsyncEnumerable<object> Answers(AppDb db, User user) =>
        db.AttemptTries.AsNoTracking().Where(made => Own(db, user).Any(row => row.Id == made.AttemptId))
            .OrderBy(made => made.AttemptId).ThenBy(made => made.Item).ThenBy(made => made.Number)
            .AsAsyncEnumerable()
            .Select(made => (object)new
            {
                made.AttemptId, made.Item, made.Number, made.Kind, made.Verdict, made.PointsNumerator, made.PointsDenominator, made.CreatedAt,
                Response = JsonElement.Parse(made.Response),
            });

    private static IAsyncEnumerable<object> Versions(AppDb db, User user) =>
        db.ExerciseVersions.AsNoTracking().Where(version => db.Exercises.Any(row => row.Id == version.ExerciseId && row.AuthorId == user.Id))
            .OrderBy(version => version.ExerciseId).ThenBy(version => version.Number)
            .AsAsyncEnumerable()
            .Select(version => (object)new { version.Id, version.ExerciseId, version.Number, version.CreatedAt, Content = JsonElement.Parse(version.Content) });
}
