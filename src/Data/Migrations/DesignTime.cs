using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Aulario.Data.Migrations;

/// <summary>Lets the migration tool see the SQLite model; no file is opened.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteAppDb>
{
    public SqliteAppDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteAppDb>();
        DataServices.UseSqlite(builder, "design.db");
        return new(builder.Options);
    }
}

/// <summary>Lets the migration tool see the PostgreSQL model; no connection is made.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresAppDb>
{
    public PostgresAppDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresAppDb>();
        DataServices.UsePostgres(builder, "Host=nowhere");
        return new(builder.Options);
    }
}
