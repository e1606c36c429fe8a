using Aulario.Web.Features.Accounts;
using Aulario.Web.Features.Accounts.Settings;
using Aulario.Web.Features.Accounts.Ways;
using Aulario.Web.Features.Admin;
using Aulario.Web.Features.Attempts;
using Aulario.Web.Features.Development;
using Aulario.Web.Features.Discovery;
using Aulario.Web.Features.Exercises;
using Aulario.Web.Features.Health;
using Aulario.Web.Features.Home;
using Aulario.Web.Features.Mail;
using Aulario.Web.Features.Media;
using Aulario.Web.Features.Packages;
using Aulario.Web.Features.Privacy;
using Aulario.Web.Features.Progress;
using Aulario.Web.Features.Reference;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Hosting;

/// <summary>What a request passes through, outermost first, and all routes.</summary>
internal static class HostPipeline
{
    public static void UseAulario(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseErrorAnswers();
        app.UseMiddleware<CrossSite>();
        app.UseRouting();
        app.UseOutputCache(); // outside compression, so that compressed bodies are what is kept
        app.UseResponseCompression();
        app.UseAuthentication();
        app.UseMiddleware<TokenDoor>();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseMiddleware<StrongWayGate>();
    }

    public static void MapAulario(this WebApplication app)
    {
        app.MapShell();
        app.MapDevelopment();
        app.MapHealth();
        app.MapHome();
        app.MapPackagePages();
        app.MapExercisePages();
        app.MapProgressPages();
        app.MapMedia();
        app.MapPrivacy();
        app.MapReference();
        app.MapSpeculation();
        app.MapSitemap();
        app.MapAccounts();
        app.MapMail();
        app.MapAdminPages();
        app.MapApiDescription();
        var api = app.MapGroup("/api/v1");
        api.MapPackages();
        api.MapExercises();
        api.MapAttempts();
        api.MapMe();
        api.MapMySettings();
        api.MapProgress();
        api.MapAdmin();
        api.MapSchool();
    }
}
