using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Http;

internal sealed class SigningKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    /// <summary>A key is about 1 kB of XML, 5 kB when it is itself encrypted with a certificate.</summary>
    private const int LongestXml = 10_000;

    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(key => key.Xml).HasMaxLength(LongestXml);
}
