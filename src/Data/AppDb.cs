using Aulario.Data.Accounts;
using Aulario.Data.Attempts;
using Aulario.Data.Audit;
using Aulario.Data.Exercises;
using Aulario.Data.Http;
using Aulario.Data.Mail;
using Aulario.Data.Media;
using Aulario.Data.Packages;
using Aulario.Data.Progress;
using Aulario.Data.Site;
using Aulario.Data.Teachers;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Data;

/// <summary>
/// The database, whichever engine holds it. Conventions for time, words, JSON and lengths are here; what differs between engines is in
/// <see cref="SqliteAppDb"/> and <see cref="PostgresAppDb"/>.
/// </summary>
public abstract class AppDb(DbContextOptions options) : IdentityUserContext<User, Guid>(options), IDataProtectionKeyContext
{
    public DbSet<Guest> Guests => Set<Guest>();

    public DbSet<SignUp> SignUps => Set<SignUp>();

    public DbSet<AccountLink> AccountLinks => Set<AccountLink>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<OneTimeCodes> OneTimeCodes => Set<OneTimeCodes>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<EmailChange> EmailChanges => Set<EmailChange>();

    public DbSet<MailOptOut> MailOptOuts => Set<MailOptOut>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<AccessToken> AccessTokens => Set<AccessToken>();

    public DbSet<Allowance> Allowances => Set<Allowance>();

    public DbSet<TeacherProfile> TeacherProfiles => Set<TeacherProfile>();

    public DbSet<Package> Packages => Set<Package>();

    public DbSet<PackageLevel> PackageLevels => Set<PackageLevel>();

    public DbSet<StoredExercise> Exercises => Set<StoredExercise>();

    public DbSet<ExerciseVersion> ExerciseVersions => Set<ExerciseVersion>();

    public DbSet<Attempt> Attempts => Set<Attempt>();

    public DbSet<AttemptTry> AttemptTries => Set<AttemptTry>();

    public DbSet<AttemptHelp> AttemptHelps => Set<AttemptHelp>();

    public DbSet<ExerciseCompletion> ExerciseCompletions => Set<ExerciseCompletion>();

    public DbSet<PointAward> PointAwards => Set<PointAward>();

    public DbSet<ActiveDay> ActiveDays => Set<ActiveDay>();

    public DbSet<SiteSettings> SiteSettings => Set<SiteSettings>();

    public DbSet<OutboxMail> Outbox => Set<OutboxMail>();

    public DbSet<IdempotencyKey> IdempotencyKeys => Set<IdempotencyKey>();

    public DbSet<AuditLine> AuditLog => Set<AuditLine>();

    public DbSet<MediaFile> MediaFiles => Set<MediaFile>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Version 3 holds passkeys.</summary>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>
    /// Stores a try if its attempt is still open and no try of that number exists, in one statement, so that an attempt that is being finished
    /// at the same moment either counts the try or refuses it.
    /// </summary>
    /// <returns>Whether it was stored.</returns>
    public abstract Task<bool> InsertTryAsync(AttemptTry made, CancellationToken cancel);

    /// <summary>Inserts a row that may be there already (by any of its unique keys).</summary>
    /// <returns>Whether it was new.</returns>
    public Task<bool> InsertIfNewAsync<T>(T row, CancellationToken cancel)
        where T : class =>
        InsertIfNew.RunAsync(this, row, cancel);

    /// <summary>Puts a row lock on an attempt for the rest of the transaction, where the engine has row locks.</summary>
    public abstract Task LockAttemptAsync(Guid attempt, CancellationToken cancel);

    /// <summary>
    /// Puts a row lock on a person for the rest of the transaction, where the engine has row locks: nobody adds or removes anything of theirs meanwhile.
    /// </summary>
    public abstract Task LockUserAsync(Guid user, CancellationToken cancel);

    /// <summary>Lets nobody lock a person for the rest of the transaction; waits for who has.</summary>
    public abstract Task HoldUserAsync(Guid user, CancellationToken cancel);

    /// <summary>Locks a guest as <see cref="LockUserAsync"/> does a person.</summary>
    public abstract Task LockGuestAsync(Guid guest, CancellationToken cancel);

    /// <summary>
    /// Keeps a guest from being merged into an account for the rest of the transaction; waits for a merge that is under way.
    /// </summary>
    /// <returns>Whether the guest is (still) there.</returns>
    public abstract Task<bool> HoldGuestAsync(Guid guest, CancellationToken cancel);

    /// <summary>
    /// Keeps every other transaction that asks for this from going on until the end of this one: of two admins who take the role from each other,
    /// the second sees what the first did.
    /// </summary>
    public abstract Task LockAdminsAsync(CancellationToken cancel);

    /// <summary>Whether <paramref name="error"/> says that a unique key was taken.</summary>
    public abstract bool IsUniqueViolation(DbUpdateException error);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        foreach (var entry in ChangeTracker.Entries<IEdited>())
        {
            if (entry.State == EntityState.Modified)
                entry.Property(row => row.Version).CurrentValue++;
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<Enum>().HaveMaxLength(30);
        configurationBuilder.Properties<string>().HaveMaxLength(200);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDb).Assembly);
        ModelConventions.Apply(builder);
    }
}
