using Aulario.Data.Accounts;
using Aulario.Data.Exercises;
using Aulario.Domain;
using Aulario.Domain.Attempts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Attempts;

/// <summary>Why an attempt is over.</summary>
public enum AttemptEnd
{
    /// <summary>The learner finished it.</summary>
    Finished,

    /// <summary>Its time ran out.</summary>
    TimeOver,

    /// <summary>Its lives ran out.</summary>
    NoLives,

    /// <summary>The learner started anew, or a fuller attempt took its place.</summary>
    Replaced,
}

/// <summary>One learner playing one version of an exercise.</summary>
public sealed class Attempt
{
    public Guid Id { get; init; }

    public Guid? UserId { get; private set; }

    public Guid? GuestId { get; private set; }

    public Guid ExerciseId { get; init; }

    public Guid VersionId { get; init; }

    public AttemptMode Mode { get; init; }

    /// <summary>Without a clock, because the learner asked for it.</summary>
    public bool IsCalm { get; init; }

    /// <summary>Whether its score counts; an attempt at the mistakes of another never does.</summary>
    public bool IsCounted { get; init; }

    public long Seed { get; init; }

    /// <summary>Items of the content in the order in which they are played: indexes joined by commas.</summary>
    public string Items { get; init; } = string.Empty;

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>When the time is over, grace not included; null for no limit.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public AttemptEnd? End { get; private set; }

    public long? PointsNumerator { get; private set; }

    public long? PointsDenominator { get; private set; }

    public int? Maximum { get; private set; }

    /// <summary>Points for completing things the first time, given when it was finished.</summary>
    public int PointsEarned { get; private set; }

    public List<AttemptTry> Tries { get; } = [];

    public List<AttemptHelp> Helps { get; } = [];

    /// <summary>The indexes of its items in the content, in the order in which they are played.</summary>
    public static IReadOnlyList<int> ReadItems(string items) =>
        [.. items.Split(',').Select(one => int.Parse(one, System.Globalization.CultureInfo.InvariantCulture))];

    public static string WriteItems(IReadOnlyList<int> items) => string.Join(',', items);

    public Attempt OwnedBy(Owner owner)
    {
        (UserId, GuestId) = (owner.UserId, owner.GuestId);
        return this;
    }
}

/// <summary>One response to one item. Never changed.</summary>
public sealed class AttemptTry
{
    public Guid AttemptId { get; init; }

    /// <summary>The place of the item in the attempt, from 1.</summary>
    public int Item { get; init; }

    /// <summary>1, 2, 3 … for this item.</summary>
    public int Number { get; init; }

    public TryKind Kind { get; init; }

    public Verdict Verdict { get; init; }

    public long PointsNumerator { get; init; }

    public long PointsDenominator { get; init; } = 1;

    /// <summary>JSON of the response as it was graded.</summary>
    public string Response { get; init; } = string.Empty;

    /// <summary>JSON of the grade as it was given.</summary>
    public string Grade { get; init; } = string.Empty;

    public DateTimeOffset CreatedAt { get; init; }

    public TryMade Made() => new(Kind, Verdict, new Fraction(PointsNumerator, PointsDenominator));
}

/// <summary>What a learner asked for.</summary>
public enum HelpKind
{
    Hint,
    Solution,
}

/// <summary>A hint or solution that was shown.</summary>
public sealed class AttemptHelp
{
    public Guid AttemptId { get; init; }

    /// <summary>The place of the item in the attempt, from 1.</summary>
    public int Item { get; init; }

    public HelpKind Kind { get; init; }

    /// <summary>1, 2, 3 … for hints; 1 for the solution.</summary>
    public int Number { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class AttemptConfiguration :
    IEntityTypeConfiguration<Attempt>, IEntityTypeConfiguration<AttemptTry>, IEntityTypeConfiguration<AttemptHelp>
{
    private const int LongestResponse = 20_000;
    private const int LongestGrade = 100_000;

    public void Configure(EntityTypeBuilder<Attempt> builder)
    {
        builder.ToTable("attempts", table =>
        {
            table.HasCheckConstraint("ck_attempts_owner", "user_id IS NULL OR guest_id IS NULL");
            table.HasCheckConstraint("ck_attempts_finished", "(finished_at IS NULL) = (ended_as IS NULL)");
        });
        builder.Property(attempt => attempt.Items).HasMaxLength(1_000);
        builder.Property(attempt => attempt.End).HasColumnName("ended_as");
        builder.HasOne<User>().WithMany().HasForeignKey(attempt => attempt.UserId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<Guest>().WithMany().HasForeignKey(attempt => attempt.GuestId).OnDelete(DeleteBehavior.SetNull);
        builder.HasOne<StoredExercise>().WithMany().HasForeignKey(attempt => attempt.ExerciseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ExerciseVersion>().WithMany().HasForeignKey(attempt => attempt.VersionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(attempt => attempt.Tries).WithOne().HasForeignKey(made => made.AttemptId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(attempt => attempt.Helps).WithOne().HasForeignKey(help => help.AttemptId).OnDelete(DeleteBehavior.Cascade);

        // One open attempt per learner and exercise, and one at its mistakes.
        builder.HasIndex(attempt => new { attempt.UserId, attempt.ExerciseId, attempt.IsCounted }, "ux_attempts_open_user").IsUnique().HasFilter("finished_at IS NULL");
        builder.HasIndex(attempt => new { attempt.GuestId, attempt.ExerciseId, attempt.IsCounted }, "ux_attempts_open_guest").IsUnique().HasFilter("finished_at IS NULL");
        builder.HasIndex(attempt => new { attempt.UserId, attempt.StartedAt, attempt.Id });
        builder.HasIndex(attempt => new { attempt.GuestId, attempt.StartedAt, attempt.Id });
        builder.HasIndex(attempt => attempt.ExerciseId);
        builder.HasIndex(attempt => attempt.VersionId);
    }

    public void Configure(EntityTypeBuilder<AttemptTry> builder)
    {
        builder.ToTable("attempt_tries", table => table.HasCheckConstraint("ck_attempt_tries_number", "number >= 1 AND item >= 1"));
        builder.HasKey(made => new { made.AttemptId, made.Item, made.Number });
        builder.Property(made => made.Response).HasMaxLength(LongestResponse).HasAnnotation(ModelConventions.Json, true);
        builder.Property(made => made.Grade).HasMaxLength(LongestGrade).HasAnnotation(ModelConventions.Json, true);
    }

    public void Configure(EntityTypeBuilder<AttemptHelp> builder)
    {
        builder.ToTable("attempt_helps");
        builder.HasKey(help => new { help.AttemptId, help.Item, help.Kind, help.Number });
    }
}
