using Aulario.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace Aulario.Architecture.Tests.Migrations;

public sealed class MigrationTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "migration-tests");

    public static TheoryData<string> Engines => ["SQLite", "PostgreSQL"];

    [Fact]
    public void Both_engines_have_the_same_migrations_in_the_same_order()
    {
        var sqlite = Names("SQLite");

        Assert.NotEmpty(sqlite);
        Assert.Null(Difference(sqlite, Names("PostgreSQL")));
    }

    [Theory]
    [InlineData("20260101000000_First 20260102000000_Second", "20260101000001_First")]
    [InlineData("20260101000000_First 20260102000000_Second", "20260101000001_Second 20260102000001_First")]
    public void A_migration_that_is_missing_or_out_of_order_is_caught(string one, string other) =>
        Assert.NotNull(Difference(one.Split(' '), other.Split(' ')));

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_model_has_no_change_without_a_migration(string engine)
    {
        using var services = Services(engine);
        using var scope = services.CreateScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<AppDb>().Database.HasPendingModelChanges(), "Make a migration for both engines.");
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_model_is_the_same_where_accounts_are_registered(string engine)
    {
        using var services = Registered(engine, accounts => accounts.AddAularioAccounts()).BuildServiceProvider();
        using var scope = services.CreateScope();

        Assert.False(scope.ServiceProvider.GetRequiredService<AppDb>().Database.HasPendingModelChanges(), "The command line could not migrate.");
    }

    [Fact]
    public void A_change_without_a_migration_is_caught()
    {
        using var db = new ForgetfulDb();

        Assert.True(db.Database.HasPendingModelChanges());
    }

    private static string? Difference(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        var (left, right) = (string.Join(", ", one.Select(WithoutTime)), string.Join(", ", other.Select(WithoutTime)));
        return left == right ? null : $"SQLite has {left}; PostgreSQL has {right}";
    }

    private static string WithoutTime(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];

    private static List<string> Names(string engine)
    {
        using var services = Services(engine);
        using var scope = services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<AppDb>().Database.GetMigrations()];
    }

    /// <summary>No connection is made: a model needs none.</summary>
    private static ServiceProvider Services(string engine) => Registered(engine, _ => { }).BuildServiceProvider();

    private static IServiceCollection Registered(string engine, Action<IServiceCollection> more)
    {
        var services = new ServiceCollection().AddAularioData(new DataOptions { Folder = Folder, Postgres = engine == "PostgreSQL" ? "Host=nowhere" : null });
        more(services);
        return services;
    }
}

/// <summary>A context with a table that its migrations do not know.</summary>
internal sealed class ForgetfulDb : DbContext
{
    public DbSet<Forgotten> Forgotten => Set<Forgotten>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseSqlite("Data Source=nothing.db");
}

internal sealed class Forgotten
{
    public int Id { get; init; }
}

[DbContext(typeof(ForgetfulDb))]
internal sealed class ForgetfulSnapshot : ModelSnapshot
{
    protected override void BuildModel(ModelBuilder modelBuilder) => modelBuilder.HasAnnotation("ProductVersion", "10.0.0");
}
