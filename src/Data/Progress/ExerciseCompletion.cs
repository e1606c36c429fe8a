using Aulario.Data.Accounts;
using Aulario.Data.Exercises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Progress;

/// <summary>An exercise that a learner completed, with the best score; one row per learner and exercise.</summary>
public sealed class ExerciseCompletion
{
    public Guid Id { get; init; }

    public Guid? UserId { get; init; }

    public Guid? GuestId { get; init; }

    public Guid ExerciseId { get; init; }

    /// <summary>The best score as a share from 0 to 1, rounded down for lists; null for imported ones.</summary>
    public double? BestScore { get; init; }

    public DateTimeOffset FirstAt { get; init; }

    public DateTimeOffset LastAt { get; init; }
}

/// <summary>What points are given for.</summary>
public enum AwardReason
{
    Exercise,
    Package,
    Level,
    Imported,
}

/// <summary>Points given once for one thing.</summary>
public sealed class PointAward
{
    public Guid Id { get; init; }

    public Guid? UserId { get; init; }

    public Guid? GuestId { get; init; }

    public AwardReason Reason { get; init; }

    /// <summary>The exercise, package or level.</summary>
    public Guid SubjectId { get; init; }

    public int Points { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>A day, in the learner's own time zone, on which something was finished.</summary>
public sealed class ActiveDay
{
    public Guid Id { get; init; }

    public Guid? UserId { get; init; }

    public Guid? GuestId { get; init; }

    public DateOnly Day { get; init; }
}

internal sealed class ProgressConfiguration :
    IEntityTypeConfiguration<ExerciseCompletion>, IEntityTypeConfiguration<PointAward>, IEntityTypeConfiguration<ActiveDay>
{
    public void Configure(EntityTypeBuilder<ExerciseCompletion> builder)
    {
        builder.ToTable("exercise_completions", table => table.HasCheckConstraint("ck_exercise_completions_best_score", "best_score BETWEEN 0 AND 1"));
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(row => row.GuestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredExercise>().WithMany().HasForeignKey(row => row.ExerciseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.UserId, row.ExerciseId }).IsUnique();
        builder.HasIndex(row => new { row.GuestId, row.ExerciseId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PointAward> builder)
    {
        builder.ToTable("point_awards", table => table.HasCheckConstraint("ck_point_awards_points", "points >= 0"));
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(row => row.GuestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.UserId, row.Reason, row.SubjectId }).IsUnique();
        builder.HasIndex(row => new { row.GuestId, row.Reason, row.SubjectId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<ActiveDay> builder)
    {
        builder.ToTable("active_days");
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Guest>().WithMany().HasForeignKey(row => row.GuestId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(row => new { row.UserId, row.Day }).IsUnique();
        builder.HasIndex(row => new { row.GuestId, row.Day }).IsUnique();
    }
}
