using System.CommandLine;
using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Audit;
using Aulario.Data.Changes;
using Aulario.Data.Site;
using Aulario.Domain.Exercises;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Cli;

/// <summary><c>aulario demo</c>: a school to try things in, on an empty database only.</summary>
internal static class DemoCommand
{
    private const string Loaded = "demo.loaded";
    private const string Password = "cuaderno-de-prueba";

    private static readonly IReadOnlyList<(string Email, string Name, UserRole Role, Language Language)> People =
    [
        ("admin@demo.example", "Amparo Directora", UserRole.Admin, Language.Spanish),
        ("teacher@demo.example", "Julián Ibáñez", UserRole.Teacher, Language.Spanish),
        ("student@demo.example", "Noa Peña", UserRole.Student, Language.Spanish),
    ];

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--content") { Description = "The folder of .aula files.", Required = true };
        var command = new Command("demo", "Loads the demo school into an empty database and prints its accounts; says so where the database is not empty.") { folder };
        command.SetAction((parsed, cancel) => School.DoAsync(
            (services, cancelled) => RunAsync(services, parsed.GetRequiredValue(folder), cancelled), cancel));
        return command;
    }

    private static async Task<int> RunAsync(IServiceProvider services, DirectoryInfo content, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDb>();
        await School.MigrateAsync(services, cancel);
        if (!await db.AuditLog.AnyAsync(line => line.Action == Loaded, cancel))
        {
            if (await db.Users.AnyAsync(cancel) || await db.Packages.AnyAsync(cancel))
                return 0; // a real school: nothing to load, nothing to print
            if (!await LoadAsync(services, db, content, cancel))
                return 1;
        }

        Console.WriteLine("The demo school. Sign in with:");
        foreach (var (email, _, role, _) in People)
            Console.WriteLine($"  {role.ToString().ToLowerInvariant(),-8} {email,-22} {Password}");
        Console.WriteLine("A real school asks its admins for a passkey or a one-time code as well; the demo school does not.");
        return 0;
    }

    /// <summary>All of it in one transaction: an interrupted first start leaves an empty database.</summary>
    private static async Task<bool> LoadAsync(IServiceProvider services, AppDb db, DirectoryInfo content, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var teacher = await AddPeopleAsync(services, cancel);
        AddSettings(db, services.GetRequiredService<TimeProvider>().GetUtcNow());
        var files = content.GetFiles("*.aula").OrderByDescending(file => file.Name, StringComparer.Ordinal).ToList(); // the newest is shown first
        foreach (var file in files)
        {
            if (!await ImportCommand.ImportAsync(services, file, teacher, isFeatured: file == files[^1] || file == files[^2] || file == files[0], LayoutEffort.Usual, cancel))
                return false;
        }

        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        db.AuditLog.Add(new AuditLine { Id = Guid.CreateVersion7(now), Action = Loaded, Subject = "school", CreatedAt = now });
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        foreach (var change in Enum.GetValues<SchoolChange>())
            await services.GetRequiredService<ChangeSignal>().SendAsync(change, cancel);
        return true;
    }

    private static async Task<Guid> AddPeopleAsync(IServiceProvider services, CancellationToken cancel)
    {
        var teacher = Guid.Empty;
        foreach (var (email, name, role, language) in People)
        {
            var user = await AdminCommand.AddUserAsync(services, email, name, role, language, Password, cancel);
            if (role == UserRole.Teacher)
                teacher = user.Id;
        }

        return teacher;
    }

    private static void AddSettings(AppDb db, DateTimeOffset now) => db.SiteSettings.Add(new SiteSettings
    {
        Name = "Aulario",
        DescriptionSpanish = "Inglés y español con profes de verdad, a tu ritmo.",
        DescriptionEnglish = "English and Spanish with real teachers, at your own pace.",
        Address = "Calle del Ñandú 12, Ciudad de México",
        Phone = "+52 55 5555 0100",
        Email = "hola@demo.example",
        StrongWay = StrongWay.Nobody, // so that its admin can be tried with the password alone
        UpdatedAt = now,
    });
}
