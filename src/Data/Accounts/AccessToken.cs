using System.Security.Cryptography;
using System.Text;
using Aulario.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>What a personal access token may be used for.</summary>
public enum TokenScope
{
    /// <summary>Asks; changes nothing.</summary>
    Read,

    /// <summary>Starts attempts, answers, asks for hints.</summary>
    Play,

    /// <summary>Changes the owner's own things and content.</summary>
    Write,

    /// <summary>What only admins may do.</summary>
    Admin,
}

/// <summary>Lets a person's scripts speak for them. The secret is shown once; only its hash is kept.</summary>
public sealed class AccessToken
{
    public const int LongestName = 60;

    /// <summary>Secrets begin with this, so that whoever finds one in a log or a repository knows what it is.</summary>
    public const string Prefix = "aulario_";

    /// <summary>How much of a secret lists show: the prefix and four characters.</summary>
    public const int ShownCharacters = 12;

    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    /// <summary>What its owner calls it.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>How the secret begins.</summary>
    public string Beginning { get; init; } = string.Empty;

    /// <summary>SHA-256 of the secret, in hex.</summary>
    public string SecretHash { get; init; } = string.Empty;

    /// <summary>Words of <see cref="TokenScope"/>, a space between two.</summary>
    public string Scopes { get; init; } = string.Empty;

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset EndsAt { get; init; }

    /// <summary>To the minute; null while it was not used.</summary>
    public DateTimeOffset? LastUsedAt { get; init; }

    public static string WriteScopes(IEnumerable<TokenScope> scopes) => string.Join(' ', scopes.Distinct().Order().Select(scope => UpperSnake.Of(scope)));

    public static IReadOnlyList<TokenScope> ReadScopes(string scopes) =>
        [.. scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => UpperSnake.Parse<TokenScope>(word)).OfType<TokenScope>()];

    /// <summary>What the table keeps of a secret.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        builder.ToTable("access_tokens", table => table.HasCheckConstraint("ck_access_tokens_ends", "ends_at > created_at"));
        builder.Property(token => token.Name).HasMaxLength(AccessToken.LongestName);
        builder.Property(token => token.Beginning).HasMaxLength(AccessToken.ShownCharacters);
        builder.Property(token => token.SecretHash).HasMaxLength(64);
        builder.Property(token => token.Scopes).HasMaxLength(60);
        builder.HasOne<User>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(token => token.SecretHash).IsUnique();
        builder.HasIndex(token => new { token.UserId, token.CreatedAt, token.Id });
        builder.HasIndex(token => token.EndsAt);
    }
}
