using Aulario.Web.Features.Accounts;
using Aulario.Web.Http;
using Aulario.Web.Shell;

namespace Aulario.Web.Features.Admin;

/// <summary>Addresses of the admin pages, without the language.</summary>
internal static class AdminPaths
{
    public const string Root = "/admin";
    public const string Users = "/admin/users";
    public const string Invitations = "/admin/invitations";
    public const string Audit = "/admin/audit";
    public const string Settings = "/admin/settings";
}

/// <summary>Routes of the admin pages.</summary>
internal static class AdminPages
{
    public static void MapAdminPages(this WebApplication app)
    {
        var pages = app.MapGroup(Routes.Language).AddEndpointFilter(AccountPages.KeepNothingAsync).ExcludeFromDescription().For(Who.Admins);
        pages.MapGet(AdminPaths.Root, (string language) => AccountSheet.GoTo($"/{language}{AdminPaths.Users}")).WithName("Admin").WithSummary("The first of the admin pages.");
        MapUsers(pages);
        pages.MapGet(AdminPaths.Invitations, InvitationPages.Show).WithName("Invitations").WithSummary("Open invitations, and the form for another.");
        pages.MapPost(AdminPaths.Invitations, InvitationPages.Make).WithName("Invite").WithSummary("Invites an address with a role.").Takes("email", "role");
        pages.MapPost(AdminPaths.Invitations + "/{id:guid}/revoke", InvitationPages.Revoke).WithName("Uninvite").WithSummary("Takes an invitation back.").Takes();
        pages.MapGet(AdminPaths.Audit, AuditPages.Show).WithName("AuditLog").WithSummary("What was done at the school.");
        pages.MapGet(AdminPaths.Settings, SchoolPages.Form).WithName("SchoolForm").WithSummary("The school's settings.");
        pages.MapPost(AdminPaths.Settings, SchoolPages.Save).WithName("SaveSchool").WithSummary("Saves them.").Takes(SchoolPages.Fields);
    }

    private static void MapUsers(RouteGroupBuilder pages)
    {
        const string One = AdminPaths.Users + "/{id:guid}";
        pages.MapGet(AdminPaths.Users, UserPages.List).WithName("UserList").WithSummary("Accounts.");
        pages.MapGet(One, UserPages.Show).WithName("UserSheet").WithSummary("One account, and what can be done with it.");
        pages.MapPost(One + "/role", UserActs.Role).WithName("UserRole").WithSummary("Gives another role.").Takes("role");
        pages.MapPost(One + "/ban", UserActs.Ban).WithName("UserBan").WithSummary("Lets somebody in no more.").Takes("reason");
        pages.MapPost(One + "/unban", UserActs.Unban).WithName("UserUnban").WithSummary("Lets somebody in again.").Takes();
        pages.MapPost(One + "/reset", UserActs.Reset).WithName("UserReset").WithSummary("Takes all ways in away and mails a link.").Takes();
        pages.MapPost(One + "/merge", UserActs.Merge).WithName("UserMerge").WithSummary("Moves all into another account.").Takes("into", "sure");
        pages.MapPost(One + "/delete", UserActs.Delete).WithName("UserDelete").WithSummary("Deletes the account.").Takes("sure", "withContent");
    }

    public static void AddAdmin(this IServiceCollection services)
    {
        services.AddScoped<AdminStep>();
        services.AddScoped<ManageUser>();
        services.AddScoped<MergeAccounts>();
        services.AddScoped<Invite>();
        services.AddScoped<SaveSchool>();
        services.AddScoped<Answering>();
        services.AddScoped<EmailLookup>();
    }
}
