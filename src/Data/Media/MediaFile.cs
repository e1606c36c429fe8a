using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Media;

/// <summary>A picture or sound in the media library. The bytes are in the uploads folder under <see cref="StoredAs"/>.</summary>
public sealed class MediaFile
{
    public Guid Id { get; init; }

    /// <summary>How content names it; unique without regard to case.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>A generated file name with the ending of its type.</summary>
    public string StoredAs { get; init; } = string.Empty;

    public string ContentType { get; init; } = string.Empty;

    public long SizeBytes { get; init; }

    /// <summary>Pixels; null for sounds.</summary>
    public int? Width { get; init; }

    public int? Height { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class MediaFileConfiguration : IEntityTypeConfiguration<MediaFile>
{
    public void Configure(EntityTypeBuilder<MediaFile> builder)
    {
        builder.ToTable("media");
        builder.HasIndex(file => file.Name).IsUnique();
        builder.HasIndex(file => file.StoredAs).IsUnique();
    }
}
