using Aulario.Data.Accounts;
using Aulario.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Teachers;

/// <summary>A teacher's page: whose it is, where it is found, and whether others may see it. It begins as a draft that its owner and admins alone see.</summary>
public sealed class TeacherProfile : IEdited
{
    public const int LongestSlug = 80;

    /// <summary>For a name without a letter from a to z.</summary>
    private const string NamelessSlug = "teacher";

    /// <summary>Leaves room for a hyphen and a number.</summary>
    private const int LongestStem = LongestSlug - 8;

    public Guid Id { get; init; }

    public int Version { get; private set; } = 1;

    public Guid UserId { get; init; }

    public string Slug { get; init; } = string.Empty;

    public bool IsPublic { get; private set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    /// <summary>Gives a person a private draft, unless they have a profile: who teaches again finds what was there. Runs inside the caller's transaction.</summary>
    public static async Task DraftAsync(AppDb db, User user, DateTimeOffset now, CancellationToken cancel)
    {
        for (var number = 1; !await db.TeacherProfiles.AnyAsync(row => row.UserId == user.Id, cancel); number++)
        {
            // Not inserted where the slug is taken: the next number.
            var draft = new TeacherProfile { Id = Guid.CreateVersion7(now), UserId = user.Id, Slug = SlugOf(user.Name, number), CreatedAt = now, UpdatedAt = now };
            await db.InsertIfNewAsync(draft, cancel);
        }
    }

    /// <summary>Shows a person's profile to nobody else any more; what is in it stays.</summary>
    public static Task HideAsync(AppDb db, Guid user, DateTimeOffset now, CancellationToken cancel) =>
        db.TeacherProfiles.Where(row => row.UserId == user && row.IsPublic).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.IsPublic, false).SetProperty(row => row.UpdatedAt, now).SetProperty(row => row.Version, row => row.Version + 1), cancel);

    private static string SlugOf(string name, int number)
    {
        var stem = TextFold.Slug(name, LongestStem) is { Length: > 0 } slug ? slug : NamelessSlug;
        return number == 1 ? stem : $"{stem}-{number}";
    }
}

internal sealed class TeacherProfileConfiguration : IEntityTypeConfiguration<TeacherProfile>
{
    public void Configure(EntityTypeBuilder<TeacherProfile> builder)
    {
        builder.ToTable("teacher_profiles");
        builder.Property(profile => profile.Id).ValueGeneratedNever();
        builder.Property(profile => profile.Slug).HasMaxLength(TeacherProfile.LongestSlug);
        builder.HasOne<User>().WithOne().HasForeignKey<TeacherProfile>(profile => profile.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(profile => profile.UserId).IsUnique();
        builder.HasIndex(profile => profile.Slug).IsUnique();
    }
}
