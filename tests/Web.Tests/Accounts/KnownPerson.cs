using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Exercises;
using Aulario.Data.Mail;
using Aulario.Data.Media;
using Aulario.Web.Tests.Hosting;
using Aulario.Web.Tests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Web.Tests.Accounts;

/// <summary>A teacher of whom every table that holds something of people holds something.</summary>
internal sealed record KnownPerson(Member Member, Published Published, Guid Draft, string Typed, string PictureFile)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Guid Id => Member.User.Id;

    public static async Task<KnownPerson> MakeAsync(School school)
    {
        var member = await school.MemberAsync();
        var (id, now) = (member.User.Id, DateTimeOffset.UtcNow);
        await school.WithDbAsync(db => db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.Role, UserRole.Teacher), Cancel));
        var published = await school.PublishAsync(package => package.OwnerId = id, Samples.Questions(2));
        var typed = $"typed{Guid.NewGuid():N}";
        await PlayAsync(school, member.User, published, typed);
        var draft = new StoredExercise { Id = Guid.CreateVersion7(now), AuthorId = id, CreatedAt = now };
        var picture = string.Empty;
        await school.WithDbAsync(async db =>
        {
            await db.Exercises.Where(row => row.PackageId == published.PackageId).ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthorId, id), Cancel);
            db.PackageLevels.Add(new() { PackageId = published.PackageId, Difficulty = Domain.Exercises.ExerciseDifficulty.Beginner, Article = "Mine." });
            db.Add(draft);
            db.TeacherProfiles.Add(new() { Id = Guid.CreateVersion7(now), UserId = id, Slug = $"{id:N}", CreatedAt = now, UpdatedAt = now });
            AddWaysIn(db, member, now);
            AddMails(db, member, now);
            picture = await AddPictureAsync(school, db, id);
            await db.SaveChangesAsync(Cancel);
        });
        return new(member, published, draft.Id, typed, picture);
    }

    private static async Task PlayAsync(School school, User user, Published published, string typed)
    {
        using var person = school.SignedIn(user);
        await person.PlayAsync(published.Exercise, right: 2);
        var others = await school.PublishAsync(Samples.Gaps(), Samples.Questions(1));
        (await (await person.StartAsync(others.Exercises[0])).TypeAsync(1, typed)).Expect(200);
        (await (await person.StartAsync(others.Exercises[1])).HintAsync(1)).Expect(200);
    }

    private static void AddWaysIn(AppDb db, Member member, DateTimeOffset now)
    {
        var (id, ends) = (member.User.Id, now.AddMinutes(10));
        db.AccessTokens.Add(new() { Id = Guid.CreateVersion7(now), UserId = id, Name = "Script", Beginning = "aulario_abcd", SecretHash = $"{id:N}", Scopes = "READ", CreatedAt = now, EndsAt = ends });
        db.AccountLinks.Add(new() { TokenHash = $"{id:N}", UserId = id, EndsAt = ends });
        db.EmailChanges.Add(new() { UserId = id, Email = AccountSteps.NewEmail(), EmailKey = $"{id:N}@example.org", TokenHash = $"{id:N}", EndsAt = ends });
        db.MailOptOuts.Add(new() { UserId = id, Topic = MailTopic.Role });
        db.Invitations.Add(new() { Id = Guid.CreateVersion7(now), Email = AccountSteps.NewEmail(), EmailKey = AccountSteps.NewEmail(), InvitedById = id, Role = UserRole.Student, CreatedAt = now, EndsAt = ends });
        db.SignUps.Add(new SignUp { Id = Guid.NewGuid(), Email = member.Email, EmailKey = member.Email, Name = member.User.Name, PasswordHash = "-", CreatedAt = now }.Renew($"{id:N}", now));
        db.Sessions.Add(new() { Id = Guid.CreateVersion7(now), TokenHash = $"{id:N}", UserId = id, Stamp = "-", Device = "Firefox", CreatedAt = now, LastUsedAt = now });
        db.OneTimeCodes.Add(new() { UserId = id, Secret = "secret", CreatedAt = now });
        db.RecoveryCodes.Add(new() { UserId = id, CodeHash = $"{id:N}" });
        db.UserClaims.Add(new() { UserId = id, ClaimType = "kind", ClaimValue = "of claim" });
        db.UserLogins.Add(new() { UserId = id, LoginProvider = "elsewhere", ProviderKey = $"{id:N}", ProviderDisplayName = member.User.Name });
        db.UserTokens.Add(new() { UserId = id, LoginProvider = "[codes]", Name = "key", Value = "secret" });
        db.UserPasskeys.Add(new() { UserId = id, CredentialId = id.ToByteArray(), Data = new() { Name = "Phone", CreatedAt = now, PublicKey = [1], AttestationObject = [1], ClientDataJson = [1], Transports = [] } });
    }

    private static void AddMails(AppDb db, Member member, DateTimeOffset now)
    {
        var id = member.User.Id;
        db.Outbox.Add(new OutboxMail { Id = Guid.CreateVersion7(now), To = member.Email.ToUpperInvariant(), Subject = "Later", Text = "Text", CreatedAt = now, NextTryAt = now.AddDays(300) });
        db.Outbox.Add(new OutboxMail { Id = Guid.CreateVersion7(now), To = member.Email, Subject = "Sent before", CreatedAt = now, NextTryAt = now, SentAt = now });
        db.IdempotencyKeys.Add(new() { Key = $"{id:N}{Guid.NewGuid():N}", BodyHash = "-", Status = 200, Answer = member.User.Name, CreatedAt = now });
        db.IdempotencyKeys.Add(new() { Key = $"{Guid.NewGuid():N}{Guid.NewGuid():N}", BodyHash = "-", Status = 201, Answer = member.Email, CreatedAt = now });
        db.AuditLog.Add(new AuditLine { Id = Guid.CreateVersion7(now), ActorId = id, Action = "package.imported", Subject = "slug", CreatedAt = now });
        db.AuditLog.Add(new AuditLine
        {
            Id = Guid.CreateVersion7(now), Action = "user.banned", Subject = "user", SubjectId = id, CreatedAt = now,
            Details = AuditChange.Of("reason", null, $"{member.User.Name} wrote to {member.Email}").Write(),
        });
    }

    private static async Task<string> AddPictureAsync(School school, AppDb db, Guid id)
    {
        var portraits = ActivatorUtilities.CreateInstance<Portraits>(school.Services, db);
        var taken = Assert.IsType<MediaOutcome.Taken>(await portraits.TakeAsync(Pictures.Png(40, 30), PictureCrop.Centre, Cancel));
        await db.SaveChangesAsync(Cancel);
        await db.Users.Where(user => user.Id == id).ExecuteUpdateAsync(set => set.SetProperty(user => user.Picture, taken.File.Name), Cancel);
        return Path.Combine(school.Services.GetRequiredService<DataOptions>().Uploads, taken.File.StoredAs);
    }
}
