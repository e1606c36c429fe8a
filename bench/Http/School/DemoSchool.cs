using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Packages;
using Aulario.Domain.Exercises;
using Aulario.Domain.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Aulario.Bench.Http.School;

/// <summary>The data of a run: each package of the demo school six times, and some students.</summary>
internal sealed class DemoSchool(BenchOptions options, string connection, string folder) : IAsyncDisposable
{
    public const string Password = "cuaderno-de-medidas";
    private const int Copies = 6;
    private static readonly TextDefaults Defaults = new(Language: "en", InstructionsLanguage: "es");

    private readonly ServiceProvider services = Services(connection, folder);

    /// <summary>Addresses of the students, all with <see cref="Password"/>.</summary>
    public IReadOnlyList<string> Students { get; } = ["ada@example.org", "beto@example.org", "carla@example.org"];

    public async Task MakeAsync(CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await Migrator.RunAsync(db, scope.ServiceProvider.GetRequiredService<DataOptions>(), cancel);
        foreach (var copy in Enumerable.Range(1, Copies))
        {
            foreach (var file in Directory.GetFiles(options.Content, "*.aula").Order(StringComparer.Ordinal))
                await ImportAsync(db, await File.ReadAllTextAsync(file, cancel), copy, cancel);
        }

        foreach (var email in Students)
            await AddStudentAsync(scope.ServiceProvider.GetRequiredService<UserManager<User>>(), email);
    }

    /// <summary>Works on the database.</summary>
    public async Task<T> WithDbAsync<T>(Func<AppDb, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Lets the database plan by what it now holds.</summary>
    public Task SettleAsync(CancellationToken cancel) => WithDbAsync(db => db.Database.ExecuteSqlAsync($"VACUUM ANALYZE", cancel));

    /// <summary>Forgets all tries, so that each turn of the tries begins with the same table.</summary>
    public Task ForgetTriesAsync(CancellationToken cancel) => WithDbAsync(db => db.Database.ExecuteSqlAsync($"TRUNCATE attempt_tries", cancel));

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private static ServiceProvider Services(string connection, string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddSingleton(TimeProvider.System);
        services.AddAularioData(new DataOptions { Folder = folder, Postgres = connection });
        services.AddAularioAccounts();
        return services.BuildServiceProvider(validateScopes: true);
    }

    private static async Task ImportAsync(AppDb db, string text, int copy, CancellationToken cancel)
    {
        var file = AulaText.Parse(text, Defaults);
        var renamed = file with { Package = file.Package! with { Slug = $"{file.Package.Slug}-{copy}" } }; // ! every demo file has a package, else the import refuses
        var outcome = await new PackageImport(db, TimeProvider.System).RunAsync(renamed, owner: null, isFeatured: copy == 1, LayoutEffort.Usual, cancel);
        if (outcome is not ImportOutcome.Imported)
            throw new InvalidOperationException($"The package {renamed.Package.Slug} was not imported: {outcome}");
        db.ChangeTracker.Clear();
    }

    private static async Task AddStudentAsync(UserManager<User> users, string email)
    {
        var id = Guid.CreateVersion7();
        var user = new User { Id = id, UserName = id.ToString("N"), Email = email, EmailConfirmed = true, Role = UserRole.Student, CreatedAt = DateTimeOffset.UtcNow };
        user.Rename(email.Split('@')[0]);
        var made = await users.CreateAsync(user, Password);
        if (!made.Succeeded)
            throw new InvalidOperationException(string.Join(' ', made.Errors.Select(error => error.Description)));
    }
}
