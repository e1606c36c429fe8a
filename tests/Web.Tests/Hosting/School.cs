using Aulario.Data;
using Aulario.Data.Accounts;
using Aulario.Data.Exercises;
using Aulario.Data.Packages;
using Aulario.Domain.Exercises;
using Aulario.Web.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Aulario.Web.Tests.Hosting;

/// <summary>The real host on a real port, and the people and things that tests put into it.</summary>
public sealed class School : IAsyncDisposable
{
    private readonly Host host;
    private int names;

    private School(Host host, Engine engine, Uri address) => (this.host, Engine, Address) = (host, engine, address);

    public Engine Engine { get; }

    public Uri Address { get; }

    public IServiceProvider Services => host.Services;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    internal static async Task<School> StartAsync(Engine engine, TestDatabase database, SchoolSetup setup)
    {
        var host = new Host(database, setup);
        await Task.Run(host.StartServer);
        return new(host, engine, host.ClientOptions.BaseAddress);
    }

    /// <summary>Somebody of whom nothing is known.</summary>
    public Visitor Stranger() => new(Address, null);

    /// <summary>Somebody without an account who has played before.</summary>
    public async Task<Visitor> GuestAsync(string timeZone = "UTC")
    {
        var guest = new Guest { Id = Guid.NewGuid(), CreatedAt = Now(), TimeZone = timeZone };
        await AddAsync(guest);
        var http = new DefaultHttpContext { RequestServices = Services };
        Services.GetRequiredService<GuestCookie>().Write(http, guest.Id);
        return new(Address, guest.Id, SetCookieHeaderValue.Parse(http.Response.Headers.SetCookie.ToString()));
    }

    public Task<Visitor> StudentAsync(string timeZone = "UTC") => PersonAsync(UserRole.Student, timeZone);

    public Task<Visitor> TeacherAsync() => PersonAsync(UserRole.Teacher, "UTC");

    public Task<Visitor> AdminAsync() => PersonAsync(UserRole.Admin, "UTC");

    /// <summary>Signs a person in with a cookie as the sign-in page would give it, without the cost of a password.</summary>
    public Visitor SignedIn(User user, bool isStrong = true)
    {
        var (row, principal) = Sessions.Make(user, SessionDoor.Password, isStrong, "Firefox · Linux", Now());
        using (var scope = Services.CreateScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AppDb>();
            db.Sessions.Add(row);
            db.SaveChanges();
        }

        var cookies = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(IdentityConstants.ApplicationScheme);
        var ticket = new AuthenticationTicket(principal, new AuthenticationProperties(), IdentityConstants.ApplicationScheme);
        return new(Address, user.Id, new SetCookieHeaderValue(cookies.Cookie.Name, cookies.TicketDataFormat.Protect(ticket)));
    }

    /// <summary>A published package with these exercises, in this order.</summary>
    public Task<Published> PublishAsync(params IReadOnlyList<Exercise> exercises) => PublishAsync(_ => { }, exercises);

    /// <summary>A package that <paramref name="change"/> made different, with these exercises published.</summary>
    public async Task<Published> PublishAsync(Action<Package> change, params IReadOnlyList<Exercise> exercises)
    {
        var now = Now();
        var id = Guid.CreateVersion7(now);
        var package = new Package { Id = id, Slug = $"package-{id:N}", CreatedAt = now, UpdatedAt = now, IsPublished = true };
        package.Describe($"Package {id:N}", "Made by a test.");
        change(package);
        foreach (var (position, content) in exercises.Index())
        {
            var exercise = new StoredExercise { Id = Guid.CreateVersion7(now), Position = position, CreatedAt = now };
            exercise.Publish(content, Guid.CreateVersion7(now), now);
            package.Exercises.Add(exercise);
        }

        await AddAsync(package);
        return new(id, package.Slug, [.. package.Exercises.Select(exercise => exercise.Id)]);
    }

    /// <summary>Takes an exercise out of the catalogue.</summary>
    public Task UnpublishAsync(Guid exercise) => ChangeAsync(exercise, row => row.Unpublish(Now()));

    /// <summary>Makes a new version what new attempts play.</summary>
    public Task PublishAgainAsync(Guid exercise, Exercise content) => ChangeAsync(exercise, row => row.Publish(content, Guid.CreateVersion7(Now()), Now()));

    /// <summary>Works on the database, in a scope of its own.</summary>
    public async Task WithDbAsync(Func<AppDb, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<AppDb>());
        await scope.ServiceProvider.GetRequiredService<SessionMemory>().ForgetAllAsync(Cancel); // as whoever changes people does
    }

    /// <summary>Looks into the database.</summary>
    public async Task<T> ReadAsync<T>(Func<AppDb, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private DateTimeOffset Now() => Services.GetRequiredService<TimeProvider>().GetUtcNow();

    private Task AddAsync(object row) => WithDbAsync(db =>
    {
        db.Add(row);
        return db.SaveChangesAsync(Cancel);
    });

    private Task ChangeAsync(Guid exercise, Action<StoredExercise> change) => WithDbAsync(async db =>
    {
        var row = await db.Exercises.Include(found => found.Versions).SingleAsync(found => found.Id == exercise, Cancel);
        var known = row.Versions.ToHashSet();
        change(row);
        db.ExerciseVersions.AddRange(row.Versions.Where(version => !known.Contains(version)));
        await db.SaveChangesAsync(Cancel);
    });

    private async Task<Visitor> PersonAsync(UserRole role, string timeZone)
    {
        var user = new User { Id = Guid.CreateVersion7(Now()), Role = role, TimeZone = timeZone, CreatedAt = Now(), EmailConfirmed = true };
        user.UserName = user.Id.ToString("N");
        user.Email = $"{user.UserName}@example.org";
        (user.NormalizedUserName, user.NormalizedEmail) = (user.UserName, user.Email);
        user.SecurityStamp = Guid.NewGuid().ToString("N");
        user.Rename($"{role} {Interlocked.Increment(ref names)} {user.UserName}");
        await AddAsync(user);
        return SignedIn(user);
    }

    private sealed class Host : WebApplicationFactory<Program>
    {
        private readonly TestDatabase database;
        private readonly SchoolSetup setup;

        public Host(TestDatabase database, SchoolSetup setup)
        {
            (this.database, this.setup) = (database, setup);
            UseKestrel(0);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment(setup.Environment);
            builder.UseSetting("AULARIO_DATA", database.Folder);
            builder.UseSetting("ConnectionStrings:Postgres", database.Postgres ?? string.Empty);
            builder.UseSetting("Logging:Console:LogLevel:Default", "None"); // refusals are what is tested; only what nobody expected is shown
            builder.UseSetting("Logging:Console:LogLevel:Microsoft.AspNetCore.Diagnostics", "Error");
            foreach (var limit in typeof(LimitOptions).GetProperties().Where(property => property.PropertyType == typeof(int)))
                builder.UseSetting($"Aulario:Limits:{limit.Name}", "1000000"); // all tests come from one address
            foreach (var (key, value) in setup.Settings)
                builder.UseSetting(key, value);
            builder.ConfigureTestServices(services =>
            {
                if (setup.Clock is { } clock)
                    services.AddSingleton(clock);
                if (setup.Log is { } log)
                    services.AddSingleton<Microsoft.Extensions.Logging.ILoggerProvider>(log);
                services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000); // a test of its own asserts the real one
            });
        }
    }
}

/// <summary>What was published.</summary>
public sealed record Published(Guid PackageId, string Slug, IReadOnlyList<Guid> Exercises)
{
    /// <summary>The only exercise.</summary>
    public Guid Exercise => Assert.Single(Exercises);
}
