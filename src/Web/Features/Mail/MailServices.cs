using Aulario.Web.Http;
using Microsoft.Extensions.Options;

namespace Aulario.Web.Features.Mail;

internal static class MailServices
{
    /// <summary>Adds the outbox, its sender, and the mail server or the folder that stands for it.</summary>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<SmtpOptions>().Bind(builder.Configuration.GetSection(SmtpOptions.Section)).ValidateDataAnnotations()
            .Validate(smtp => !smtp.IsConfigured || !string.IsNullOrWhiteSpace(smtp.From), "Smtp:Host is set and Smtp:From is not: say which address mails come from.")
            .Validate<PublicSite, IHostEnvironment>(
                (smtp, site, environment) => !smtp.IsConfigured || !environment.IsProduction() || site.Origin is not null,
                "Smtp:Host is set and Aulario:PublicOrigin is not: links in mails would lead nowhere. Set it, such as https://school.example.")
            .ValidateOnStart();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<SmtpOptions>>().Value);
        services.AddSingleton<IMailTransport>(provider => provider.GetRequiredService<SmtpOptions>().IsConfigured
            ? ActivatorUtilities.CreateInstance<SmtpTransport>(provider)
            : ActivatorUtilities.CreateInstance<FolderTransport>(provider));
        services.AddSingleton<LinkOrigin>();
        services.AddSingleton<OutboxBell>();
        services.AddSingleton<DevelopmentMail>();
        services.AddScoped<Postbox>();
        services.AddScoped<SendMail>();
        services.AddHostedService<OutboxSender>();
    }
}
