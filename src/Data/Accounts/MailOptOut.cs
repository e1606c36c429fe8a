using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Aulario.Data.Accounts;

/// <summary>Mails that a person may do without. Those that keep an account safe are none of them: they are always sent.</summary>
public enum MailTopic
{
    /// <summary>The school changed what the person may do.</summary>
    Role,

    /// <summary>Somebody whom the person invited opened an account.</summary>
    Invitation,
}

/// <summary>A person does not want the mails of a topic. Without a row they come.</summary>
public sealed class MailOptOut
{
    public Guid UserId { get; init; }

    public MailTopic Topic { get; init; }
}

internal sealed class MailOptOutConfiguration : IEntityTypeConfiguration<MailOptOut>
{
    public void Configure(EntityTypeBuilder<MailOptOut> builder)
    {
        builder.ToTable("mail_opt_outs");
        builder.HasKey(row => new { row.UserId, row.Topic });
        builder.HasOne<User>().WithMany().HasForeignKey(row => row.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
